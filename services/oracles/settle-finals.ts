import { BaseError } from 'viem';
import { periodStartAt } from '../../domain/oracles/observation-message.ts';
import type { ObservationRef } from '../../domain/oracles/observation-message.ts';
import { ensureError } from '../../domain/primitives/ensure-error.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { DAY } from '../../domain/primitives/time.ts';
import type { Logger } from '../platform/logger.ts';
import type { OracleChain } from './oracle-chain.ts';
import type { Observed } from './oracle-env.ts';
import type { SettlingChain } from './settling-chain.ts';

/** What having policies paid works with. */
export interface SettlingDeps {
  readonly chain: SettlingChain;
  readonly sourceOf: OracleChain['sourceOf'];
  readonly observed: Observed;
  /** First block in which a policy can have been issued. */
  readonly startBlock: bigint;
  readonly logger: Logger;
}

/** Blocks one question spans: nodes open to the public answer no more. */
const SPAN = 2_000n;
/** Policies of one page: as many as share its costs well. */
const PAGE = 50;
/** From the end of the revision period until a word in it can be final: reported, disputed, answered. */
const UNTIL_FINAL = 5 * DAY;
/** Reasons that never change: another product, another region (contracts/interfaces/IParametricTrigger.sol). */
const NEVER: ReadonlySet<number> = new Set([2, 3]);
const DUE = 0;

/**
 * Has everybody paid on what is final, once: for each period that may still be paid on, the policies its word gives something.
 * Anybody may do it; who does makes no difference. Whom the chain refuses is tried again in the next round: an open claim
 * keeps the limit for a while, and then no longer.
 *
 * @throws Error when the chain did not answer.
 */
export function createSettlingRound({ chain, sourceOf, observed, startBlock, logger }: SettlingDeps) {
  const policies = new Set<number>();
  /** Whom a word gave something when last asked, by word and cap: nobody else will be due by it. */
  const left = new Map<string, readonly number[]>();
  const warned = new Set<string>();
  let nextBlock = startBlock;
  const hear = async (): Promise<void> => {
    const head = await chain.head();
    while (nextBlock <= head) {
      const last = nextBlock + SPAN - 1n;
      const until = last < head ? last : head;
      for (const policyId of await chain.issuedBetween(nextBlock, until)) policies.add(policyId);
      nextBlock = until + 1n;
    }
  };
  /** Who is due on a word; forgets who never will be, whatever is observed here. */
  const dueOf = async (ref: ObservationRef, asked: readonly number[]): Promise<readonly number[]> => {
    const previews = await Promise.all(
      asked.map(async (policyId) => ({ policyId, preview: await chain.previewOf(ref, policyId) })),
    );
    for (const { policyId, preview } of previews) if (NEVER.has(preview[0])) policies.delete(policyId);
    return previews.flatMap(({ policyId, preview }) => (preview[0] === DUE && preview[1] > 0n ? [policyId] : []));
  };
  const settle = async (ref: ObservationRef, finals: number): Promise<void> => {
    const name = `${ref.periodStart}:${finals}:${await chain.capOf(ref)}`;
    const due = await dueOf(ref, left.get(name) ?? [...policies]);
    left.set(name, due);
    try {
      for (let first = 0; first < due.length; first += PAGE) {
        const page = due.slice(first, first + PAGE);
        if (await chain.settle(ref, page))
          logger.info({ policies: page.length }, 'Had policies paid on what was observed.');
      }
    } catch (thrown) {
      if (!(thrown instanceof BaseError)) throw ensureError(thrown);
      // Paused, or somebody was quicker: the next round sees which.
      if (!warned.has(name)) logger.warn({ error: thrown.shortMessage }, 'The trigger did not pay.');
      warned.add(name);
    }
  };
  return async (): Promise<void> => {
    await hear();
    const [source, now] = await Promise.all([sourceOf(observed.source), chain.now()]);
    const last = periodStartAt(now - source.periodSeconds, source);
    if (last === undefined) return;
    const { product, source: label, region } = observed;
    const about = { product: labelToBytes32(product), source: labelToBytes32(label), region };
    const periods = Math.ceil((source.revisionPeriod + UNTIL_FINAL) / source.periodSeconds);
    const refs = Array.from({ length: periods }, (_, back) => ({
      ...about,
      periodStart: last - back * source.periodSeconds,
    }));
    const finals = await Promise.all(refs.map(chain.finalsOf));
    for (const [place, ref] of refs.entries()) if ((finals[place] ?? 0) > 0) await settle(ref, finals[place] ?? 0);
  };
}
