'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/button.tsx';
import { Field, TextArea } from '@/components/field.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import { readConsent, type SignedConsent } from '@/lib/transfer-consent.ts';
import type { PolicyView } from '../api/policy-view.ts';
import { usePassOn } from '../use-pass-on.ts';

type Wrong = 'unreadable' | 'otherPolicy' | 'otherHolder' | 'expired';

/** "Give it to somebody else": the holder brings the insurer's countersigned consent, and signs. Folded until asked for. */
export function TransferSection({ policy }: { readonly policy: PolicyView }) {
  const t = useTranslations('policies.transfer');
  const now = useNow();
  const pass = usePassOn();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<Wrong>();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const consent = readConsent(typed);
    const found = whatIsWrong(policy, consent, now);
    setWrong(found);
    if (consent !== undefined && found === undefined) pass({ act: 'transfer', consent });
  };
  return (
    <details className="border-b border-line py-4" data-testid="transfer">
      <summary className="font-medium marker:text-quiet">
        {t('title')}
        <span className="block text-13 font-normal text-quiet">{t('lead')}</span>
      </summary>
      <form onSubmit={submit} className="mt-5 grid gap-4 sm:max-w-xl" noValidate>
        <Field label={t('consent')} hint={t('consentHint')} error={wrong === undefined ? undefined : t(wrong)}>
          {(control) => (
            <TextArea
              {...control}
              rows={4}
              spellCheck={false}
              className="font-mono text-13! break-all"
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
              }}
            />
          )}
        </Field>
        <p className="text-13 text-quiet">{t('past')}</p>
        <Button type="submit" className="justify-self-start" data-testid="act-transfer">
          {t('action')}
        </Button>
      </form>
    </details>
  );
}

function whatIsWrong(policy: PolicyView, consent: SignedConsent | undefined, now: number): Wrong | undefined {
  if (consent === undefined) return 'unreadable';
  if (consent.policyId !== policy.policyId) return 'otherPolicy';
  if (consent.from !== policy.holder) return 'otherHolder';
  return now > consent.expiresAt ? 'expired' : undefined;
}
