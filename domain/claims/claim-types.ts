import type { Address, Hex } from 'viem';

import { assert } from '../primitives/assert.ts';
import type { Seconds } from '../primitives/time.ts';

/* The order of each list is the order of the Solidity enum: the place in the list is the number on chain. */

/** Where a claim stands. What was found is a {@link ClaimVerdict}. */
export const claimPhases = ['None', 'Filed', 'AwaitingDocuments', 'Decided', 'Appealed', 'Closed'] as const;
export type ClaimPhase = (typeof claimPhases)[number];

/** What was found. */
export const claimVerdicts = ['None', 'Granted', 'PartlyGranted', 'Denied', 'Withdrawn'] as const;
export type ClaimVerdict = (typeof claimVerdicts)[number];

/** Every arrow of a claim's life, and the kinds of a case-file entry. */
export const claimActions = [
  'File',
  'Notify',
  'Acknowledge',
  'RecordNotice',
  'AssignEvent',
  'Extend',
  'RequestDocuments',
  'Supplement',
  'Withdraw',
  'Revise',
  'Advance',
  'DecideInPart',
  'DecideInFull',
  'Escalate',
  'SelfApprove',
  'Accept',
  'Appeal',
  'OpenDispute',
  'Improve',
  'Rule',
  'Resolve',
  'Finalize',
  'SupplementLoss',
  'Award',
  'Recover',
  'SettleTriggered',
  'ReviseReserve',
  'TopUp',
] as const;
export type ClaimAction = (typeof claimActions)[number];

/** Clocks a law profile may run on a claim. */
export const claimClocks = [
  'Acknowledge',
  'DocumentList',
  'Decide',
  'Extend',
  'StatusEvery',
  'DenialNotice',
  'Pay',
  'Interim',
  'Supplement',
  'Appeal',
  'EvidenceClose',
  'Ruling',
] as const;
export type ClaimClock = (typeof claimClocks)[number];

/** One part of a loss; amounts in base units. `cause` is a label, or a commitment where the line is sensitive. */
export interface ClaimItem {
  readonly coverage: number;
  readonly cause: Hex;
  readonly claimedAssets: bigint;
  readonly claimedDays: number;
}

/** One receiver; the shares of a claim sum to 10,000 basis points. */
export interface Payee {
  readonly to: Address;
  readonly shareBps: number;
}

/** What is filed. */
export interface Filing {
  readonly policyId: number;
  readonly lossAt: Seconds;
  readonly items: readonly ClaimItem[];
  readonly payees: readonly Payee[];
  readonly evidenceRoot: Hex;
}

/** What is found about one item; a cut carries reason and clause. */
export interface ItemAssessment {
  readonly assessedAssets: bigint;
  readonly assessedDays: number;
  readonly depreciationBps: number;
  readonly reason: Hex;
  readonly clause: Hex;
}

/** A finding on a whole claim, one assessment per item in the order filed. */
export interface Decision {
  readonly assessments: readonly ItemAssessment[];
  readonly otherInsuranceAssets: bigint;
  readonly rationaleHash: Hex;
  readonly seenHead: Hex;
  readonly decidedBy: Address;
  readonly approvedBy: Address;
}

/** One item from loss to covered amount; each figure is what is left after the step, base units. */
export interface ItemSteps {
  readonly claimedAssets: bigint;
  readonly assessedAssets: bigint;
  readonly afterDepreciationAssets: bigint;
  readonly afterDeductibleAssets: bigint;
  readonly afterCoinsuranceAssets: bigint;
  readonly afterSublimitAssets: bigint;
}

/** From loss to payable; each figure is what is left after the step, base units. */
export interface Waterfall {
  readonly items: readonly ItemSteps[];
  readonly sumAssets: bigint;
  readonly afterDeductibleAssets: bigint;
  readonly afterClaimLimitAssets: bigint;
  readonly afterAggregateAssets: bigint;
  readonly payableAssets: bigint;
}

/** Most items of one claim. */
export const MAX_ITEMS = 8;
/** Most payees of one claim. */
export const MAX_PAYEES = 4;
/** Most claims that are open on one policy at once. */
export const MAX_OPEN_CLAIMS = 16;

export function claimPhaseAt(place: number): ClaimPhase {
  return nameAt(claimPhases, place);
}

/** A phase by its name, out of a table or a file. @throws Error when there is none of that name. */
export function claimPhaseOf(name: string): ClaimPhase {
  return nameAt(
    claimPhases,
    claimPhases.findIndex((phase) => phase === name),
  );
}

export function claimVerdictAt(place: number): ClaimVerdict {
  return nameAt(claimVerdicts, place);
}

export function claimActionAt(place: number): ClaimAction {
  return nameAt(claimActions, place);
}

export function claimClockAt(place: number): ClaimClock {
  return nameAt(claimClocks, place);
}

/** The number the chain uses for a kind of case-file entry. */
export function claimActionNumber(action: ClaimAction): number {
  return claimActions.indexOf(action);
}

export function claimClockNumber(clock: ClaimClock): number {
  return claimClocks.indexOf(clock);
}

function nameAt<Name extends string>(names: readonly Name[], place: number): Name {
  const name = names[place];
  assert(name !== undefined, `an enum has no member ${place}`);
  return name;
}
