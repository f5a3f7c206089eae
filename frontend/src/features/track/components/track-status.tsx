'use client';

import { isDayCommitted, revealByOf, trackStanding } from '@makewhole/domain/risk/track-standing.ts';
import { DAY } from '@makewhole/domain/primitives/time.ts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button.tsx';
import { Hash } from '@/components/hash.tsx';
import { Moment } from '@/components/moment.tsx';
import { Person } from '@/components/person.tsx';
import { Fact, FactList, Notice } from '@/components/section.tsx';
import { StatusWord } from '@/components/status-word.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import type { TrackBoard } from '../api/get-track.ts';
import { useChangeDelay } from '../api/get-change-delay.ts';
import { useTrackAct } from '../use-track-act.ts';
import { FormPlace } from './form-place.tsx';
import { ReasonsForm } from './reasons-form.tsx';
import { SeatNote } from './seat-note.tsx';

/** A secret that is late can still be shown; an auditor may stop for good, a restart forgets it. */
const acts = { running: ['halt'], halted: ['restart'], overdue: ['halt', 'restart'] } as const;
const tones = { running: 'money', halted: 'breach', overdue: 'clock' } as const;

/** Whether anything is approved at all, whether today's draw has its secret, and the way to stop it or let it run again. */
export function TrackStatus({ board }: { readonly board: TrackBoard }) {
  const t = useTranslations('track.status');
  const format = useFormat();
  const now = useNow();
  const { track } = board;
  const standing = trackStanding(track, now);
  const isCommitted = isDayCommitted(track, Math.floor(now / DAY));
  const last = board.changes.find(({ kind }) => kind === 'TrackHalted' || kind === 'DrawExposed');
  return (
    <div className="grid gap-6" data-testid="track-status" data-state={standing}>
      <div>
        <p className="text-18">
          <StatusWord tone={tones[standing]} className="text-18">
            {t(`standing.${standing}`)}
          </StatusWord>
        </p>
        <p className="mt-1 max-w-prose text-quiet" suppressHydrationWarning>
          {t(`means.${standing}`, { when: format.dateTime(revealByOf(track.dueDay)) })}
        </p>
        {standing !== 'halted' || last === undefined ? null : (
          <p className="mt-2 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-13 text-quiet">
            <Moment at={last.at} />
            {last.by === null ? null : <Person address={last.by} />}
            {last.kind === 'DrawExposed' ? t('exposed') : null}
            {last.reasonsHash === null ? null : <Hash hash={last.reasonsHash} label={t('reasons')} />}
          </p>
        )}
      </div>
      <FactList className="border-t border-line">
        <Fact label={t('today')}>
          <StatusWord tone={isCommitted ? 'money' : 'clock'}>{t(isCommitted ? 'committed' : 'missing')}</StatusWord>
        </Fact>
        {board.today.commitment === null || !isCommitted ? null : (
          <Fact label={t('commitment')}>
            <Hash hash={board.today.commitment} />
          </Fact>
        )}
        <Fact label={t('through')}>
          {track.untilDay < Math.floor(now / DAY) ? t('none') : format.date(track.untilDay * DAY + DAY / 2)}
        </Fact>
        {track.dueDay > track.untilDay ? null : (
          <Fact label={t('due')}>
            <Moment at={revealByOf(track.dueDay)} />
          </Fact>
        )}
      </FactList>
      {isCommitted ? null : <Notice tone="clock">{t('uncommitted')}</Notice>}
      {acts[standing].map((kind) => (
        <Act key={kind} kind={kind} board={board} />
      ))}
    </div>
  );
}

/** One press of the switch: an auditor stops, an adjudication manager asks to go on. */
function Act({ kind, board }: { readonly kind: 'halt' | 'restart'; readonly board: TrackBoard }) {
  const t = useTranslations('track.status');
  const format = useFormat();
  const act = useTrackAct();
  const now = useNow();
  const delay = useChangeDelay();
  const [isOpen, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
  };
  if (kind === 'restart' && board.waiting.some((change) => change.kind === 'RestartProposed'))
    return (
      <p className="text-13 text-quiet">
        <a href="#waiting" className="underline underline-offset-4">
          {t('restart.waits')}
        </a>
      </p>
    );
  return (
    <SeatNote seat={kind === 'halt' ? 'auditor' : 'adjudication-manager'} act={kind}>
      <FormPlace isOpen={isOpen} onClose={close}>
        {isOpen ? (
          <ReasonsForm
            testId={`track-${kind}`}
            action={t(`${kind}.action`)}
            danger={kind === 'halt'}
            onCancel={close}
            onReasons={(reasonsHash) => {
              const when = delay === undefined ? '' : format.dateTime(now + delay);
              act({ kind: kind === 'halt' ? 'haltTrack' : 'proposeRestart', reasonsHash }, { when }, close);
            }}
          />
        ) : (
          <Button
            look={kind === 'halt' ? 'danger' : 'primary'}
            className="justify-self-start"
            onClick={() => {
              setOpen(true);
            }}
          >
            {t(`${kind}.open`)}
          </Button>
        )}
      </FormPlace>
    </SeatNote>
  );
}
