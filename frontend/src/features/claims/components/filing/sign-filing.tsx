'use client';

import { PenLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/button.tsx';
import type { SignFilingState } from '../../use-sign-filing.ts';

export interface SignFilingProps {
  readonly ready: boolean;
  /** Files are still on their way. */
  readonly waiting: boolean;
  readonly problems: number;
  readonly outOfTerms: boolean;
  readonly signing: SignFilingState;
  readonly onAsk: () => void;
}

/** The one button at the end; says what still stands in its way instead of being grey. */
export function SignFiling({ ready, waiting, problems, outOfTerms, signing, onAsk }: SignFilingProps) {
  const t = useTranslations('claims.filing.sign');
  const press = (): void => {
    onAsk();
    if (ready && !waiting) signing.sign();
  };
  return (
    <div className="mt-6">
      <Button
        look="primary"
        size="large"
        className="w-full"
        busy={signing.busy}
        icon={<PenLine aria-hidden strokeWidth={1.5} className="size-5" />}
        onClick={press}
        data-testid="file-claim"
      >
        {outOfTerms ? t('anyway') : t('action')}
      </Button>
      {waiting ? (
        <p role="status" className="mt-2 text-13 text-clock">
          {t('waiting')}
        </p>
      ) : null}
      {problems > 0 ? (
        <p role="alert" className="mt-2 text-13 text-breach">
          {t('problems', { count: problems })}
        </p>
      ) : null}
      {signing.failure === undefined ? null : (
        <p role="alert" className="mt-2 text-13 text-breach">
          {t(`failed.${signing.failure}`)}
        </p>
      )}
      <p className="mt-3 text-13 text-quiet">{t('note')}</p>
    </div>
  );
}
