import { claimBookAbi } from '@makewhole/domain/chain/abi/ClaimBook.ts';
import type { Filing } from '@makewhole/domain/claims/claim-types.ts';
import { type Address, encodeFunctionData, type Log, parseEventLogs } from 'viem';
import { claimIdFrom, claimPath } from '@/lib/claim/values.ts';
import type { TransactionMove, TransactionPlan } from '@/lib/transaction.ts';

export interface FileClaimInput {
  readonly claimBook: Address;
  readonly filing: Filing;
  readonly words: {
    readonly title: string;
    readonly explanation: string;
    readonly doneText: string;
    readonly nextLabel: string;
  };
  readonly moves: readonly TransactionMove[];
  readonly onRecorded: () => void;
}

/** Files a claim: one signature, `ClaimBook.file`. */
export function planFileClaim({ claimBook, filing, words, moves, onRecorded }: FileClaimInput): TransactionPlan {
  return {
    key: `file-${String(filing.policyId)}`,
    title: words.title,
    explanation: words.explanation,
    moves,
    doneText: words.doneText,
    call: () => ({
      to: claimBook,
      data: encodeFunctionData({
        abi: claimBookAbi,
        functionName: 'file',
        args: [{ ...filing, items: [...filing.items], payees: [...filing.payees] }],
      }),
    }),
    next: { label: words.nextLabel, href: (logs) => filedClaimPath(logs) ?? '/policies' },
    onRecorded,
  };
}

/** The page of the claim a receipt tells of. */
export function filedClaimPath(logs: readonly Log[]): string | undefined {
  const [filed] = parseEventLogs({ abi: claimBookAbi, eventName: 'ClaimFiled', logs: [...logs] });
  return filed === undefined ? undefined : claimPath(claimIdFrom(filed.args.claimId));
}
