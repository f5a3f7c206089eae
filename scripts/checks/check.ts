/** A fault, where it is, and what to do about it. */
export interface Finding {
  /** Relative to the root that was checked. */
  readonly file: string;
  readonly line?: number;
  readonly message: string;
}

/** What a check has seen. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  /** How much was looked at: "312 files". A check that looked at nothing has not checked anything. */
  readonly looked: number;
  readonly unit: string;
}

/**
 * One rule of the repository as a program. It reads the checkout at `root` and changes nothing.
 *
 * @throws only when it cannot do its work at all; faults of the checkout are findings.
 */
export type Check = (root: string) => Promise<CheckResult>;
