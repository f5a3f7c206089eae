import { getAddress } from 'viem';
import { z } from '@hono/zod-openapi';
import { units } from '../../domain/oracles/units.ts';
import { eventAddress, eventAssets, eventHash, eventLabel, eventNumber } from '../platform/event-values.ts';
import { addressView, blockView, checksummed, hash32View, instantView, someoneOf } from '../platform/views.ts';
import type { ObservationEventRow } from './observation.repository.ts';

/*
 * What each line of the trail of what was observed says, by the name of its event: values in the source's unit and amounts in
 * base units as decimal strings, coin in wei, instants in seconds, labels as words, nobody as null. Each takes what the event
 * holds, and its own answer again.
 */

/** Why a policy of a page was not paid; the place is the number on chain. */
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

const person = eventAddress.transform((address) => getAddress(address));
const personOrNobody = eventAddress.nullable().transform((address) => someoneOf(address));
const unit = z.union([z.enum(units), eventNumber.transform((place) => units[place]).pipe(z.enum(units))]);
const source = z.object({
  unit,
  quorum: eventNumber,
  minValue: eventAssets,
  maxValue: eventAssets,
  periodSeconds: eventNumber,
  heartbeat: eventNumber,
  disputePeriod: eventNumber,
  revisionPeriod: eventNumber,
  eventCapAssets: eventAssets,
});

/** What a line of the trail says. */
export const observationToldView = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('SignerProposed'),
      operator: eventLabel,
      signer: person,
      proposer: person,
      fromAt: eventNumber,
      untilAt: eventNumber,
    }),
    z.object({
      kind: z.literal('SignerSet'),
      operator: eventLabel,
      seat: eventNumber,
      signer: person,
      previous: personOrNobody,
      proposer: personOrNobody,
      approver: personOrNobody,
    }),
    z.object({
      kind: z.literal('SignerDropped'),
      operator: eventLabel,
      seat: eventNumber,
      signer: person,
      by: person,
    }),
    z.object({
      kind: z.literal('SourceProposed'),
      label: eventLabel,
      proposer: person,
      source,
      fromAt: eventNumber,
      untilAt: eventNumber,
    }),
    z.object({
      kind: z.literal('SourceRegistered'),
      label: eventLabel,
      source,
      proposer: personOrNobody,
      approver: personOrNobody,
    }),
    z.object({
      kind: z.literal('ObservationReported'),
      round: eventNumber,
      value: eventAssets,
      unit,
      observedAt: eventNumber,
      disputableUntil: eventNumber,
    }),
    z.object({
      kind: z.literal('ObservationDisputed'),
      disputer: person,
      seat: eventNumber,
      policyId: eventNumber,
      bond: eventAssets,
      answerableUntil: eventNumber,
    }),
    z.object({
      kind: z.literal('ObservationAnswered'),
      round: eventNumber,
      value: eventAssets,
      observedAt: eventNumber,
      confirmed: z.boolean(),
    }),
    z.object({
      kind: z.literal('ObservationFinal'),
      round: eventNumber,
      finals: eventNumber,
      value: eventAssets,
      lowest: eventAssets,
      highest: eventAssets,
    }),
    z.object({ kind: z.literal('ObservationUnresolved'), round: eventNumber, reason: eventLabel }),
    z.object({ kind: z.literal('BondReleased'), disputer: person, bond: eventAssets, forfeited: z.boolean() }),
    z.object({ kind: z.literal('BondCollected'), disputer: person, amount: eventAssets }),
    z.object({ kind: z.literal('ForfeitsSwept'), by: person, amount: eventAssets }),
    z.object({
      kind: z.literal('PageSettled'),
      round: eventNumber,
      settled: eventNumber,
      skipped: eventNumber,
      dueAssets: eventAssets,
      eventAssets,
    }),
    z.object({
      kind: z.literal('PolicySkipped'),
      policyId: eventNumber,
      reason: z.union([
        z.enum(skipReasons),
        eventNumber.transform((place) => skipReasons[place]).pipe(z.enum(skipReasons)),
      ]),
      cause: z.string(),
    }),
    z.object({ kind: z.literal('EventCapRaised'), by: person, capAssets: eventAssets, reasonsHash: eventHash }),
  ])
  .openapi('ObservationHistoryEntry');

const dataSchema = z.looseObject({});

/** A line of the trail of what was observed. */
export const observationEventView = z.object({
  kind: z.string(),
  told: observationToldView,
  actor: addressView,
  at: instantView,
  blockNumber: blockView,
  logIndex: z.number().int(),
  txHash: hash32View,
});

/** @throws ZodError when the index holds what no such event says. */
export function toObservationEventView(row: ObservationEventRow): z.infer<typeof observationEventView> {
  return {
    kind: row.kind,
    told: observationToldView.parse({ ...dataSchema.parse(row.data), kind: row.kind }),
    actor: checksummed(row.actor),
    at: row.at,
    blockNumber: String(row.block),
    logIndex: row.logIndex,
    txHash: row.tx,
  };
}
