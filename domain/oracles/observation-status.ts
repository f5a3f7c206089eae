/** Where the word on a period stands; `Awaited` while it may still come. */
export const observationStatuses = ['Awaited', 'Reported', 'Disputed', 'Final', 'Unresolved'] as const;
export type ObservationStatus = (typeof observationStatuses)[number];

/** What was written down about a period, and when time decides the rest. */
export interface WrittenWord {
  readonly status: ObservationStatus;
  /** Final words so far. */
  readonly finals: number;
  /** First second in which it may be disputed no more; null while nothing is reported. */
  readonly disputableUntil: number | null;
  /** Last second in which other operators may answer; null where nobody doubts. */
  readonly answerableUntil: number | null;
}

/** Where it stands at an instant, also if nobody concluded it yet: as ObservationFeed.statusOf says once somebody reported. */
export function observationStatusAt(word: WrittenWord, at: number): ObservationStatus {
  if (word.status === 'Reported' && word.disputableUntil !== null && at >= word.disputableUntil) return 'Final';
  const isUnanswered = word.status === 'Disputed' && word.answerableUntil !== null && at > word.answerableUntil;
  if (!isUnanswered) return word.status;
  return word.finals === 0 ? 'Unresolved' : 'Final';
}

/** Places of the operators who signed, from the bits of their seats: bit n is seat n, 1 to 255. */
export function seatsOf(bits: bigint): readonly number[] {
  const digits = [...bits.toString(2)].reverse();
  return digits.flatMap((digit, seat) => (digit === '1' ? [seat] : []));
}
