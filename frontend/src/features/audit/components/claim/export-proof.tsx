'use client';

import { toJson } from '@makewhole/domain/chain/event-json.ts';
import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/button.tsx';
import type { CheckedCaseFile } from '@/lib/claim/use-case-file-check.ts';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { type ClaimId, formatClaimNumber } from '@/lib/claim/values.ts';
import { saveFile, toJsonText } from '@/lib/save-file.ts';

/** The whole proof as a file: place, entries with every field, heads as recorded and as computed. */
export function ExportProof({ claimId, proof }: { readonly claimId: ClaimId; readonly proof: CheckedCaseFile }) {
  const t = useTranslations('audit.export');
  const { chainId, at } = useChainReader();
  const number = formatClaimNumber(claimId);
  const csv = (): string => {
    const rows = proof.entries.map((entry) => [
      entry.seq,
      entry.kind,
      entry.event,
      entry.actor,
      entry.at,
      entry.blockNumber,
      entry.txHash,
      entry.dataHash,
      entry.head,
      entry.computedHead,
      entry.same,
    ]);
    return [['seq', 'kind', 'event', 'actor', 'at', 'block', 'tx', 'dataHash', 'head', 'computedHead', 'same'], ...rows]
      .map((row) => row.join(','))
      .join('\r\n');
  };
  const json = (): string =>
    toJsonText({
      chainId,
      claimBook: at.claimBook,
      claimId,
      claimNumber: number,
      kept: proof.kept,
      check: proof.check,
      entries: proof.entries.map((entry) => ({ ...entry, args: toJson(entry.args) })),
    });
  const icon = <Download aria-hidden strokeWidth={1.5} className="size-4" />;
  return (
    <>
      <Button
        size="small"
        icon={icon}
        onClick={() => {
          saveFile(`claim-${number}.json`, 'application/json', json());
        }}
      >
        {t('proofJson')}
      </Button>
      <Button
        size="small"
        icon={icon}
        onClick={() => {
          saveFile(`claim-${number}.csv`, 'text/csv', csv());
        }}
      >
        {t('proofCsv')}
      </Button>
    </>
  );
}
