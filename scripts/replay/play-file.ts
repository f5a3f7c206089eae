import type { FailedSale, SalesDeps } from './play-sales.ts';
import { playSales } from './play-sales.ts';
import { playClaims, type PlayedClaim } from './play-claims.ts';
import type { ReplayPlan } from './plan-replay.ts';
import { transfersIn } from './read-transfers.ts';
import { z } from 'zod';

/** Everything that was played. */
export interface PlayedFile {
  readonly claims: readonly PlayedClaim[];
  readonly failedSales: readonly FailedSale[];
  /** Sum of all that left the pool, read from the logs of the whole run, base units. */
  readonly leftPoolAssets: bigint;
  readonly seconds: number;
}

const logsSchema = z.array(z.object({ address: z.string(), topics: z.array(z.string()), data: z.string() }));

/** Plays the plan from its first moment to its last. `onClaims` hears how many claims are finished. */
export async function playFile(
  deps: SalesDeps,
  plan: ReplayPlan,
  onClaims: (finished: number) => void,
): Promise<PlayedFile> {
  const started = performance.now();
  const firstBlock = (await deps.chain.provider.getBlockNumber()) + 1;
  const policies = new Map<number, bigint>();
  const failedSales: FailedSale[] = [];
  const claims: PlayedClaim[] = [];
  for (const moment of plan.moments) {
    if (moment.kind === 'sell') {
      const outcome = await playSales(deps, moment);
      for (const [index, policyId] of outcome.policies) policies.set(index, policyId);
      failedSales.push(...outcome.failed);
      continue;
    }
    claims.push(...(await playClaims(deps, moment, policies)));
    onClaims(claims.length);
  }
  const seconds = (performance.now() - started) / 1_000;
  return { claims, failedSales, leftPoolAssets: await sumOutflow(deps, firstBlock), seconds };
}

/** Nothing may leave the pool that is no claim's payment: all transfers of the run are read again. */
async function sumOutflow({ book, chain }: SalesDeps, firstBlock: number): Promise<bigint> {
  const filter = { address: book.asset, fromBlock: `0x${firstBlock.toString(16)}`, toBlock: 'latest' };
  const logs = logsSchema.parse(await chain.provider.send('eth_getLogs', [filter]));
  return transfersIn(logs, book.asset)
    .filter(({ from }) => from === book.pool)
    .reduce((sum, { assets }) => sum + assets, 0n);
}
