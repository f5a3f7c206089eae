import type { ObservationRef } from '../oracles/observation-message.ts';
import { max, min } from '../primitives/money.ts';
import { HOUR, type Seconds } from '../primitives/time.ts';
import type { Book, BookRules } from './book.ts';
import { pausedBetween } from './pause-flags.ts';
import type { Refusal } from './refusal.ts';
import { addTo } from './token.ts';
import {
  endOfPeriod,
  keyOf,
  wordOn,
  type ModelFinding,
  type ModelSource,
  type ModelWord,
  type WordStatus,
} from './word.ts';

export const ANSWER_PERIOD: Seconds = 48 * HOUR;

/** A word with its source, and when its period is over. */
export interface Spoken {
  readonly word: ModelWord;
  readonly source: ModelSource;
  readonly endsAt: Seconds;
}

/** Anybody has written down what time alone has decided. */
export function conclude(book: Book, rules: BookRules, ref: ObservationRef, now: Seconds): Refusal {
  const source = rules.feed.sources.get(ref.source);
  if (source === undefined) return 'SourceUnknown';
  const spoken = spokenOn(book, source, ref);
  if (spoken === undefined) return 'FeedPeriodInvalid';
  concludeWord(book, spoken, now);
  return undefined;
}

/** Where a word stands, with what time alone has decided. */
export function statusAt(book: Book, source: ModelSource, word: ModelWord, now: Seconds): WordStatus {
  const { status } = word;
  if (status === 'None') {
    const endsAt = word.ref.periodStart + source.periodSeconds;
    const dueAt = endsAt + source.heartbeat + pausedBetween(book, 'Oracle', endsAt, now);
    return now > dueAt ? 'Unresolved' : status;
  }
  if (status === 'Reported') return now < word.reportedAt + source.disputePeriod ? status : 'Final';
  if (status !== 'Disputed' || now <= word.disputedAt + ANSWER_PERIOD) return status;
  return word.findings.length === 0 ? 'Unresolved' : 'Final';
}

/** Every final word by now; the last one may not be written down yet. */
export function findingsAt(book: Book, source: ModelSource, word: ModelWord, now: Seconds): readonly ModelFinding[] {
  const isRipe = word.status === 'Reported' && statusAt(book, source, word, now) === 'Final';
  return isRipe ? [...word.findings, nextFinding(word)] : word.findings;
}

/** The word, its source and its end; undefined when the reference begins no period. */
export function spokenOn(book: Book, source: ModelSource, ref: ObservationRef): Spoken | undefined {
  const endsAt = endOfPeriod(source, ref);
  if (endsAt === undefined) return undefined;
  const word = wordOn(book.feed, ref);
  book.feed.words.set(keyOf(ref), word);
  return { word, source, endsAt };
}

/** Writes down what time alone has decided. */
export function concludeWord(book: Book, { word, source }: Spoken, now: Seconds): void {
  const before = word.status;
  const status = statusAt(book, source, word, now);
  if (status === before) return;
  if (before === 'Reported') return settleWord(word);
  word.status = status;
  if (before === 'Disputed') releaseBond(book, word, false);
}

/** A word becomes final. */
export function settleWord(word: ModelWord): void {
  word.findings.push(nextFinding(word));
  word.status = 'Final';
}

function nextFinding({ findings, value }: ModelWord): ModelFinding {
  const before = findings.at(-1);
  return {
    latest: value,
    lowest: before === undefined ? value : min(value, before.lowest),
    highest: before === undefined ? value : max(value, before.highest),
  };
}

/** The coin goes back to who doubted, or is lost. */
export function releaseBond({ feed }: Book, word: ModelWord, isForfeited: boolean): void {
  const { disputer, bond } = word;
  word.disputer = undefined;
  word.disputerSeat = 0;
  word.bond = 0n;
  if (disputer === undefined || bond === 0n) return;
  feed.openBonds -= bond;
  if (isForfeited) feed.forfeitedBonds += bond;
  else addTo(feed.released, disputer, bond);
}
