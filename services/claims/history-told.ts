import { getAddress } from 'viem';
import { z } from '@hono/zod-openapi';
import { claimPhases, claimVerdicts } from '../../domain/claims/claim-types.ts';
import { NEVER } from '../../domain/primitives/time.ts';
import { eventAddress, eventAssets, eventHash, eventId, eventLabel, eventNumber } from '../platform/event-values.ts';
import { someoneOf } from '../platform/views.ts';
import { decisionSchema, flagsOf, flagsView, itemsSchema, payeesSchema, waterfallSchema } from './claim-values.ts';

/*
 * What each entry of a case file says, by the name of its event: amounts in base units as decimal strings, instants in seconds,
 * labels as words, nobody as null. The raw arguments, which the hash covers, stand beside it in `data`.
 */

/* Each takes what the event holds, and its own answer again. */
const person = eventAddress.transform((address) => getAddress(address));
const personOrNobody = eventAddress.nullable().transform((address) => someoneOf(address));
/** Seconds; null for the chain's never. */
const instantOrNever = eventNumber.nullable().transform((instant) => (instant === NEVER ? null : instant));
const verdict = z.union([
  z.enum(claimVerdicts),
  eventNumber.transform((place) => claimVerdicts[place]).pipe(z.enum(claimVerdicts)),
]);
const phase = z.union([
  z.enum(claimPhases),
  eventNumber.transform((place) => claimPhases[place]).pipe(z.enum(claimPhases)),
]);
const flags = z.union([flagsView, eventNumber.transform((bits) => flagsOf(bits)).pipe(flagsView)]);

const filing = z.object({
  policyId: eventNumber,
  lossAt: eventNumber,
  items: itemsSchema,
  payees: payeesSchema,
  evidenceRoot: eventHash,
});
const filed = { filing, flags, expectedAssets: eventAssets, reservedAssets: eventAssets };
const paid = { paidAssets: eventAssets, interestAssets: eventAssets };
const released = { releasedAssets: eventAssets };
const by = personOrNobody;

/** What an entry of a case file says. */
export const toldView = z
  .discriminatedUnion('event', [
    z.object({ event: z.literal('ClaimFiled'), ...filed }),
    z.object({ event: z.literal('ClaimNotified'), ...filed }),
    z.object({ event: z.literal('LossSupplemented'), ...filed }),
    z.object({ event: z.literal('ClaimRevised'), ...filed }),
    z.object({ event: z.literal('ClaimWithdrawn'), ...released }),
    z.object({ event: z.literal('ClaimAcknowledged'), by }),
    z.object({
      event: z.literal('ClaimNoticeRecorded'),
      by,
      notice: z.object({ kind: eventLabel, contentHash: eventHash, deliveredAt: eventNumber }),
    }),
    z.object({ event: z.literal('ClaimEventAssigned'), by, eventCode: eventLabel }),
    z.object({
      event: z.literal('ClaimExtended'),
      by,
      basis: eventLabel,
      reasonsHash: eventHash,
      decideBy: instantOrNever,
    }),
    z.object({
      event: z.literal('DocumentsRequested'),
      by,
      listHash: eventHash,
      deliveredAt: eventNumber,
      dueAt: eventNumber,
    }),
    z.object({
      event: z.literal('ClaimSupplemented'),
      evidenceRoot: eventHash,
      stoppedSeconds: eventNumber,
      decideBy: instantOrNever,
    }),
    z.object({
      event: z.literal('ClaimReserveRevised'),
      revision: z.object({
        by,
        reason: eventLabel,
        reservedAssets: eventAssets,
        determinedAssets: eventAssets,
      }),
      reservedAssets: eventAssets,
    }),
    z.object({ event: z.literal('ClaimContinued'), supplement: eventId }),
    z.object({ event: z.literal('ClaimAdvanced'), by, ...paid, reservedAssets: eventAssets }),
    z.object({
      event: z.literal('ClaimDecided'),
      decision: decisionSchema,
      waterfall: waterfallSchema,
      verdict,
      phase,
      ...paid,
      reservedAssets: eventAssets,
    }),
    z.object({ event: z.literal('ClaimEscalated'), decideBy: instantOrNever, soughtAssets: eventAssets }),
    z.object({ event: z.literal('ClaimSelfApproved'), decideBy: instantOrNever, waterfall: waterfallSchema, ...paid }),
    z.object({
      event: z.literal('ClaimTriggered'),
      lossAt: eventNumber,
      observationKey: eventHash,
      paidAssets: eventAssets,
    }),
    z.object({ event: z.literal('ClaimAccepted'), ...released }),
    z.object({
      event: z.literal('ClaimAppealed'),
      soughtAssets: eventAssets,
      statedAssets: eventAssets,
      groundsHash: eventHash,
    }),
    z.object({ event: z.literal('DisputeOpened'), arbitrator: person, disputeId: eventId, figuresHash: eventHash }),
    z.object({
      event: z.literal('ClaimImproved'),
      by,
      statedAssets: eventAssets,
      ...paid,
      reservedAssets: eventAssets,
    }),
    z.object({ event: z.literal('ClaimRuled'), ruling: eventNumber, verdict, ...paid }),
    z.object({ event: z.literal('ClaimResolved'), verdict, ...paid }),
    z.object({ event: z.literal('ClaimFinalized'), ...released }),
    z.object({ event: z.literal('ClaimAwarded'), proposedBy: person, basisRef: eventHash, paidAssets: eventAssets }),
    z.object({
      event: z.literal('ClaimRecovered'),
      kind: eventLabel,
      toHolderAssets: eventAssets,
      toPoolAssets: eventAssets,
    }),
  ])
  .openapi('CaseFileEntry');

/** What an entry of a case file says. */
export type Told = z.output<typeof toldView>;

const dataSchema = z.looseObject({});

/** Reads an entry. @throws ZodError when the index holds what no such event says. */
export function toTold(entry: { readonly event: string; readonly data: unknown }): Told {
  return toldView.parse({ ...dataSchema.parse(entry.data), event: entry.event });
}

/** Commitments to words in an entry, by which the words are looked up. */
export function commitmentsIn(told: Told): readonly string[] {
  switch (told.event) {
    case 'ClaimNoticeRecorded':
      return [told.notice.contentHash];
    case 'ClaimExtended':
      return [told.reasonsHash];
    case 'DocumentsRequested':
      return [told.listHash];
    case 'ClaimAppealed':
      return [told.groundsHash];
    case 'ClaimAwarded':
      return [told.basisRef];
    case 'ClaimDecided':
      return [told.decision.rationaleHash, ...told.decision.assessments.map((assessment) => assessment.reason)];
    case 'ClaimFiled':
    case 'ClaimNotified':
    case 'ClaimRevised':
    case 'LossSupplemented':
      return told.filing.items.map((item) => item.cause);
    default:
      return [];
  }
}
