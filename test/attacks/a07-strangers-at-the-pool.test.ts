import { dollars } from '../../scripts/config/amounts.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { buildFundedPool, payOrder, saleEntry, sell, type PoolSituation } from '../support/pool.ts';

const POOL = 'contracts/capital/ReservePool.sol';
const noCore = [
  {
    contract: POOL,
    file: 'contracts/capital/PoolShares.sol',
    take: 'require(msg.sender == caller, PoolCallerNotCore(msg.sender));',
    put: '',
  },
  { contract: POOL, take: 'require(known, PoolCallerNotCore(msg.sender));', put: '' },
] as const;

async function buildSold(): Promise<PoolSituation> {
  const situation = await buildFundedPool();
  await sell(situation);
  return situation;
}

defineAttack({
  title: 'A07, T32, ACC-3: whoever deployed the pool pays the capital out to somebody',
  build: buildSold,
  address: ({ pool }) => pool.getAddress(),
  twin: noCore,
  attack: async (situation) => {
    const { pool, token, people } = situation;
    const before = await token.balanceOf(people.bo.address);
    const payees = [{ to: people.bo.address, shareBps: 10_000 }];
    for (const thief of [people.admin, people.claimsManager, people.capitalProvider, people.bo]) {
      await succeeds(pool.connect(thief).settle(payOrder(situation, { payees, assets: dollars('1000') })));
    }
    const got = (await token.balanceOf(people.bo.address)) - before;
    return got === 0n ? undefined : `${got} left the pool without a claim`;
  },
});

defineAttack({
  title: 'T20: a stranger spends the allowance somebody gave the pool',
  build: buildSold,
  address: ({ pool }) => pool.getAddress(),
  twin: noCore,
  attack: async (situation) => {
    const { pool, token, people } = situation;
    const before = await token.balanceOf(people.chen.address);
    await succeeds(pool.connect(people.bo).bookSale(saleEntry(situation, { payer: people.chen.address })));
    const after = await token.balanceOf(people.chen.address);
    return after === before ? undefined : `Chen paid ${before - after} for nothing`;
  },
});

defineAttack({
  title: 'A06: a stranger reserves capital so that nobody can leave',
  build: buildSold,
  address: ({ pool }) => pool.getAddress(),
  twin: noCore,
  attack: async ({ pool, people }) => {
    await succeeds(pool.connect(people.bo).reserve(1n, dollars('5000'), 0n));
    const { reservedAssets } = await pool.buckets();
    return reservedAssets === 0n ? undefined : `${reservedAssets} is reserved for no claim`;
  },
});

defineAttack({
  title: 'CAP-7, T29: the pool lets somebody pull its assets later',
  build: buildSold,
  address: ({ pool }) => pool.getAddress(),
  twin: [
    {
      contract: 'contracts/capital/ClaimMoney.sol',
      linkedTo: POOL,
      file: 'contracts/capital/Paying.sol',
      take: 'if (Push.tryTransfer(asset, payee, assets)) emit',
      put: 'asset.approve(payee, type(uint96).max); if (Push.tryTransfer(asset, payee, assets)) emit',
    },
  ],
  attack: async (situation) => {
    const { pool, token, claimBook, people } = situation;
    await pool.connect(claimBook).settle(payOrder(situation, { assets: dollars('100') }));
    const allowed: unknown = await token.contract
      .getFunction('allowance')
      .staticCall(await pool.getAddress(), people.ana);
    return allowed === 0n ? undefined : `Ana may pull ${String(allowed)} more`;
  },
});
