'use client';

import { useTranslations } from 'next-intl';
import { Amount } from '@/components/amount.tsx';
import { Hash } from '@/components/hash.tsx';
import { Moment } from '@/components/moment.tsx';
import { Person } from '@/components/person.tsx';
import { Knot, Thread } from '@/components/thread/thread.tsx';
import type { PolicyEvent, PolicyView } from '../api/policy-view.ts';

const known = ['Issued', 'Sold', 'Used', 'Closed'] as const;

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
        const kind = known.find((one) => one === line.kind);
        return (
          <Knot
            key={`${line.txHash}-${String(line.logIndex)}`}
            kind="done"
            last={place === lines.length - 1}
            title={kind === undefined ? t('events.other', { kind: line.kind }) : t(`events.${kind}`)}
            when={<Moment at={line.at} />}
            {...(line.actor === null ? {} : { actor: <Person address={line.actor} /> })}
            {...(line.assets === null
              ? {}
              : { amount: <Amount units={line.assets} asset={policy.asset} signed={line.kind === 'Used'} /> })}
            proof={<Hash hash={line.txHash} label={t('transaction')} />}
          />
        );
      })}
    </Thread>
  );
}
