import { getAddress } from 'viem';
import { z } from '@hono/zod-openapi';
import { claimFlagsOf } from '../../domain/claims/claim-flags.ts';
import { claimPhases, claimVerdicts } from '../../domain/claims/claim-types.ts';
import { eventAddress, eventAssets, eventHash, eventLabel, eventNumber } from '../platform/event-values.ts';
import { someoneOf } from '../platform/views.ts';

/** The flags' names. */
export const flagNames = [
  'OUT_OF_TERMS',
  'EVIDENCE',
  'LATER_EVIDENCE',
  'LATE',
  'NOTIFIED',
  'LINKED',
  'DELEGATED',
  'UNRESERVED',
] as const;
export const flagsView = z.array(z.enum(flagNames));
export const phaseView = z.enum(claimPhases);
export const verdictView = z.enum(claimVerdicts);

/** Flags by name. */
export function flagsOf(bits: number): z.infer<typeof flagsView> {
  return flagsView.parse(claimFlagsOf(bits));
}

const person = eventAddress.transform((address) => getAddress(address));
const personOrNobody = eventAddress.nullable().transform((address) => someoneOf(address));

/** Items as filed. */
export const itemsSchema = z.array(
  z.object({ coverage: eventNumber, cause: eventLabel, claimedAssets: eventAssets, claimedDays: eventNumber }),
);

/** Payees as filed. */
export const payeesSchema = z.array(z.object({ to: person, shareBps: eventNumber }));

/** A decision as decided. */
export const decisionSchema = z.object({
  assessments: z.array(
    z.object({
      assessedAssets: eventAssets,
      assessedDays: eventNumber,
      depreciationBps: eventNumber,
      reason: eventLabel,
      clause: eventLabel,
    }),
  ),
  otherInsuranceAssets: eventAssets,
  rationaleHash: eventHash,
  seenHead: eventHash,
  decidedBy: personOrNobody,
  approvedBy: personOrNobody,
});

/** Every step from loss to payable. */
export const waterfallSchema = z.object({
  items: z.array(
    z.object({
      claimedAssets: eventAssets,
      assessedAssets: eventAssets,
      afterDepreciationAssets: eventAssets,
      afterDeductibleAssets: eventAssets,
      afterCoinsuranceAssets: eventAssets,
      afterSublimitAssets: eventAssets,
    }),
  ),
  sumAssets: eventAssets,
  afterDeductibleAssets: eventAssets,
  afterClaimLimitAssets: eventAssets,
  afterAggregateAssets: eventAssets,
  payableAssets: eventAssets,
});

/** Items with their causes as the chain has them, to be sent back to it unchanged. */
const rawItemsSchema = z.array(
  z.object({ coverage: eventNumber, cause: eventHash, claimedAssets: eventAssets, claimedDays: eventNumber }),
);

/**
 * What the filing, or the last restatement, told, and the entries after it: what whoever decides, appeals or escalates hands back
 * to the chain as `FiledClaim`. After a restatement its own link comes first, with the head before it for its hash.
 */
export const filedSchema = z.object({
  filing: z.object({
    policyId: eventNumber,
    lossAt: eventNumber,
    items: rawItemsSchema,
    payees: payeesSchema,
    evidenceRoot: eventHash,
  }),
  filedBy: person,
  flags: eventNumber,
  expectedAssets: eventAssets,
  reservedAssets: eventAssets,
  later: z.array(z.object({ kind: z.number().int(), actor: person, dataHash: eventHash, at: z.number().int() })),
});

/** What a decision hands back to the chain. */
export type Filed = z.output<typeof filedSchema>;
