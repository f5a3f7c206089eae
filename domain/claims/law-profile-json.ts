import { z } from 'zod';

import { bytes32ToLabel } from '../primitives/label.ts';
import type { LawProfile } from './deadlines.ts';

const countSchema = z.number().int().nonnegative();

/** A law profile as the index stores it: the event's struct, the label still in bytes32. */
export const lawProfileSchema = z.object({
  label: z.custom<`0x${string}`>((value) => typeof value === 'string' && /^0x[0-9a-f]{64}$/i.test(value)),
  utcOffset: z.number().int(),
  calendar: countSchema,
  maxClockStops: countSchema,
  maxExtensions: countSchema,
  lateBpsPerYear: countSchema,
  effectiveAt: countSchema,
  periods: z.array(z.object({ amount: countSchema, unit: countSchema })).length(12),
  basisURI: z.string(),
});

/** @throws ZodError when the JSON is not a profile. */
export function lawProfileFromJson(json: unknown): LawProfile {
  const profile = lawProfileSchema.parse(json);
  return { ...profile, label: bytes32ToLabel(profile.label) ?? '' };
}
