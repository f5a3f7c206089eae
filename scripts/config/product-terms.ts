import type { CurveKind } from '../../domain/products/terms.ts';
import type { LawLabel } from './law-row.ts';
import type { Line } from './lines.ts';

/** One thing a policy pays for; fields as in contracts/types/ProductTypes.sol, none means zero. */
export interface CoverageRow {
  readonly code: string;
  readonly deductibleAssets?: bigint;
  readonly deductibleBps?: number;
  readonly sublimitAssets?: bigint;
  readonly sublimitBps?: number;
  readonly coinsuranceBps?: number;
  readonly waitingDays?: number;
  readonly dailyAssets?: bigint;
  readonly deductibleDays?: number;
  readonly maxDays?: number;
}

/** An observed figure and what it pays. */
export interface IndexRow {
  /** Label of a source in observations.ts. */
  readonly source: string;
  readonly kind: Exclude<CurveKind, 'None'>;
  /** At most eight, rising in value. */
  readonly points: readonly { readonly value: number; readonly payoutBps: number }[];
}

/** What is sold, before it is published as a version. Amounts in base units, shares in basis points, lengths in days. */
export interface ProductRow {
  readonly productId: string;
  readonly line: Line;
  readonly law: LawLabel;
  readonly sensitive: boolean;
  readonly collateralBps: number;
  readonly deductibleAssets: bigint;
  readonly claimLimitAssets: bigint;
  readonly waitingDays: number;
  readonly tailDays: number;
  readonly coolingOffDays: number;
  readonly cancelNoticeDays: number;
  readonly silenceLimitAssets: bigint;
  readonly fastTrackLimitAssets: bigint;
  readonly fastTrackScoreBps: number;
  readonly minLimitAssets: bigint;
  readonly maxLimitAssets: bigint;
  readonly annualRatePpm: number;
  readonly minTermDays: number;
  readonly maxTermDays: number;
  readonly minPremiumAssets: bigint;
  readonly feeBps: number;
  readonly taxBps: number;
  readonly quoteOnly: boolean;
  /** Holder and payees need a current attestation of eligibility. */
  readonly needsEligibility?: boolean;
  /** A cover names the accumulation zone its risk lies in. */
  readonly needsZone?: boolean;
  /** Most parts the premium may be paid in; none means at once. */
  readonly maxInstalments?: number;
  /** Days of grace after the notice of an unpaid part. */
  readonly graceDays?: number;
  readonly coverages: readonly CoverageRow[];
  /** What settles it without a claim; none for indemnity. */
  readonly index?: IndexRow;
  /** Most that open policies may be insured for together, set by the actuary. */
  readonly capAssets: bigint;
}
