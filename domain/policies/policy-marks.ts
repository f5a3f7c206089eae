/** Facts about a policy, one bit each; as in contracts/types/PolicyMarks.sol. */
export const policyMarks = {
  Closed: 1,
  AgreedDeductible: 2,
  Continued: 4,
  Moved: 8,
  Payees: 16,
  Instalments: 32,
  Cancelled: 64,
  Certificate: 128,
  Zoned: 256,
  Renewed: 512,
  OnObject: 1_024,
  /** A claim on it was paid an award: it cannot end early. */
  Awarded: 2_048,
  /** Derived for the instant asked about, never stored. */
  Suspended: 32_768,
} as const;

export type PolicyMark = keyof typeof policyMarks;

/** Whether a policy's marks carry this one. */
export function hasMark(marks: number, mark: PolicyMark): boolean {
  return (marks & policyMarks[mark]) !== 0;
}

/** The marks a policy can have kept, in the order of their bits. */
export const policyMarkNames = [
  'Closed',
  'AgreedDeductible',
  'Continued',
  'Moved',
  'Payees',
  'Instalments',
  'Cancelled',
  'Certificate',
  'Zoned',
  'Renewed',
  'OnObject',
  'Awarded',
] as const satisfies readonly PolicyMark[];

/** The marks of a policy by name. */
export function policyMarksOf(marks: number): readonly (typeof policyMarkNames)[number][] {
  return policyMarkNames.filter((mark) => hasMark(marks, mark));
}
