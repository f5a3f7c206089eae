import { DAY } from '../../domain/primitives/time.ts';
import { dollars } from '../../scripts/config/amounts.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { buildFundedPool, buildPool, payOrder, poolDefaults, sell, type PoolSituation } from '../support/pool.ts';

const POOL = 'contracts/capital/ReservePool.sol';

/** One unit of capital has earned $100: a share is worth many units. Bo asks to leave with half of the shares. */
async function buildDear(): Promise<PoolSituation> {
  const situation = await buildPool();
  const { pool, people, network } = situation;
  await pool.connect(people.bo).deposit(2n, people.bo);
  await sell(situation, { lockAssets: 0n });
  await network.networkHelpers.time.increase(11 * DAY);
  await pool.accrue(64);
  await pool.connect(people.bo).requestExit((await pool.balanceOf(people.bo)) / 2n);
  await network.networkHelpers.time.increase(poolDefaults.exitNotice);
  return situation;
}

defineAttack({
  title: 'A13: a unit at a time is taken for less than it is worth',
  build: buildDear,
  address: ({ pool }) => pool.getAddress(),
  twin: [
    {
      contract: POOL,
      file: 'contracts/capital/PoolShares.sol',
      take: 'assets.mulDiv(_virtualSupply(), Exits.exitEquity(_books) + 1, Math.Rounding.Ceil)',
      put: 'assets.mulDiv(_virtualSupply(), Exits.exitEquity(_books) + 1)',
    },
  ],
  attack: async ({ pool, people }) => {
    const price = await pool.previewRedeem(10n ** 6n);
    for (let round = 0; round < 20; round += 1) {
      await succeeds(pool.connect(people.bo).withdraw(1n, people.bo, people.bo));
    }
    const after = await pool.previewRedeem(10n ** 6n);
    return after >= price ? undefined : `a share fell from ${price} to ${after}`;
  },
});

defineAttack({
  title: 'A13, T14: the parts of a payment are not the whole',
  build: () => buildFundedPool(),
  address: ({ pool }) => pool.getAddress(),
  twin: [
    {
      contract: 'contracts/capital/ClaimMoney.sol',
      linkedTo: POOL,
      file: 'contracts/capital/Paying.sol',
      take: 'last ? leftAssets : ',
      put: '',
    },
  ],
  attack: async (situation) => {
    const { pool, token, claimBook, people } = situation;
    const assets = dollars('100') + 1n;
    const payees = [people.ana, people.bo, people.chen].map(({ address }, i) => ({
      to: address,
      shareBps: i === 2 ? 3_334 : 3_333,
    }));
    await pool.connect(claimBook).settle(payOrder(situation, { payees, assets }));
    const { freeAssets } = await pool.buckets();
    const held = await token.balanceOf(await pool.getAddress());
    return held === freeAssets ? undefined : `${held - freeAssets} of ${assets} reached nobody`;
  },
});
