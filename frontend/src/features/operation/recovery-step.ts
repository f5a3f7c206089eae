import type { Address, Hex } from 'viem';
import { isRunning, type Passing } from '@/lib/succession.ts';

export interface RecoveryInput {
  readonly running: Passing | undefined;
  readonly me: Address | undefined;
  readonly to: Address | undefined;
  readonly documentHash: Hex | undefined;
  /** Chain time, seconds. */
  readonly now: number;
}

/** What comes next for a lost key, and who does it. */
export type RecoveryStep = 'enter' | 'propose' | 'second' | 'approve' | 'differs' | 'wait' | 'complete';

/** A second officer must bring the same document for the same new key; then thirty days belong to the owner. */
export function recoveryStep({ running: found, me, to, documentHash, now }: RecoveryInput): RecoveryStep {
  const running = found !== undefined && isRunning(found, now) ? found : undefined;
  if (running !== undefined && running.maturesAt !== 0) return now < running.maturesAt ? 'wait' : 'complete';
  if (running !== undefined && running.proposer === me && (to === undefined || to === running.to)) return 'second';
  if (to === undefined || documentHash === undefined) return 'enter';
  if (running === undefined || running.proposer === me) return 'propose';
  return running.to === to && running.documentHash === documentHash ? 'approve' : 'differs';
}
