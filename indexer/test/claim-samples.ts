import { zeroAddress, zeroBytes32 } from '../../domain/primitives/label.ts';
import type { ClaimDecided, ClaimRow } from '../src/projections/claim.ts';
import { openedClaim } from '../src/projections/claim.ts';
import type { EventPlace } from '../src/projections/event-place.ts';
import type { PolicyRow } from '../src/projections/policy.ts';
import { issuedPolicy } from '../src/projections/policy.ts';
import { publishedVersion } from '../src/projections/product-version.ts';

export const place: EventPlace = { at: 500, block: 7, logIndex: 3, tx: '0xaa' };

const coverage = {
  code: '0x53435245454e0000000000000000000000000000000000000000000000000000',
  deductibleAssets: 0n,
  sublimitAssets: 0n,
  coinsuranceBps: 0,
  waitingDays: 0,
  deductibleDays: 0,
  maxDays: 0,
  dailyAssets: 0n,
  deductibleBps: 0,
  sublimitBps: 0,
} as const;

const tariff = {
  minLimitAssets: 1n,
  maxLimitAssets: 1_000n,
  annualRatePpm: 1,
  minTermDays: 1,
  maxTermDays: 365,
  minPremiumAssets: 1n,
  feeBps: 0,
  taxBps: 0,
  quoteOnly: false,
  needsZone: false,
  maxInstalments: 0,
};

export const terms = {
  productId: '0x70686f6e65000000000000000000000000000000000000000000000000000000',
  line: '0x50524f5045525459000000000000000000000000000000000000000000000000',
  pool: zeroAddress,
  profileId: 1,
  rail: 0,
  sensitive: false,
  needsEligibility: false,
  collateralBps: 10_000,
  deductibleAssets: 0n,
  claimLimitAssets: 0n,
  waitingDays: 2,
  tailDays: 30,
  coolingOffDays: 0,
  cancelNoticeDays: 0,
  graceDays: 0,
  silenceLimitAssets: 0n,
  fastTrackLimitAssets: 0n,
  fastTrackScoreBps: 0,
  arbitrator: zeroAddress,
  curveKind: 0,
  observable: zeroBytes32,
  curve: [],
  tariff,
  coverages: [coverage],
  wordingHashEn: zeroBytes32,
  wordingHashZh: zeroBytes32,
  wordingURI: '',
} as const;

export const version = publishedVersion({ versionId: 1, termsHash: zeroBytes32, terms, sellableAt: 100 }, place);

export const issued: PolicyRow = issuedPolicy(
  {
    policyId: 12,
    holder: zeroAddress,
    versionId: 1,
    insured: zeroAddress,
    limitAssets: 1_000n,
    premiumAssets: 10n,
    deductibleAssets: 5n,
    marks: 0,
    startAt: 1_000,
    endAt: 100_000,
    waitingFrom: 1_000,
    objectKey: zeroBytes32,
    zone: 0,
  },
  version,
  place,
);

export const filedClaim: ClaimRow = openedClaim(
  {
    claimId: 786_433n,
    actor: zeroAddress,
    claimant: zeroAddress,
    filing: {
      policyId: 12,
      lossAt: 400,
      items: [{ coverage: 0, cause: zeroBytes32, claimedAssets: 100n, claimedDays: 0 }],
      payees: [],
      evidenceRoot: zeroBytes32,
    },
    flags: 2,
    expectedAssets: 100n,
    reservedAssets: 100n,
    caseHead: zeroBytes32,
  },
  { policy: issued, terms },
  place,
);

const step = {
  claimedAssets: 100n,
  assessedAssets: 60n,
  afterDepreciationAssets: 60n,
  afterDeductibleAssets: 60n,
  afterCoinsuranceAssets: 60n,
  afterSublimitAssets: 60n,
};

export const partDecision: ClaimDecided = {
  actor: zeroAddress,
  decision: {
    assessments: [
      { assessedAssets: 60n, assessedDays: 0, depreciationBps: 0, reason: zeroBytes32, clause: zeroBytes32 },
    ],
    otherInsuranceAssets: 0n,
    rationaleHash: zeroBytes32,
    seenHead: zeroBytes32,
    decidedBy: zeroAddress,
    approvedBy: zeroAddress,
  },
  waterfall: {
    items: [step],
    sumAssets: 60n,
    afterDeductibleAssets: 60n,
    afterClaimLimitAssets: 60n,
    afterAggregateAssets: 60n,
    payableAssets: 60n,
  },
  verdict: 2,
  phase: 3,
  paidAssets: 60n,
  interestAssets: 2n,
  reservedAssets: 40n,
};
