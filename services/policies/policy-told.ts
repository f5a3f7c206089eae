import { getAddress } from 'viem';
import { z } from '@hono/zod-openapi';
import { policyMarkNames, policyMarksOf } from '../../domain/policies/policy-marks.ts';
import { eventAddress, eventAssets, eventHash, eventId, eventLabel, eventNumber } from '../platform/event-values.ts';
import { someoneOf } from '../platform/views.ts';

/*
 * What each line of a policy's history says, by its kind: amounts in base units as decimal strings, instants in seconds, labels as
 * words, nobody as null. Each takes what the event holds, and its own answer again.
 */

const person = eventAddress.transform((address) => getAddress(address));
const personOrNobody = eventAddress.nullable().transform((address) => someoneOf(address));
const marks = z.union([
  z.array(z.enum(policyMarkNames)),
  eventNumber.transform((bits) => [...policyMarksOf(bits)]).pipe(z.array(z.enum(policyMarkNames))),
]);

/** What a line of a policy's history says. */
export const policyToldView = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('Issued'),
      holder: person,
      insured: personOrNobody,
      limitAssets: eventAssets,
      premiumAssets: eventAssets,
      marks,
      startAt: eventNumber,
      endAt: eventNumber,
    }),
    z.object({
      kind: z.literal('Sold'),
      buyer: person,
      premiumAssets: eventAssets,
      taxAssets: eventAssets,
      feeAssets: eventAssets,
      lockedAssets: eventAssets,
    }),
    z.object({ kind: z.literal('Used'), claimId: eventId, deltaAssets: eventAssets, usedAssets: eventAssets }),
    z.object({ kind: z.literal('Closed'), freedAssets: eventAssets }),
    z.object({ kind: z.literal('CoverRenewed'), previousId: eventNumber, continued: z.boolean() }),
    z.object({ kind: z.literal('CoverEnded'), endAt: eventNumber }),
    z.object({ kind: z.literal('CoverSuspended'), fromAt: eventNumber }),
    z.object({ kind: z.literal('CoverResumed'), resumedAt: eventNumber }),
    z.object({ kind: z.literal('CoverUndone'), by: person, refundAssets: eventAssets }),
    z.object({
      kind: z.literal('CoverCancelled'),
      by: person,
      byInsurer: z.boolean(),
      unusedDays: eventNumber,
      refundAssets: eventAssets,
    }),
    z.object({ kind: z.literal('CancelNoticeGiven'), by: person, reason: eventLabel, cancelsAt: eventNumber }),
    z.object({ kind: z.literal('CancelNoticeWithdrawn'), by: person }),
    z.object({
      kind: z.literal('PlanOpened'),
      firstAssets: eventAssets,
      partAssets: eventAssets,
      partDays: eventNumber,
      parts: eventNumber,
    }),
    z.object({
      kind: z.literal('InstalmentPaid'),
      payer: person,
      part: eventNumber,
      assets: eventAssets,
      fromDay: eventNumber,
      termDays: eventNumber,
    }),
    z.object({
      kind: z.literal('InstalmentNoticeGiven'),
      by: person,
      part: eventNumber,
      dueAt: eventNumber,
      suspendsAt: eventNumber,
    }),
    z.object({
      kind: z.literal('PremiumRefunded'),
      payee: person,
      dailyAssets: eventAssets,
      fromDay: eventNumber,
      endDay: eventNumber,
      feesAssets: eventAssets,
      freeAssets: eventAssets,
    }),
    z.object({ kind: z.literal('PolicyMoved'), from: person, to: person, movedAt: eventNumber }),
    z.object({ kind: z.literal('PolicyRekeyed'), from: person, to: person }),
    z.object({ kind: z.literal('TransferCountersigned'), from: person, to: person, signer: person, digest: eventHash }),
    z.object({ kind: z.literal('BeneficiaryNamed'), holder: person, beneficiary: personOrNobody }),
    z.object({ kind: z.literal('LossPayeeAdded'), payee: person, shareBps: eventNumber }),
    z.object({ kind: z.literal('LossPayeeReleased'), payee: person }),
    z.object({
      kind: z.literal('CertificateUsed'),
      groupId: eventNumber,
      index: eventNumber,
      holder: person,
      limitAssets: eventAssets,
    }),
  ])
  .openapi('PolicyHistoryEntry');

/** What a line of a policy's history says. */
export type PolicyTold = z.output<typeof policyToldView>;

const dataSchema = z.looseObject({});

/** Reads a line. @throws ZodError when the index holds what no such event says. */
export function toPolicyTold(line: { readonly kind: string; readonly data: unknown }): PolicyTold {
  return policyToldView.parse({ ...dataSchema.parse(line.data), kind: line.kind });
}
