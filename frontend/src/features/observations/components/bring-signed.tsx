'use client';

import { parseSignedStatement, type SignedStatement } from '@makewhole/domain/oracles/signed-observation.ts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button.tsx';
import { Field } from '@/components/field.tsx';
import { useReading } from '@/lib/catalogue/use-reading.ts';
import { isAbout } from '@/lib/observation/observation-acts.ts';
import type { ObservationView } from '@/lib/observation/observation-view.ts';
import { useObservationAct } from '@/lib/observation/use-observation-act.ts';

export interface BringSignedProps {
  readonly observation: ObservationView;
  readonly act: 'report' | 'answer';
}

/** Anybody brings what operators signed, as the file their nodes write; a file about something else is not taken. */
export function BringSigned({ observation, act }: BringSignedProps) {
  const t = useTranslations('observations.bring');
  const reading = useReading(observation.source);
  const start = useObservationAct(observation);
  const [signed, setSigned] = useState<SignedStatement>();
  const [wrong, setWrong] = useState<'unreadable' | 'other' | 'short'>();
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const found = parseSignedStatement(await file.text());
    const fault = faultOf(found, observation, act);
    setWrong(fault);
    setSigned(fault === undefined ? found : undefined);
  };
  return (
    <div className="grid max-w-prose justify-items-start gap-4">
      <Field label={t('file')} hint={t('hint')} error={wrong === undefined ? undefined : t(`wrong.${wrong}`)}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept="application/json,.json"
            className="max-w-full text-13"
            onChange={(event) => {
              void take(event.target.files?.[0]);
            }}
            data-testid="signed-file"
          />
        )}
      </Field>
      {signed === undefined ? null : (
        <>
          <p role="status">{t('says', { reading: reading(BigInt(signed.value)), count: signed.signatures.length })}</p>
          <Button
            look="primary"
            onClick={() => {
              start({ act, signed });
            }}
            data-testid={`${act}-file`}
          >
            {t(`${act}.action`)}
          </Button>
        </>
      )}
    </div>
  );
}

function faultOf(
  found: SignedStatement | undefined,
  observation: ObservationView,
  act: BringSignedProps['act'],
): 'unreadable' | 'other' | 'short' | undefined {
  if (found === undefined) return 'unreadable';
  if (!isAbout(found, observation, act === 'answer' ? 1 : 0)) return 'other';
  return found.signatures.length < observation.quorum ? 'short' : undefined;
}
