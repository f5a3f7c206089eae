/** A point that no test reaches, and why none can. */
export interface Unreachable {
  readonly file: string;
  /** The code of the point, as the report shows it. */
  readonly words: string;
  readonly reason: string;
}

export const unreachable: readonly Unreachable[] = [];
