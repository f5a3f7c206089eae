'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field, TextInput } from '@/components/field.tsx';
import { Section } from '@/components/section.tsx';
import { claimIdOfPath } from '@/lib/claim/values.ts';
import { useSettledClaim } from '../api/get-settled-claim.ts';
import type { ClaimId } from '@/lib/claim/values.ts';
import { RecoveredForm } from './recovered-form.tsx';

/** Money that others pay for a loss that was settled: the holder's deductible first, then the pool. */
export function RecoveredSection() {
  const t = useTranslations('operation.recovered');
  const [typed, setTyped] = useState('');
  const claimId = claimIdOfPath(typed.trim());
  const isWrong = typed.trim() !== '' && claimId === undefined;
  return (
    <Section title={t('section')} note={t('sectionNote')} id="recovered">
      <div className="grid gap-5 sm:max-w-xl" data-testid="recovered">
        <Field label={t('claim')} hint={t('claimHint')} error={isWrong ? t('claimWrong') : undefined}>
          {(control) => (
            <TextInput
              {...control}
              inputMode="numeric"
              autoComplete="off"
              placeholder="12-1"
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
              }}
            />
          )}
        </Field>
        {claimId === undefined ? null : <Found key={claimId.toString()} claimId={claimId} />}
      </div>
    </Section>
  );
}

function Found({ claimId }: { readonly claimId: ClaimId }) {
  const t = useTranslations('operation.recovered');
  const { data, isError } = useSettledClaim(claimId);
  if (isError) {
    return (
      <p role="alert" className="text-13 text-breach">
        {t('chainAway')}
      </p>
    );
  }
  if (data === undefined) return <p className="text-13 text-quiet">{t('looking')}</p>;
  if (data === null) return <p className="text-13 text-breach">{t('unknown')}</p>;
  if (data.phase !== 'Closed') return <p className="text-13 text-clock">{t('open')}</p>;
  return <RecoveredForm claim={data} />;
}
