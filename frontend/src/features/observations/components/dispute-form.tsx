'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type Address, formatEther, isAddressEqual, isAddress } from 'viem';
import { Button } from '@/components/button.tsx';
import { FailedFace, LoadingFace } from '@/components/faces.tsx';
import { CheckBox, Field, Select } from '@/components/field.tsx';
import { Notice } from '@/components/section.tsx';
import type { ObservationView } from '@/lib/observation/observation-view.ts';
import { useObservationAct } from '@/lib/observation/use-observation-act.ts';
import { type DisputeCover, type DisputeParty, useDisputeCovers } from '../api/read-party.ts';

export interface DisputeFormProps {
  readonly observation: ObservationView;
  readonly party: DisputeParty;
  readonly person: Address;
}

/** Doubting a report: free for an operator, against a bond for the holder of a policy it concerns. */
export function DisputeForm({ observation, party, person }: DisputeFormProps) {
  const t = useTranslations('observations.dispute');
  const act = useObservationAct(observation);
  if (party.seat > 0)
    return (
      <div className="grid justify-items-start gap-4">
        <p className="max-w-prose">{t('operator', { seat: party.seat })}</p>
        <Button
          onClick={() => {
            act({ act: 'dispute', policyId: 0, bond: 0n });
          }}
          data-testid="dispute-observation"
        >
          {t('action')}
        </Button>
      </div>
    );
  return <HolderForm observation={observation} party={party} person={person} />;
}

function HolderForm({ observation, party, person }: DisputeFormProps) {
  const t = useTranslations('observations.dispute');
  const act = useObservationAct(observation);
  const { data, error, refetch } = useDisputeCovers(person);
  const [chosen, setChosen] = useState<number>();
  const [sure, setSure] = useState(false);
  if (error !== null && data === undefined)
    return (
      <FailedFace
        error={error}
        onRetry={() => {
          void refetch();
        }}
      />
    );
  if (data === undefined) return <LoadingFace rows={2} />;
  const covers = data.filter((cover) => concerns(cover, observation, person));
  const policyId = chosen ?? covers[0]?.policyId;
  if (policyId === undefined) return <Notice>{t('noCover')}</Notice>;
  const bond = formatEther(party.bond);
  return (
    <form
      className="grid max-w-prose justify-items-start gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (sure) act({ act: 'dispute', policyId, bond: party.bond });
      }}
    >
      <p>{t('holder', { bond })}</p>
      <Field label={t('policy')} className="w-full max-w-80">
        {(control) => (
          <Select
            {...control}
            value={policyId}
            onChange={(event) => {
              setChosen(Number(event.target.value));
            }}
          >
            {covers.map((cover) => (
              <option key={cover.policyId} value={cover.policyId}>
                {t('policyNumber', { policy: String(cover.policyId) })}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <CheckBox
        checked={sure}
        onChange={(event) => {
          setSure(event.target.checked);
        }}
      >
        {t('sure', { bond })}
      </CheckBox>
      <Button type="submit" disabled={!sure} data-testid="dispute-observation">
        {t('actionBond', { bond })}
      </Button>
    </form>
  );
}

/** An open policy of the product that lies in the region; the feed looks at the rest. */
function concerns(cover: DisputeCover, { productId, region }: ObservationView, person: Address): boolean {
  const holds = isAddress(cover.holder) && isAddressEqual(cover.holder, person);
  return holds && cover.status !== 'closed' && cover.productId === productId && cover.zone === region;
}
