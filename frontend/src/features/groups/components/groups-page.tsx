'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { EmptyFace, LoadingFace } from '@/components/faces.tsx';
import { Section } from '@/components/section.tsx';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { useSession } from '@/lib/session.ts';
import { findGroupFault, type GroupFault, parseGroupFile } from '../group-file.ts';
import { useKeptGroups } from '../keep-groups.ts';
import { GroupRow } from './group-row.tsx';
import { OfferForm } from './offer-form.tsx';
import { TextDrop } from './text-drop.tsx';

/** Groups: the underwriter offers, the sponsor takes, both hand certificates on. */
export function GroupsPage() {
  const t = useTranslations('groups');
  const { seats } = useSession();
  const { data } = useKeptGroups();
  return (
    <>
      {seats.includes('underwriter') ? (
        <Section title={t('offer.title')} note={t('offer.lead')} first>
          <OfferForm />
        </Section>
      ) : null}
      <Section title={t('kept.title')} note={t('kept.lead')} first={!seats.includes('underwriter')}>
        <OpenGroup />
        {data === undefined ? (
          <LoadingFace rows={2} />
        ) : data.length === 0 ? (
          <div className="mt-6">
            <EmptyFace title={t('kept.empty')}>{t('kept.emptyText')}</EmptyFace>
          </div>
        ) : (
          <ul className="mt-4 divide-y divide-line border-b border-line">
            {data.map((file) => (
              <GroupRow key={`${file.signer}.${file.quote.nonce.toString()}`} file={file} />
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

/** A group's file from elsewhere: everything in it is computed again before it is kept. */
function OpenGroup() {
  const t = useTranslations('groups.kept');
  const { chainId, at } = useChainReader();
  const { keep } = useKeptGroups();
  const [fault, setFault] = useState<GroupFault | 'unreadable'>();
  return (
    <div className="grid gap-2">
      <TextDrop
        accept=".json,application/json"
        action={t('open')}
        hint={t('openHint')}
        testId="group-file"
        onText={(text) => {
          const file = parseGroupFile(text);
          const found = file === undefined ? 'unreadable' : findGroupFault(file, { chainId, desk: at.groupDesk });
          setFault(found);
          if (file !== undefined && found === undefined) void keep(file);
        }}
      />
      {fault === undefined ? null : (
        <p role="alert" className="text-13 text-breach">
          {t(`fault.${fault}`)}
        </p>
      )}
    </div>
  );
}
