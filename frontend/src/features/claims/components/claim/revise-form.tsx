'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { formatUnits } from 'viem';
import { Button } from '@/components/button.tsx';
import { AmountInput, Field, TextInput } from '@/components/field.tsx';
import type { ClaimFiles } from '../../claim-files.ts';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { useVersion } from '@/lib/claim/get-version.ts';
import { useClaimWords } from '@/lib/claim/use-claim-words.ts';
import { restatedRoot, restateItems } from '../../restate-items.ts';
import { useClaimAct } from '../../use-claim-act.ts';

export interface ReviseFormProps {
  readonly act: 'revise' | 'supplementLoss';
  readonly claim: ClaimView;
  readonly files: ClaimFiles;
}

/** "It is more than I thought": the whole loss in new figures and what shows it, before the decision or after the end. Folded until asked for. */
export function ReviseForm({ act, claim, files }: ReviseFormProps) {
  const t = useTranslations(`claims.${act}`);
  const failures = useTranslations('pieces.prepare');
  const words = useClaimWords();
  const { data: version } = useVersion(claim.versionId);
  const { begin, busy, failure } = useClaimAct(claim);
  const [typed, setTyped] = useState(() =>
    claim.items.map((item) =>
      item.claimedDays > 0 ? String(item.claimedDays) : formatUnits(item.claimedAssets, claim.asset.decimals),
    ),
  );
  const [wrong, setWrong] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setWaiting(files.busy);
    if (files.busy) return;
    begin(
      async (file) => {
        const filed = await file();
        const items = restateItems(filed.filing.items, typed, claim.asset);
        setWrong(items === undefined);
        if (items === undefined) return undefined;
        const evidenceRoot = await restatedRoot(act, filed.filing.evidenceRoot, files);
        const filing = { ...filed.filing, items, evidenceRoot };
        return act === 'supplementLoss' ? { act, filing } : { act, filed, filing };
      },
      { onRecorded: files.forget },
    );
  };
  return (
    <details data-testid={act}>
      <summary className="font-medium marker:text-quiet">
        {t('title')}
        <span className="block text-13 font-normal text-quiet">{t('lead')}</span>
      </summary>
      <form onSubmit={submit} className="mt-5 grid gap-5 sm:max-w-xl" noValidate>
        {claim.items.map((item, place) => {
          const set = (value: string): void => {
            setTyped(typed.map((before, at) => (at === place ? value : before)));
          };
          const label = words.coverage(item.coverageCode ?? version?.coverages[item.coverage]?.label ?? '');
          return (
            <Field key={place} label={item.claimedDays > 0 ? t('days', { what: label }) : label}>
              {(control) =>
                item.claimedDays > 0 ? (
                  <TextInput
                    {...control}
                    inputMode="numeric"
                    className="figure"
                    value={typed[place] ?? ''}
                    onChange={(event) => {
                      set(event.target.value);
                    }}
                  />
                ) : (
                  <AmountInput
                    {...control}
                    symbol={claim.asset.symbol}
                    value={typed[place] ?? ''}
                    onChange={(event) => {
                      set(event.target.value);
                    }}
                  />
                )
              }
            </Field>
          );
        })}
        <div className="grid gap-2">
          <p className="label">{t('files')}</p>
          {files.picker}
        </div>
        {waiting && files.busy ? (
          <p role="status" className="text-13 text-clock">
            {t('waiting')}
          </p>
        ) : null}
        {wrong ? (
          <p role="alert" className="text-13 text-breach">
            {t('wrong')}
          </p>
        ) : null}
        <Button type="submit" busy={busy} className="justify-self-start" data-testid={`act-${act}`}>
          {t('action')}
        </Button>
        {failure === undefined ? null : (
          <p role="alert" className="text-13 text-breach">
            {failures(failure)}
          </p>
        )}
      </form>
    </details>
  );
}
