'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/button.tsx';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { useHandling } from '../../use-handling.ts';

/** Says that the claim arrived: nothing to fill in. */
export function AcknowledgeAct({ claim }: { readonly claim: ClaimView }) {
  const t = useTranslations('adjudication.handling.acknowledge');
  const { begin, busy } = useHandling(claim);
  return (
    <div className="flex items-center justify-between gap-4">
      <p className="font-medium">{t('action')}</p>
      <Button
        size="small"
        busy={busy}
        onClick={() => {
          begin(() => Promise.resolve({ act: 'acknowledge' }));
        }}
        data-testid="handle-acknowledge"
      >
        {t('sign')}
      </Button>
    </div>
  );
}
