import { dollars } from '../../scripts/config/amounts.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import {
  bucketsOf,
  buildFundedPool,
  buildPool,
  payOrder,
  poolDefaults,
  saleEntry,
  sell,
  type PoolSituation,
} from '../support/pool.ts';

const POOL = 'contracts/capital/ReservePool.sol';
/** A payment that has to succeed. */
const insists = {
  linkedTo: POOL,
  file: 'contracts/capital/Paying.sol',
  take: 'if (Push.tryTransfer(asset, payee, assets)) emit',
  put: 'require(asset.transfer(payee, assets)); if (true) emit',
} as const;
const MONEY = 'contracts/capital/ClaimMoney.sol';
const PAYOUTS = 'contracts/capital/Payouts.sol';

/** A third each for Ana, Bo and Chen, $300. */
function threeWays(situation: PoolSituation) {
  const { ana, bo, chen } = situation.people;
  const payees = [ana, bo, chen].map(({ address }, i) => ({ to: address, shareBps: i === 2 ? 3_334 : 3_333 }));
  return payOrder(situation, { payees, assets: dollars('300') });
}

async function buildBlacklisting(): Promise<PoolSituation> {
  const situation = await buildPool('BlacklistToken', [6]);
  const { pool, people } = situation;
  await pool.connect(people.capitalProvider).deposit(poolDefaults.capital, people.capitalProvider);
  return situation;
}

defineAttack({
  title: 'A15, T16: an asset keeps a fee, and the books show what never came',
  build: () => buildPool('FeeToken'),
  address: ({ pool }) => pool.getAddress(),
  twin: [
    {
      contract: POOL,
      file: 'contracts/capital/Pull.sol',
      take: 'require(received == assets, IReservePool.PoolPremiumNotReceived(assets, received));',
      put: '',
    },
  ],
  attack: async (situation) => {
    const { pool, token, people, salesDesk } = situation;
    await succeeds(pool.connect(people.bo).deposit(dollars('1000'), people.bo));
    await succeeds(pool.connect(salesDesk).bookSale(saleEntry(situation, { lockAssets: 0n })));
    const { accounted } = await bucketsOf(pool);
    const held = await token.balanceOf(await pool.getAddress());
    return accounted <= held ? undefined : `the books show ${accounted}, the pool holds ${held}`;
  },
});

defineAttack({
  title: 'A19, T3: one blacklisted payee keeps the others from their money',
  build: buildBlacklisting,
  address: ({ pool }) => pool.getAddress(),
  twin: [{ ...insists, contract: MONEY }],
  attack: async (situation) => {
    const { pool, token, claimBook, people } = situation;
    await token.contract.getFunction('blacklist').send(people.ana.address, true);
    const before = await token.balanceOf(people.chen.address);
    await succeeds(pool.connect(claimBook).settle(threeWays(situation)));
    const got = (await token.balanceOf(people.chen.address)) - before;
    return got > 0n ? undefined : 'Chen got nothing';
  },
});

defineAttack({
  title: 'A17: the asset refuses the pool itself, and no claim can be decided',
  build: buildBlacklisting,
  address: ({ pool }) => pool.getAddress(),
  twin: [{ ...insists, contract: MONEY }],
  attack: async (situation) => {
    const { pool, token, claimBook, people } = situation;
    await token.contract.getFunction('blacklist').send(await pool.getAddress(), true);
    const settled = await succeeds(pool.connect(claimBook).settle(threeWays(situation)));
    await token.contract.getFunction('blacklist').send(await pool.getAddress(), false);
    if (!settled) return 'the claim could not be settled while the asset was stopped';
    const before = await token.balanceOf(people.ana.address);
    await pool.connect(people.ana).collectCredit(people.ana, people.ana);
    const got = (await token.balanceOf(people.ana.address)) - before;
    return got === dollars('99.99') ? undefined : `Ana could collect ${got}`;
  },
});

defineAttack({
  title: 'T4: one hostile creditor stops the queue of debts',
  build: buildBlacklisting,
  address: ({ pool }) => pool.getAddress(),
  twin: [{ ...insists, contract: PAYOUTS }],
  attack: async (situation) => {
    const { pool, token, claimBook, people } = situation;
    await sell(situation);
    const { freeAssets } = await pool.buckets();
    await pool.connect(claimBook).settle({ ...threeWays(situation), assets: freeAssets + dollars('300') });
    await token.contract.getFunction('blacklist').send(people.ana.address, true);
    await pool.connect(people.capitalProvider).deposit(dollars('1000'), people.capitalProvider);
    await succeeds(pool.payDebts(50));
    const { owedAssets } = await pool.buckets();
    return owedAssets === 0n ? undefined : `${owedAssets} is still owed behind Ana`;
  },
});

defineAttack({
  title: 'T3: two payees whose hooks burn all gas make a claim too dear to pay',
  build: () => buildFundedPool('GasBurnerToken'),
  address: ({ pool }) => pool.getAddress(),
  twin: [
    { contract: MONEY, linkedTo: POOL, file: 'contracts/capital/Push.sol', take: 'call{gas: MOST_GAS}', put: 'call' },
  ],
  attack: async (situation) => {
    const { pool, token, claimBook, people } = situation;
    for (const who of [people.ana, people.bo]) await token.contract.getFunction('mark').send(who.address, 1);
    const order = threeWays(situation);
    const paid = await succeeds(pool.connect(claimBook).settle(order, { gasLimit: 2_000_000 }));
    return paid ? undefined : 'the claim cannot be settled with two million gas';
  },
});

defineAttack({
  title: 'A35: a queue of small debts makes paying any of them too dear',
  build: () => buildFundedPool(),
  address: ({ pool }) => pool.getAddress(),
  twin: [{ contract: PAYOUTS, linkedTo: POOL, take: 'i < maxDebts && ', put: '' }],
  attack: async (situation) => {
    const { pool, claimBook, people } = situation;
    await sell(situation);
    const { freeAssets } = await pool.buckets();
    await pool.connect(claimBook).settle(payOrder(situation, { assets: freeAssets }));
    for (let debt = 0; debt < 60; debt += 1) await pool.connect(claimBook).settle(payOrder(situation, { assets: 1n }));
    await pool.connect(people.capitalProvider).deposit(dollars('1000'), people.capitalProvider);
    const paid = await succeeds(pool.payDebts(1, { gasLimit: 300_000 }));
    return paid ? undefined : 'not even one debt can be paid with 300,000 gas';
  },
});
