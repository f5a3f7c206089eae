'use client';

import { Download, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useConnection } from 'wagmi';
import { Amount } from '@/components/amount.tsx';
import { Button } from '@/components/button.tsx';
import { Person } from '@/components/person.tsx';
import { Fact, FactList, Notice } from '@/components/section.tsx';
import { StatusWord } from '@/components/status-word.tsx';
import { useProductVersion } from '@/lib/catalogue/get-version.ts';
import type { ProductVersion } from '@/lib/catalogue/version-view.ts';
import { useNow } from '@/lib/chain-clock.tsx';
import { useClaimWords } from '@/lib/claim/use-claim-words.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { saveFile } from '@/lib/save-file.ts';
import { useOfferStanding } from '../api/read-group.ts';
import { type GroupFile, writeGroupFile } from '../group-file.ts';
import { useKeptGroups } from '../keep-groups.ts';
import { useGroupAct } from '../use-group-act.ts';
import { GroupMembers } from './group-members.tsx';

/** One group on this device: what was offered, where it stands, and what can be done with its file. */
export function GroupRow({ file }: { readonly file: GroupFile }) {
  const t = useTranslations('groups.kept');
  const words = useClaimWords();
  const format = useFormat();
  const now = useNow();
  const { drop } = useKeptGroups();
  const { data: version } = useProductVersion(file.quote.versionId);
  const { data: standing } = useOfferStanding(file);
  const { quote } = file;
  if (version === undefined) return null;
  const groupId = typeof standing === 'object' ? standing.groupId : null;
  const issued = { ...file, groupId };
  const late = groupId === null && now > quote.expiresAt;
  const word = groupId !== null ? 'issued' : standing === 'spent' ? 'spent' : late ? 'late' : 'open';
  const name = groupId === null ? 'group-offer.json' : `group-${String(groupId)}.json`;
  return (
    <li className="grid gap-4 py-6" data-testid="kept-group">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p className="font-medium">
          {words.product(version.productId)}
          <span className="block text-13 font-normal text-quiet">
            {groupId === null ? t('offer') : t('group', { group: groupId })}
          </span>
        </p>
        <StatusWord tone={word === 'issued' ? 'money' : word === 'open' ? 'open' : 'over'}>
          {t(`standing.${word}`)}
        </StatusWord>
        <Amount units={quote.totalAssets} asset={version.asset} size="medium" />
      </div>
      <FactList className="border-t border-line">
        <Fact label={t('people')}>
          <span className="figure">{format.number(quote.certificates)}</span>
        </Fact>
        <Fact label={t('premium')}>
          <span className="figure">{format.money(quote.premiumAssets, version.asset)}</span>
        </Fact>
        <Fact label={t('term')}>{t('termOf', { start: format.date(quote.startAt), days: quote.termDays })}</Fact>
        <Fact label={t('sponsor')}>
          <Person address={quote.sponsor} />
        </Fact>
        <Fact label={t('signer')}>
          <Person address={file.signer} />
        </Fact>
      </FactList>
      {word === 'open' && standing === 'open' ? <Take file={file} version={version} /> : null}
      <div className="flex flex-wrap gap-3">
        <Button
          icon={<Download aria-hidden strokeWidth={1.5} className="size-4" />}
          onClick={() => {
            saveFile(name, 'application/json', writeGroupFile(issued));
          }}
          data-testid="save-group"
        >
          {t('save')}
        </Button>
        <Button
          look="quiet"
          icon={<Trash2 aria-hidden strokeWidth={1.5} className="size-4" />}
          onClick={() => {
            if (window.confirm(t('dropSure'))) void drop(file);
          }}
        >
          {t('drop')}
        </Button>
      </div>
      {groupId === null ? null : <GroupMembers file={issued} version={version} />}
    </li>
  );
}

/** The sponsor's signature; for everybody else, whose it is. */
function Take({ file, version }: { readonly file: GroupFile; readonly version: ProductVersion }) {
  const t = useTranslations('groups.kept');
  const { address } = useConnection();
  const { take, busy, failed } = useGroupAct();
  if (address !== file.quote.sponsor) return <Notice>{t('waits')}</Notice>;
  return (
    <div className="grid justify-items-start gap-2">
      <Button
        look="primary"
        busy={busy}
        onClick={() => {
          take(file, version);
        }}
        data-testid="take-group"
      >
        {t('take')}
      </Button>
      {failed ? (
        <p role="alert" className="text-13 text-breach">
          {t('failed')}
        </p>
      ) : null}
    </div>
  );
}
