/** Chain time of the fixtures, seconds: 1 March 2026, 12:00 UTC. */
export const now = 1_772_366_400;
