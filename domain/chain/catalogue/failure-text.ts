/** Statuses the API refuses with. */
export type FailureStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;

/** What happened and what to do about it, in both languages; `{name}` stands for a detail. */
export interface FailureText {
  readonly status: FailureStatus;
  readonly en: readonly [sentence: string, next: string];
  readonly zh: readonly [sentence: string, next: string];
}
