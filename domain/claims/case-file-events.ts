import { assert } from '../primitives/assert.ts';
import { claimPhases, type ClaimAction } from './claim-types.ts';

/** Events of ClaimBook, each of which is one entry of a case file, and the kind of entry it is. */
export const caseFileEvents = {
  ClaimFiled: 'File',
  ClaimNotified: 'Notify',
  ClaimWithdrawn: 'Withdraw',
  ClaimAcknowledged: 'Acknowledge',
  ClaimNoticeRecorded: 'RecordNotice',
  ClaimEventAssigned: 'AssignEvent',
  ClaimExtended: 'Extend',
  DocumentsRequested: 'RequestDocuments',
  ClaimSupplemented: 'Supplement',
  ClaimRevised: 'Revise',
  ClaimReserveRevised: 'ReviseReserve',
  ClaimAdvanced: 'Advance',
  /** In full when it closed the claim, see {@link caseEntryKind}. */
  ClaimDecided: 'DecideInPart',
  ClaimEscalated: 'Escalate',
  ClaimSelfApproved: 'SelfApprove',
  ClaimTriggered: 'SettleTriggered',
  ClaimAccepted: 'Accept',
  ClaimAppealed: 'Appeal',
  DisputeOpened: 'OpenDispute',
  ClaimImproved: 'Improve',
  ClaimRuled: 'Rule',
  ClaimResolved: 'Resolve',
  ClaimFinalized: 'Finalize',
  /** Begins the claim that goes on; the closed one gets an entry that names it. */
  LossSupplemented: 'SupplementLoss',
  ClaimContinued: 'SupplementLoss',
  ClaimAwarded: 'Award',
  ClaimRecovered: 'Recover',
} as const satisfies Readonly<Record<string, ClaimAction>>;

export type CaseFileEvent = keyof typeof caseFileEvents;

export function isCaseFileEvent(name: string): name is CaseFileEvent {
  return Object.hasOwn(caseFileEvents, name);
}

/**
 * The kind of entry an event is, as the head covers it.
 * @throws Error when the event is no entry of a case file.
 */
export function caseEntryKind(event: string, args: Readonly<Record<string, unknown>>): ClaimAction {
  assert(isCaseFileEvent(event), `${event} is no entry of a case file`);
  const isInFull = event === 'ClaimDecided' && Number(args['phase']) === claimPhases.indexOf('Closed');
  return isInFull ? 'DecideInFull' : caseFileEvents[event];
}
