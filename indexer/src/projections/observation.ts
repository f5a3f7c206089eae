import type { Hex } from 'viem';

import { bytes32ToLabel } from '../../../domain/primitives/label.ts';
import type { observation, observationRound, observationSource } from '../../ponder.schema.ts';
import type { EventPlace } from './event-place.ts';

export type ObservationRow = typeof observation.$inferSelect;
export type ObservationRoundRow = typeof observationRound.$inferSelect;
export type ObservationSourceRow = typeof observationSource.$inferSelect;

/** What ObservationReported says. */
export interface Reported {
  readonly key: Hex;
  readonly ref: {
    readonly product: Hex;
    readonly source: Hex;
    readonly region: number;
    readonly periodStart: number;
  };
  readonly round: number;
  readonly value: bigint;
  readonly observedAt: number;
  readonly seats: bigint;
  readonly disputableUntil: number;
}

/** A label as people read it; what spells no word stays as it is. */
export function wordOf(label: Hex): string {
  return bytes32ToLabel(label) ?? label;
}

/** A period about which nothing is known yet. */
export function silentObservation(key: Hex, place: EventPlace): ObservationRow {
  return {
    id: key,
    productId: null,
    source: null,
    region: null,
    periodStart: null,
    status: 'Unresolved',
    round: 0,
    finals: 0,
    latest: null,
    lowest: null,
    highest: null,
    eventAssets: 0n,
    raisedCapAssets: null,
    changedAt: place.at,
    block: place.block,
    tx: place.tx,
  };
}

/** What a report tells of the period itself. */
export function reportedObservation({ ref, round }: Reported): Partial<ObservationRow> {
  return {
    productId: wordOf(ref.product),
    source: wordOf(ref.source),
    region: ref.region,
    periodStart: ref.periodStart,
    status: 'Reported',
    round,
  };
}

/** A report as one word on the period, before anybody doubts it. */
export function reportedRound(args: Reported, { at }: EventPlace): ObservationRoundRow {
  const { key, round, value, seats, observedAt, disputableUntil } = args;
  return {
    key,
    round,
    value,
    seats,
    observedAt,
    reportedAt: at,
    disputableUntil,
    disputer: null,
    disputerSeat: null,
    disputePolicyId: null,
    disputedAt: null,
    answerableUntil: null,
    answerValue: null,
    answerSeats: null,
    answerObservedAt: null,
    answeredAt: null,
    confirmed: null,
    finalAt: null,
    unresolvedAt: null,
  };
}

/** A revision that nobody answered leaves what stood before it; without such a word the period is unresolved for good. */
export function statusWithoutAnswer({ finals }: Pick<ObservationRow, 'finals'>): 'Final' | 'Unresolved' {
  return finals === 0 ? 'Unresolved' : 'Final';
}
