'use client';

import { toJson } from '@makewhole/domain/chain/event-json.ts';
import { actionWords } from '@makewhole/domain/claims/claim-words.ts';
import { inLocale } from '@makewhole/domain/primitives/locale.ts';
import { useLocale, useTranslations } from 'next-intl';
import { zeroAddress } from 'viem';
import { z } from 'zod';
import { Amount } from '@/components/amount.tsx';
import { Hash, type HashCheck } from '@/components/hash.tsx';
import { Moment } from '@/components/moment.tsx';
import { Person } from '@/components/person.tsx';
import { Knot, Thread } from '@/components/thread/thread.tsx';
import { addressSchema } from '@/lib/api-values.ts';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import type { CheckedCaseFile, CheckedEntry } from '@/lib/claim/use-case-file-check.ts';
import type { AssetUnit } from '@/lib/format/format-amount.ts';
import { useFormat } from '@/lib/format/use-format.ts';

export interface ClaimTimelineProps {
  readonly proof: CheckedCaseFile;
  /** For amounts; without it they stay in the details. */
  readonly asset: AssetUnit | undefined;
}

/** Every entry of the case file: actor, block, transaction, data hash, and the head recomputed here. */
export function ClaimTimeline({ proof, asset }: ClaimTimelineProps) {
  const t = useTranslations('audit.timeline');
  const locale = useLocale();
  return (
    <Thread label={t('label')}>
      {proof.entries.map((entry, place) => (
        <Knot
          key={entry.seq}
          kind={entry.same ? (paidIn(entry) > 0n ? 'money' : 'done') : 'breach'}
          title={`${String(entry.seq)}. ${inLocale(actionWords[entry.kind], locale)}`}
          when={<Moment at={entry.at} />}
          actor={<Actors entry={entry} />}
          amount={
            asset === undefined || paidIn(entry) === 0n ? undefined : (
              <Amount units={paidIn(entry)} asset={asset} tone="money" />
            )
          }
          proof={<EntryProof entry={entry} />}
          last={place === proof.entries.length - 1}
        >
          <details>
            <summary className="text-13 text-quiet">{t('fields', { event: entry.event })}</summary>
            <pre className="mt-2 wash-ink p-3 font-mono text-12 whitespace-pre-wrap break-all">
              {JSON.stringify(toJson(entry.args), undefined, 2)}
            </pre>
          </details>
        </Knot>
      ))}
    </Thread>
  );
}

/** The account that called, and for a decision the people who signed it. */
function Actors({ entry }: { readonly entry: CheckedEntry }) {
  const t = useTranslations('claims.thread.role');
  const { at } = useChainReader();
  const decision = decisionSchema.safeParse(entry.args['decision']);
  const { decidedBy, approvedBy } = decision.success
    ? decision.data
    : { decidedBy: zeroAddress, approvedBy: zeroAddress };
  return (
    <>
      <Person address={entry.actor} {...(entry.actor === at.adjusterDesk ? { name: t('desk') } : {})} />
      {decidedBy === zeroAddress ? null : <Person address={decidedBy} role={t('adjuster')} />}
      {approvedBy === zeroAddress ? null : <Person address={approvedBy} role={t('senior')} />}
    </>
  );
}

const decisionSchema = z.object({ decidedBy: addressSchema, approvedBy: addressSchema });

function paidIn(entry: CheckedEntry): bigint {
  const paid = entry.args['paidAssets'];
  return typeof paid === 'bigint' ? paid : 0n;
}

function EntryProof({ entry }: { readonly entry: CheckedEntry }) {
  const t = useTranslations('audit.timeline');
  const format = useFormat();
  const check: HashCheck = entry.same
    ? { state: 'same' }
    : { state: 'differs', detail: t('differs', { head: entry.computedHead }) };
  return (
    <div className="grid gap-x-8 gap-y-0.5 sm:grid-cols-2" data-testid="entry-proof" data-same={entry.same}>
      <span className="text-13 text-quiet">{t('block', { block: format.number(entry.blockNumber) })}</span>
      <Hash hash={entry.txHash} label={t('transaction')} />
      <Hash hash={entry.dataHash} label={t('data')} />
      <Hash hash={entry.head} label={t('head')} check={check} />
    </div>
  );
}
