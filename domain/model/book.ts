import type { Address, Hex } from 'viem';

import type { PauseFlag } from '../access/pause-flags.ts';
import type { ClaimPhase, ClaimVerdict, Filing } from '../claims/claim-types.ts';
import type { IsHoliday, LawProfile } from '../claims/deadlines.ts';
import type { ModelCourse } from './course.ts';
import type { ModelToken } from './token.ts';
import type { FeedRules, ModelFeed } from './word.ts';
import type { PauseInterval } from '../claims/paused-seconds.ts';
import type { Seconds } from '../primitives/time.ts';
import type { Terms } from '../products/terms.ts';

/*
 * The whole book as values: what the contracts keep, without how they keep it. Where they keep a figure that follows from
 * others (what a policy locks, what a day earns), the model computes it from the facts each time.
 */

/** A premium, as it is earned day by day. */
export interface BookedPremium {
  readonly policyId: number;
  readonly premiumAssets: bigint;
  readonly termDays: number;
  readonly dailyAssets: bigint;
  /** Earned with the first day. */
  readonly extraAssets: bigint;
  readonly startDay: number;
  /** First day that earns nothing any more. */
  endDay: number;
}

/** What one payee of one claim is owed. */
export interface BookedDebt {
  readonly claimId: bigint;
  readonly payee: Address;
  assets: bigint;
}

export interface BookedExit {
  readonly shares: bigint;
  readonly matureAt: Seconds;
}

/** One pool. All amounts base units; the buckets and what is owed bear the names of IReservePool. */
export interface ModelPool {
  readonly address: Address;
  freeAssets: bigint;
  lockedAssets: bigint;
  reservedAssets: bigint;
  payableAssets: bigint;
  unearnedAssets: bigint;
  feesAssets: bigint;
  /** The carrier's own, for interest and for fees that are asked back. */
  depositAssets: bigint;
  owedAssets: bigint;
  /** What claims want beyond what could be reserved. */
  unreservedAssets: bigint;
  /** Of the fees: past every cooling-off, and those that will be next. */
  ripeFeesAssets: bigint;
  ripeningAssets: bigint;
  ripeningSinceDay: number;
  /** Claims that want more, in the order they came. */
  queue: bigint[];
  readonly wants: Map<bigint, bigint>;
  /** The day on which silence approved something last, and how much. */
  silenceDay: number;
  silenceAssets: bigint;
  /** First day whose premium is not earned yet. */
  throughDay: number;
  premiums: BookedPremium[];
  /** Oldest first. */
  debts: BookedDebt[];
  readonly credits: Map<Address, bigint>;
  readonly shares: Map<Address, bigint>;
  readonly exits: Map<Address, BookedExit>;
  /** Insured sum of open policies, by version. */
  readonly insured: Map<number, bigint>;
  /** The same, by accumulation zone. */
  readonly zones: Map<number, bigint>;
}

export interface ModelPolicy {
  readonly policyId: number;
  readonly versionId: number;
  readonly holder: Address;
  readonly startAt: Seconds;
  endAt: Seconds;
  readonly soldAt: Seconds;
  readonly limitAssets: bigint;
  readonly premiumAssets: bigint;
  /** Agreed by quote. */
  readonly deductibleAssets: bigint | undefined;
  /** Where its risk lies; zero for nowhere in particular. */
  readonly zone: number;
  usedAssets: bigint;
  openClaims: number;
  claimCount: number;
  closed: boolean;
  /** Ended before its time. */
  cancelled: boolean;
  /** More was paid on a claim of it than was decided. */
  awarded: boolean;
  /** A claim of it was approved by the insurer's silence. */
  selfApproved: boolean;
}

export interface ModelClaim {
  readonly claimId: bigint;
  filing: Filing;
  readonly filedBy: Address;
  readonly filedAt: Seconds;
  /** As they were at filing: what whoever decides brings along. */
  readonly filedFlags: number;
  readonly expectedAssets: bigint;
  readonly filedReserve: bigint;
  readonly course: ModelCourse;
  phase: ClaimPhase;
  verdict: ClaimVerdict;
  flags: number;
  entries: number;
  decidedAt: Seconds;
  reservedAssets: bigint;
  paidAssets: bigint;
  statedAssets: bigint;
  /** An observation made it: nobody filed anything. */
  readonly triggered: boolean;
}

export interface ModelPause {
  intervals: PauseInterval[];
  proposal: { readonly proposer: Address; readonly endsAt: Seconds; readonly proposedAt: Seconds } | undefined;
}

export interface Book {
  readonly token: ModelToken;
  readonly pools: Map<Address, ModelPool>;
  readonly policies: Map<number, ModelPolicy>;
  readonly claims: Map<bigint, ModelClaim>;
  /** The last two policies on each object. */
  readonly objects: Map<Hex, { readonly previous: number; readonly latest: number }>;
  readonly usedNonces: Set<bigint>;
  /** Which claim each dispute is about, in the order they were opened. */
  readonly disputes: bigint[];
  /** Awards that wait for a second person. */
  readonly awards: Set<string>;
  readonly feed: ModelFeed;
  readonly pauses: Record<PauseFlag, ModelPause>;
}

/** What an index goes by. */
type IndexTerms = Pick<Terms, 'productId' | 'observable' | 'curveKind' | 'curve'>;

/** What of a version's terms moves money or time. */
export type ModelTerms = IndexTerms &
  Pick<
    Terms,
    | 'line'
    | 'pool'
    | 'collateralBps'
    | 'waitingDays'
    | 'tailDays'
    | 'deductibleAssets'
    | 'claimLimitAssets'
    | 'coolingOffDays'
    | 'silenceLimitAssets'
    | 'coverages'
    | 'tariff'
  >;

/** A version that is sold. */
export interface ModelVersion {
  readonly versionId: number;
  readonly terms: ModelTerms;
  readonly capAssets: bigint;
  readonly profile: LawProfile;
  readonly isHoliday: IsHoliday;
}

/** How far one signature reaches, base units. */
export interface ModelAuthority {
  readonly payAssets: bigint;
  readonly cutAssets: bigint;
  readonly advanceAssets: bigint;
  readonly improveAssets: bigint;
  readonly reserveAssets: bigint;
}

/** What does not change during a life. */
export interface BookRules {
  readonly versions: ReadonlyMap<number, ModelVersion>;
  readonly exitNotice: ReadonlyMap<Address, Seconds>;
  /** What silence may approve on one day, by pool. */
  readonly silencePerDay: ReadonlyMap<Address, bigint>;
  /** By adjuster and line. */
  readonly authority: (adjuster: Address, line: Hex) => ModelAuthority;
  /** Most that may be insured in a zone. */
  readonly zoneCap: (pool: Address, zone: number) => bigint;
  readonly feed: FeedRules;
}
