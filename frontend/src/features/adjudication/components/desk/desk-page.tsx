'use client';

import { Phone, Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useState } from 'react';
import { useConnection } from 'wagmi';
import { LinkButton } from '@/components/button.tsx';
import { EmptyFace, FailedFace, LoadingFace } from '@/components/faces.tsx';
import { PageHead } from '@/components/section.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import type { ClaimRow } from '@/lib/claim/claim-row.ts';
import { useClaims } from '@/lib/claim/list-claims.ts';
import { useSession } from '@/lib/session.ts';
import { useQueue } from '../../api/get-queue.ts';
import { type DeskView, initialView, rowsOf, serverFilter } from '../../desk-view.ts';
import { type DeskDensity, keepDensity, readDensity } from '../../saved-views.ts';
import { useCaseload } from '../../use-caseload.ts';
import { useDeskKeys } from '../../use-desk-keys.ts';
import { DeskFigures } from './desk-figures.tsx';
import { DeskTable } from './desk-table.tsx';
import { DeskViews } from './desk-views.tsx';
import { KeyLegend } from './key-legend.tsx';

/** The queue of those who decide: most urgent first, the whole day by keyboard. */
export function DeskPage() {
  const t = useTranslations('adjudication.desk');
  const people = useTranslations('adjudication.people');
  const { address } = useConnection();
  const { seats } = useSession();
  const now = useNow();
  const [view, setView] = useState<DeskView>(initialView);
  const [density, setDensity] = useState<DeskDensity>('comfortable');
  useEffect(() => {
    setDensity(readDensity());
  }, []);
  const fromServer = serverFilter(view);
  const queue = useQueue();
  const listed = useClaims(fromServer ?? {}, fromServer !== undefined);
  const source = fromServer === undefined ? queue : listed;
  const minute = Math.floor(now / 60);
  const rows = useMemo(
    () => rowsOf(source.data?.claims ?? [], view, { me: address, now: minute * 60 }),
    [source.data, view, address, minute],
  );
  const caseload = useCaseload();
  const keys = useDeskKeys({ rows, ...caseload });

  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <LinkButton href="/desk/people" icon={<Users aria-hidden strokeWidth={1.5} className="size-5" />}>
              {people('open')}
            </LinkButton>
            {seats.includes('adjuster') ? (
              <LinkButton href="/desk/notice" icon={<Phone aria-hidden strokeWidth={1.5} className="size-5" />}>
                {t('notice')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <DeskFigures />
      <DeskViews
        view={view}
        onChange={setView}
        density={density}
        onDensity={(next) => {
          setDensity(next);
          keepDensity(next);
        }}
      />
      <Rows
        rows={rows}
        loading={source.data === undefined && source.error === null}
        error={source.data === undefined ? source.error : null}
        retry={() => {
          void source.refetch();
        }}
        density={density}
        selected={keys.selected}
        view={view}
      />
      <KeyLegend />
    </>
  );
}

interface RowsProps {
  readonly rows: readonly ClaimRow[];
  readonly loading: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  readonly density: DeskDensity;
  readonly selected: string | undefined;
  readonly view: DeskView;
}

function Rows({ rows, loading, error, retry, density, selected, view }: RowsProps) {
  const t = useTranslations('adjudication.desk');
  if (error !== null) return <FailedFace error={error} onRetry={retry} />;
  if (loading) return <LoadingFace rows={6} />;
  if (rows.length === 0)
    return <EmptyFace title={t(`empty.${view.view}.title`)}>{t(`empty.${view.view}.text`)}</EmptyFace>;
  return <DeskTable rows={rows} density={density} selected={selected} />;
}
