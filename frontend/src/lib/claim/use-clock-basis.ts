'use client';

import type { ClaimClock } from '@makewhole/domain/claims/claim-types.ts';
import { articleOf } from '@makewhole/domain/claims/law-articles.ts';
import { inLocale } from '@makewhole/domain/primitives/locale.ts';
import { useLocale } from 'next-intl';
import type { VersionView } from './get-version.ts';

/** The law a clock comes from, ready to be spread into `Deadline`; nothing while the profile is not known. */
export interface ClockBasis {
  readonly basis?: string;
  readonly basisHref?: string;
}

export function useClockBasis(version: VersionView | undefined, clock: ClaimClock): ClockBasis {
  const locale = useLocale();
  const profile = version?.profile ?? null;
  if (profile === null) return {};
  const article = articleOf(profile.label, clock);
  const uri = profile.profile?.basisURI ?? '';
  return { basis: inLocale(article.cite, locale), ...(/^https?:/.test(uri) ? { basisHref: uri } : {}) };
}
