'use client';

import { claimClockNumber, type ClaimClock } from '@makewhole/domain/claims/claim-types.ts';
import { periodUnits } from '@makewhole/domain/claims/deadlines.ts';
import { Clock3, TrendingUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ProductVersion } from '@/lib/catalogue/version-view.ts';
import { useFormat } from '@/lib/format/use-format.ts';

const told = ['Acknowledge', 'DocumentList', 'Decide', 'Appeal'] as const satisfies readonly ClaimClock[];

/** What the insurer has accepted, by the law profile pinned in the version, and what lateness costs it. */
export function ClockList({ version }: { readonly version: ProductVersion }) {
  const t = useTranslations('products.clock');
  const format = useFormat();
  const period = usePeriodWords();
  const profile = version.profile?.profile;
  if (profile === undefined) return null;
  const icon = 'mt-0.5 size-5 shrink-0';
  return (
    <>
      <ul className="grid gap-3">
        {told.flatMap((clock) => {
          const words = period(profile.periods[claimClockNumber(clock)]);
          return words === undefined
            ? []
            : [
                <li key={clock} className={clock === 'Decide' ? 'flex gap-3 text-18 font-medium' : 'flex gap-3'}>
                  <Clock3 aria-hidden strokeWidth={1.5} className={`${icon} text-clock`} />
                  {t(clock, { period: words })}
                </li>,
              ];
        })}
        <li className="flex gap-3">
          <TrendingUp aria-hidden strokeWidth={1.5} className={`${icon} text-money`} />
          {profile.lateBpsPerYear > 0
            ? t('interest', { rate: format.percent(profile.lateBpsPerYear) })
            : t('noInterest')}
        </li>
      </ul>
      <p className="mt-4 text-13 text-quiet">
        {t.rich('basis', {
          basis: profile.basisURI,
          mono: (chunks) => <span className="font-mono break-all">{chunks}</span>,
        })}
      </p>
    </>
  );
}

/** A period of a profile in words; undefined when the profile has no such clock. */
function usePeriodWords() {
  const t = useTranslations('products.clock');
  const format = useFormat();
  return (period: { readonly amount: number; readonly unit: number } | undefined): string | undefined => {
    if (period === undefined || period.amount === 0) return undefined;
    const unit = periodUnits[period.unit];
    if (unit === 'CivilDays') return t('days', { count: period.amount });
    if (unit === 'BusinessDays') return t('businessDays', { count: period.amount });
    return t('seconds', { duration: format.duration(period.amount) });
  };
}
