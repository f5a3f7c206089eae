import { BaseError, ContractFunctionRevertedError } from 'viem';
import { ensureError } from '../../domain/primitives/ensure-error.ts';
import type { Logger } from '../platform/logger.ts';
import type { FreshClaim } from './assess-claim.ts';

/** What a round of the risk node does, each through the chain. */
export interface RiskErrands {
  /** First block in which anything can have been filed. */
  readonly startBlock: bigint;
  /** @returns what was committed and revealed, in words. */
  keepSecrets(): Promise<readonly string[]>;
  /** @returns the newest block. */
  head(): Promise<bigint>;
  filedBetween(fromBlock: bigint, toBlock: bigint): Promise<readonly FreshClaim[]>;
  /** Approves the claim where every gate lets it; else leaves it. */
  approveIfClear(fresh: FreshClaim): Promise<void>;
}

/** Blocks one question spans: nodes open to the public answer no more. */
const SPAN = 2_000n;

/**
 * The day's errands of the risk node, once: secrets, then every claim filed since the last time, and those the chain gave
 * no answer for.
 *
 * @throws Error when the chain did not answer: the claims it was about are asked for again in the next round.
 */
export function createRiskRound(errands: RiskErrands, logger: Logger): () => Promise<void> {
  let nextBlock = errands.startBlock;
  const waiting = new Map<bigint, FreshClaim>();
  const hear = async (head: bigint): Promise<void> => {
    while (nextBlock <= head) {
      const last = nextBlock + SPAN - 1n;
      const until = last < head ? last : head;
      for (const fresh of await errands.filedBetween(nextBlock, until)) waiting.set(fresh.claimId, fresh);
      nextBlock = until + 1n;
    }
  };
  return async () => {
    for (const said of await errands.keepSecrets()) logger.info({}, `Fast track: ${said}.`);
    await hear(await errands.head());
    let unanswered: unknown;
    for (const fresh of waiting.values()) {
      try {
        await errands.approveIfClear(fresh);
      } catch (thrown) {
        if (isUnanswered(thrown)) {
          unanswered = thrown;
          continue;
        }
        // One claim that cannot be assessed is a person's, and stands in nobody's way.
        logger.warn(
          { claimId: fresh.claimId.toString(), error: ensureError(thrown).message },
          'Could not be assessed.',
        );
      }
      waiting.delete(fresh.claimId);
    }
    if (unanswered !== undefined) throw ensureError(unanswered);
  };
}

/** Whether the chain said nothing, which may heal; a refusal is an answer. */
function isUnanswered(thrown: unknown): boolean {
  if (!(thrown instanceof BaseError)) return false;
  return thrown.walk((cause) => cause instanceof ContractFunctionRevertedError) === null;
}
