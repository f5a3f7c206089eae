import type { Address, Hex } from 'viem';

import type { ObservationRef } from '../oracles/observation-message.ts';
import type { Seconds } from '../primitives/time.ts';

/** The extremes of every final word on a period. */
export interface ModelFinding {
  readonly latest: bigint;
  readonly lowest: bigint;
  readonly highest: bigint;
}

export const wordStatuses = ['None', 'Reported', 'Disputed', 'Final', 'Unresolved'] as const;
export type WordStatus = (typeof wordStatuses)[number];

/** The latest word on a period, every final one before it, and what was paid on them. */
export interface ModelWord {
  readonly ref: ObservationRef;
  status: WordStatus;
  value: bigint;
  round: number;
  /** Operators who signed it. */
  seats: readonly number[];
  reportedAt: Seconds;
  disputedAt: Seconds;
  disputer: Address | undefined;
  /** The operator who doubts, zero for everybody else. */
  disputerSeat: number;
  /** Coin laid down with the doubt. */
  bond: bigint;
  /** Each with what came before it. */
  findings: ModelFinding[];
  /** What the policies are due in all, base units. */
  eventAssets: bigint;
  raisedCapAssets: bigint;
  /** Number of the final words each policy was paid on, rising. */
  readonly settled: Map<number, readonly number[]>;
}

/** A source of observations; fields as in contracts/types/OracleTypes.sol. */
export interface ModelSource {
  readonly unit: number;
  readonly quorum: number;
  readonly signerDailyLimit: number;
  readonly minValue: bigint;
  readonly maxValue: bigint;
  readonly periodSeconds: Seconds;
  readonly offsetSeconds: Seconds;
  readonly heartbeat: Seconds;
  readonly disputePeriod: Seconds;
  readonly revisionPeriod: Seconds;
  readonly eventCapAssets: bigint;
}

/** All that was observed, and the coin that lies with it. */
export interface ModelFeed {
  readonly words: Map<string, ModelWord>;
  /** Signatures of one operator on one source and one day. */
  readonly signed: Map<string, number>;
  openBonds: bigint;
  forfeitedBonds: bigint;
  /** Released bonds, by who doubted. */
  readonly released: Map<Address, bigint>;
}

/** What does not change: who observes what. */
export interface FeedRules {
  readonly sources: ReadonlyMap<Hex, ModelSource>;
  /** Addresses of the operators, by seat from 1. */
  readonly operators: readonly Address[];
  readonly bond: bigint;
}

export function newFeed(): ModelFeed {
  return { words: new Map(), signed: new Map(), openBonds: 0n, forfeitedBonds: 0n, released: new Map() };
}

/** Names a word wherever it is kept. */
export function keyOf({ product, source, region, periodStart }: ObservationRef): string {
  return `${product} ${source} ${region} ${periodStart}`;
}

/** What is known of a period; nothing yet, of one nobody spoke about. */
export function wordOn(feed: ModelFeed, ref: ObservationRef): ModelWord {
  const known = feed.words.get(keyOf(ref));
  if (known !== undefined) return known;
  return {
    ref,
    status: 'None',
    value: 0n,
    round: 0,
    seats: [],
    reportedAt: 0,
    disputedAt: 0,
    disputer: undefined,
    disputerSeat: 0,
    bond: 0n,
    findings: [],
    eventAssets: 0n,
    raisedCapAssets: 0n,
    settled: new Map(),
  };
}

/** First second after the period; undefined when the reference begins none. */
export function endOfPeriod(source: ModelSource, { periodStart }: ObservationRef): Seconds | undefined {
  const since = periodStart - source.offsetSeconds;
  return since < 0 || since % source.periodSeconds !== 0 ? undefined : periodStart + source.periodSeconds;
}
