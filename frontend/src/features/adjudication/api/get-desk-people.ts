'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { addressSchema, unitsSchema } from '@/lib/api-values.ts';
import { type ReadApi, useApi } from '@/lib/use-api.ts';

const authoritySchema = z.object({
  line: z.string(),
  payAssets: unitsSchema,
  cutAssets: unitsSchema,
  advanceAssets: unitsSchema,
  improveAssets: unitsSchema,
  reserveAssets: unitsSchema,
});

const personSchema = z.object({
  person: addressSchema,
  isAdjuster: z.boolean(),
  isSenior: z.boolean(),
  authorities: z.array(authoritySchema),
  interests: z.array(z.object({ party: addressSchema, declaredAt: z.number() })),
  voidedAt: z.number().nullable(),
});

const standInSchema = z.object({
  delegator: addressSchema,
  delegate: addressSchema,
  fromAt: z.number(),
  untilAt: z.number(),
  endedBy: addressSchema.nullable(),
});

/** Who can sit at the desk: limits by line in base units, declared interests, who stands in for whom. */
const peopleSchema = z.object({ people: z.array(personSchema), standIns: z.array(standInSchema) });
export type DeskPerson = z.output<typeof personSchema>;
export type StandIn = z.output<typeof standInSchema>;
export type DeskPeople = z.output<typeof peopleSchema>;

export function deskPeopleQueryOptions(read: ReadApi) {
  return queryOptions({
    queryKey: ['desk-people'],
    queryFn: () => read({ path: '/v1/desk/people', schema: peopleSchema }),
    refetchInterval: 15_000,
  });
}

export function useDeskPeople() {
  return useQuery(deskPeopleQueryOptions(useApi()));
}
