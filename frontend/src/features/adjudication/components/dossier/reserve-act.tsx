'use client';

import { labelToBytes32 } from '@makewhole/domain/primitives/label.ts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { formatUnits } from 'viem';
import { AmountInput, Field, Select } from '@/components/field.tsx';
import type { ClaimCourse } from '@/lib/claim/course.ts';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { parseAmount } from '@/lib/format/format-amount.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useHandling } from '../../use-handling.ts';
import { ActFace } from './act-face.tsx';

const reasons = ['EXPERT_OPINION', 'NEW_EVIDENCE', 'PRICE_LIST', 'OTHER_COVER'] as const;

/** What the claim is expected to cost, and what of it is certain: a senior person's figure with its reason. */
export function ReserveAct({ claim, course }: { readonly claim: ClaimView; readonly course: ClaimCourse }) {
  const t = useTranslations('adjudication.handling.reviseReserve');
  const format = useFormat();
  const handling = useHandling(claim);
  const text = (units: bigint): string => formatUnits(units, claim.asset.decimals);
  const [reserved, setReserved] = useState(() => text(claim.reservedAssets));
  const [certain, setCertain] = useState(() => text(course.determinedAssets));
  const [reason, setReason] = useState<(typeof reasons)[number]>('EXPERT_OPINION');
  const [error, setError] = useState<string>();
  const submit = (): void => {
    const reservedAssets = parseAmount(reserved, claim.asset);
    const determinedAssets = parseAmount(certain, claim.asset);
    const most = claim.expectedAssets;
    if (
      reservedAssets === undefined ||
      determinedAssets === undefined ||
      reservedAssets > most ||
      determinedAssets > most
    ) {
      setError(t('range', { most: format.money(most, claim.asset) }));
      return;
    }
    setError(undefined);
    handling.begin(
      async (file) => ({
        act: 'reviseReserve',
        filed: await file(),
        reason: labelToBytes32(reason),
        reservedAssets,
        determinedAssets,
      }),
      reservedAssets,
    );
  };
  const amount = (label: string, value: string, set: (next: string) => void, wrong?: string) => (
    <Field label={label} error={wrong}>
      {(control) => (
        <AmountInput
          {...control}
          symbol={claim.asset.symbol}
          value={value}
          onChange={(event) => {
            set(event.target.value);
          }}
        />
      )}
    </Field>
  );
  return (
    <ActFace act="reviseReserve" handling={handling} onSubmit={submit}>
      {amount(t('reserved'), reserved, setReserved, error)}
      {amount(t('certain'), certain, setCertain)}
      <Field label={t('reason')}>
        {(control) => (
          <Select
            {...control}
            value={reason}
            onChange={(event) => {
              setReason(reasons.find((one) => one === event.target.value) ?? reason);
            }}
          >
            {reasons.map((one) => (
              <option key={one} value={one}>
                {t(`reasons.${one}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </ActFace>
  );
}
