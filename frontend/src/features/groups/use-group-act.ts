'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTransaction } from '@/components/transaction/transaction-provider.tsx';
import { approvalOf } from '@/lib/approval.ts';
import { boughtPolicyPath } from '@/lib/bought-policy-path.ts';
import type { ProductVersion } from '@/lib/catalogue/version-view.ts';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import type { CertificateFile } from './certificate-file.ts';
import type { GroupFile } from './group-file.ts';
import { useKeptGroups } from './keep-groups.ts';
import { certificateCall, issuedGroup, issueGroupCall } from './transactions/group-acts.ts';

export interface GroupActing {
  readonly busy: boolean;
  readonly failed: boolean;
  /** The sponsor takes the offer and pays. */
  take(file: GroupFile, version: ProductVersion): void;
  /** A certificate becomes its holder's policy. */
  turn(file: CertificateFile, version: ProductVersion): void;
}

/** Carries what is done with groups to the transaction sheet. */
export function useGroupAct(): GroupActing {
  const t = useTranslations('groups.act');
  const format = useFormat();
  const { client } = useChainReader();
  const { start } = useTransaction();
  const { keep } = useKeptGroups();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  const begin = async (file: GroupFile, { asset, pool }: ProductVersion): Promise<void> => {
    const { sponsor, premiumAssets, certificates, totalAssets, nonce } = file.quote;
    const allowed = { asset: asset.address, spender: pool, owner: sponsor, assets: premiumAssets };
    const permission = await approvalOf(client, allowed);
    start({
      key: `group-${nonce.toString()}`,
      account: sponsor,
      title: t('take.title', { people: certificates }),
      explanation: t('take.explanation', {
        premium: format.money(premiumAssets, asset),
        total: format.money(totalAssets, asset),
      }),
      moves: [{ label: t('take.move'), units: premiumAssets, asset, direction: 'out' }],
      ...(permission === undefined ? {} : { permission }),
      call: () => issueGroupCall(file),
      doneText: t('take.done'),
      onRecorded: (logs) => {
        void keep({ ...file, groupId: issuedGroup(logs) ?? null });
        void queries.invalidateQueries();
      },
    });
  };

  return {
    busy,
    failed,
    take: (file, version) => {
      setBusy(true);
      setFailed(false);
      begin(file, version)
        .catch(() => {
          setFailed(true);
        })
        .finally(() => {
          setBusy(false);
        });
    },
    turn: (file, { asset }) => {
      const { certificate, groupId } = file;
      start({
        key: `certificate-${String(groupId)}-${String(certificate.index)}`,
        title: t('turn.title'),
        explanation: t('turn.explanation', { limit: format.money(certificate.limitAssets, asset) }),
        moves: [],
        call: () => certificateCall(file),
        doneText: t('turn.done'),
        next: { label: t('turn.see'), href: boughtPolicyPath },
      });
    },
  };
}
