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
  /** Derived for the instant asked about, never stored. */
  Suspended: 32_768,
} as const;

export type PolicyMark = keyof typeof policyMarks;

/** Whether a policy's marks carry this one. */
export function hasMark(marks: number, mark: PolicyMark): boolean {
  return (marks & policyMarks[mark]) !== 0;
}
