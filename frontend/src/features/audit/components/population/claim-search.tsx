'use client';

import { Search } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useMemo, useState } from 'react';
import { Amount } from '@/components/amount.tsx';
import { Button } from '@/components/button.tsx';
import { EmptyFace, FailedFace, LoadingFace } from '@/components/faces.tsx';
import { TextInput } from '@/components/field.tsx';
import { Moment } from '@/components/moment.tsx';
import { Person } from '@/components/person.tsx';
import { StatusWord } from '@/components/status-word.tsx';
import { DataTable, type TableColumn } from '@/components/table/data-table.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import type { ClaimRow } from '@/lib/claim/claim-row.ts';
import { claimStanding, standingTones } from '@/lib/claim/claim-standing.ts';
import { useClaims } from '@/lib/claim/list-claims.ts';
import { auditPath } from '../../audit-path.ts';

/** Any claim, by its number, its policy or an address in it; newest first without a search. */
export function ClaimSearch() {
  const t = useTranslations('audit.search');
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const [pages, setPages] = useState<readonly string[]>([]);
  const cursor = pages.at(-1);
  const { data, error, refetch } = useClaims({ q, limit: 25, ...(cursor === undefined ? {} : { cursor }) });
  const columns = useColumns();
  return (
    <div>
      <label className="relative block max-w-md">
        <span className="sr-only">{t('label')}</span>
        <Search
          aria-hidden
          strokeWidth={1.5}
          className="pointer-events-none absolute top-3.5 left-3 size-4 text-quiet"
        />
        <TextInput
          type="search"
          className="pl-9"
          placeholder={t('label')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setPages([]);
          }}
        />
      </label>
      <div className="mt-5">
        {error !== null && data === undefined ? (
          <FailedFace
            error={error}
            onRetry={() => {
              void refetch();
            }}
          />
        ) : data === undefined ? (
          <LoadingFace rows={5} />
        ) : data.claims.length === 0 ? (
          <EmptyFace title={t('empty.title')}>{t('empty.text')}</EmptyFace>
        ) : (
          <>
            <DataTable
              caption={t('caption')}
              rows={data.claims}
              columns={columns}
              rowId={(row) => row.claimId.toString()}
              density="dense"
              onOpen={(row) => {
                router.push(auditPath(row.claimId));
              }}
            />
            <div className="mt-4 flex items-center gap-3 text-13 text-quiet">
              <span>{t('total', { count: data.total })}</span>
              {pages.length === 0 ? null : (
                <Button
                  look="quiet"
                  size="small"
                  onClick={() => {
                    setPages(pages.slice(0, -1));
                  }}
                >
                  {t('newer')}
                </Button>
              )}
              {data.next === null ? null : (
                <Button
                  look="quiet"
                  size="small"
                  onClick={() => {
                    if (data.next !== null) setPages([...pages, data.next]);
                  }}
                >
                  {t('older')}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </div>
  );
}

function useColumns(): ReadonlyArray<TableColumn<ClaimRow>> {
  const t = useTranslations('audit.search.column');
  return useMemo(
    () => [
      {
        id: 'claim',
        header: t('claim'),
        cell: (row) => (
          <Link
            href={auditPath(row.claimId)}
            className="figure font-medium underline decoration-line-strong underline-offset-4 hover:decoration-ink"
          >
            {row.claimNumber}
          </Link>
        ),
        sortBy: (row) => row.claimId,
      },
      { id: 'standing', header: t('standing'), cell: (row) => <Standing row={row} />, sortBy: (row) => row.phase },
      { id: 'claimant', header: t('claimant'), wide: true, cell: (row) => <Person address={row.claimant} still /> },
      {
        id: 'filed',
        header: t('filed'),
        wide: true,
        cell: (row) => <Moment at={row.filedAt} grain="day" />,
        sortBy: (row) => row.filedAt,
      },
      {
        id: 'claimed',
        header: t('claimed'),
        wide: true,
        align: 'end',
        cell: (row) => <Amount units={row.claimedAssets} asset={row.asset} />,
        sortBy: (row) => row.claimedAssets,
      },
      {
        id: 'paid',
        header: t('paid'),
        align: 'end',
        cell: (row) => <Amount units={row.paidAssets + row.interestAssets} asset={row.asset} />,
        sortBy: (row) => row.paidAssets,
      },
    ],
    [t],
  );
}

function Standing({ row }: { readonly row: ClaimRow }) {
  const t = useTranslations('claims.standing');
  const standing = claimStanding(row, useNow());
  return <StatusWord tone={standingTones[standing]}>{t(standing)}</StatusWord>;
}
