'use client';

import { Check, Minus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Address } from 'viem';
import { Person, shortAddress } from '@/components/person.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { payeesOf } from '../../api/get-authority.ts';
import { useDeskPeople } from '../../api/get-desk-people.ts';
import { type Sitting, sittingOf } from '../../may-sit.ts';

export interface WhoMaySitProps {
  readonly claim: ClaimView;
  readonly first: Address;
  /** Base units. */
  readonly payAssets: bigint;
  readonly cutAssets: bigint;
}

/** Everybody who could take the empty seat, and for who cannot: why. */
export function WhoMaySit({ claim, first, payAssets, cutAssets }: WhoMaySitProps) {
  const t = useTranslations('adjudication.people.sit');
  const now = useNow();
  const { data } = useDeskPeople();
  if (data === undefined) return null;
  const payees = payeesOf(claim);
  const parties = [claim.claimant, claim.policy.holder];
  const { line } = claim;
  const rows = data.people
    .map((person) => ({
      person: person.person,
      sitting: sittingOf({ desk: data, person, first, parties, payees, line, payAssets, cutAssets, now }),
    }))
    .filter(({ sitting }) => sitting.kind !== 'first');
  return (
    <details className="text-13" data-testid="who-may-sit">
      <summary className="cursor-pointer py-1 text-quiet">{t('title')}</summary>
      <ul className="mt-1 divide-y divide-line border-y border-line">
        {rows.map(({ person, sitting }) => (
          <li key={person} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
            <Person address={person} />
            <Reason sitting={sitting} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Reason({ sitting }: { readonly sitting: Sitting }) {
  const t = useTranslations('adjudication.people.sit');
  const may = sitting.kind === 'may' || sitting.kind === 'borrowed';
  const Icon = may ? Check : Minus;
  return (
    <span className={may ? 'inline-flex items-center gap-1 text-money' : 'inline-flex items-center gap-1 text-quiet'}>
      <Icon aria-hidden strokeWidth={1.5} className="size-4" />
      {t(`reason.${sitting.kind}`, { who: whoIn(sitting) })}
    </span>
  );
}

function whoIn(sitting: Sitting): string {
  switch (sitting.kind) {
    case 'conflict':
      return shortAddress(sitting.party);
    case 'tied':
      return shortAddress(sitting.other);
    case 'borrowed':
      return shortAddress(sitting.lender);
    default:
      return '';
  }
}
