import type { ClaimId } from './values.ts';

/** Clocks of LawBook a reader is told of, with their place in the contract's enum. */
export const clocks = {
  acknowledge: 0,
  decide: 2,
  interim: 7,
  supplement: 8,
  appeal: 9,
  evidence: 10,
  ruling: 11,
} as const;
export type ClockName = keyof typeof clocks;

/** What happened to a claim besides filing and decision, and every date that counts now; amounts in base units, times in seconds. */
export interface ClaimCourse {
  /** Document requests and extensions since the clock's start. */
  readonly stops: number;
  readonly extensions: number;
  readonly acknowledged: boolean;
  readonly improved: boolean;
  readonly disputed: boolean;
  /** Whether the desk would bring the appeal to an arbitrator now: one is pinned, and the pot has its fee. */
  readonly disputable: boolean;
  /** Zero unless the claim was appealed or escalated. */
  readonly appealedAt: number;
  readonly soughtAssets: bigint;
  /** What of the claim is certain, paid amounts included. */
  readonly determinedAssets: bigint;
  readonly original: ClaimId | undefined;
  readonly supplementedBy: ClaimId | undefined;
  /** Last second of each clock; undefined where the law has none or it does not run. */
  readonly by: Readonly<Record<ClockName, number | undefined>>;
  /** From the second after this on anyone may escalate; pauses moved it, unlike `by.decide`. */
  readonly silentUntil: number | undefined;
  /** Last second in which more of the loss may be claimed; undefined unless the claim is closed. */
  readonly moreUntil: number | undefined;
}

/** The contract's "never". */
const NEVER = 2 ** 40 - 1;

/** A date of the contract's as a reader has it: none when it is never or not set. */
export function dateOf(seconds: number): number | undefined {
  return seconds === 0 || seconds >= NEVER ? undefined : seconds;
}
