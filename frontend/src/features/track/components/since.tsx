'use client';

import { useTranslations } from 'next-intl';
import type { Address } from 'viem';
import { Moment } from '@/components/moment.tsx';
import { Person } from '@/components/person.tsx';

export interface SinceProps {
  readonly since: number;
  readonly proposer: Address | null;
  readonly approver: Address | null;
}

/** Since when something counts, and the two people who made it so. */
export function Since({ since, proposer, approver }: SinceProps) {
  const t = useTranslations('track.since');
  return (
    <p className="mt-3 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-13 text-quiet">
      <span>
        {t('since')} <Moment at={since} />
      </span>
      {proposer === null || approver === null ? (
        <span>{t('first')}</span>
      ) : (
        <>
          <span>
            {t('proposer')} <Person address={proposer} />
          </span>
          <span>
            {t('approver')} <Person address={approver} />
          </span>
        </>
      )}
    </p>
  );
}
