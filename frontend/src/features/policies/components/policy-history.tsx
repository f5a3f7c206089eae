'use client';

import { useTranslations } from 'next-intl';
import { Amount } from '@/components/amount.tsx';
import { Hash } from '@/components/hash.tsx';
import { Moment } from '@/components/moment.tsx';
import { Person } from '@/components/person.tsx';
import { Knot, Thread } from '@/components/thread/thread.tsx';
import { formatClaimNumber } from '@/lib/claim/values.ts';
import type { PolicyEvent, PolicyView } from '../api/policy-view.ts';

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
  return (
    <Thread label={t('history')}>
      {lines.map((line, place) => {
        return (
          <Knot
            key={`${line.txHash}-${String(line.logIndex)}`}
            kind="done"
            last={place === lines.length - 1}
            title={<LineWords line={line} />}
            when={<Moment at={line.at} />}
            {...(line.actor === null ? {} : { actor: <Person address={line.actor} /> })}
            {...(line.assets === null || line.assets === 0n
              ? {}
              : { amount: <Amount units={line.assets} asset={policy.asset} signed={line.kind === 'Used'} /> })}
            proof={<Hash hash={line.txHash} label={t('transaction')} />}
          />
        );
      })}
    </Thread>
  );
}

function LineWords({ line }: { readonly line: PolicyEvent }) {
  const t = useTranslations('policies.detail.events');
  if (line.claimId !== null) {
    const number = formatClaimNumber(line.claimId);
    const assets = line.assets ?? 0n;
    return t(assets > 0n ? 'Reserved' : assets < 0n ? 'Freed' : 'Settled', { number });
  }
  const kind = known.find((one) => one === line.kind);
  return kind === undefined ? t('other', { kind: line.kind }) : t(kind);
}
