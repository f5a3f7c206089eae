import { observationStatuses } from '@makewhole/domain/oracles/observation-status.ts';
import { units } from '@makewhole/domain/oracles/units.ts';
import { z } from 'zod';
import { addressSchema, hexSchema, idSchema, unitsSchema } from '../api-values.ts';

const seatSchema = z.object({ seat: idSchema, label: z.string() });

/** One word on a period: the report, and what became of it. Coin in wei. */
export const roundSchema = z.object({
  round: idSchema,
  value: unitsSchema,
  observedAt: z.number(),
  signers: z.array(seatSchema),
  reportedAt: z.number(),
  disputableUntil: z.number(),
  dispute: z
    .object({
      disputer: addressSchema,
      operator: seatSchema.nullable(),
      policyId: idSchema.nullable(),
      bond: z.object({ amount: unitsSchema, status: z.enum(['Open', 'Released', 'Forfeited']) }).nullable(),
      disputedAt: z.number(),
      answerableUntil: z.number(),
    })
    .nullable(),
  answer: z
    .object({
      value: unitsSchema,
      observedAt: z.number(),
      signers: z.array(seatSchema),
      answeredAt: z.number(),
      confirmed: z.boolean(),
    })
    .nullable(),
  finalAt: z.number().nullable(),
  unresolvedAt: z.number().nullable(),
});

/** What is said about one product’s region in one period; values in the source’s unit. */
export const observationSchema = z.object({
  key: hexSchema,
  productId: z.string(),
  source: z.string(),
  unit: z.enum(units),
  region: idSchema,
  periodStart: z.number(),
  periodEnd: z.number(),
  status: z.enum(observationStatuses),
  isConcluded: z.boolean(),
  quorum: idSchema,
  operators: idSchema,
  word: roundSchema.nullable(),
  finals: idSchema,
  latest: unitsSchema.nullable(),
  lowest: unitsSchema.nullable(),
  highest: unitsSchema.nullable(),
  reportableUntil: z.number(),
  revisableUntil: z.number(),
  eventAssets: unitsSchema,
  eventCapAssets: unitsSchema,
});

export type RoundView = z.output<typeof roundSchema>;
export type ObservationView = z.output<typeof observationSchema>;

/** What is said last of a period: what the others answered, else the report; undefined while nobody said anything. */
export function saidOf({ word }: Pick<ObservationView, 'word'>): bigint | undefined {
  return word?.answer?.value ?? word?.value;
}
