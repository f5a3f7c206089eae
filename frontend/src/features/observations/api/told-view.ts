import { z } from 'zod';
import { idSchema, unitsSchema } from '@/lib/api-values.ts';

/** Why a policy of a page was not paid. */
export const skipReasons = [
  'None',
  'Unknown',
  'OtherProduct',
  'OtherRegion',
  'NotCovered',
  'SettledAlready',
  'NothingDue',
  'CapReached',
  'Refused',
] as const;

/** What a line of the trail says, as far as its sentence needs it; each event of the three contracts has one. */
export const toldSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('SignerProposed'), operator: z.string(), untilAt: z.number() }),
  z.object({ kind: z.literal('SignerSet'), operator: z.string(), seat: idSchema }),
  z.object({ kind: z.literal('SignerDropped'), operator: z.string() }),
  z.object({ kind: z.literal('SourceProposed'), label: z.string(), untilAt: z.number() }),
  z.object({ kind: z.literal('SourceRegistered'), label: z.string() }),
  z.object({ kind: z.literal('ObservationReported'), round: idSchema, value: unitsSchema }),
  z.object({ kind: z.literal('ObservationDisputed'), seat: idSchema, bond: unitsSchema }),
  z.object({ kind: z.literal('ObservationAnswered'), value: unitsSchema, confirmed: z.boolean() }),
  z.object({ kind: z.literal('ObservationFinal'), value: unitsSchema, finals: idSchema }),
  z.object({ kind: z.literal('ObservationUnresolved'), reason: z.string() }),
  z.object({ kind: z.literal('BondReleased'), bond: unitsSchema, forfeited: z.boolean() }),
  z.object({ kind: z.literal('BondCollected'), amount: unitsSchema }),
  z.object({ kind: z.literal('ForfeitsSwept'), amount: unitsSchema }),
  z.object({ kind: z.literal('PageSettled'), settled: idSchema, skipped: idSchema, dueAssets: unitsSchema }),
  z.object({ kind: z.literal('PolicySkipped'), policyId: idSchema, reason: z.enum(skipReasons) }),
  z.object({ kind: z.literal('EventCapRaised'), capAssets: unitsSchema }),
]);

/** What a line of the trail says. */
export type ObservationTold = z.output<typeof toldSchema>;

/** Names of the events that have a sentence. */
export const toldKinds = toldSchema.options.map((option) => option.shape.kind.value);
