'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { hexSchema, unitsSchema } from '@/lib/api-values.ts';
import { assetSchema } from '@/lib/catalogue/version-view.ts';
import { claimIdSchema } from '@/lib/claim/values.ts';
import { type ReadApi, useApi } from '@/lib/use-api.ts';

const count = z.number().int();

const populationSchema = z.object({
  indexedBlock: unitsSchema,
  claims: count,
  open: count,
  paidAssets: unitsSchema,
  byPhase: z.record(z.string(), count),
  byVerdict: z.record(z.string(), count),
  byLine: z.array(z.object({ line: z.string(), claims: count, paidAssets: unitsSchema })),
  breached: count,
  late: count,
  outOfTerms: count,
  laterEvidence: count,
  fourEyes: count,
  credits: count,
  asset: assetSchema.nullable(),
});

/** All claims in numbers. Amounts in base units. */
export type Population = z.output<typeof populationSchema>;

export function populationQueryOptions(read: ReadApi) {
  return queryOptions({
    queryKey: ['audit-population'],
    queryFn: () => read({ path: '/v1/audit/population', schema: populationSchema }),
  });
}

export function usePopulation() {
  return useQuery(populationQueryOptions(useApi()));
}

export const exceptionKinds = [
  'breached',
  'silent',
  'late',
  'escalated',
  'out-of-terms',
  'later-evidence',
  'evidence-missing',
  'self-conflict',
  'credit-waiting',
  'owed',
] as const;

const exceptionSchema = z.object({
  kind: z.enum(exceptionKinds),
  claimId: claimIdSchema.nullable(),
  at: z.number(),
  detail: z.string().nullish(),
});

/** One thing out of the ordinary. */
export type AuditException = z.output<typeof exceptionSchema>;

const exceptionsSchema = z.object({ exceptions: z.array(exceptionSchema) });

export function exceptionsQueryOptions(read: ReadApi) {
  return queryOptions({
    queryKey: ['audit-exceptions'],
    queryFn: async () => (await read({ path: '/v1/audit/exceptions', schema: exceptionsSchema })).exceptions,
  });
}

export function useExceptions() {
  return useQuery(exceptionsQueryOptions(useApi()));
}

const accessProofSchema = z.object({
  proof: z.discriminatedUnion('intact', [
    z.object({ intact: z.literal(true), entries: count, head: hexSchema }),
    z.object({ intact: z.literal(false), brokenAt: count, why: z.enum(['missing', 'changed', 'head']) }),
  ]),
});

/** Whether every line of the access log is in its place. */
export type AccessLogProof = z.output<typeof accessProofSchema>['proof'];

export function accessLogQueryOptions(read: ReadApi) {
  return queryOptions({
    queryKey: ['audit-access-log'],
    queryFn: async () => (await read({ path: '/v1/audit/access-log', schema: accessProofSchema })).proof,
  });
}

export function useAccessLogProof() {
  return useQuery(accessLogQueryOptions(useApi()));
}
