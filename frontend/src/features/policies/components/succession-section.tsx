'use client';

import { useTranslations } from 'next-intl';
import { AddressForm } from '@/components/address-form.tsx';
import { Button } from '@/components/button.tsx';
import { Person } from '@/components/person.tsx';
import { Notice, Section } from '@/components/section.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { useSession } from '@/lib/session.ts';
import { isRunning, type Passing, useSuccession } from '@/lib/succession.ts';
import { usePassOn } from '../use-pass-on.ts';
import { ReleaseShare } from './release-share.tsx';
import { TakePlace } from './take-place.tsx';

/** What happens to one's place when the keys are lost: who shall take it, who is about to, and the owner's no. */
export function SuccessionSection() {
  const t = useTranslations('policies.succession');
  const now = useNow();
  const { address } = useSession();
  const { data } = useSuccession(address);
  const pass = usePassOn();
  if (data === undefined) return null;
  const passings = [data.succession, data.recovery]
    .filter((one) => one !== undefined)
    .filter((one) => isRunning(one, now));
  return (
    <Section title={t('section')} note={t('sectionNote')}>
      <div className="grid gap-6" data-testid="succession">
        {passings.map((passing) => (
          <Alarm
            key={passing.to}
            passing={passing}
            onVeto={() => {
              pass({ act: 'veto' });
            }}
          />
        ))}
        <div className="flex flex-wrap items-baseline gap-x-3">
          {data.successor === undefined ? (
            <span className="text-quiet">{t('nobody')}</span>
          ) : (
            <>
              <span className="text-quiet">{t('successor')}</span>
              <Person address={data.successor} />
            </>
          )}
        </div>
        <AddressForm
          summary={t(data.successor === undefined ? 'nameSuccessor.action' : 'nameSuccessor.change')}
          label={t('nameSuccessor.label')}
          hint={t('nameSuccessor.hint')}
          action={t('nameSuccessor.sign')}
          refused={address}
          onSubmit={(successor) => {
            pass({ act: 'nameSuccessor', successor });
          }}
        />
        <TakePlace />
        <ReleaseShare />
      </div>
    </Section>
  );
}

function Alarm({ passing, onVeto }: { readonly passing: Passing; readonly onVeto: () => void }) {
  const t = useTranslations('policies.succession');
  const format = useFormat();
  return (
    <Notice tone="breach" title={t('alarm.title')}>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Person address={passing.to} />
        {passing.maturesAt === 0 ? t('alarm.unripe') : t('alarm.when', { when: format.dateTime(passing.maturesAt) })}
      </p>
      <Button look="danger" className="mt-3" onClick={onVeto} data-testid="act-veto">
        {t('veto.action')}
      </Button>
    </Notice>
  );
}
