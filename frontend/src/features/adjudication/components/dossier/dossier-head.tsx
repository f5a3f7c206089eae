'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useConnection } from 'wagmi';
import { Amount } from '@/components/amount.tsx';
import { Button } from '@/components/button.tsx';
import { Deadline } from '@/components/deadline.tsx';
import { Person } from '@/components/person.tsx';
import { StatusWord } from '@/components/status-word.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import { claimStanding, standingTones } from '@/lib/claim/claim-standing.ts';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import type { VersionView } from '@/lib/claim/get-version.ts';
import { useClaimWords } from '@/lib/claim/use-claim-words.ts';
import { useClockBasis } from '@/lib/claim/use-clock-basis.ts';
import { formatClaimNumber } from '@/lib/claim/values.ts';
import { useCaseload } from '../../use-caseload.ts';

/** What this dossier is, its clock, its figures, and who has it on the desk. */
export function DossierHead({ claim, version }: { readonly claim: ClaimView; readonly version: VersionView }) {
  const t = useTranslations('adjudication.dossier');
  const standings = useTranslations('claims.standing');
  const words = useClaimWords();
  const now = useNow();
  const basis = useClockBasis(version, 'Decide');
  const standing = claimStanding(claim, now);
  const figure = (label: string, value: ReactNode): ReactNode => (
    <div>
      <dt className="label">{label}</dt>
      <dd className="mt-0.5 text-18 font-medium">{value}</dd>
    </div>
  );
  return (
    <header className="border-b border-line pt-6 pb-5">
      <p className="text-13">
        <Link href="/desk" className="text-quiet underline underline-offset-4">
          {t('back')}
        </Link>
      </p>
      <div className="mt-3 flex flex-wrap items-start justify-between gap-x-10 gap-y-4">
        <div>
          <h1 className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-24 font-medium">
            {t('title', { number: formatClaimNumber(claim.claimId) })}
            <StatusWord tone={standingTones[standing]}>{standings(standing)}</StatusWord>
          </h1>
          <p className="mt-1 flex flex-wrap items-center gap-x-4 text-quiet">
            {t('lead', { product: words.product(claim.productId), policy: claim.policyId })}
            <Person address={claim.claimant} role={t('claimant')} />
          </p>
          {claim.phase !== 'Filed' || claim.decideBy === null || claim.decideBy === undefined ? null : (
            <p className="mt-3">
              <Deadline
                act={t('decide')}
                startsAt={claim.filedAt}
                endsAt={claim.decideBy}
                consequence={t('late')}
                {...basis}
              />
            </p>
          )}
        </div>
        <dl className="flex flex-wrap gap-x-8 gap-y-3">
          {figure(t('expected'), <Amount units={claim.expectedAssets} asset={claim.asset} />)}
          {figure(t('reserved'), <Amount units={claim.reservedAssets} asset={claim.asset} />)}
          {figure(
            t('paid'),
            <Amount units={claim.paidAssets} asset={claim.asset} tone={claim.paidAssets > 0n ? 'money' : 'ink'} />,
          )}
        </dl>
        <Caseload claim={claim} />
      </div>
      {claim.flags.includes('OUT_OF_TERMS') ? (
        <p className="mt-3 border-l-2 border-clock wash-clock px-4 py-2">{t('outOfTerms')}</p>
      ) : null}
    </header>
  );
}

function Caseload({ claim }: { readonly claim: ClaimView }) {
  const t = useTranslations('adjudication.dossier');
  const { address } = useConnection();
  const { assign, release } = useCaseload();
  const assignee = claim.assignee ?? undefined;
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-2 md:grid md:justify-items-end">
      <p className="label">{t('assignee')}</p>
      {assignee === undefined ? (
        <span className="text-quiet">{t('nobody')}</span>
      ) : (
        <Person address={assignee} {...(assignee === address ? { role: t('me') } : {})} />
      )}
      {claim.phase === 'Closed' ? null : assignee === address ? (
        <Button
          size="small"
          onClick={() => {
            release(claim.claimId);
          }}
        >
          {t('release')}
        </Button>
      ) : assignee === undefined ? (
        <Button
          size="small"
          onClick={() => {
            assign(claim.claimId);
          }}
        >
          {t('assign')}
        </Button>
      ) : null}
    </div>
  );
}
