import { adjusterDeskAbi } from '@makewhole/domain/chain/abi/AdjusterDesk.ts';
import type { Decision } from '@makewhole/domain/claims/claim-types.ts';
import type { FiledClaim } from '@makewhole/domain/claims/open-case-file.ts';
import { type Address, encodeFunctionData, type Hex } from 'viem';
import type { ClaimId } from '@/lib/claim/values.ts';
import type { TransactionMove, TransactionPlan } from '@/lib/transaction.ts';

interface Words {
  readonly title: string;
  readonly explanation: string;
  readonly doneText: string;
}

/** One person's word as the desk takes it; the signature is empty where they send the transaction themselves. */
interface SeatSignature {
  readonly seat: Address;
  readonly expiresAt: number;
  readonly signature: Hex;
}

/** Both seats' words on one decision. */
export interface SeatWords {
  readonly first: SeatSignature;
  readonly second: SeatSignature;
}

export interface DecideClaimInput {
  /** `decide` within one's own authority, `propose` above it, `approve` as the second seat. */
  readonly act: 'decide' | 'propose' | 'approve';
  readonly desk: Address;
  readonly claimId: ClaimId;
  /** What was filed and every entry since: the book compares it with the head it keeps. */
  readonly filed: FiledClaim;
  readonly decision: Decision;
  /** Both words, where the first was given away from the chain. */
  readonly signed?: SeatWords;
  readonly words: Words;
  readonly moves: readonly TransactionMove[];
}

/** A decision at the AdjusterDesk; deciding and approving pay in the same transaction. */
export function planDecideClaim({
  act,
  desk,
  claimId,
  filed,
  decision,
  signed,
  words,
  moves,
}: DecideClaimInput): TransactionPlan {
  const { filing } = filed;
  const opened = {
    ...filed,
    filing: { ...filing, items: [...filing.items], payees: [...filing.payees] },
    later: [...filed.later],
  };
  const args = [claimId, opened, { ...decision, assessments: [...decision.assessments] }] as const;
  return {
    key: `${act}-${claimId.toString()}`,
    ...words,
    moves,
    call: () => ({
      to: desk,
      data:
        signed === undefined
          ? encodeFunctionData({ abi: adjusterDeskAbi, functionName: act, args })
          : encodeFunctionData({
              abi: adjusterDeskAbi,
              functionName: 'decideSigned',
              args: [...args, signed.first, signed.second],
            }),
    }),
  };
}

/** Takes one's own proposal back. */
export function planWithdrawProposal(input: {
  readonly desk: Address;
  readonly claimId: ClaimId;
  readonly decisionHash: Hex;
  readonly words: Words;
}): TransactionPlan {
  const { desk, claimId, decisionHash, words } = input;
  return {
    key: `withdraw-proposal-${claimId.toString()}`,
    ...words,
    call: () => ({
      to: desk,
      data: encodeFunctionData({
        abi: adjusterDeskAbi,
        functionName: 'withdrawProposal',
        args: [claimId, decisionHash],
      }),
    }),
  };
}

/** Takes a claim on one's own desk. */
export function planAssign(input: {
  readonly desk: Address;
  readonly claimId: ClaimId;
  readonly adjuster: Address;
  readonly words: Words;
}): TransactionPlan {
  const { desk, claimId, adjuster, words } = input;
  return {
    key: `assign-${claimId.toString()}`,
    ...words,
    call: () => ({
      to: desk,
      data: encodeFunctionData({ abi: adjusterDeskAbi, functionName: 'assign', args: [claimId, adjuster] }),
    }),
  };
}

/** Puts a claim back into the queue. */
export function planRelease(input: {
  readonly desk: Address;
  readonly claimId: ClaimId;
  readonly words: Words;
}): TransactionPlan {
  const { desk, claimId, words } = input;
  return {
    key: `release-${claimId.toString()}`,
    ...words,
    call: () => ({
      to: desk,
      data: encodeFunctionData({ abi: adjusterDeskAbi, functionName: 'release', args: [claimId] }),
    }),
  };
}
