'use client';

import type { Decision } from '@makewhole/domain/claims/claim-types.ts';
import { zeroBytes32 } from '@makewhole/domain/primitives/label.ts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { BaseError, type Hex, HttpRequestError, UserRejectedRequestError, zeroAddress } from 'viem';
import { useConnection } from 'wagmi';
import { useTransaction } from '@/components/transaction/transaction-provider.tsx';
import { ApiFailure } from '@/lib/api-client.ts';
import type { ClaimProposal, ClaimView } from '@/lib/claim/claim-view.ts';
import { openChainFile } from '@/lib/claim/open-chain-file.ts';
import { readCaseFile } from '@/lib/claim/read-case-file.ts';
import { codeToBytes32 } from '@/lib/claim/to-domain.ts';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { formatClaimNumber } from '@/lib/claim/values.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import type { TransactionMove } from '@/lib/transaction.ts';
import { useApi } from '@/lib/use-api.ts';
import { sealText } from './api/seal-text.ts';
import { isSealedReason } from './decision-draft.ts';
import { type SeatWord, wordDecision } from './seat-word.ts';
import { planDecideClaim, planWithdrawProposal, type SeatWords } from './transactions/decide-claim.ts';
import type { DecisionState } from './use-decision.ts';
import { useSeatWord } from './use-seat-word.ts';

export type SignDecisionFailure = 'unreachable' | 'signedOut' | 'chainAway' | 'declined' | 'unknown';

export interface SignDecision {
  readonly busy: boolean;
  readonly failure: SignDecisionFailure | undefined;
  /** Decide within one's authority, or propose above it. */
  sign(act: 'decide' | 'propose', state: DecisionState): void;
  /** Give one's word as the first seat without a transaction; it waits with the claim's notes. */
  leaveWord(state: DecisionState): void;
  /** Decide as the second seat, bringing the first one's word. */
  bring(word: SeatWord, payableAssets: bigint): void;
  approve(proposal: ClaimProposal): void;
  withdraw(proposal: ClaimProposal): void;
}

/** Leaves the written reasons with casework, opens the case file from the chain's own logs, then opens the one transaction sheet with the decision. */
export function useSignDecision(claim: ClaimView): SignDecision {
  const t = useTranslations('adjudication.transaction');
  const format = useFormat();
  const read = useApi();
  const reader = useChainReader();
  const { start } = useTransaction();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<SignDecisionFailure>();
  const number = formatClaimNumber(claim.claimId);
  const { claimId, policyId } = claim;
  const { address: me } = useConnection();
  const giveWord = useSeatWord(claim);

  const begin = async (
    act: 'decide' | 'propose' | 'approve',
    decision: Decision,
    payableAssets: bigint,
    words?: SeatWords,
  ): Promise<void> => {
    const filed = openChainFile(await readCaseFile(reader, claimId));
    const amount = format.money(payableAssets, claim.asset);
    const move: TransactionMove = { label: t('move'), units: payableAssets, asset: claim.asset, direction: 'between' };
    const explanation =
      payableAssets === 0n && act !== 'propose' ? t(`${act}.denies`) : t(`${act}.explanation`, { amount });
    start(
      planDecideClaim({
        act,
        desk: reader.at.adjusterDesk,
        claimId,
        filed,
        decision,
        ...(words === undefined ? {} : { signed: words }),
        words: { title: t(`${act}.title`, { number }), explanation, doneText: t(`${act}.done`, { amount }) },
        moves: payableAssets > 0n ? [move] : [],
      }),
    );
  };

  const decisionOf = async (state: DecisionState): Promise<Decision> => {
    const rationale = state.draft.rationale.trim();
    const reasonOf = async (reason: string): Promise<Hex> =>
      isSealedReason(reason, claim.sensitive)
        ? sealText(read, { policyId, claimId, kind: 'reason', text: reason })
        : codeToBytes32(reason);
    const [rationaleHash, ...reasons] = await Promise.all([
      rationale === '' ? zeroBytes32 : sealText(read, { policyId, claimId, kind: 'rationale', text: rationale }),
      ...state.read.assessments.map((one) => reasonOf(one.reason)),
    ]);
    const assessments = state.read.assessments.map((one, place) => ({
      ...one,
      reason: reasons[place] ?? zeroBytes32,
      clause: codeToBytes32(one.clause),
    }));
    const { otherInsuranceAssets } = state.read;
    return {
      assessments,
      otherInsuranceAssets,
      rationaleHash,
      seenHead: claim.caseHead,
      decidedBy: zeroAddress,
      approvedBy: zeroAddress,
    };
  };

  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    try {
      await work();
    } catch (cause) {
      setFailure(failureOf(cause));
    } finally {
      setBusy(false);
    }
  };

  return {
    busy,
    failure,
    sign: (act, state) => {
      void run(async () => begin(act, await decisionOf(state), state.waterfall.payableAssets));
    },
    leaveWord: (state) => {
      void run(async () => giveWord(await decisionOf(state)));
    },
    bring: (word, payableAssets) => {
      if (me === undefined) return;
      const { seat, expiresAt, signature } = word;
      // Who sends the transaction need not sign it too.
      const second = { seat: me, expiresAt, signature: '0x' } as const;
      const words = { first: { seat, expiresAt, signature }, second };
      void run(() => begin('approve', wordDecision(word), payableAssets, words));
    },
    approve: (proposal) => {
      void run(() => begin('approve', proposedDecision(proposal), proposal.payableAssets));
    },
    withdraw: (proposal) => {
      const words = {
        title: t('withdraw.title', { number }),
        explanation: t('withdraw.explanation'),
        doneText: t('withdraw.done'),
      };
      start(
        planWithdrawProposal({ desk: reader.at.adjusterDesk, claimId, decisionHash: proposal.decisionHash, words }),
      );
    },
  };
}

/** The proposed decision to the letter: two people sign the same, and the seats are empty while they do. */
export function proposedDecision({ decision }: ClaimProposal): Decision {
  return {
    assessments: decision.assessments.map((one) => ({
      ...one,
      reason: codeToBytes32(one.reason),
      clause: codeToBytes32(one.clause),
    })),
    otherInsuranceAssets: decision.otherInsuranceAssets,
    rationaleHash: decision.rationaleHash,
    seenHead: decision.seenHead,
    decidedBy: zeroAddress,
    approvedBy: zeroAddress,
  };
}

function failureOf(cause: unknown): SignDecisionFailure {
  if (cause instanceof HttpRequestError) return 'chainAway';
  if (cause instanceof BaseError && cause.walk((one) => one instanceof UserRejectedRequestError) !== null)
    return 'declined';
  if (!(cause instanceof ApiFailure)) return 'unknown';
  if (cause.code === 'unauthorised') return 'signedOut';
  return cause.code === 'unreachable' || cause.code === 'broken' ? 'unreachable' : 'unknown';
}
