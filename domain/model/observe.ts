import type { Observation } from '../oracles/observation-message.ts';
import { utcDayOf, type Seconds } from '../primitives/time.ts';
import type { Book, BookRules } from './book.ts';
import { ANSWER_PERIOD, concludeWord, releaseBond, settleWord, spokenOn, type Spoken } from './conclude-word.ts';
import { isPaused, pausedBetween } from './pause-flags.ts';
import { firstRefusal, requires, type Refusal } from './refusal.ts';
import { wordOn } from './word.ts';

const MAX_ROUNDS = 8;

/** What operators say, by seat; a seat that nobody has signs too. */
export interface Saying {
  readonly observation: Observation;
  readonly seats: readonly number[];
}

/** The first word on a period, or a revision. */
export function report(book: Book, rules: BookRules, { observation, seats }: Saying, now: Seconds): Refusal {
  if (isPaused(book, 'Oracle', now)) return 'PauseActive';
  const source = rules.feed.sources.get(observation.ref.source);
  if (source === undefined) return 'SourceUnknown';
  if (observation.attempt !== 0) return 'FeedAttemptWrong';
  const spoken = spokenOn(book, source, observation.ref);
  if (spoken === undefined) return 'FeedPeriodInvalid';
  if (now < spoken.endsAt) return 'FeedPeriodOpen';
  concludeWord(book, spoken, now);
  const { word, endsAt } = spoken;
  const dueAt = endsAt + source.revisionPeriod + pausedBetween(book, 'Oracle', endsAt, now);
  const isLate = observation.round > 1 && now > dueAt;
  const refused = firstRefusal(
    () => requires(word.status === 'None' || word.status === 'Final', 'FeedStatusWrong'),
    () => requires(observation.round === word.round + 1 && observation.round <= MAX_ROUNDS, 'FeedRoundWrong'),
    () => requires(!isLate, 'FeedReportLate'),
    () => unsound(book, spoken, observation, now),
    () => uncounted(book, rules, { observation, seats }, [], now),
  );
  if (refused !== undefined) return refused;
  word.value = observation.value;
  word.round = observation.round;
  word.seats = seats.slice(0, source.quorum);
  word.status = 'Reported';
  word.reportedAt = now;
  return undefined;
}

/** Other operators answer a doubt: what they say is final. */
export function answer(book: Book, rules: BookRules, { observation, seats }: Saying, now: Seconds): Refusal {
  const source = rules.feed.sources.get(observation.ref.source);
  if (source === undefined) return 'SourceUnknown';
  if (observation.attempt !== 1) return 'FeedAttemptWrong';
  const word = wordOn(book.feed, observation.ref);
  if (word.status !== 'Disputed') return 'FeedStatusWrong';
  if (now > word.disputedAt + ANSWER_PERIOD) return 'FeedAnswerClosed';
  if (observation.round !== word.round) return 'FeedRoundWrong';
  const spoken = spokenOn(book, source, observation.ref);
  if (spoken === undefined) return 'FeedPeriodInvalid';
  const spent = [...word.seats, word.disputerSeat];
  const refused = unsound(book, spoken, observation, now) ?? uncounted(book, rules, { observation, seats }, spent, now);
  if (refused !== undefined) return refused;
  const isConfirmed = observation.value === word.value;
  word.value = observation.value;
  word.seats = seats.slice(0, source.quorum);
  releaseBond(book, word, isConfirmed);
  settleWord(word);
  return undefined;
}

/** Too old, from the future, in another unit, or beyond belief. */
function unsound(book: Book, { source, endsAt }: Spoken, said: Observation, now: Seconds): Refusal {
  const oldest = now - source.heartbeat - pausedBetween(book, 'Oracle', said.observedAt, now);
  return firstRefusal(
    () => requires(said.observedAt >= Math.max(oldest, endsAt) && said.observedAt <= now, 'FeedReadingStale'),
    () => requires(said.unit === source.unit, 'FeedUnitWrong'),
    () => requires(said.value >= source.minValue && said.value <= source.maxValue, 'FeedValueOutOfBounds'),
  );
}

/** A quorum is heard and no more: each of its signatures counts on its day, in the order of the seats. */
function uncounted(book: Book, rules: BookRules, saying: Saying, spent: readonly number[], now: Seconds): Refusal {
  const { ref } = saying.observation;
  const source = rules.feed.sources.get(ref.source);
  if (source === undefined) return 'SourceUnknown';
  if (saying.seats.length < source.quorum) return 'FeedQuorumShort';
  let last = 0;
  for (const seat of saying.seats.slice(0, source.quorum)) {
    if (seat > rules.feed.operators.length) return 'FeedSignerUnknown';
    if (seat <= last) return 'FeedSignersUnordered';
    if (spent.includes(seat)) return 'FeedSignerNotDisjoint';
    const day = `${ref.source} ${seat} ${utcDayOf(now)}`;
    const count = book.feed.signed.get(day) ?? 0;
    if (count >= source.signerDailyLimit) return 'FeedSignerExhausted';
    book.feed.signed.set(day, count + 1);
    last = seat;
  }
  return undefined;
}
