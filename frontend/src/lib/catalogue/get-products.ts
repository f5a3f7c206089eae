'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { type ReadApi, useApi } from '../use-api.ts';
import { versionSchema } from './version-view.ts';

const productsSchema = z.object({ products: z.array(versionSchema) });

export function productsQueryOptions(read: ReadApi) {
  return queryOptions({
    queryKey: ['products'],
    queryFn: async ({ signal }) => (await read({ path: '/v1/products', schema: productsSchema, signal })).products,
  });
}

/** The catalogue: of each product the version on sale, else the newest. */
export function useProducts() {
  return useQuery(productsQueryOptions(useApi()));
}
