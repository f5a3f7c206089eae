'use client';

import { useTranslations } from 'next-intl';
import { Field, TextArea } from '@/components/field.tsx';

export interface ForOthersProps {
  readonly value: string;
  /** The line that cannot be read, counted from one. */
  readonly wrong: number | undefined;
  readonly onChange: (value: string) => void;
}

/** Buying for other people, folded until asked for. */
export function ForOthers({ value, wrong, onChange }: ForOthersProps) {
  const t = useTranslations('products.buy');
  return (
    <details className="mt-5 border-t border-line pt-4" data-testid="for-others">
      <summary className="font-medium marker:text-quiet">
        {t('others')}
        <span className="block text-13 font-normal text-quiet">{t('othersLead')}</span>
      </summary>
      <div className="mt-3">
        <Field
          label={t('othersLabel')}
          hint={t('othersHint')}
          error={wrong === undefined ? undefined : t('othersWrong', { line: wrong })}
        >
          {(control) => (
            <TextArea
              {...control}
              rows={3}
              spellCheck={false}
              placeholder="0x…"
              className="font-mono text-13!"
              value={value}
              onChange={(event) => {
                onChange(event.target.value);
              }}
            />
          )}
        </Field>
      </div>
    </details>
  );
}
