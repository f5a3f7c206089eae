'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { addressSchema, hexSchema, unitsSchema } from '@/lib/api-values.ts';
import { type ReadApi, useApi } from '@/lib/use-api.ts';

const thresholdsSchema = z.object({
  signer: addressSchema,
  minAgeDays: z.number(),
  maxYearClaims: z.number(),
  drawBps: z.number(),
});

/** Since when something stands, and which two people made it so; null for what stands since the first day. */
const sinceShape = { since: z.number(), proposer: addressSchema.nullable(), approver: addressSchema.nullable() };

const modelSchema = thresholdsSchema.extend({
  ...sinceShape,
  modelHash: hexSchema,
  name: z.string().nullable(),
  stoppedAt: z.number().nullable(),
  stoppedBy: addressSchema.nullable(),
});

const lineSchema = z.object({
  line: z.string(),
  products: z.array(
    z.object({ versionId: z.number(), productId: z.string(), limitAssets: unitsSchema, scoreBps: z.number() }),
  ),
  models: z.array(modelSchema),
});

const purseSchema = z.object({
  ...sinceShape,
  pool: addressSchema,
  asset: z.object({ symbol: z.string(), decimals: z.number() }),
  lines: z.array(z.string()),
  capAssets: unitsSchema,
  spentAssets: unitsSchema,
  day: z.number(),
});

const changeSchema = z.object({
  id: z.string(),
  kind: z.enum([
    'ModelProposed',
    'ModelRegistered',
    'ModelStopped',
    'DailyCapProposed',
    'DailyCapSet',
    'TrackHalted',
    'DrawExposed',
    'RestartProposed',
    'TrackRestarted',
  ]),
  at: z.number(),
  by: addressSchema.nullable(),
  proposer: addressSchema.nullable(),
  line: z.string().nullable(),
  modelHash: hexSchema.nullable(),
  model: thresholdsSchema.nullable(),
  pool: addressSchema.nullable(),
  capAssets: unitsSchema.nullable(),
  reasonsHash: hexSchema.nullable(),
  fromAt: z.number().nullable(),
  untilAt: z.number().nullable(),
});

/** The fast track as those who run it need it: instants in seconds, days since 1970, amounts in base units. */
const trackSchema = z.object({
  track: z.object({ halted: z.boolean(), fromDay: z.number(), untilDay: z.number(), dueDay: z.number() }),
  today: z.object({ day: z.number(), commitment: hexSchema.nullable() }),
  lines: z.array(lineSchema),
  purses: z.array(purseSchema),
  waiting: z.array(changeSchema),
  changes: z.array(changeSchema),
  known: z.array(z.object({ line: z.string(), name: z.string(), modelHash: hexSchema })),
});
export type TrackBoard = z.output<typeof trackSchema>;
export type TrackLine = z.output<typeof lineSchema>;
export type TrackModel = z.output<typeof modelSchema>;
export type TrackPurse = z.output<typeof purseSchema>;
export type TrackChange = z.output<typeof changeSchema>;

export function trackQueryOptions(read: ReadApi) {
  return queryOptions({
    queryKey: ['fast-track'],
    queryFn: ({ signal }) => read({ path: '/v1/fast-track', schema: trackSchema, signal }),
    refetchInterval: 15_000,
  });
}

export function useTrack() {
  return useQuery(trackQueryOptions(useApi()));
}
