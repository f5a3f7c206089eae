import { DAY, utcDayOf } from '../../domain/primitives/time.ts';
import { dollars } from '../../scripts/config/amounts.ts';
import { buyCover, fillPurse } from '../support/actors.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { buildFunded } from '../support/fixtures.ts';
import { buildFundedPool, NOON, payOrder, poolDefaults, sell, type PoolSituation } from '../support/pool.ts';
import { refund } from '../support/refund.ts';
import type { TestDeployment } from '../support/test-deployment.ts';

const today = utcDayOf(NOON);
const POOL = 'contracts/capital/ReservePool.sol';
const TREASURY = { contract: 'contracts/capital/Treasury.sol', linkedTo: POOL } as const;
const nothingKept = {
  ...TREASURY,
  file: 'contracts/capital/FeeAges.sol',
  take: 'return (unearnedAssets * chargesBps + netBps - 1) / netBps;',
  put: 'return unearnedAssets * chargesBps * netBps * 0;',
} as const;

/** Days pass in steps of a month, and what they earn is accrued: fees that can ripen do. */
async function age({ contracts, network }: TestDeployment, ...days: readonly number[]): Promise<void> {
  for (const day of days) {
    await network.networkHelpers.time.increase(day * DAY);
    await contracts.pools.PROPERTY.accrue(100);
  }
}

/** The carrier takes all fees that it is let. */
async function takeFees({ contracts, addresses, people }: TestDeployment): Promise<void> {
  const pool = contracts.pools.PROPERTY;
  const desk = contracts.treasuryDesk.connect(people.carrier);
  const [told] = await contracts.treasuryDesk.withdrawableOf(pool);
  const { ripeFeesAssets } = await pool.buckets();
  for (const assets of [ripeFeesAssets, told]) {
    if (assets > 0n) await succeeds(desk.withdrawFees(addresses.pools.PROPERTY, people.carrier, assets));
  }
}

/** What the providers' capital gave for a refund, which only tax and fee could have brought about. */
async function lossOf({ contracts }: TestDeployment, act: () => Promise<unknown>): Promise<string | undefined> {
  const pool = contracts.pools.PROPERTY;
  const worth = async () => {
    const { freeAssets, lockedAssets, owedAssets } = await pool.buckets();
    return freeAssets + lockedAssets - owedAssets;
  };
  const before = await worth();
  await act();
  const after = await worth();
  // A first day's net premium, of less than a dollar, goes back out of free capital and is earned there later.
  return before - after < dollars('1') ? undefined : `the providers paid ${before - after} of tax and fee`;
}

async function buildBought(): Promise<TestDeployment & { readonly policyId: bigint }> {
  const situation = await buildFunded();
  const { people, network } = situation;
  await fillPurse(situation, people.bo);
  const startAt = (await network.networkHelpers.time.latest()) + 89 * DAY;
  return { ...situation, policyId: await buyCover(situation, people.bo, { startAt }) };
}

defineAttack({
  title: 'A07, ACC-3, CAP-26: the carrier takes its fees, then a friend cancels before cover begins',
  build: buildBought,
  address: ({ addresses }) => addresses.pools.PROPERTY,
  twin: [nothingKept],
  attack: async (situation) => {
    const { contracts, people, policyId } = situation;
    await age(situation, 31, 31);
    await takeFees(situation);
    return lossOf(situation, () => contracts.serviceDesk.connect(people.bo).cancel(policyId));
  },
});

defineAttack({
  title: 'A07, ACC-3, CAP-26: the carrier takes its fees, then a friend cancels when some days were used',
  build: async () => {
    const situation = await buildFunded();
    await fillPurse(situation, situation.people.bo);
    return { ...situation, policyId: await buyCover(situation, situation.people.bo) };
  },
  address: ({ addresses }) => addresses.pools.PROPERTY,
  twin: [nothingKept],
  attack: async (situation) => {
    const { contracts, people, policyId } = situation;
    await age(situation, 31, 31);
    await takeFees(situation);
    return lossOf(situation, () => contracts.serviceDesk.connect(people.bo).cancel(policyId));
  },
});

/** A year at a dollar a day, and, when its fees are ripe, thirty days at three, of which one is left. */
async function buildOldAndYoung(): Promise<PoolSituation> {
  const situation = await buildFundedPool();
  const { pool, network } = situation;
  const year = { premiumAssets: dollars('456.25'), taxAssets: dollars('18.25'), feeAssets: dollars('73') };
  await sell(situation, { ...year, termDays: 365 });
  for (const day of [31, 62, 91]) {
    await network.networkHelpers.time.increaseTo(NOON + day * DAY);
    await pool.accrue(100);
    const month = { premiumAssets: dollars('112.5'), taxAssets: dollars('4.5'), feeAssets: dollars('18') };
    if (day === 62) await sell(situation, { ...month, startDay: today + day, termDays: 30 });
  }
  return situation;
}

defineAttack({
  title: 'CAP-26: an old policy is given back out of the fees of a young one, which then cools off',
  build: buildOldAndYoung,
  address: ({ pool }) => pool.getAddress(),
  twin: [
    {
      ...TREASURY,
      file: 'contracts/capital/Ledger.sol',
      take: 'carrier.ripeAssets -= given - young;',
      put: 'if (carrier.ripeAssets > income.feesAssets - given) carrier.ripeAssets = income.feesAssets - given;',
    },
  ],
  attack: async (situation) => {
    const { pool, treasuryDesk, serviceDesk, people } = situation;
    const desk = pool.connect(serviceDesk);
    const old = { dailyAssets: dollars('1'), fromDay: today + 91, endDay: today + 365, feesAssets: dollars('68.5') };
    await desk.refundPremium(refund(situation, old));
    // A quarter of what is left of the young policy's premium stays.
    const assets = (await pool.buckets()).ripeFeesAssets - dollars('0.75');
    await pool.connect(treasuryDesk).withdrawFees(people.carrier, assets, poolDefaults.chargesBps);
    const { freeAssets } = await pool.buckets();
    const earnedAssets = dollars('87');
    const days = { dailyAssets: dollars('3'), fromDay: today + 91, endDay: today + 92 };
    const young = { ...days, feesAssets: dollars('22.5'), freeAssets: earnedAssets };
    await desk.refundPremium(refund(situation, young));
    const gone = freeAssets - (await pool.buckets()).freeAssets - earnedAssets;
    return gone === 0n ? undefined : `free capital gave ${gone} of tax and fee`;
  },
});

defineAttack({
  title: 'CAP-26: late interest takes the fees, the carrier its deposit, and capital gives tax and fee back',
  build: async (): Promise<PoolSituation> => {
    const situation = await buildFundedPool();
    const { pool, people, network } = situation;
    await pool.connect(people.bo).fundDeposit(dollars('25'));
    await sell(situation, { termDays: 100 });
    for (const days of [31, 31]) {
      await network.networkHelpers.time.increase(days * DAY);
      await pool.accrue(100);
    }
    return situation;
  },
  address: ({ pool }) => pool.getAddress(),
  twin: [
    {
      ...TREASURY,
      take: 'Ledger.lessOrZero(carrier.depositAssets, neededAssets);',
      put: 'carrier.depositAssets; neededAssets;',
    },
  ],
  attack: async (situation) => {
    const { pool, claimBook, treasuryDesk, serviceDesk, people } = situation;
    await pool.connect(claimBook).settle(payOrder(situation, { interestAssets: dollars('25') }));
    const desk = pool.connect(treasuryDesk);
    const { unearnedAssets } = await pool.buckets();
    const kept = unearnedAssets / 4n;
    for (const assets of [dollars('25'), dollars('25') - kept]) {
      await succeeds(desk.withdrawDeposit(people.carrier, assets, poolDefaults.chargesBps));
    }
    const through = Number(await pool.earnedThroughDay());
    const endDay = through + Number(unearnedAssets / dollars('1'));
    const days = { dailyAssets: dollars('1'), fromDay: through, endDay, feesAssets: kept };
    const { freeAssets } = await pool.buckets();
    await pool.connect(serviceDesk).refundPremium(refund(situation, days));
    const gone = freeAssets - (await pool.buckets()).freeAssets;
    return gone === 0n ? undefined : `free capital gave ${gone} of tax and fee`;
  },
});
