'use client';

import { DAY } from '@makewhole/domain/primitives/time.ts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button.tsx';
import { Field, Select, TextInput } from '@/components/field.tsx';
import { Moment } from '@/components/moment.tsx';
import { Person, shortAddress } from '@/components/person.tsx';
import { StatusWord } from '@/components/status-word.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import { parseAddress } from '@/lib/parse-address.ts';
import type { DeskPeople, DeskPerson, StandIn } from '../../api/get-desk-people.ts';
import { useSeatAct } from '../../use-seat-act.ts';

const MAX_DAYS = 90;

/** Holidays: who stands in for whom and until when; one's own can be lent and ended. */
export function StandIns({ desk, me }: { readonly desk: DeskPeople; readonly me: DeskPerson | undefined }) {
  const t = useTranslations('adjudication.people.standIns');
  return (
    <div className="grid gap-8">
      {desk.standIns.length === 0 ? (
        <p className="text-quiet">{t('empty')}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line" data-testid="stand-ins">
          {desk.standIns.map((lent) => (
            <Row key={`${lent.delegator}-${lent.delegate}`} lent={lent} me={me} />
          ))}
        </ul>
      )}
      {me === undefined ? null : <Lend desk={desk} me={me} />}
    </div>
  );
}

function Row({ lent, me }: { readonly lent: StandIn; readonly me: DeskPerson | undefined }) {
  const t = useTranslations('adjudication.people.standIns');
  const now = useNow();
  const { begin } = useSeatAct();
  const { delegator, delegate, fromAt, untilAt } = lent;
  const state = now >= untilAt ? 'over' : now < fromAt ? 'ahead' : 'runs';
  const mine = me?.person === delegator || me?.person === delegate;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <span>
        <span className="flex flex-wrap items-baseline gap-x-2">
          <Person address={delegate} /> <span className="text-quiet">{t('for')}</span> <Person address={delegator} />
        </span>
        <span className="block text-13 text-quiet">
          <Moment at={fromAt} /> – <Moment at={untilAt} />
        </span>
      </span>
      <span className="flex items-center gap-4">
        <StatusWord tone={state === 'runs' ? 'clock' : state === 'ahead' ? 'open' : 'over'}>
          {t(`state.${state}`)}
        </StatusWord>
        {mine && state !== 'over' ? (
          <Button
            size="small"
            onClick={() => {
              begin({ act: 'endDelegation', delegator, delegate });
            }}
          >
            {t('end')}
          </Button>
        ) : null}
      </span>
    </li>
  );
}

function Lend({ desk, me }: { readonly desk: DeskPeople; readonly me: DeskPerson }) {
  const t = useTranslations('adjudication.people.standIns');
  const now = useNow();
  const { begin } = useSeatAct();
  const others = desk.people.filter(({ person, isAdjuster }) => person !== me.person && isAdjuster);
  const [to, setTo] = useState<string>(others[0]?.person ?? '');
  const [days, setDays] = useState('14');
  const [asked, setAsked] = useState(false);
  const count = Number(days);
  const sound = Number.isInteger(count) && count >= 1 && count <= MAX_DAYS;
  const lend = (): void => {
    setAsked(true);
    const delegate = parseAddress(to);
    if (delegate === undefined || !sound) return;
    begin({ act: 'delegateAuthority', delegate, fromAt: 0, untilAt: now + count * DAY });
  };
  if (others.length === 0) return null;
  return (
    <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_8rem_auto] sm:items-end" data-testid="lend">
      <Field label={t('to')}>
        {(control) => (
          <Select
            {...control}
            value={to}
            onChange={(event) => {
              setTo(event.target.value);
            }}
          >
            {others.map(({ person }) => (
              <option key={person} value={person}>
                {shortAddress(person)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('days')} error={asked && !sound ? t('daysWrong', { most: MAX_DAYS }) : undefined}>
        {(control) => (
          <TextInput
            {...control}
            inputMode="numeric"
            value={days}
            onChange={(event) => {
              setDays(event.target.value);
            }}
          />
        )}
      </Field>
      <Button className="h-11" onClick={lend} data-testid="lend-authority">
        {t('lend')}
      </Button>
    </div>
  );
}
