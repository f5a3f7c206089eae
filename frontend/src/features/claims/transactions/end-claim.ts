import { claimBookAbi } from '@makewhole/domain/chain/abi/ClaimBook.ts';
import { type Address, encodeFunctionData } from 'viem';
import type { ClaimId } from '@/lib/claim/values.ts';
import type { TransactionMove, TransactionPlan } from '@/lib/transaction.ts';

/** The three arrows that end a claim without a new decision. */
export type EndingAct = 'withdraw' | 'accept' | 'finalize';

export interface EndClaimInput {
  readonly act: EndingAct;
  readonly claimId: ClaimId;
  readonly claimBook: Address;
  readonly words: { readonly title: string; readonly explanation: string; readonly doneText: string };
  readonly moves: readonly TransactionMove[];
}

/** Withdraw (claimant, before the decision), accept (claimant, after it) or finalize (anyone, after the window). */
export function planEndClaim({ act, claimId, claimBook, words, moves }: EndClaimInput): TransactionPlan {
  return {
    key: `${act}-${claimId.toString()}`,
    ...words,
    moves,
    call: () => ({
      to: claimBook,
      data: encodeFunctionData({ abi: claimBookAbi, functionName: act, args: [claimId] }),
    }),
  };
}
