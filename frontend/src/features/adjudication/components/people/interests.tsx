'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AddressInput } from '@/components/address-input.tsx';
import { Button } from '@/components/button.tsx';
import { Field } from '@/components/field.tsx';
import { Moment } from '@/components/moment.tsx';
import { Person } from '@/components/person.tsx';
import { parseAddress } from '@/lib/parse-address.ts';
import type { DeskPerson } from '../../api/get-desk-people.ts';
import { useSeatAct } from '../../use-seat-act.ts';

/** Who declared an interest in whom; one's own can be declared, signed, and ended. */
export function Interests({
  people,
  me,
}: {
  readonly people: readonly DeskPerson[];
  readonly me: DeskPerson | undefined;
}) {
  const t = useTranslations('adjudication.people.interests');
  const { declare, busy, failed } = useSeatAct();
  const declared = people.flatMap(({ person, interests }) => interests.map((one) => ({ person, ...one })));
  return (
    <div className="grid gap-8">
      {declared.length === 0 ? (
        <p className="text-quiet">{t('empty')}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line" data-testid="interests">
          {declared.map(({ person, party, declaredAt }) => (
            <li key={`${person}-${party}`} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
              <span className="flex flex-wrap items-baseline gap-x-2">
                <Person address={person} /> <span className="text-quiet">{t('in')}</span> <Person address={party} />
              </span>
              <span className="flex items-center gap-4 text-13 text-quiet">
                <Moment at={declaredAt} />
                {person === me?.person ? (
                  <Button
                    size="small"
                    busy={busy}
                    onClick={() => {
                      declare(person, party, false);
                    }}
                  >
                    {t('end')}
                  </Button>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      )}
      {me === undefined ? null : <Declare me={me} busy={busy} failed={failed} declare={declare} />}
    </div>
  );
}

interface DeclareProps extends Pick<ReturnType<typeof useSeatAct>, 'busy' | 'failed' | 'declare'> {
  readonly me: DeskPerson;
}

function Declare({ me, busy, failed, declare }: DeclareProps) {
  const t = useTranslations('adjudication.people.interests');
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const party = parseAddress(typed);
  return (
    <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-end">
      <Field label={t('party')} hint={t('hint')} error={asked && party === undefined ? t('wrong') : undefined}>
        {(control) => <AddressInput {...control} value={typed} onValue={setTyped} />}
      </Field>
      <Button
        className="h-11"
        busy={busy}
        onClick={() => {
          setAsked(true);
          if (party !== undefined) declare(me.person, party, true);
        }}
        data-testid="declare-interest"
      >
        {t('declare')}
      </Button>
      {failed ? (
        <p role="alert" className="text-13 text-breach sm:col-span-2">
          {t('failed')}
        </p>
      ) : null}
    </div>
  );
}
