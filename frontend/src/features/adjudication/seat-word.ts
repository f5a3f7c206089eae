import type { Decision } from '@makewhole/domain/claims/claim-types.ts';
import { bytes32ToLabel, zeroAddress } from '@makewhole/domain/primitives/label.ts';
import type { Address, Hex } from 'viem';
import { z } from 'zod';
import { addressSchema, hexSchema, unitsSchema } from '@/lib/api-values.ts';
import type { ClaimProposal } from '@/lib/claim/claim-view.ts';
import type { ClaimId } from '@/lib/claim/values.ts';
import { toJsonText } from '@/lib/save-file.ts';

const kind = 'makewhole.seat-word.v1';

const seatWordSchema = z.object({
  kind: z.literal(kind),
  chainId: z.number().int(),
  desk: addressSchema,
  claimId: unitsSchema,
  seat: addressSchema,
  expiresAt: z.number().int(),
  signature: hexSchema,
  decision: z.object({
    assessments: z.array(
      z.object({
        assessedAssets: unitsSchema,
        assessedDays: z.number().int(),
        depreciationBps: z.number().int(),
        reason: hexSchema,
        clause: hexSchema,
      }),
    ),
    otherInsuranceAssets: unitsSchema,
    rationaleHash: hexSchema,
    seenHead: hexSchema,
  }),
});

/** The first seat's word on a decision, signed away from the chain (EIP-712): with it a second person decides for both. */
export type SeatWord = z.output<typeof seatWordSchema>;

/** What a seat signs, field by field; the desk contract reads the same. */
const approvalTypes = {
  DecisionApproval: [
    { name: 'claimId', type: 'uint64' },
    { name: 'seat', type: 'address' },
    { name: 'decision', type: 'Decision' },
    { name: 'seatSince', type: 'uint48' },
    { name: 'epoch', type: 'uint32' },
    { name: 'expiresAt', type: 'uint40' },
  ],
  Decision: [
    { name: 'assessments', type: 'ItemAssessment[]' },
    { name: 'otherInsuranceAssets', type: 'uint96' },
    { name: 'rationaleHash', type: 'bytes32' },
    { name: 'seenHead', type: 'bytes32' },
  ],
  ItemAssessment: [
    { name: 'assessedAssets', type: 'uint96' },
    { name: 'assessedDays', type: 'uint16' },
    { name: 'depreciationBps', type: 'uint16' },
    { name: 'reason', type: 'bytes32' },
    { name: 'clause', type: 'bytes32' },
  ],
} as const;

export interface ApprovalInput {
  readonly chainId: number;
  readonly desk: Address;
  readonly claimId: ClaimId;
  readonly seat: Address;
  readonly decision: Decision;
  /** Since when the seat has its role: whoever loses the role loses what they signed. */
  readonly seatSince: number;
  /** How often the seat took back what it had signed. */
  readonly epoch: number;
  readonly expiresAt: number;
}

/** The EIP-712 document of a seat's word. */
export function approvalTypedData({
  chainId,
  desk,
  claimId,
  seat,
  decision,
  seatSince,
  epoch,
  expiresAt,
}: ApprovalInput) {
  const { assessments, otherInsuranceAssets, rationaleHash, seenHead } = decision;
  const found = { assessments: [...assessments], otherInsuranceAssets, rationaleHash, seenHead };
  return {
    domain: { name: 'Makewhole AdjusterDesk', version: '1', chainId, verifyingContract: desk },
    types: approvalTypes,
    primaryType: 'DecisionApproval',
    message: { claimId, seat, decision: found, seatSince, epoch, expiresAt },
  } as const;
}

/** The word as it waits among the notes of staff. */
export function writeSeatWord(input: Omit<ApprovalInput, 'seatSince' | 'epoch'> & { readonly signature: Hex }): string {
  const { chainId, desk, claimId, seat, expiresAt, signature } = input;
  const { assessments, otherInsuranceAssets, rationaleHash, seenHead } = input.decision;
  const decision = { assessments, otherInsuranceAssets, rationaleHash, seenHead };
  return toJsonText({ kind, chainId, desk, claimId, seat, expiresAt, signature, decision });
}

/** Reads a note that is a word; undefined for every other note. */
export function parseSeatWord(text: string | null): SeatWord | undefined {
  if (text?.includes(kind) !== true) return undefined;
  try {
    const read = seatWordSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

export interface WaitingInput {
  readonly notes: ReadonlyArray<{ readonly author: Address; readonly body: string | null; readonly at: number }>;
  readonly chainId: number;
  readonly desk: Address;
  readonly claimId: ClaimId;
  /** What the claim's case file ends with now. */
  readonly caseHead: Hex;
  /** Chain time, seconds. */
  readonly now: number;
}

/** A word among the notes, and when it was left there. */
export interface LeftWord {
  readonly word: SeatWord;
  readonly at: number;
}

/** Why a word can no longer be brought; each has a sentence in `adjudication.notes.ended`. */
export type WordEnd = 'elsewhere' | 'moved' | 'late';

/** What ended a word, of what can be told without asking the chain; undefined while it can be brought. */
export function wordEnd(word: SeatWord, place: Omit<WaitingInput, 'notes'>): WordEnd | undefined {
  if (word.chainId !== place.chainId || word.desk !== place.desk || word.claimId !== place.claimId) return 'elsewhere';
  if (word.decision.seenHead !== place.caseHead) return 'moved';
  return place.now > word.expiresAt ? 'late' : undefined;
}

/** The words that people left themselves, oldest first. */
function leftWords(notes: WaitingInput['notes']): readonly LeftWord[] {
  return notes.flatMap(({ author, body, at }) => {
    const word = parseSeatWord(body);
    return word?.seat === author ? [{ word, at }] : [];
  });
}

/** The last word somebody left themselves that can still be brought: for this desk, this claim, this head, and in time. */
export function lastWord({ notes, ...place }: WaitingInput): LeftWord | undefined {
  return leftWords(notes).findLast(({ word }) => wordEnd(word, place) === undefined);
}

/** The last word, where the case file moved on since it was given: it has to be given again. */
export function overtakenWord({ notes, ...place }: WaitingInput): LeftWord | undefined {
  const last = leftWords(notes).findLast(({ word }) => wordEnd(word, place) !== 'elsewhere');
  return last !== undefined && wordEnd(last.word, place) === 'moved' ? last : undefined;
}

/** The decision to the letter, as it is signed and brought: who decides is not part of it. */
export function wordDecision({ decision }: SeatWord): Decision {
  return { ...decision, decidedBy: zeroAddress, approvedBy: zeroAddress };
}

/** The word as the dossier shows a proposal. */
export function proposalOfWord({ word, at }: LeftWord, payableAssets: bigint): ClaimProposal {
  const label = (value: Hex): string => bytes32ToLabel(value) ?? value;
  const { decision, seat } = word;
  const assessments = decision.assessments.map((one) => ({
    ...one,
    reason: label(one.reason),
    clause: label(one.clause),
  }));
  return {
    decisionHash: '0x',
    adjuster: seat,
    decision: { ...decision, assessments, decidedBy: null },
    payableAssets,
    at,
    open: true,
  };
}
