import type { Address } from 'viem';

import { claimFlagBits, hasClaimFlag } from '../claims/claim-flags.ts';
import type { ClaimAction, ClaimVerdict } from '../claims/claim-types.ts';
import { nextPhase } from '../claims/claim-states.ts';
import { appealByOf, decideByAt } from '../claims/clocks.ts';
import { weighDecision } from '../claims/weigh-decision.ts';
import { present } from '../primitives/assert.ts';
import { min, minusFloor } from '../primitives/money.ts';
import { NEVER, type Seconds } from '../primitives/time.ts';
import type { ModelDecision } from './act.ts';
import type { Book, BookRules, ModelClaim, ModelPolicy, ModelPool, ModelVersion } from './book.ts';
import { drawInterest } from './carrier-money.ts';
import { resume } from './claim-clock.ts';
import { coverOf } from './file-claim.ts';
import { isPaused } from './pause-flags.ts';
import { payOrOwe } from './pay-people.ts';
import type { Refusal } from './refusal.ts';
import { setWant } from './reserve-cover.ts';
import { lockedOn } from './sell-cover.ts';

/** A claim with all it stands on. */
export interface Basis {
  readonly claim: ModelClaim;
  readonly policy: ModelPolicy;
  readonly version: ModelVersion;
  readonly pool: ModelPool;
}

/** A claim and what it rests on; undefined when nobody filed it. */
export function basisOf(book: Book, rules: BookRules, claimId: bigint): Basis | undefined {
  const claim = book.claims.get(claimId);
  if (claim === undefined) return undefined;
  const policy = present(book.policies.get(claim.filing.policyId), 'the policy of a claim');
  const version = present(rules.versions.get(policy.versionId), 'the version of a policy');
  return { claim, policy, version, pool: present(book.pools.get(version.terms.pool), 'the pool of a version') };
}

const endings = { withdraw: 'Withdraw', accept: 'Accept', finalize: 'Finalize' } as const satisfies Record<
  string,
  ClaimAction
>;

/** The claimant ends the claim, before a decision or after it; anyone does once the window to disagree is over. */
export function endClaim(
  book: Book,
  rules: BookRules,
  act: { readonly kind: 'withdraw' | 'accept' | 'finalize'; readonly by: Address; readonly claimId: bigint },
  now: Seconds,
): Refusal {
  const basis = basisOf(book, rules, act.claimId);
  if (basis === undefined) return 'ClaimUnknown';
  const { claim, policy, version } = basis;
  if (act.kind === 'withdraw') resume(book, claim, now);
  if (act.kind !== 'finalize' && policy.holder !== act.by) return 'ClaimCallerNotClaimant';
  const phase = nextPhase(claim.phase, endings[act.kind]);
  if (phase === undefined) return 'ClaimActionNotAllowed';
  const pauses = book.pauses.Decide.intervals;
  if (act.kind === 'finalize' && now <= appealByOf(version, claim.decidedAt, pauses)) return 'ClaimWindowOpen';

  move(book, basis, now, { paidAssets: 0n, interestAssets: 0n, keptAssets: 0n, wantedAssets: 0n, closes: true });
  claim.phase = phase;
  claim.entries += 1;
  if (act.kind === 'withdraw') claim.verdict = 'Withdrawn';
  return undefined;
}

/** A person decides at the desk: what is payable leaves at once. */
export function decideClaim(
  book: Book,
  rules: BookRules,
  act: { readonly by: Address; readonly claimId: bigint; readonly decision: ModelDecision },
  now: Seconds,
): Refusal {
  const basis = basisOf(book, rules, act.claimId);
  if (basis === undefined) return 'ClaimUnknown';
  const { claim, policy, version } = basis;
  resume(book, claim, now);
  if (nextPhase(claim.phase, 'DecideInPart') === undefined) return 'ClaimActionNotAllowed';
  if (isPaused(book, 'Decide', now)) return 'PauseActive';
  const weighed = weighDecision(
    {
      ...claim,
      paidAssets: claim.paidAssets + claim.course.priorAssets,
      items: claim.filing.items,
      lossAt: claim.filing.lossAt,
      ...clockOf(version, claim, now),
    },
    { ...act.decision, seenHead: '0x', decidedBy: act.by, approvedBy: act.by },
    { policy: coverOf(policy), terms: version.terms, now },
  );
  if (!weighed.ok) return weighed.failure.code;
  const { paidAssets, interestAssets, keptAssets, verdict, phase, isLate, cutAssets, waterfall } = weighed.value;
  const authority = rules.authority(act.by, version.terms.line);
  if (waterfall.payableAssets > authority.payAssets || cutAssets > authority.cutAssets)
    return 'AdjusterAuthorityExceeded';

  move(book, basis, now, {
    paidAssets,
    interestAssets,
    keptAssets,
    wantedAssets: cutAssets - keptAssets,
    closes: verdict === 'Granted',
  });
  const statedAssets = minusFloor(waterfall.payableAssets, claim.course.priorAssets);
  record(claim, { paidAssets, statedAssets, verdict, isLate, now });
  claim.phase = phase;
  return undefined;
}

/** When a decision on the claim is late. */
function clockOf(version: ModelVersion, claim: ModelClaim, now: Seconds) {
  const decideBy = decideByAt(version, claim.course, now);
  const { lateBpsPerYear } = version.profile;
  return decideBy === NEVER ? { lateBpsPerYear } : { lateBpsPerYear, decideBy };
}

function record(
  claim: ModelClaim,
  found: {
    readonly paidAssets: bigint;
    readonly statedAssets: bigint;
    readonly verdict: ClaimVerdict;
    readonly isLate: boolean;
    readonly now: Seconds;
  },
): void {
  claim.paidAssets += found.paidAssets;
  claim.statedAssets = found.verdict === 'Granted' ? claim.paidAssets : found.statedAssets;
  claim.verdict = found.verdict;
  claim.decidedAt = found.now;
  claim.entries += 1;
  if (found.isLate) claim.flags |= claimFlagBits.LATE;
}

/**
 * The accounting of every payment and every end. What the claim held and the policy locked beyond what they hold and lock
 * afterwards is there to pay with; what is over goes to free capital, what is missing comes from there or is owed.
 */
export function move(
  book: Book,
  { claim, policy, version, pool }: Basis,
  now: Seconds,
  outcome: {
    readonly paidAssets: bigint;
    readonly interestAssets: bigint;
    readonly keptAssets: bigint;
    /** What is still disputed beyond the reserve kept for it. */
    readonly wantedAssets: bigint;
    readonly closes: boolean;
  },
): void {
  const { paidAssets, interestAssets, keptAssets } = outcome;
  const [reservedBefore, lockedBefore] = [claim.reservedAssets, lockedOn(policy, version)];
  policy.usedAssets += paidAssets + keptAssets - claim.reservedAssets;
  claim.reservedAssets = keptAssets;
  if (outcome.closes) policy.openClaims -= 1;
  const lockedAfter = lockedOn(policy, version);
  const freed = reservedBefore + lockedBefore - keptAssets - lockedAfter;
  pool.reservedAssets += keptAssets - reservedBefore;
  pool.lockedAssets += lockedAfter - lockedBefore;

  const available = pool.owedAssets > 0n ? 0n : pool.freeAssets;
  const fromFree = min(minusFloor(paidAssets, freed), available);
  const fromCarrier = drawInterest(pool, interestAssets, now);
  setWant(pool, claim.claimId, hasClaimFlag(claim.flags, 'UNRESERVED') ? outcome.wantedAssets : 0n);
  pool.freeAssets += minusFloor(freed, paidAssets) - fromFree;
  const fundedAssets = min(paidAssets, freed) + fromFree + fromCarrier;
  const owedAssets = paidAssets + interestAssets - fundedAssets;
  const payees = claim.filing.payees.length > 0 ? claim.filing.payees : [{ to: policy.holder, shareBps: 10_000 }];
  payOrOwe(book, pool, claim.claimId, payees, { fundedAssets, owedAssets });
}
