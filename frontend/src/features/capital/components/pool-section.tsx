'use client';

import { useTranslations } from 'next-intl';
import { FailedFace, LoadingFace } from '@/components/faces.tsx';
import { Person } from '@/components/person.tsx';
import { Section } from '@/components/section.tsx';
import { useConnection } from 'wagmi';
import { ApiFailure } from '@/lib/api-client.ts';
import type { PoolView } from '../api/get-pools.ts';
import { useSolvency } from '../api/get-solvency.ts';
import { usePosition } from '../api/get-position.ts';
import { DepositForm } from './deposit-form.tsx';
import { ExitPanel } from './exit-panel.tsx';
import { PoolGauge } from './pool-gauge.tsx';

const lines = ['PROPERTY', 'MOTOR', 'HEALTH', 'TRAVEL'] as const;

/** A line of business in the reader's words. */
export function usePoolName(pool: PoolView): string {
  const t = useTranslations('capital.lines');
  const names = pool.lines.map((line) => {
    const known = lines.find((one) => one === line);
    return known === undefined ? t('other', { line }) : t(known);
  });
  return names.length === 0 ? pool.name : names.join(' · ');
}

/** One pool: its gauge from the chain, one's own stake, the deposit. */
export function PoolSection({ pool }: { readonly pool: PoolView }) {
  const name = usePoolName(pool);
  const solvency = useSolvency(pool.pool);
  return (
    <Section
      title={name}
      note={
        <span className="grid gap-1">
          <span>{pool.name}</span>
          <Person address={pool.pool} />
        </span>
      }
    >
      <div className="grid gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,1fr)_18rem]">
        {solvency.data !== undefined ? (
          <PoolGauge pool={pool} solvency={solvency.data} />
        ) : solvency.isError ? (
          <FailedFace
            error={new ApiFailure('chain-unreachable', 0)}
            onRetry={() => {
              void solvency.refetch();
            }}
          />
        ) : (
          <LoadingFace rows={6} />
        )}
        <div className="grid content-start gap-6">
          <Stake pool={pool} name={name} />
          <DepositForm pool={pool} name={name} />
        </div>
      </div>
    </Section>
  );
}

/** Nothing for a wallet that is not there; the shape of an answer that has not come is no answer. */
function Stake({ pool, name }: { readonly pool: PoolView; readonly name: string }) {
  const { address } = useConnection();
  const { data } = usePosition(pool.pool);
  return address === undefined || data === undefined ? null : <ExitPanel pool={pool} name={name} position={data} />;
}
