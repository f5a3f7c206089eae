'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Amount } from '@/components/amount.tsx';
import { Moment } from '@/components/moment.tsx';
import { StatusWord } from '@/components/status-word.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import { claimStanding, standingTones } from '@/lib/claim/claim-standing.ts';
import { claimPath, formatClaimNumber } from '@/lib/claim/values.ts';
import type { AssetUnit } from '@/lib/format/format-amount.ts';
import type { PolicyClaim } from '../api/policy-view.ts';

/** The claims of a policy, newest first: where each stands and what it paid. */
export function PolicyClaims({
  claims,
  asset,
}: {
  readonly claims: readonly PolicyClaim[];
  readonly asset: AssetUnit;
}) {
  const t = useTranslations('policies.detail');
  const standing = useTranslations('claims.standing');
  const now = useNow();
  if (claims.length === 0) return <p className="text-quiet">{t('noClaims')}</p>;
  return (
    <ul className="border-t border-line">
      {claims
        .toSorted((a, b) => b.filedAt - a.filedAt)
        .map((claim) => {
          const where = claimStanding(claim, now);
          return (
            <li key={claim.claimId.toString()} className="border-b border-line">
              <Link
                href={claimPath(claim.claimId)}
                className="flex flex-wrap items-baseline gap-x-6 gap-y-1 rounded-press py-3 hover:bg-raised"
              >
                <span className="figure font-medium">{t('claim', { number: formatClaimNumber(claim.claimId) })}</span>
                <span className="text-13 text-quiet">
                  <Moment at={claim.filedAt} grain="day" />
                </span>
                <StatusWord tone={standingTones[where]}>{standing(where)}</StatusWord>
                <span className="ml-auto">
                  <Amount
                    units={claim.paidAssets > 0n ? claim.paidAssets : claim.claimedAssets}
                    asset={asset}
                    tone={claim.paidAssets > 0n ? 'money' : 'quiet'}
                  />
                </span>
              </Link>
            </li>
          );
        })}
    </ul>
  );
}
