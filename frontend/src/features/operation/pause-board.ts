import type { Address } from 'viem';

/** What can be paused, in the order of the contract's enum. Evidence, appeals, payouts and credits cannot. */
export const pauseFlags = ['sell', 'file', 'decide', 'oracle', 'capitalOut'] as const;
export type PauseFlag = (typeof pauseFlags)[number];

/** One event of PauseControl; times in seconds, chain time. */
export type PauseEvent = { readonly flag: PauseFlag } & (
  | { readonly kind: 'proposed'; readonly by: Address; readonly endsAt: number; readonly at: number }
  | {
      readonly kind: 'set';
      readonly proposer: Address;
      readonly by: Address;
      readonly at: number;
      readonly endsAt: number;
    }
  | { readonly kind: 'lifted'; readonly by: Address; readonly at: number }
);

/** Where a flag stands now. */
export type FlagStanding =
  | { readonly state: 'running' }
  | { readonly state: 'proposed'; readonly by: Address; readonly endsAt: number; readonly until: number }
  | {
      readonly state: 'paused';
      readonly proposer: Address;
      readonly approver: Address;
      readonly since: number;
      readonly endsAt: number;
    };

/** A proposal waits a day for its second person. */
const PROPOSAL_SECONDS = 86_400;

/** The standing of a flag out of its events, oldest first; what time alone ends is ended here too. */
export function standingOf(flag: PauseFlag, events: readonly PauseEvent[], now: number): FlagStanding {
  const running: FlagStanding = { state: 'running' };
  const last = events.filter((event) => event.flag === flag).at(-1);
  if (last === undefined || last.kind === 'lifted') return running;
  if (last.kind === 'set') {
    const { proposer, by, at, endsAt } = last;
    return now < endsAt ? { state: 'paused', proposer, approver: by, since: at, endsAt } : running;
  }
  const until = Math.min(last.at + PROPOSAL_SECONDS, last.endsAt);
  if (now <= until) return { state: 'proposed', by: last.by, endsAt: last.endsAt, until };
  return running;
}
