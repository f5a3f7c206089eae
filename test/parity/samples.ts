import type { ClaimItem, ItemAssessment } from '../../domain/claims/claim-types.ts';
import type { Coverage } from '../../domain/products/terms.ts';
import type { Random } from './random.ts';

/** A claim out of nowhere, with everything its sum depends on. */
export interface Sample {
  readonly items: readonly ClaimItem[];
  readonly assessments: readonly ItemAssessment[];
  readonly coverages: readonly Coverage[];
  readonly limitAssets: bigint;
  readonly deductibleAssets: bigint;
  readonly claimLimitAssets: bigint;
  readonly leftAssets: bigint;
  readonly otherInsuranceAssets: bigint;
}

export function sampleClaim(random: Random): Sample {
  const size = random.whole(1, 8);
  // Now and then so little that a share of it is nothing.
  const limitAssets = random.whole(0, 9) === 0 ? BigInt(random.whole(1, 20_000)) : random.amount(96);
  const catalogue = Array.from({ length: random.whole(1, size) }, () => sampleCoverage(random));
  // Some coverages stand on several items, some on none.
  const places = Array.from({ length: size }, () => random.whole(0, catalogue.length - 1));
  const coverages = places.flatMap((place) => catalogue[place] ?? []);
  const items = coverages.map((coverage, item) => sampleItem(random, coverage, places[item] ?? 0));
  return {
    items,
    coverages,
    assessments: items.map((item) => sampleAssessment(random, item)),
    limitAssets,
    deductibleAssets: random.bool() ? 0n : random.amount(80),
    claimLimitAssets: random.bool() ? 0n : random.amount(96),
    leftAssets: random.bool() ? limitAssets : random.amount(96),
    otherInsuranceAssets: random.bool() ? 0n : random.amount(80),
  };
}

export function sampleCoverage(random: Random): Coverage {
  const isPerDiem = random.whole(0, 3) === 0;
  const share = () => (random.bool() ? 0 : random.whole(0, 10_000));
  return {
    code: random.bytes32(),
    deductibleAssets: random.bool() ? 0n : random.amount(60),
    sublimitAssets: random.bool() ? 0n : random.amount(90),
    coinsuranceBps: share(),
    waitingDays: random.whole(0, 60),
    deductibleDays: isPerDiem ? random.whole(0, 5) : 0,
    maxDays: isPerDiem ? random.whole(1, 180) : 0,
    dailyAssets: isPerDiem ? random.amount(90) + 1n : 0n,
    deductibleBps: share(),
    sublimitBps: share(),
  };
}

function sampleItem(random: Random, coverage: Coverage, place: number): ClaimItem {
  const isPerDiem = coverage.dailyAssets > 0n;
  return {
    coverage: place,
    cause: random.bytes32(),
    claimedAssets: isPerDiem ? 0n : random.amount(96),
    claimedDays: isPerDiem ? random.whole(1, 400) : 0,
  };
}

/** Mostly at most what was claimed; sometimes above, which the sum must bring down. */
function sampleAssessment(random: Random, item: ClaimItem): ItemAssessment {
  const isFull = random.whole(0, 2) === 0;
  return {
    assessedAssets: isFull ? item.claimedAssets : random.amount(96),
    assessedDays: isFull ? item.claimedDays : random.whole(0, 500),
    depreciationBps: random.bool() ? 0 : random.whole(0, 10_000),
    reason: random.bytes32(),
    clause: random.bytes32(),
  };
}
