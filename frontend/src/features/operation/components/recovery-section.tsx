'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Address, Hex } from 'viem';
import { keccak256 } from 'viem';
import { AddressInput } from '@/components/address-input.tsx';
import { Hash } from '@/components/hash.tsx';
import { Field } from '@/components/field.tsx';
import { Section } from '@/components/section.tsx';
import { parseAddress } from '@/lib/parse-address.ts';
import { useSuccession } from '@/lib/succession.ts';
import { RecoveryNext } from './recovery-next.tsx';

/** Lost keys: two officers read the same document, the owner has thirty days to say no, then anyone completes it. */
export function RecoverySection() {
  const t = useTranslations('operation.recovery');
  const [owner, setOwner] = useState('');
  const [to, setTo] = useState('');
  const document = useMutation({
    mutationFn: async (file: File) => keccak256(new Uint8Array(await file.arrayBuffer())),
  });
  const ownerAddress = parseAddress(owner);
  return (
    <Section title={t('section')} note={t('sectionNote')} id="recovery">
      <div className="grid gap-5 sm:max-w-xl" data-testid="recovery">
        <AddressField label={t('owner')} hint={t('ownerHint')} wrong={t('wrong')} value={owner} onChange={setOwner} />
        <AddressField label={t('to')} hint={t('toHint')} wrong={t('wrong')} value={to} onChange={setTo} />
        <Field label={t('document')} hint={t('documentHint')} error={document.isError ? t('unreadable') : undefined}>
          {(control) => (
            <span className="flex flex-wrap items-center gap-4 text-13">
              <span className="relative inline-flex h-11 items-center rounded-press border border-line-strong bg-raised px-4 font-medium focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-note hover:border-ink">
                {t('choose')}
                <input
                  {...control}
                  type="file"
                  className="absolute inset-0 cursor-pointer opacity-0"
                  onChange={(event) => {
                    const [file] = event.target.files ?? [];
                    if (file !== undefined) document.mutate(file);
                  }}
                />
              </span>
              {document.variables?.name}
            </span>
          )}
        </Field>
        {document.data === undefined ? null : (
          <p className="text-13">
            <Hash hash={document.data} label={t('fingerprint')} />
          </p>
        )}
        {ownerAddress === undefined ? null : (
          <Found owner={ownerAddress} to={parseAddress(to)} documentHash={document.data} />
        )}
      </div>
    </Section>
  );
}

interface FoundProps {
  readonly owner: Address;
  readonly to: Address | undefined;
  readonly documentHash: Hex | undefined;
}

function Found(props: FoundProps) {
  const { data } = useSuccession(props.owner);
  return data === undefined ? null : <RecoveryNext {...props} running={data.recovery} />;
}

interface AddressFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly wrong: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function AddressField({ label, hint, wrong, value, onChange }: AddressFieldProps) {
  const isWrong = value.trim() !== '' && parseAddress(value) === undefined;
  return (
    <Field label={label} hint={hint} error={isWrong ? wrong : undefined}>
      {(control) => <AddressInput {...control} value={value} onValue={onChange} />}
    </Field>
  );
}
