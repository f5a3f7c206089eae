import { DAY } from '../../domain/primitives/time.ts';
import { dollars } from '../../scripts/config/amounts.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { buildFundedPool, payOrder, poolDefaults, sell, type PoolSituation } from '../support/pool.ts';

const POOL = 'contracts/capital/ReservePool.sol';
/** Linked to the pool: prices, requests and what may leave. */
const EXITS = { contract: 'contracts/capital/Exits.sol', linkedTo: POOL } as const;
const { capital, exitNotice, claimId } = poolDefaults;

/** Bo brings as much as the provider, and asks to leave with all of it. */
async function buildLeaving(): Promise<PoolSituation> {
  const situation = await buildFundedPool();
  const { pool, people } = situation;
  await pool.connect(people.bo).deposit(capital, people.bo);
  await pool.connect(people.bo).requestExit(await pool.balanceOf(people.bo));
  return situation;
}

/** {@link buildLeaving}, and a claim took all that was free: Ana is owed $300, the lock of a policy is all that backs it. */
async function buildOwing(): Promise<PoolSituation> {
  const situation = await buildLeaving();
  const { pool, claimBook, network } = situation;
  await sell(situation);
  await network.networkHelpers.time.increase(exitNotice);
  await pool.accrue(64);
  const { freeAssets } = await pool.buckets();
  await pool.connect(claimBook).settle(payOrder(situation, { assets: freeAssets + dollars('300') }));
  return situation;
}

defineAttack({
  title: 'A03, T7: a provider leaves while a loss is filed and not yet paid',
  build: buildLeaving,
  address: ({ pool }) => pool.getAddress(),
  twin: [
    {
      ...EXITS,
      take: 'Ledger.exitEquity(books.capital, books.claims, books.dues)',
      put: 'Ledger.equity(books.capital, books.claims, books.dues)',
    },
  ],
  attack: async ({ pool, token, claimBook, people, network }) => {
    await pool.connect(claimBook).reserve(claimId, dollars('4000'), 0n);
    await network.networkHelpers.time.increase(exitNotice);
    const before = await token.balanceOf(people.bo.address);
    await pool.connect(people.bo).redeemExit(people.bo, 0n);
    const got = (await token.balanceOf(people.bo.address)) - before;
    const fair = capital - dollars('2000');
    return got <= fair ? undefined : `Bo left with ${got}, half of the loss would have left ${fair}`;
  },
});

defineAttack({
  title: 'T7: a provider sees the loss coming and leaves at once',
  build: buildLeaving,
  address: ({ pool }) => pool.getAddress(),
  twin: [
    {
      ...EXITS,
      take: 'require(block.timestamp >= exit.matureAt, IReservePool.PoolExitNotMature(msg.sender, exit.matureAt));',
      put: '',
    },
    {
      ...EXITS,
      take: 'block.timestamp >= exit.matureAt && block.timestamp <= _lapsesAt(books, exit)',
      put: 'true',
    },
  ],
  attack: async ({ pool, people, network }) => {
    await network.networkHelpers.time.increase(DAY);
    return (await succeeds(pool.connect(people.bo).redeemExit(people.bo, 0n))) ? 'Bo left after a day' : undefined;
  },
});

defineAttack({
  title: 'T7: a request of long ago is kept for the day of a loss',
  build: buildLeaving,
  address: ({ pool }) => pool.getAddress(),
  twin: [
    {
      ...EXITS,
      take: 'require(block.timestamp <= lapsesAt, IReservePool.PoolExitLapsed(msg.sender, lapsesAt));',
      put: '',
    },
    { ...EXITS, take: ' && block.timestamp <= _lapsesAt(books, exit)', put: '' },
  ],
  attack: async ({ pool, people, network }) => {
    await network.networkHelpers.time.increase(exitNotice + 300 * DAY);
    return (await succeeds(pool.connect(people.bo).redeemExit(people.bo, 0n))) ? 'the request rolled on' : undefined;
  },
});

defineAttack({
  title: 'A08, T24, CAP-5: a provider leaves while a claimant is owed',
  build: buildOwing,
  address: ({ pool }) => pool.getAddress(),
  twin: [{ ...EXITS, file: 'contracts/capital/Ledger.sol', take: 'if (dues.owedAssets > 0) return 0;', put: '' }],
  attack: async ({ pool, people }) => {
    await pool.connect(people.chen).deposit(dollars('5000'), people.chen);
    const left = await succeeds(pool.connect(people.bo).redeemExit(people.bo, 0n));
    return left ? 'Bo took capital that a claimant is owed' : undefined;
  },
});

defineAttack({
  title: 'A08, T24: a new claim is paid before an older debt',
  build: buildOwing,
  address: ({ pool }) => pool.getAddress(),
  twin: [
    {
      contract: 'contracts/capital/ClaimMoney.sol',
      linkedTo: POOL,
      take: 'capital.inDebt ? 0 : Ledger.lessOf(restAssets, capital.freeAssets)',
      put: 'Ledger.lessOf(restAssets, capital.freeAssets)',
    },
  ],
  attack: async (situation) => {
    const { pool, token, claimBook, people } = situation;
    await pool.connect(people.chen).deposit(dollars('250'), people.chen);
    const payees = [{ to: people.bo.address, shareBps: 10_000 }];
    const before = await token.balanceOf(people.bo.address);
    await pool
      .connect(claimBook)
      .settle(payOrder(situation, { claimId: claimId + 1n, payees, assets: dollars('200') }));
    const got = (await token.balanceOf(people.bo.address)) - before;
    return got === 0n ? undefined : `Bo was paid ${got} before Ana, who is owed since long`;
  },
});
