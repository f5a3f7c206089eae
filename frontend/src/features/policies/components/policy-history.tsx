'use client';

import { useTranslations } from 'next-intl';
import { Amount } from '@/components/amount.tsx';
import { Hash } from '@/components/hash.tsx';
import { Moment } from '@/components/moment.tsx';
import { Person } from '@/components/person.tsx';
import { Knot, Thread } from '@/components/thread/thread.tsx';
import { formatClaimNumber } from '@/lib/claim/values.ts';
import type { PolicyEvent, PolicyView } from '../api/policy-view.ts';
import { type ClaimMove, claimMovesOf } from '../claim-moves.ts';

/** What the index tells of a policy, in the order of its life; each has a sentence in `policies.detail.events`. */
const known = [
  'Issued',
  'CertificateUsed',
  'Sold',
  'PlanOpened',
  'InstalmentPaid',
  'InstalmentNoticeGiven',
  'CoverSuspended',
  'CoverResumed',
  'BeneficiaryNamed',
  'LossPayeeAdded',
  'LossPayeeReleased',
  'TransferCountersigned',
  'PolicyMoved',
  'PolicyRekeyed',
  'CoverRenewed',
  'CancelNoticeGiven',
  'CancelNoticeWithdrawn',
  'CoverUndone',
  'CoverCancelled',
  'PremiumRefunded',
  'CoverEnded',
  'Closed',
] as const;

/** What happened to the policy, on the same thread as everything else. */
export function PolicyHistory({
  history,
  policy,
}: {
  readonly history: readonly PolicyEvent[];
  readonly policy: PolicyView;
}) {
  const t = useTranslations('policies.detail');
  const lines = history.toSorted((a, b) => a.at - b.at || a.logIndex - b.logIndex);
  const moves = claimMovesOf(lines);
  return (
    <Thread label={t('history')}>
      {lines.map((line, place) => {
        const move = moves.get(place);
        const assets = move?.assets ?? line.assets;
        return (
          <Knot
            key={`${line.txHash}-${String(line.logIndex)}`}
            kind="done"
            last={place === lines.length - 1}
            title={<LineWords line={line} move={move} />}
            when={<Moment at={line.at} />}
            {...(line.actor === null ? {} : { actor: <Person address={line.actor} /> })}
            {...(assets === null || assets === 0n
              ? {}
              : { amount: <Amount units={assets} asset={policy.asset} signed={isMove(move)} /> })}
            proof={<Hash hash={line.txHash} label={t('transaction')} />}
          />
        );
      })}
    </Thread>
  );
}

/** A payment is told as what it was; what is set aside or comes back, with its sign. */
function isMove(move: ClaimMove | undefined): boolean {
  return move !== undefined && move.kind !== 'Settled';
}

function LineWords({ line, move }: { readonly line: PolicyEvent; readonly move: ClaimMove | undefined }) {
  const t = useTranslations('policies.detail.events');
  if (line.claimId !== null && move !== undefined) return t(move.kind, { number: formatClaimNumber(line.claimId) });
  const kind = known.find((one) => one === line.kind);
  return kind === undefined ? t('other', { kind: line.kind }) : t(kind);
}
