import type { Address, Hex } from 'viem';

/* Shapes of contracts/types/ProductTypes.sol as viem decodes them: up to 48 bits a number, above a bigint. */

/** How money reaches a payee; the place is the number on chain. */
export const rails = ['Token', 'Bank'] as const;
export type Rail = (typeof rails)[number];

/** Shapes of a payout curve; the place is the number on chain. */
export const curveKinds = ['None', 'Binary', 'Step', 'Linear', 'PerDay'] as const;
export type CurveKind = (typeof curveKinds)[number];

/** One thing a policy pays for. Amounts in base units, shares in basis points; see ProductTypes.sol for each field. */
export interface Coverage {
  readonly code: Hex;
  readonly deductibleAssets: bigint;
  readonly sublimitAssets: bigint;
  readonly coinsuranceBps: number;
  readonly waitingDays: number;
  readonly deductibleDays: number;
  readonly maxDays: number;
  readonly dailyAssets: bigint;
  readonly deductibleBps: number;
  readonly sublimitBps: number;
}

/** The price list of a version. `annualRatePpm`: premium a year in parts per million of the limit. */
export interface Tariff {
  readonly minLimitAssets: bigint;
  readonly maxLimitAssets: bigint;
  readonly annualRatePpm: number;
  readonly minTermDays: number;
  readonly maxTermDays: number;
  readonly minPremiumAssets: bigint;
  readonly feeBps: number;
  readonly taxBps: number;
  readonly quoteOnly: boolean;
  readonly needsZone: boolean;
  readonly maxInstalments: number;
}

/** One point of a payout curve. */
export interface CurvePoint {
  readonly value: bigint;
  readonly payoutBps: number;
}

/** Everything a version promises. `rail` and `curveKind` are the numbers on chain. */
export interface Terms {
  readonly productId: Hex;
  readonly line: Hex;
  readonly pool: Address;
  readonly profileId: number;
  readonly rail: number;
  readonly sensitive: boolean;
  readonly needsEligibility: boolean;
  readonly collateralBps: number;
  readonly deductibleAssets: bigint;
  readonly claimLimitAssets: bigint;
  readonly waitingDays: number;
  readonly tailDays: number;
  readonly coolingOffDays: number;
  readonly cancelNoticeDays: number;
  readonly graceDays: number;
  readonly silenceLimitAssets: bigint;
  readonly fastTrackLimitAssets: bigint;
  readonly fastTrackScoreBps: number;
  readonly arbitrator: Address;
  readonly curveKind: number;
  readonly observable: Hex;
  readonly curve: readonly CurvePoint[];
  readonly tariff: Tariff;
  readonly coverages: readonly Coverage[];
  readonly wordingHashEn: Hex;
  readonly wordingHashZh: Hex;
  readonly wordingURI: string;
}

/** Whether a coverage pays by the day. */
export function isPerDiem(coverage: Pick<Coverage, 'dailyAssets'>): boolean {
  return coverage.dailyAssets > 0n;
}
