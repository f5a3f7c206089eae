import { createHash } from 'node:crypto';

/** A change of a few bytes of one file. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A small fault put into the code. The tests must notice. */
export interface Mutant {
  /** The same as long as the function's text around the change is: lines may move. */
  readonly id: string;
  readonly file: string;
  readonly line: number;
  /** `Contract.function`. */
  readonly place: string;
  readonly operator: string;
  readonly before: string;
  readonly after: string;
  readonly edit: Edit;
}

/** What became of a mutant. `equal`: the compiler makes the same code of it; `broken`: it does not compile. */
export type Verdict = 'killed' | 'survived' | 'equal' | 'broken';

/** A file's text with one change. */
export function applyEdit(text: Buffer, { from, to, text: after }: Edit): string {
  return Buffer.concat([text.subarray(0, from), Buffer.from(after), text.subarray(to)]).toString('utf8');
}

export function hashOf(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 16);
}
