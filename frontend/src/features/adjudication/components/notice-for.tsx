'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/button.tsx';
import { Field, TextInput } from '@/components/field.tsx';
import { PageHead } from '@/components/section.tsx';

/** Which policy the caller speaks of. */
export function NoticeFor() {
  const t = useTranslations('adjudication.notice');
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const number = typed.trim();
  const isNumber = /^[1-9]\d{0,11}$/.test(number);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (isNumber) router.push(`/desk/notice/${number}`);
  };
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <form onSubmit={submit} className="grid gap-4 pb-24 sm:max-w-md" noValidate>
        <Field label={t('policy')} hint={t('policyHint')} error={asked && !isNumber ? t('policyWrong') : undefined}>
          {(control) => (
            <TextInput
              {...control}
              inputMode="numeric"
              className="figure"
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
              }}
            />
          )}
        </Field>
        <Button type="submit" look="primary" className="justify-self-start">
          {t('go')}
        </Button>
      </form>
    </>
  );
}
