import type { ObservationRef } from '../oracles/observation-message.ts';
import { directionOf, payoutOf, type PayoutCurve } from '../oracles/payout-curve.ts';
import { isWithinTerms } from '../policies/policy-status.ts';
import { present } from '../primitives/assert.ts';
import { zeroBytes32 } from '../primitives/label.ts';
import { max, min, minusFloor, sum } from '../primitives/money.ts';
import type { Seconds } from '../primitives/time.ts';
import { curveKinds } from '../products/terms.ts';
import type { Book, BookRules, ModelPolicy, ModelPool, ModelVersion } from './book.ts';
import { concludeWord, spokenOn, type Spoken } from './conclude-word.ts';
import { newCourse } from './course.ts';
import { isPaused, pausedBetween } from './pause-flags.ts';
import { payOrOwe } from './pay-people.ts';
import type { Refusal } from './refusal.ts';
import { lockedOn } from './sell-cover.ts';
import type { ModelFinding } from './word.ts';

const MAX_PAGE = 100;
/** Claims of a policy that are looked at for what they were paid; where nothing of it is used nobody has to look. */
const MOST_CLAIMS = 64;
const MOST_NUMBERS = 65_535;

/** What a page works on. */
interface Page extends Spoken {
  readonly book: Book;
  readonly rules: BookRules;
  readonly now: Seconds;
}

/** A policy that is due something, beyond what an earlier word gave it. */
interface Due {
  readonly policy: ModelPolicy;
  readonly assets: bigint;
  readonly addedAssets: bigint;
}

/** Pays policies by what was observed and what their curve says; whoever cannot be paid stops nobody else. */
export function settlePage(
  book: Book,
  rules: BookRules,
  act: { readonly ref: ObservationRef; readonly policyIds: readonly number[] },
  now: Seconds,
): Refusal {
  if (isPaused(book, 'Oracle', now)) return 'PauseActive';
  if (act.policyIds.length === 0 || act.policyIds.length > MAX_PAGE) return 'TriggerPageInvalid';
  const source = rules.feed.sources.get(act.ref.source);
  if (source === undefined) return 'SourceUnknown';
  const spoken = spokenOn(book, source, act.ref);
  if (spoken === undefined) return 'FeedPeriodInvalid';
  concludeWord(book, spoken, now);
  if (spoken.word.findings.length === 0) return 'TriggerNothingObserved';

  const page: Page = { ...spoken, book, rules, now };
  let versionId = 0;
  let waiting: Due[] = [];
  for (const policyId of act.policyIds) {
    const policy = book.policies.get(policyId);
    if ((policy?.versionId ?? 0) !== versionId) {
      payWaiting(page, waiting);
      waiting = [];
      versionId = policy?.versionId ?? 0;
    }
    const due = policy === undefined ? undefined : dueTo(page, policy);
    if (due !== undefined) waiting.push(take(page, due));
  }
  payWaiting(page, waiting);
  return undefined;
}

/** What the policy is due now, if it is meant, covered, not settled and below the cap. */
function dueTo(page: Page, policy: ModelPolicy): Due | undefined {
  const { word, source, endsAt } = page;
  const { ref, findings } = word;
  const { terms } = versionOf(page, policy);
  const isMeant = terms.productId === ref.product && terms.observable === ref.source && policy.zone === ref.region;
  const isCovered = policy.startAt <= ref.periodStart && policy.endAt >= endsAt && !policy.closed;
  const settledRound = word.settled.get(policy.policyId)?.at(-1) ?? 0;
  if (!isMeant || !isCovered || settledRound === findings.length) return undefined;
  const curve: PayoutCurve = { kind: present(curveKinds[terms.curveKind], 'a kind of curve'), points: terms.curve };
  const dueAt = (round: number) => bestOf(curve, present(findings[round - 1], 'a final word'), policy.limitAssets);
  const assets = dueAt(findings.length);
  const addedAssets = assets - (settledRound > 0 ? dueAt(settledRound) : 0n);
  const capAssets = max(word.raisedCapAssets, source.eventCapAssets);
  if (addedAssets === 0n || word.eventAssets + addedAssets > capAssets) return undefined;
  return { policy, assets, addedAssets };
}

/** The better of what the extremes pay: a revision takes nothing away. */
function bestOf(curve: PayoutCurve, { lowest, highest }: ModelFinding, limitAssets: bigint): bigint {
  return payoutOf(curve, directionOf(curve) === 'Falling' ? lowest : highest, limitAssets);
}

function take({ word }: Page, due: Due): Due {
  const { policyId } = due.policy;
  word.settled.set(policyId, [...(word.settled.get(policyId) ?? []), word.findings.length]);
  word.eventAssets += due.addedAssets;
  return due;
}

/** Policies of one version together; what could not be paid is as if it had not been taken. */
function payWaiting(page: Page, waiting: readonly Due[]): void {
  const { word } = page;
  for (const due of waiting) {
    const { policy, addedAssets } = due;
    if (payOne(page, due)) continue;
    word.settled.set(policy.policyId, (word.settled.get(policy.policyId) ?? []).slice(0, -1));
    word.eventAssets -= addedAssets;
  }
}

/** A claim that is made, paid and closed in one go. Nothing is taken off but what was paid for the period already. */
function payOne(page: Page, { policy, assets }: Due): boolean {
  const { book, word, now } = page;
  const version = versionOf(page, policy);
  const lossAt = word.ref.periodStart;
  const pausedSinceEnd = pausedBetween(book, 'File', policy.endAt, now);
  if (!isWithinTerms(policy, version.terms, { lossAt, now, pausedSinceEnd })) return false;
  if (policy.usedAssets > 0n ? policy.claimCount > MOST_CLAIMS : policy.claimCount >= MOST_NUMBERS) return false;
  const { claimLimitAssets } = version.terms;
  const left = policy.limitAssets - policy.usedAssets;
  const most = claimLimitAssets > 0n ? min(left, claimLimitAssets) : left;
  const paidAssets = min(minusFloor(assets, paidInPeriod(page, policy)), most);
  if (paidAssets === 0n) return false;

  const pool = present(book.pools.get(version.terms.pool), 'the pool of a version');
  const lockedAssets = lockedOn(policy, version);
  policy.claimCount += 1;
  policy.usedAssets += paidAssets;
  payFrom(page, pool, enterTriggered(page, policy, paidAssets), { paidAssets, lockedAssets });
  return true;
}

function paidInPeriod({ book, word, endsAt }: Page, { policyId }: ModelPolicy): bigint {
  const claims = [...book.claims.values()].filter(
    ({ filing }) => filing.policyId === policyId && filing.lossAt >= word.ref.periodStart && filing.lossAt < endsAt,
  );
  return sum(claims.map(({ paidAssets }) => paidAssets));
}

function enterTriggered({ book, word, now }: Page, policy: ModelPolicy, paidAssets: bigint) {
  const claimId = (BigInt(policy.policyId) << 16n) | BigInt(policy.claimCount);
  const lossAt = word.ref.periodStart;
  book.claims.set(claimId, {
    claimId,
    filing: { policyId: policy.policyId, lossAt, items: [], payees: [], evidenceRoot: zeroBytes32 },
    filedBy: policy.holder,
    filedAt: now,
    filedFlags: 0,
    expectedAssets: 0n,
    filedReserve: 0n,
    course: newCourse(now),
    phase: 'Closed',
    verdict: 'Granted',
    flags: 0,
    entries: 1,
    decidedAt: now,
    reservedAssets: 0n,
    paidAssets,
    statedAssets: paidAssets,
    triggered: true,
  });
  return { claimId, holder: policy.holder };
}

function payFrom(
  { book }: Page,
  pool: ModelPool,
  { claimId, holder }: ReturnType<typeof enterTriggered>,
  { paidAssets, lockedAssets }: { readonly paidAssets: bigint; readonly lockedAssets: bigint },
): void {
  const fromLocked = min(lockedAssets, paidAssets);
  const fromFree = pool.owedAssets > 0n ? 0n : min(paidAssets - fromLocked, pool.freeAssets);
  pool.lockedAssets -= fromLocked;
  pool.freeAssets -= fromFree;
  const fundedAssets = fromLocked + fromFree;
  const payees = [{ to: holder, shareBps: 10_000 }];
  payOrOwe(book, pool, claimId, payees, { fundedAssets, owedAssets: paidAssets - fundedAssets });
}

function versionOf({ rules }: Page, { versionId }: ModelPolicy): ModelVersion {
  return present(rules.versions.get(versionId), 'the version of a policy');
}
