'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { type ReadApi, useApi } from '../use-api.ts';
import { versionSchema } from './version-view.ts';

const productSchema = z.object({ product: versionSchema, versions: z.array(versionSchema) });

export function productQueryOptions(read: ReadApi, productId: string) {
  return queryOptions({
    queryKey: ['products', productId],
    queryFn: ({ signal }) =>
      read({ path: `/v1/products/${encodeURIComponent(productId)}`, schema: productSchema, signal }),
  });
}

/** One product with all its versions. */
export function useProduct(productId: string) {
  return useQuery(productQueryOptions(useApi(), productId));
}
