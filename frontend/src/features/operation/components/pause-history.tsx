'use client';

import { useTranslations } from 'next-intl';
import { EmptyFace } from '@/components/faces.tsx';
import { Moment } from '@/components/moment.tsx';
import { Person } from '@/components/person.tsx';
import { Knot, type KnotKind, Thread } from '@/components/thread/thread.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import type { PauseEvent } from '../pause-board.ts';

const kinds: Readonly<Record<PauseEvent['kind'], KnotKind>> = { proposed: 'next', set: 'breach', lifted: 'done' };

/** Everything that was ever paused, newest first: the record is append-only and public. */
export function PauseHistory({ events }: { readonly events: readonly PauseEvent[] }) {
  const t = useTranslations('operation');
  const format = useFormat();
  if (events.length === 0) return <EmptyFace title={t('empty')}>{t('emptyText')}</EmptyFace>;
  return (
    <Thread label={t('history')}>
      {events.toReversed().map((event, place) => {
        const what = t(`flags.${event.flag}.name`);
        return (
          <Knot
            key={`${String(event.at)}-${event.flag}-${event.kind}`}
            kind={kinds[event.kind]}
            title={
              event.kind === 'lifted'
                ? t('events.lifted', { what })
                : t(`events.${event.kind}`, { what, when: format.dateTime(event.endsAt) })
            }
            when={<Moment at={event.at} />}
            actor={<Person address={event.by} />}
            last={place === events.length - 1}
          />
        );
      })}
    </Thread>
  );
}
