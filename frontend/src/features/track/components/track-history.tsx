'use client';

import { useTranslations } from 'next-intl';
import { EmptyFace } from '@/components/faces.tsx';
import { Hash } from '@/components/hash.tsx';
import { Moment } from '@/components/moment.tsx';
import { Person } from '@/components/person.tsx';
import { Knot, type KnotKind, Thread } from '@/components/thread/thread.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import type { TrackBoard, TrackChange } from '../api/get-track.ts';
import { useTrackWords } from './track-words.ts';

const kinds: Readonly<Record<TrackChange['kind'], KnotKind>> = {
  ModelProposed: 'next',
  ModelRegistered: 'done',
  ModelStopped: 'breach',
  DailyCapProposed: 'next',
  DailyCapSet: 'done',
  TrackHalted: 'breach',
  DrawExposed: 'breach',
  RestartProposed: 'next',
  TrackRestarted: 'done',
};

/** Everything that was ever changed, newest first. */
export function TrackHistory({ board }: { readonly board: TrackBoard }) {
  const t = useTranslations('track.history');
  const format = useFormat();
  const words = useTrackWords(board.known);
  const titleOf = (change: TrackChange): string => {
    const purse = board.purses.find(({ pool }) => pool === change.pool);
    return t(`events.${change.kind}`, {
      line: change.line === null ? '' : words.line(change.line),
      model: change.modelHash === null ? '' : words.model(change.modelHash),
      lines: purse === undefined ? '' : words.lines(purse.lines),
      amount: purse === undefined ? '' : format.money(change.capAssets ?? 0n, purse.asset),
    });
  };
  if (board.changes.length === 0) return <EmptyFace title={t('empty')}>{t('emptyText')}</EmptyFace>;
  return (
    <Thread label={t('section')}>
      {board.changes.map((change, place) => (
        <Knot
          key={change.id}
          kind={kinds[change.kind]}
          title={titleOf(change)}
          when={<Moment at={change.at} />}
          actor={change.by === null ? <span>{t('first')}</span> : <Person address={change.by} />}
          {...(change.reasonsHash === null ? {} : { proof: <Hash hash={change.reasonsHash} label={t('reasons')} /> })}
          last={place === board.changes.length - 1}
        />
      ))}
    </Thread>
  );
}
