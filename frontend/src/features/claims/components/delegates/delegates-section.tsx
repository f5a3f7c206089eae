'use client';

import { useTranslations } from 'next-intl';
import { AddressForm } from '@/components/address-form.tsx';
import { Button } from '@/components/button.tsx';
import { Person } from '@/components/person.tsx';
import { Section } from '@/components/section.tsx';
import { useSession } from '@/lib/session.ts';
import { useDelegates, useSetDelegate } from '../../use-delegate.ts';

/** "Somebody may report for me": a broker, a relative. They never direct money. */
export function DelegatesSection() {
  const t = useTranslations('claims.delegates');
  const { address } = useSession();
  const { data = [] } = useDelegates(address);
  const set = useSetDelegate();
  return (
    <Section title={t('section')} note={t('sectionNote')} className="mt-10">
      <div className="grid gap-5" data-testid="delegates">
        {data.length === 0 ? (
          <p className="text-quiet">{t('nobody')}</p>
        ) : (
          <ul className="divide-y divide-line border-y border-line">
            {data.map((delegate) => (
              <li key={delegate} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
                <Person address={delegate} />
                <Button
                  size="small"
                  onClick={() => {
                    set(delegate, false);
                  }}
                >
                  {t('stop.action')}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <AddressForm
          summary={t('let.action')}
          label={t('let.label')}
          hint={t('let.hint')}
          action={t('let.sign')}
          refused={address}
          onSubmit={(delegate) => {
            set(delegate, true);
          }}
        />
      </div>
    </Section>
  );
}
