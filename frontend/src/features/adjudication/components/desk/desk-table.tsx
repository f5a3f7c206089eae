'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useConnection } from 'wagmi';
import { Amount } from '@/components/amount.tsx';
import { Deadline } from '@/components/deadline.tsx';
import { Moment } from '@/components/moment.tsx';
import { Person } from '@/components/person.tsx';
import { StatusWord } from '@/components/status-word.tsx';
import { DataTable, type TableColumn } from '@/components/table/data-table.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import type { ClaimRow } from '@/lib/claim/claim-row.ts';
import { claimStanding, standingTones } from '@/lib/claim/claim-standing.ts';
import { useClaimWords } from '@/lib/claim/use-claim-words.ts';
import { deskPath } from '../../desk-view.ts';
import type { DeskDensity } from '../../saved-views.ts';

export interface DeskTableProps {
  readonly rows: readonly ClaimRow[];
  readonly density: DeskDensity;
  readonly selected: string | undefined;
}

/** The queue as a table; the first cell is a real link, the row follows the keyboard. */
export function DeskTable({ rows, density, selected }: DeskTableProps) {
  const t = useTranslations('adjudication.desk');
  const router = useRouter();
  const columns = useColumns();
  return (
    <DataTable
      caption={t('caption')}
      rows={rows}
      columns={columns}
      rowId={(row) => row.claimId.toString()}
      density={density}
      selectedId={selected}
      onOpen={(row) => {
        router.push(deskPath(row.claimId));
      }}
    />
  );
}

function useColumns(): ReadonlyArray<TableColumn<ClaimRow>> {
  const t = useTranslations('adjudication.desk.column');
  const words = useClaimWords();
  return useMemo(
    () => [
      {
        id: 'claim',
        header: t('claim'),
        cell: (row) => <ClaimCell row={row} product={words.product(row.productId)} />,
        sortBy: (row) => row.claimId,
      },
      {
        id: 'due',
        header: t('due'),
        cell: (row) => <Due row={row} />,
        sortBy: (row) => row.decideBy ?? Number.MAX_SAFE_INTEGER,
      },
      {
        id: 'expected',
        header: t('expected'),
        align: 'end',
        cell: (row) => <Amount units={row.expectedAssets} asset={row.asset} />,
        sortBy: (row) => row.expectedAssets,
      },
      { id: 'standing', header: t('standing'), cell: (row) => <Standing row={row} />, sortBy: (row) => row.phase },
      {
        id: 'claimant',
        header: t('claimant'),
        wide: true,
        cell: (row) => <Person address={row.claimant} still />,
        sortBy: (row) => row.claimant,
      },
      {
        id: 'evidence',
        header: t('evidence'),
        wide: true,
        align: 'end',
        cell: (row) => row.evidenceCount,
        sortBy: (row) => row.evidenceCount,
      },
      {
        id: 'filed',
        header: t('filed'),
        wide: true,
        cell: (row) => <Moment at={row.filedAt} grain="day" />,
        sortBy: (row) => row.filedAt,
      },
      {
        id: 'assignee',
        header: t('assignee'),
        wide: true,
        cell: (row) => <Assignee row={row} />,
        sortBy: (row) => row.assignee ?? '',
      },
    ],
    [t, words],
  );
}

function ClaimCell({ row, product }: { readonly row: ClaimRow; readonly product: string }) {
  return (
    <span className="block">
      <Link
        href={deskPath(row.claimId)}
        className="figure font-medium underline decoration-line-strong underline-offset-4 hover:decoration-ink"
      >
        {row.claimNumber}
      </Link>
      <span className="block text-12 text-quiet">{product}</span>
    </span>
  );
}

function Due({ row }: { readonly row: ClaimRow }) {
  const t = useTranslations('adjudication.desk');
  if (row.phase === 'Filed' && row.decideBy !== null)
    return <Deadline act={t('decide')} startsAt={row.filedAt} endsAt={row.decideBy} />;
  if (row.phase === 'Decided' && row.appealBy !== null && row.decidedAt !== null)
    return <Deadline act={t('window')} startsAt={row.decidedAt} endsAt={row.appealBy} />;
  return <span className="text-quiet">{t('noClock')}</span>;
}

function Standing({ row }: { readonly row: ClaimRow }) {
  const t = useTranslations('claims.standing');
  const words = useTranslations('adjudication.desk');
  const now = useNow();
  const standing = claimStanding(row, now);
  if (row.proposed) return <StatusWord tone="note">{words('proposed')}</StatusWord>;
  return <StatusWord tone={standingTones[standing]}>{t(standing)}</StatusWord>;
}

function Assignee({ row }: { readonly row: ClaimRow }) {
  const t = useTranslations('adjudication.desk');
  const { address } = useConnection();
  if (row.assignee === null) return <span className="text-quiet">{t('nobody')}</span>;
  return row.assignee === address ? (
    <span className="font-medium">{t('me')}</span>
  ) : (
    <Person address={row.assignee} still />
  );
}
