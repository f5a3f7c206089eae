'use client';

import { useTranslations } from 'next-intl';
import { Button, LinkButton } from '@/components/button.tsx';
import { PageHead } from '@/components/section.tsx';

/** A fault of this page: says what is safe and what to do. */
export default function PageError({ reset }: { readonly reset: () => void }) {
  const t = useTranslations('shell.error');
  return (
    <PageHead
      title={t('title')}
      lead={t('text')}
      actions={
        <>
          <Button look="primary" onClick={reset}>
            {t('again')}
          </Button>
          <LinkButton href="/">{t('home')}</LinkButton>
        </>
      }
    />
  );
}
