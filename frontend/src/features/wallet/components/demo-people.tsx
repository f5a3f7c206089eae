'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type Connector, useConnect, useConnection } from 'wagmi';
import { useRuntime } from '@/lib/runtime.tsx';
import { chooseDemoPerson } from '../demo/announce-demo-wallet.ts';
import { type DemoPerson, demoPeople } from '../demo/demo-seats.ts';

const places: Partial<Record<DemoPerson['id'], string>> = {
  adjuster: '/desk',
  seniorAdjuster: '/desk',
  auditor: '/audit',
  capitalProvider: '/capital',
  actuary: '/operate/fast-track',
  adjudicationManager: '/operate/fast-track',
  pauseOfficerA: '/operate',
  pauseOfficerB: '/operate',
  underwriter: '/operate',
  claimsManager: '/desk',
  recoveryOfficerA: '/operate',
  recoveryOfficerB: '/operate',
  arbitratorA: '/panel',
  arbitratorB: '/panel',
  arbitratorC: '/panel',
  arbitratorD: '/panel',
  arbitratorE: '/panel',
  observer1: '/observations',
  observer2: '/observations',
  observer3: '/observations',
  observer4: '/observations',
  observer5: '/observations',
  holderAna: '/policies',
  holderBo: '/policies',
  holderChen: '/policies',
};

export interface DemoPeopleProps {
  readonly connector: Connector;
  /** Somebody took a seat: its account of the development phrase. */
  readonly onTake: (index: number) => void;
  readonly onDone: () => void;
}

/** "Continue as …": one press takes the seat, through the same connection every wallet uses. */
export function DemoPeople({ connector, onTake, onDone }: DemoPeopleProps) {
  const t = useTranslations('wallet.demo');
  const router = useRouter();
  const runtime = useRuntime();
  const { connector: current } = useConnection();
  const { mutate: connect } = useConnect();
  const take = (person: DemoPerson) => {
    chooseDemoPerson(person.index);
    onTake(person.index);
    const arrive = () => {
      onDone();
      const place = places[person.id];
      if (place !== undefined) router.push(place);
    };
    if (current?.uid === connector.uid) arrive();
    else connect({ connector, chainId: runtime.chainId }, { onSuccess: arrive });
  };
  const button = 'h-full min-h-11 w-full rounded-press border px-4 py-2 text-left';
  return (
    <section aria-label={t('title')} className="border-l-2 border-clock wash-clock p-4">
      <h3 className="font-medium">{t('title')}</h3>
      <p className="text-13">{t('lead')}</p>
      <ul className="mt-3 grid gap-2 sm:grid-cols-2">
        {demoPeople.slice(0, 4).map((person) => (
          <li key={person.id}>
            <button
              type="button"
              onClick={() => {
                take(person);
              }}
              className={`${button} border-line-strong bg-raised font-medium hover:border-ink`}
            >
              {t('continueAs', { person: t(person.id) })}
            </button>
          </li>
        ))}
      </ul>
      <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-13">
        <span>{t('others')}</span>
        {demoPeople.slice(4).map((person) => (
          <button
            key={person.id}
            type="button"
            onClick={() => {
              take(person);
            }}
            className="rounded-press py-1 underline decoration-dotted underline-offset-4 hover:decoration-solid"
          >
            {t(person.id)}
          </button>
        ))}
      </p>
    </section>
  );
}
