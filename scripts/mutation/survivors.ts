/** A mutant that lives because it is no fault: why nothing can be observed. */
export interface KnownSurvivor {
  readonly id: string;
  readonly reason: string;
}

export const knownSurvivors: readonly KnownSurvivor[] = [];
