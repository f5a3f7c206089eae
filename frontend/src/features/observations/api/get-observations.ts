'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Hex } from 'viem';
import { z } from 'zod';
import { addressSchema, hexSchema, idSchema, unitsSchema } from '@/lib/api-values.ts';
import { assetSchema } from '@/lib/catalogue/version-view.ts';
import { observationSchema, roundSchema } from '@/lib/observation/observation-view.ts';
import { type ReadApi, useApi } from '@/lib/use-api.ts';
import { toldSchema } from './told-view.ts';

const eventSchema = z.object({
  kind: z.string(),
  told: toldSchema,
  actor: addressSchema,
  at: z.number(),
  logIndex: z.number(),
  txHash: hexSchema,
});

const sourceSchema = z.object({
  source: z.string(),
  quorum: idSchema,
  minValue: unitsSchema,
  maxValue: unitsSchema,
  periodSeconds: z.number(),
  heartbeat: z.number(),
  disputePeriod: z.number(),
  revisionPeriod: z.number(),
  latest: observationSchema.nullable(),
});

const sourcesSchema = z.object({
  sources: z.array(sourceSchema),
  operators: z.array(
    z.object({
      seat: idSchema,
      label: z.string(),
      signer: addressSchema.nullable(),
      setAt: z.number(),
      droppedAt: z.number().nullable(),
    }),
  ),
  history: z.array(eventSchema),
});

const observationAnswerSchema = z.object({
  observation: observationSchema,
  asset: assetSchema.nullable(),
  rounds: z.array(roundSchema),
  history: z.array(eventSchema),
});

/** A line of the trail of what was observed. */
export type ObservationEvent = z.output<typeof eventSchema>;
export type SourceView = z.output<typeof sourceSchema>;
export type SourcesAnswer = z.output<typeof sourcesSchema>;
export type ObservationAnswer = z.output<typeof observationAnswerSchema>;

export function sourcesQueryOptions(read: ReadApi) {
  return queryOptions({
    queryKey: ['observation-sources'],
    queryFn: ({ signal }) => read({ path: '/v1/observations/sources', schema: sourcesSchema, signal }),
    refetchInterval: 15_000,
  });
}

/** Every source with its latest word, and who observes. */
export function useSources() {
  return useQuery(sourcesQueryOptions(useApi()));
}

const listSchema = z.object({ observations: z.array(observationSchema) });

export function latestQueryOptions(read: ReadApi) {
  return queryOptions({
    queryKey: ['observations'],
    queryFn: async ({ signal }) =>
      (await read({ path: '/v1/observations?limit=20', schema: listSchema, signal })).observations,
    refetchInterval: 15_000,
  });
}

/** What was said last, the newest period first. */
export function useLatestObservations() {
  return useQuery(latestQueryOptions(useApi()));
}

export function observationQueryOptions(read: ReadApi, key: Hex) {
  return queryOptions({
    queryKey: ['observation', key],
    queryFn: ({ signal }) => read({ path: `/v1/observations/${key}`, schema: observationAnswerSchema, signal }),
    refetchInterval: 10_000,
  });
}

/** One observation with every word on it and its history. */
export function useObservation(key: Hex) {
  return useQuery(observationQueryOptions(useApi(), key));
}
