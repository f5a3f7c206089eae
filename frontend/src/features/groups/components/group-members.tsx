'use client';

import { FileDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Button } from '@/components/button.tsx';
import { CopyText } from '@/components/copy-text.tsx';
import { Field, TextInput } from '@/components/field.tsx';
import { Person } from '@/components/person.tsx';
import type { ProductVersion } from '@/lib/catalogue/version-view.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { saveFile } from '@/lib/save-file.ts';
import { certificateLink, certificateWriter, writeCertificate } from '../certificate-file.ts';
import type { GroupFile } from '../group-file.ts';

const SHOWN = 20;

/** The members of an issued group: to each their certificate, as a file or as a link. */
export function GroupMembers({ file, version }: { readonly file: GroupFile; readonly version: ProductVersion }) {
  const t = useTranslations('groups.members');
  const format = useFormat();
  const [wanted, setWanted] = useState('');
  const [open, setOpen] = useState(false);
  const write = useMemo(() => certificateWriter(file), [file]);
  const search = wanted.trim().toLowerCase();
  const found = file.leaves.filter(({ holder }) => holder.toLowerCase().includes(search));
  if (write === undefined) return null;
  return (
    <details
      data-testid="group-members"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary className="font-medium marker:text-quiet">
        {t('title')}
        <span className="block text-13 font-normal text-quiet">{t('lead')}</span>
      </summary>
      {open ? (
        <div className="mt-4 grid gap-4">
          <Field label={t('search')} className="sm:max-w-sm">
            {(control) => (
              <TextInput
                {...control}
                className="font-mono text-13!"
                placeholder="0x…"
                value={wanted}
                onChange={(event) => {
                  setWanted(event.target.value);
                }}
              />
            )}
          </Field>
          <ul className="divide-y divide-line border-y border-line">
            {found.slice(0, SHOWN).map((leaf) => {
              const certificate = write(leaf);
              return (
                <li key={leaf.index} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
                  <Person address={leaf.holder} />
                  <span className="figure">{format.money(leaf.limitAssets, version.asset)}</span>
                  <span className="flex flex-wrap items-center gap-4">
                    <CopyText text={certificateLink(window.location.origin, certificate)}>{t('link')}</CopyText>
                    <Button
                      size="small"
                      icon={<FileDown aria-hidden strokeWidth={1.5} className="size-4" />}
                      onClick={() => {
                        const name = `certificate-${String(certificate.groupId)}-${String(leaf.index + 1)}.json`;
                        saveFile(name, 'application/json', writeCertificate(certificate));
                      }}
                    >
                      {t('file')}
                    </Button>
                  </span>
                </li>
              );
            })}
          </ul>
          <p className="text-13 text-quiet">
            {t('shown', { shown: Math.min(found.length, SHOWN), all: found.length })}
          </p>
        </div>
      ) : null}
    </details>
  );
}
