import type { ClaimAction } from '../../domain/claims/claim-types.ts';
import type { Course } from './course.ts';
import { defaults } from './defaults.ts';
import { groundsHash, soughtAssets } from './dispute.ts';
import type { OpenedClaim } from './open-file.ts';

/** Who may call, besides the roles of staff, which the AccessManager keeps. */
export const seats = ['claimant', 'delegate', 'stranger', 'adjudicator', 'disputeDesk', 'office'] as const;
export type Seat = (typeof seats)[number];

/** Every function that acts on a claim: its arrow, who may draw it, and a call that is right but for caller and phase. */
export interface Door {
  readonly name: string;
  readonly action: ClaimAction;
  readonly who: readonly Seat[] | 'anyone';
  readonly args: (situation: Situation) => readonly unknown[];
}

export interface Situation extends OpenedClaim {
  readonly course: Course;
  readonly now: number;
}

const insurer = ['adjudicator'] as const;
const claimant = ['claimant'] as const;
const person = ({ course }: Situation) => course.people.adjuster.address;

export const doors: readonly Door[] = [
  { name: 'withdraw', action: 'Withdraw', who: claimant, args: ({ claimId }) => [claimId] },
  {
    name: 'supplementLoss',
    action: 'SupplementLoss',
    who: claimant,
    args: ({ claimId, filed }) => [claimId, filed.filing],
  },
  { name: 'acknowledge', action: 'Acknowledge', who: insurer, args: (one) => [one.claimId, person(one)] },
  {
    name: 'recordNotice',
    action: 'RecordNotice',
    who: insurer,
    args: (one) => [
      one.claimId,
      person(one),
      { kind: defaults.reason, contentHash: defaults.reason, deliveredAt: one.now },
    ],
  },
  {
    name: 'assignEvent',
    action: 'AssignEvent',
    who: insurer,
    args: (one) => [one.claimId, person(one), defaults.reason],
  },
  {
    name: 'extend',
    action: 'Extend',
    who: insurer,
    args: (one) => [one.claimId, person(one), defaults.reason, defaults.reason],
  },
  {
    name: 'requestDocuments',
    action: 'RequestDocuments',
    who: insurer,
    args: (one) => [one.claimId, person(one), defaults.reason, one.now],
  },
  {
    name: 'supplement',
    action: 'Supplement',
    who: ['claimant', 'delegate'],
    args: ({ claimId }) => [claimId, defaults.reason],
  },
  {
    name: 'revise',
    action: 'Revise',
    who: claimant,
    args: ({ claimId, filed }) => [claimId, filed, filed.filing],
  },
  {
    name: 'reviseReserve',
    action: 'ReviseReserve',
    who: insurer,
    args: (one) => [
      one.claimId,
      one.filed,
      { by: person(one), reason: defaults.reason, reservedAssets: 1n, determinedAssets: 0n },
    ],
  },
  { name: 'advance', action: 'Advance', who: insurer, args: (one) => [one.claimId, one.filed, 1n, person(one)] },
  { name: 'payDetermined', action: 'Advance', who: 'anyone', args: ({ claimId, filed }) => [claimId, filed] },
  {
    name: 'decide',
    action: 'DecideInPart',
    who: insurer,
    args: (one) => [
      one.claimId,
      one.filed,
      {
        assessments: [{ ...zero, reason: defaults.reason, clause: defaults.clause }],
        otherInsuranceAssets: 0n,
        rationaleHash: defaults.rationaleHash,
        seenHead: one.caseHead,
        decidedBy: person(one),
        approvedBy: defaults.nobody,
      },
    ],
  },
  { name: 'escalate', action: 'Escalate', who: 'anyone', args: ({ claimId, filed }) => [claimId, filed] },
  { name: 'accept', action: 'Accept', who: claimant, args: ({ claimId }) => [claimId] },
  {
    name: 'appeal',
    action: 'Appeal',
    who: claimant,
    args: ({ claimId, filed }) => [claimId, filed, soughtAssets, groundsHash],
  },
  {
    name: 'openDispute',
    action: 'OpenDispute',
    who: ['disputeDesk'],
    args: ({ claimId, course }) => [claimId, course.people.chen.address, 1n],
  },
  { name: 'improve', action: 'Improve', who: insurer, args: (one) => [one.claimId, soughtAssets, person(one)] },
  { name: 'rule', action: 'Rule', who: ['disputeDesk'], args: ({ claimId }) => [claimId, 2n] },
  { name: 'resolve', action: 'Resolve', who: 'anyone', args: ({ claimId }) => [claimId] },
  { name: 'finalize', action: 'Finalize', who: 'anyone', args: ({ claimId }) => [claimId] },
  {
    name: 'award',
    action: 'Award',
    who: ['office'],
    args: (one) => [one.claimId, { assets: 1n, basisRef: defaults.reason }, person(one), person(one)],
  },
  {
    name: 'recover',
    action: 'Recover',
    who: ['office'],
    // Nothing comes back, which is refused behind caller and phase: nobody here has money to bring.
    args: (one) => [one.claimId, one.filed, { assets: 0n, kind: defaults.reason }, person(one)],
  },
  { name: 'topUp', action: 'TopUp', who: 'anyone', args: ({ claimId }) => [claimId] },
];

const zero = { assessedAssets: 0n, assessedDays: 0, depreciationBps: 0 };
