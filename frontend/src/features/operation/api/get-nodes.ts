'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { addressSchema, idSchema } from '@/lib/api-values.ts';
import { type ReadApi, useApi } from '@/lib/use-api.ts';

const nodeSchema = z.object({
  /** Zero for a key the register does not know. */
  seat: idSchema,
  label: z.string(),
  operator: addressSchema,
  product: z.string(),
  source: z.string(),
  region: idSchema,
  health: z.enum(['works', 'faulty', 'silent']),
  lookedAt: z.number().nullable(),
  signed: idSchema,
  last: z.object({ periodStart: z.number(), value: z.string(), observedAt: z.number() }).nullable(),
  fault: z.string().nullable(),
});

const nodesSchema = z.object({ doors: idSchema, answered: idSchema, nodes: z.array(nodeSchema) });

/** The node of an operator, by its own word. */
export type OracleNode = z.output<typeof nodeSchema>;

export function nodesQueryOptions(read: ReadApi) {
  return queryOptions({
    queryKey: ['observation-nodes'],
    queryFn: ({ signal }) => read({ path: '/v1/observations/nodes', schema: nodesSchema, signal }),
    refetchInterval: 10_000,
  });
}

/** How the operators' nodes are, as far as this service was told of their doors. */
export function useNodes() {
  return useQuery(nodesQueryOptions(useApi()));
}
