/* Bits of a claim's flags, as in contracts/types/ClaimFlags.sol. */
export const claimFlagBits = {
  /** The loss is outside cover, waiting period or tail: nothing is reserved, a person decides. */
  OUT_OF_TERMS: 1,
  /** Evidence came with the filing. */
  EVIDENCE: 2,
  /** Evidence arrived after the head the decision names. */
  LATER_EVIDENCE: 4,
  /** Decided after the deadline. */
  LATE: 8,
  /** Reported by the carrier for a caller. */
  NOTIFIED: 16,
  /** Supplements an earlier claim of the same occurrence. */
  LINKED: 32,
  /** Filed by somebody the holder lets file. */
  DELEGATED: 64,
  /** Capital was short at filing: the pool remembers what is still to be reserved. */
  UNRESERVED: 128,
} as const;

export type ClaimFlag = keyof typeof claimFlagBits;

const flagNames: readonly ClaimFlag[] = [
  'OUT_OF_TERMS',
  'EVIDENCE',
  'LATER_EVIDENCE',
  'LATE',
  'NOTIFIED',
  'LINKED',
  'DELEGATED',
  'UNRESERVED',
];

export function claimFlagsOf(bits: number): readonly ClaimFlag[] {
  return flagNames.filter((flag) => hasClaimFlag(bits, flag));
}

export function hasClaimFlag(bits: number, flag: ClaimFlag): boolean {
  return (bits & claimFlagBits[flag]) !== 0;
}
