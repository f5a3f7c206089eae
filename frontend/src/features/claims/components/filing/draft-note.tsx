'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/button.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import type { FilingDraftState } from '../../use-filing-draft.ts';

/** Where what was typed is kept, and the way to start over. */
export function DraftNote({ kept }: { readonly kept: FilingDraftState }) {
  const t = useTranslations('claims.filing.draft');
  const format = useFormat();
  const { keeping, draft } = kept;
  if (keeping === 'loading' || keeping === 'untouched')
    return (
      <p className="text-13 text-quiet" role="status">
        {t(keeping)}
      </p>
    );
  return (
    <p className="flex items-center gap-2 text-13 text-quiet" role="status">
      <span>
        {keeping === 'nowhere'
          ? t('nowhere')
          : t(keeping, { when: format.dateTime(Math.floor(draft.savedAt / 1_000)) })}
      </span>
      <Button
        look="quiet"
        size="small"
        onClick={() => {
          void kept.discard();
        }}
      >
        {t('discard')}
      </Button>
    </p>
  );
}
