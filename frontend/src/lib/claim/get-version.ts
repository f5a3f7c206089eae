'use client';

import { useQuery } from '@tanstack/react-query';
import { productVersionQueryOptions } from '../catalogue/get-version.ts';
import type { LabelledCoverage, ProductVersion } from '../catalogue/version-view.ts';
import { useApi } from '../use-api.ts';

/** One frozen edition of a product, its terms laid beside its name. Amounts in base units. */
export type VersionView = Omit<ProductVersion, 'terms'> & ProductVersion['terms'];
export type CoverageView = LabelledCoverage;

function flatten({ terms, ...version }: ProductVersion): VersionView {
  return { ...version, ...terms };
}

/** A version never changes, so it is asked for once. */
export function useVersion(versionId: number | undefined) {
  const read = useApi();
  return useQuery({
    ...productVersionQueryOptions(read, versionId ?? 0),
    enabled: versionId !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    select: flatten,
  });
}
