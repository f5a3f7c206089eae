import { claimBookAbi } from '@makewhole/domain/chain/abi/ClaimBook.ts';
import { claimOfficeAbi } from '@makewhole/domain/chain/abi/ClaimOffice.ts';
import type { Filing } from '@makewhole/domain/claims/claim-types.ts';
import { encodeFunctionData, type Log, parseEventLogs } from 'viem';
import type { Deployment } from '@/lib/claim/deployment.ts';
import { filingArgs } from '@/lib/claim/filed-args.ts';
import { claimIdFrom, claimPath, formatClaimNumber } from '@/lib/claim/values.ts';
import type { TransactionMove, TransactionPlan } from '@/lib/transaction.ts';
import type { FilingTaker } from '../use-sign-filing.ts';

export interface FileClaimInput {
  readonly at: Pick<Deployment, 'claimBook' | 'claimOffice'>;
  readonly taker: FilingTaker;
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

/** Files a claim, or records one for a holder who told the carrier: one signature either way. */
export function planFileClaim({ at, taker, filing, words, moves, onRecorded }: FileClaimInput): TransactionPlan {
  return {
    key: `file-${String(filing.policyId)}`,
    title: words.title,
    explanation: words.explanation,
    moves,
    doneText: words.doneText,
    call: () => {
      const args = [filingArgs(filing)] as const;
      return taker === 'carrier'
        ? { to: at.claimOffice, data: encodeFunctionData({ abi: claimOfficeAbi, functionName: 'notify', args }) }
        : { to: at.claimBook, data: encodeFunctionData({ abi: claimBookAbi, functionName: 'file', args }) };
    },
    next: {
      label: words.nextLabel,
      href: (logs) => (taker === 'carrier' ? notifiedClaimPath(logs) : (filedClaimPath(logs) ?? '/policies')),
    },
    onRecorded,
  };
}

/** The page of the claim a receipt tells of. */
export function filedClaimPath(logs: readonly Log[]): string | undefined {
  const [filed] = parseEventLogs({ abi: claimBookAbi, eventName: 'ClaimFiled', logs: [...logs] });
  return filed === undefined ? undefined : claimPath(claimIdFrom(filed.args.claimId));
}

/** The dossier of the claim that was recorded for its holder. */
export function notifiedClaimPath(logs: readonly Log[]): string {
  const [told] = parseEventLogs({ abi: claimBookAbi, eventName: 'ClaimNotified', logs: [...logs] });
  return told === undefined ? '/desk' : `/desk/${formatClaimNumber(claimIdFrom(told.args.claimId))}`;
}
