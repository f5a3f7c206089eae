'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { type ReadApi, useApi } from '../use-api.ts';
import { versionSchema } from './version-view.ts';

const answerSchema = z.object({ version: versionSchema });

export function productVersionQueryOptions(read: ReadApi, versionId: number) {
  return queryOptions({
    queryKey: ['product-version', versionId],
    queryFn: async ({ signal }) =>
      (await read({ path: `/v1/products/versions/${String(versionId)}`, schema: answerSchema, signal })).version,
  });
}

/** One version, also one that sells no more: policies keep it. */
export function useProductVersion(versionId: number) {
  return useQuery(productVersionQueryOptions(useApi(), versionId));
}
