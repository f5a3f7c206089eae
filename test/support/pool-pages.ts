import { loadFundedPool, sell, type PoolSituation } from './pool.ts';

/** One payment of a page. */
interface Line {
  readonly claimId: bigint;
  readonly to: 'ana' | 'bo' | 'chen';
  readonly assets: bigint;
  readonly fromLocked?: bigint;
}

/** Where the money of one claim of a page comes from. */
export function settledWith(claim: bigint, from: { locked?: bigint; free?: bigint; owed?: bigint }) {
  return [claim, 0n, from.locked ?? 0n, from.free ?? 0n, 0n, 0n, from.owed ?? 0n, 0n, 0n];
}

/** A funded pool after one sale. */
export async function loadSold(): Promise<PoolSituation> {
  const situation = await loadFundedPool();
  await sell(situation);
  return situation;
}

/** Sends a page of payments to the pool as the ClaimBook does. */
export function settlePage({ pool, claimBook, people }: PoolSituation, lines: readonly Line[]) {
  const payments = lines.map(({ claimId: claim, to, assets, fromLocked = 0n }) => {
    return { claimId: claim, payee: people[to].address, assets, fromLockedAssets: fromLocked };
  });
  return pool.connect(claimBook).settlePage(0, false, 0, 0, payments);
}

/** What Ana, Bo and Chen got by an act. */
export async function paidTo(situation: PoolSituation, act: () => Promise<unknown>): Promise<bigint[]> {
  const { ana, bo, chen } = situation.people;
  const balances = () => Promise.all([ana, bo, chen].map((who) => situation.token.balanceOf(who.address)));
  const before = await balances();
  await act();
  const after = await balances();
  return after.map((held, place) => held - (before[place] ?? 0n));
}
