import type { Seconds } from '../primitives/time.ts';

/** What moved a claim on beside its decision: clocks, dispute, what was paid before it and what came after. */
export interface ModelCourse {
  clockFrom: Seconds;
  stopAt: Seconds | undefined;
  stopEndsAt: Seconds | undefined;
  stoppedSeconds: Seconds;
  pausedSeconds: Seconds;
  stops: number;
  extensions: number;
  revisions: number;
  determinedAssets: bigint;
  appealedAt: Seconds;
  soughtAssets: bigint;
  improved: boolean;
  disputed: boolean;
  supplementedBy: bigint;
  priorAssets: bigint;
  awardedAssets: bigint;
  recoveredAssets: bigint;
  toHolderAssets: bigint;
}

/** Nothing happened yet. */
export function newCourse(clockFrom: Seconds): ModelCourse {
  return {
    clockFrom,
    stopAt: undefined,
    stopEndsAt: undefined,
    stoppedSeconds: 0,
    pausedSeconds: 0,
    stops: 0,
    extensions: 0,
    revisions: 0,
    determinedAssets: 0n,
    appealedAt: 0,
    soughtAssets: 0n,
    improved: false,
    disputed: false,
    supplementedBy: 0n,
    priorAssets: 0n,
    awardedAssets: 0n,
    recoveredAssets: 0n,
    toHolderAssets: 0n,
  };
}
