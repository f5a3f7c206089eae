/** A sentence in English and in Simplified Chinese. `{name:kind}` stands for an argument of the error. */
export type Both = readonly [en: string, zh: string];

/**
 * What an error says to people: what happened, to the holder; what happened, to staff, who know the words of the house;
 * and what to do about it.
 */
export interface ErrorText {
  readonly holder: Both;
  readonly staff: Both;
  readonly next: Both;
}

/** Error name → its words. */
export type ErrorTexts = Readonly<Record<string, ErrorText>>;
