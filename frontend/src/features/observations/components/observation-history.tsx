'use client';

import { useTranslations } from 'next-intl';
import { formatEther } from 'viem';
import { EmptyFace } from '@/components/faces.tsx';
import { Hash } from '@/components/hash.tsx';
import { Moment } from '@/components/moment.tsx';
import { Person } from '@/components/person.tsx';
import { Knot, type KnotKind, Thread } from '@/components/thread/thread.tsx';
import { useReading } from '@/lib/catalogue/use-reading.ts';
import type { AssetUnit } from '@/lib/format/format-amount.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import type { ObservationEvent } from '../api/get-observations.ts';
import type { ObservationTold } from '../api/told-view.ts';

export interface ObservationHistoryProps {
  readonly history: readonly ObservationEvent[];
  /** What values are counted in; any where no line has one. */
  readonly source: string;
  /** What amounts are counted in; null where no line has one. */
  readonly asset: AssetUnit | null;
}

/** Everything that happened, on the same thread as everything else. */
export function ObservationHistory({ history, source, asset }: ObservationHistoryProps) {
  const t = useTranslations('observations');
  if (history.length === 0) return <EmptyFace title={t('historyEmpty')}>{t('historyEmptyText')}</EmptyFace>;
  return (
    <Thread label={t('history')}>
      {history.map((line, place) => (
        <Knot
          key={`${line.txHash}-${String(line.logIndex)}`}
          kind={kindOf(line.told)}
          title={<Sentence told={line.told} source={source} asset={asset} />}
          when={<Moment at={line.at} />}
          actor={<Person address={line.actor} />}
          proof={<Hash hash={line.txHash} label={t('transaction')} />}
          last={place === history.length - 1}
        />
      ))}
    </Thread>
  );
}

function kindOf(told: ObservationTold): KnotKind {
  if (told.kind === 'PageSettled' && told.settled > 0) return 'money';
  return told.kind === 'ObservationUnresolved' || told.kind === 'SignerDropped' ? 'breach' : 'done';
}

function Sentence({
  told,
  source,
  asset,
}: { readonly told: ObservationTold } & Pick<ObservationHistoryProps, 'source' | 'asset'>) {
  const t = useTranslations('observations.events');
  const skip = useTranslations('observations.skip');
  const reading = useReading(source);
  const format = useFormat();
  const money = (units: bigint) => (asset === null ? units.toString() : format.money(units, asset));
  switch (told.kind) {
    case 'SignerProposed':
      return t('SignerProposed', { operator: told.operator, until: format.dateTime(told.untilAt) });
    case 'SignerSet':
      return t('SignerSet', { operator: told.operator, seat: told.seat });
    case 'SignerDropped':
      return t('SignerDropped', { operator: told.operator });
    case 'SourceProposed':
      return t('SourceProposed', { source: told.label, until: format.dateTime(told.untilAt) });
    case 'SourceRegistered':
      return t('SourceRegistered', { source: told.label });
    case 'ObservationReported':
      return t('ObservationReported', { reading: reading(told.value), round: told.round });
    case 'ObservationDisputed':
      return t('ObservationDisputed', { by: told.seat === 0 ? 'holder' : 'operator', bond: formatEther(told.bond) });
    case 'ObservationAnswered':
      return t('ObservationAnswered', { confirmed: String(told.confirmed), reading: reading(told.value) });
    case 'ObservationFinal':
      return t('ObservationFinal', { reading: reading(told.value) });
    case 'ObservationUnresolved':
      return t('ObservationUnresolved', { reason: told.reason });
    case 'BondReleased':
      return t('BondReleased', { forfeited: String(told.forfeited), amount: formatEther(told.bond) });
    case 'BondCollected':
      return t('BondCollected', { amount: formatEther(told.amount) });
    case 'ForfeitsSwept':
      return t('ForfeitsSwept', { amount: formatEther(told.amount) });
    case 'PageSettled':
      return t('PageSettled', { settled: told.settled, skipped: told.skipped, due: money(told.dueAssets) });
    case 'PolicySkipped':
      return t('PolicySkipped', { policy: String(told.policyId), reason: skip(told.reason) });
    case 'EventCapRaised':
      return t('EventCapRaised', { cap: money(told.capAssets) });
  }
}
