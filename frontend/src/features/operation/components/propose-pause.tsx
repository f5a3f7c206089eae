'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button.tsx';
import { Field, Select } from '@/components/field.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import type { PauseFlag } from '../pause-board.ts';
import { usePause } from '../use-pause.ts';

const HOUR = 3_600;
const lengths = [HOUR, 6 * HOUR, 24 * HOUR, 72 * HOUR, 168 * HOUR] as const;

/** The first seat: for how long; a second person must sign the same. */
export function ProposePause({ flag }: { readonly flag: PauseFlag }) {
  const t = useTranslations('operation.act.propose');
  const format = useFormat();
  const pause = usePause();
  const now = useNow();
  const [seconds, setSeconds] = useState<number>(6 * HOUR);
  return (
    <div className="grid content-start gap-2">
      <Field label={t('length')}>
        {(control) => (
          <Select
            {...control}
            value={String(seconds)}
            onChange={(event) => {
              setSeconds(Number(event.target.value));
            }}
          >
            {lengths.map((length) => (
              <option key={length} value={length}>
                {format.duration(length)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button
        onClick={() => {
          pause(flag, { kind: 'propose', endsAt: now + seconds });
        }}
      >
        {t('action')}
      </Button>
    </div>
  );
}
