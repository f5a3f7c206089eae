import type { SignedStatement, Statement } from '@makewhole/domain/oracles/signed-observation.ts';
import { readingIn } from '@makewhole/domain/oracles/units.ts';
import { knownSource } from '@makewhole/domain/oracles/known-sources.ts';
import type { Address } from 'viem';
import type { ObservationView } from '@/lib/observation/observation-view.ts';
import type { SourceView } from './api/get-observations.ts';

/** Words that were read so shortly before they would be stale are not joined: somebody has to bring them yet. */
const MARGIN = 3_600;

/** What is typed, against what the source believes. */
export type TypedReading =
  { readonly kind: 'empty' | 'notNumber' | 'outOfBounds' } | { readonly kind: 'value'; readonly value: bigint };

/** Reads a figure as people write it, in the unit people read the source in. */
export function readTyped(text: string, source: Pick<SourceView, 'source' | 'minValue' | 'maxValue'>): TypedReading {
  const known = knownSource(source.source);
  const typed = text.trim();
  if (typed === '') return { kind: 'empty' };
  if (known === undefined) return { kind: 'notNumber' };
  const read = readingIn(known.unit, typed, known.reads);
  if (!read.ok) return { kind: 'notNumber' };
  const isBelieved = read.value >= source.minValue && read.value <= source.maxValue;
  return isBelieved ? { kind: 'value', value: read.value } : { kind: 'outOfBounds' };
}

/** Whether the feed would still take a word by when it was read; seconds of a pause are not counted. */
export function isCurrent(
  { observedAt }: Pick<Statement, 'observedAt'>,
  of: Pick<ObservationView, 'periodEnd'>,
  { heartbeat }: Pick<SourceView, 'heartbeat'>,
  now: number,
  margin = 0,
): boolean {
  return observedAt >= Math.max(of.periodEnd, now - heartbeat + margin);
}

/** The first word that enough have signed and the feed would take. */
export function readyWord(
  words: readonly SignedStatement[],
  of: Pick<ObservationView, 'periodEnd' | 'quorum'>,
  source: Pick<SourceView, 'heartbeat'>,
  now: number,
): SignedStatement | undefined {
  return words.find((word) => word.signatures.length >= of.quorum && isCurrent(word, of, source, now));
}

/** What a seat signed on the period already; undefined where it did not. */
export function ownWord(words: readonly SignedStatement[], seat: number): SignedStatement | undefined {
  return words.find(({ signatures }) => signatures.some((by) => by.seat === seat));
}

/** Whether a seat signed the report or doubts it: then others answer. */
export function isSpent({ status, word }: Pick<ObservationView, 'status' | 'word'>, seat: number): boolean {
  if (status !== 'Disputed' || word === null) return false;
  return word.signers.some((by) => by.seat === seat) || word.dispute?.operator?.seat === seat;
}

export interface WordInput {
  readonly observation: ObservationView;
  readonly source: Pick<SourceView, 'heartbeat'>;
  readonly words: readonly SignedStatement[];
  readonly value: bigint;
  readonly chainId: number;
  readonly feed: Address;
  /** Chain time, seconds: when it is read. */
  readonly now: number;
}

/** What is to be signed: the word others signed of the same figure, else one of its own. */
export function wordToSign({ observation, source, words, value, chainId, feed, now }: WordInput): Statement {
  const same = words.find(
    (word) =>
      BigInt(word.value) === value && isCurrent(word, observation, source, now, Math.min(MARGIN, source.heartbeat / 2)),
  );
  if (same !== undefined) {
    const { signatures: _, ...statement } = same;
    return statement;
  }
  const { productId, region, periodStart, unit, status, word } = observation;
  const answer = status === 'Disputed';
  return {
    chainId,
    feed,
    product: productId,
    source: observation.source,
    region,
    periodStart,
    value: value.toString(),
    unit,
    observedAt: now,
    round: answer && word !== null ? word.round : 1,
    attempt: answer ? 1 : 0,
  };
}
