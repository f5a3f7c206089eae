'use client';

import { Armchair, CircleUserRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode } from 'react';
import { Button } from '@/components/button.tsx';
import { Person } from '@/components/person.tsx';
import { StatusWord } from '@/components/status-word.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { useSession } from '@/lib/session.ts';
import { type FlagStanding, type PauseEvent, type PauseFlag, standingOf } from '../pause-board.ts';
import { usePause } from '../use-pause.ts';
import { ProposePause } from './propose-pause.tsx';

const tones = { running: 'money', proposed: 'clock', paused: 'breach' } as const;

/** One switch: what it stops, how it stands, the two seats, and what the reader may do about it. */
export function FlagRow({ flag, events }: { readonly flag: PauseFlag; readonly events: readonly PauseEvent[] }) {
  const t = useTranslations('operation');
  const format = useFormat();
  const now = useNow();
  const standing = standingOf(flag, events, now);
  return (
    <li
      className="grid gap-x-8 gap-y-4 py-5 md:grid-cols-[minmax(0,1fr)_15rem_12rem]"
      data-testid={`flag-${flag}`}
      data-state={standing.state}
    >
      <div>
        <h3 className="flex flex-wrap items-baseline gap-x-4 font-medium">
          {t(`flags.${flag}.name`)}
          <StatusWord tone={tones[standing.state]}>{t(`state.${standing.state}`)}</StatusWord>
        </h3>
        <p className="mt-1 max-w-prose text-13 text-quiet">{t(`flags.${flag}.stops`)}</p>
        {standing.state === 'running' ? null : (
          <p className="mt-1 text-13" suppressHydrationWarning>
            {standing.state === 'paused'
              ? t('until', { when: format.dateTime(standing.endsAt), left: format.duration(standing.endsAt - now) })
              : t('waits', { when: format.dateTime(standing.endsAt), until: format.dateTime(standing.until) })}
          </p>
        )}
      </div>
      <Seats standing={standing} />
      <Act flag={flag} standing={standing} />
    </li>
  );
}

function Seats({ standing }: { readonly standing: FlagStanding }) {
  const t = useTranslations('operation.seats');
  if (standing.state === 'running') return <p className="text-13 text-quiet">{t('none')}</p>;
  const first = standing.state === 'paused' ? standing.proposer : standing.by;
  const second = standing.state === 'paused' ? standing.approver : undefined;
  const seat = (label: string, taken: boolean, person: ReactNode): ReactNode => {
    const Icon = taken ? CircleUserRound : Armchair;
    return (
      <li className="flex items-start gap-2 text-13">
        <Icon aria-hidden strokeWidth={1.5} className={taken ? 'size-5 text-money' : 'size-5 text-quiet'} />
        <span>
          <span className="block text-quiet">{label}</span>
          {person}
        </span>
      </li>
    );
  };
  return (
    <ul className="grid content-start gap-3">
      {seat(t('first'), true, <Person address={first} />)}
      {seat(t('second'), second !== undefined, second === undefined ? t('empty') : <Person address={second} />)}
    </ul>
  );
}

/** Nothing is offered that the contract would refuse: the proposer cannot take the second seat. */
function Act({ flag, standing }: { readonly flag: PauseFlag; readonly standing: FlagStanding }) {
  const t = useTranslations('operation');
  const pause = usePause();
  const { address, seats } = useSession();
  if (!seats.includes('pause-officer')) return null;
  if (standing.state === 'running') return <ProposePause flag={flag} />;
  if (standing.state === 'paused')
    return (
      <Button
        className="self-start"
        onClick={() => {
          pause(flag, { kind: 'lift' });
        }}
      >
        {t('act.lift.action')}
      </Button>
    );
  if (standing.by === address) return <p className="text-13 text-quiet">{t('seats.yours')}</p>;
  return (
    <Button
      look="danger"
      className="self-start"
      onClick={() => {
        pause(flag, { kind: 'approve', endsAt: standing.endsAt });
      }}
    >
      {t('act.approve.action')}
    </Button>
  );
}
