/** A point that no test reaches, and why none can. */
export interface Unreachable {
  readonly file: string;
  /** The code of the point, as the report shows it. */
  readonly words: string;
  readonly reason: string;
}

export const unreachable: readonly Unreachable[] = [
  {
    file: 'contracts/access/PauseControl.sol',
    words: 'endsAt > WINDOW',
    reason: 'a chain that is younger than 60 days after 1970; the guard keeps the subtraction from ever underflowing',
  },
  {
    file: 'contracts/views/Guilloche.sol',
    words: 'number < 100',
    reason: 'the breath of a ring is at most 190 of 1,000, so no line is drawn smaller than 810 thousandths',
  },
];
