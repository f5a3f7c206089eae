/** A mutant that lives because it is no fault: why nothing can be observed. */
export interface KnownSurvivor {
  readonly id: string;
  readonly reason: string;
}

export const knownSurvivors: readonly KnownSurvivor[] = [
  {
    id: '81c1a77e0c6b2e9c',
    reason: 'an account without code tells no decimals either, and is refused for that',
  },
  { id: '85ee9cbd42805f39', reason: 'the lesser of two is the same in either order' },
  { id: 'a6ba285622ac3498', reason: 'the lesser of two is the same in either order' },
];
