import type { Waterfall } from '@makewhole/domain/claims/claim-types.ts';
import { settle } from '@makewhole/domain/claims/settlement.ts';
import { z } from 'zod';
import type { ChainEntry } from '@/lib/claim/read-case-file.ts';
import { sameWaterfall } from '@/lib/claim/waterfall-steps.ts';
import type { ChainTerms } from './api/read-claim-terms.ts';

const hex = z.custom<`0x${string}`>((value) => typeof value === 'string' && /^0x[0-9a-f]*$/i.test(value));
const itemSchema = z.object({ coverage: z.number(), cause: hex, claimedAssets: z.bigint(), claimedDays: z.number() });
const filedSchema = z.object({ filing: z.object({ items: z.array(itemSchema) }) });
const stepsSchema = z.object({
  claimedAssets: z.bigint(),
  assessedAssets: z.bigint(),
  afterDepreciationAssets: z.bigint(),
  afterDeductibleAssets: z.bigint(),
  afterCoinsuranceAssets: z.bigint(),
  afterSublimitAssets: z.bigint(),
});
const decidedSchema = z.object({
  decision: z.object({
    assessments: z.array(
      z.object({ assessedAssets: z.bigint(), assessedDays: z.number(), depreciationBps: z.number() }),
    ),
    otherInsuranceAssets: z.bigint(),
  }),
  waterfall: z.object({
    items: z.array(stepsSchema),
    sumAssets: z.bigint(),
    afterDeductibleAssets: z.bigint(),
    afterClaimLimitAssets: z.bigint(),
    afterAggregateAssets: z.bigint(),
    payableAssets: z.bigint(),
  }),
});

/** The waterfall of the last decision as the event has it, and as it follows from what was filed and found. */
export interface WaterfallProof {
  readonly recorded: Waterfall;
  readonly computed: Waterfall;
  readonly same: boolean;
}

/**
 * Repeats the sum of the last decision from the chain's own logs and terms.
 * What other claims had used at that moment is not in this claim's logs: where the aggregate bound, its figure is taken as recorded.
 * @returns undefined while nothing is decided
 */
export function recomputeWaterfall(entries: readonly ChainEntry[], terms: ChainTerms): WaterfallProof | undefined {
  const filed = filedSchema.safeParse(
    entries.find((entry) => entry.event === 'ClaimFiled' || entry.event === 'ClaimNotified')?.args,
  );
  const decided = decidedSchema.safeParse(entries.findLast((entry) => entry.event === 'ClaimDecided')?.args);
  if (!filed.success || !decided.success) return undefined;
  const { items } = filed.data.filing;
  const { decision, waterfall: recorded } = decided.data;
  const bound = recorded.afterAggregateAssets < recorded.afterClaimLimitAssets;
  const coverages = items.flatMap((item) => terms.coverages[item.coverage] ?? []);
  if (coverages.length !== items.length) return undefined;
  const computed = settle({
    items,
    assessments: decision.assessments,
    coverages,
    cover: {
      limitAssets: terms.limitAssets,
      deductibleAssets: terms.deductibleAssets,
      claimLimitAssets: terms.claimLimitAssets,
      aggregateLeftAssets: bound ? recorded.afterAggregateAssets : terms.limitAssets,
    },
    otherInsuranceAssets: decision.otherInsuranceAssets,
  });
  return { recorded, computed, same: sameWaterfall(recorded, computed) };
}
