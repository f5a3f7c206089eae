'use client';

import { labelToBytes32 } from '@makewhole/domain/primitives/label.ts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field, Select, TextArea } from '@/components/field.tsx';
import { extensionBases } from '@/lib/claim/extension-bases.ts';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { useApi } from '@/lib/use-api.ts';
import { sealText } from '../../api/seal-text.ts';
import { useHandling } from '../../use-handling.ts';
import { ActFace } from './act-face.tsx';

/** Acts that carry words: the complete list of documents, or the reasons for more time. Words stay in casework, their hash goes on chain. */
export function WordsAct({ act, claim }: { readonly act: 'requestDocuments' | 'extend'; readonly claim: ClaimView }) {
  const t = useTranslations('adjudication.handling');
  const bases = useTranslations('claims.told.basis');
  const read = useApi();
  const handling = useHandling(claim);
  const [words, setWords] = useState('');
  const [basis, setBasis] = useState<(typeof extensionBases)[number]>('INVESTIGATION');
  const [asked, setAsked] = useState(false);
  const { policyId, claimId } = claim;
  const submit = (): void => {
    setAsked(true);
    const text = words.trim();
    if (text === '') return;
    handling.begin(async () => {
      if (act === 'requestDocuments')
        return { act, listHash: await sealText(read, { policyId, claimId, kind: 'documents', text }) };
      const reasonsHash = await sealText(read, { policyId, claimId, kind: 'extension', text });
      return { act, basis: labelToBytes32(basis), reasonsHash };
    });
  };
  return (
    <ActFace act={act} handling={handling} onSubmit={submit}>
      {act === 'extend' ? (
        <Field label={t('extend.basis')}>
          {(control) => (
            <Select
              {...control}
              value={basis}
              onChange={(event) => {
                setBasis(extensionBases.find((one) => one === event.target.value) ?? basis);
              }}
            >
              {extensionBases.map((one) => (
                <option key={one} value={one}>
                  {bases(one)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
      <Field
        label={t(`${act}.words`)}
        hint={t(`${act}.hint`)}
        error={asked && words.trim() === '' ? t('wordsMissing') : undefined}
      >
        {(control) => (
          <TextArea
            {...control}
            maxLength={8_000}
            value={words}
            onChange={(event) => {
              setWords(event.target.value);
            }}
          />
        )}
      </Field>
    </ActFace>
  );
}
