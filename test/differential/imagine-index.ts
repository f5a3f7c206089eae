import type { ClaimItem, Filing } from '../../domain/claims/claim-types.ts';
import type { TimedAct } from '../../domain/model/act.ts';
import type { ModelClaim, ModelPolicy } from '../../domain/model/book.ts';
import { statusAt } from '../../domain/model/conclude-word.ts';
import type { ModelSource, ModelWord } from '../../domain/model/word.ts';
import { present } from '../../domain/primitives/assert.ts';
import { labelToBytes32, zeroBytes32 } from '../../domain/primitives/label.ts';
import { DAY, HOUR } from '../../domain/primitives/time.ts';
import type { Random } from '../parity/random.ts';
import { around, one, soon, type Scene } from './imagine-act.ts';
import { imagineClaimAct, imagineDecision } from './imagine-claim.ts';
import { imagineItems } from './imagine-filing.ts';
import { imagineSale } from './imagine-sale.ts';
import { imagineWord } from './imagine-word.ts';

/** Somebody observes, doubts, or has policies paid by what was observed. */
export function imagineIndex(scene: Scene): TimedAct {
  const { random, book, before } = scene;
  const covered = indexedOf(scene);
  const live = covered.filter(({ closed, endAt }) => !closed && endAt > before);
  if (live.length === 0 && random.whole(0, 5) > 0) return imagineSale(scene);
  if (covered.length === 0) return imagineSale(scene);
  const { released, forfeitedBonds } = book.feed;
  const hasCoin = released.size > 0 || forfeitedBonds > 0n;
  if (random.whole(0, hasCoin ? 2 : 39) === 0) return imagineCoin(scene);
  const byHand = [...book.claims.values()].find(({ phase, filing }) => phase === 'Filed' && isOn(filing, covered));
  if (byHand !== undefined && random.whole(0, 2) > 0) return imagineJudging(scene, byHand);
  const spoken = [...book.feed.words.values()].filter(({ round }) => round > 0);
  const fresh = spoken.filter((word) => isFresh(scene, word));
  const moving = fresh.length > 0 ? fresh : spoken.filter((word) => isMoving(scene, word, covered));

  if (spoken.length === 0 || (fresh.length === 0 && random.whole(0, 2) === 0))
    return imagineWord(scene, one(random, live.length > 0 ? live : covered));
  const likely = moving.length > 0 && random.whole(0, 9) > 0 ? moving : spoken.slice(-3);
  return imagineNext(scene, one(random, likely), covered);
}

function imagineCoin({ random, book, cast, ...scene }: Scene): TimedAct {
  const { released, forfeitedBonds } = book.feed;
  const kind = forfeitedBonds > 0n && random.bool() ? 'sweepForfeits' : 'collectBond';
  const by = random.whole(0, 4) === 0 ? one(random, cast.holders) : one(random, [...released.keys(), ...cast.holders]);
  return { at: soon({ random, book, cast, ...scene }), act: { kind, by } };
}

/** Whether somebody may still doubt what was said, or answer who does. */
export function isSpokenOf(scene: Scene): boolean {
  return [...scene.book.feed.words.values()].some((word) => isFresh(scene, word));
}

function isFresh({ book, stage, before }: Scene, word: ModelWord): boolean {
  const source = present(stage.rules.feed.sources.get(word.ref.source), 'the source of a word');
  return ['Reported', 'Disputed'].includes(statusAt(book, source, word, before));
}

/** Whether something is still to come of a word: doubt, payment or revision. */
function isMoving({ book, stage, before }: Scene, word: ModelWord, covered: readonly ModelPolicy[]): boolean {
  const source = present(stage.rules.feed.sources.get(word.ref.source), 'the source of a word');
  const status = statusAt(book, source, word, before);
  if (status !== 'Final') return status !== 'Unresolved';
  return isRevisable(source, word, before) || isWaiting(word, covered);
}

function isRevisable(source: ModelSource, { ref }: ModelWord, before: number): boolean {
  return before < ref.periodStart + source.periodSeconds + source.revisionPeriod;
}

/** Whether a policy was not paid on the last word. */
function isWaiting(word: ModelWord, covered: readonly ModelPolicy[]): boolean {
  const rounds = word.findings.length + (word.status === 'Reported' ? 1 : 0);
  const meant = covered.filter(({ zone, closed }) => zone === word.ref.region && !closed);
  return meant.some(({ policyId }) => (word.settled.get(policyId)?.at(-1) ?? 0) < rounds);
}

function isOn({ policyId }: Filing, covered: readonly ModelPolicy[]): boolean {
  return covered.some((policy) => policy.policyId === policyId);
}

/** Policies of a product that an index settles. */
export function indexedOf({ book, stage }: Scene): readonly ModelPolicy[] {
  const all = [...book.policies.values()];
  return all.filter(({ versionId }) => stage.rules.versions.get(versionId)?.terms.curveKind !== 0);
}

function imagineNext(scene: Scene, word: ModelWord, covered: readonly ModelPolicy[]): TimedAct {
  const { random, book, stage, before } = scene;
  const source = present(stage.rules.feed.sources.get(word.ref.source), 'the source of a word');
  switch (statusAt(book, source, word, before)) {
    case 'Reported':
      if (random.whole(0, 5) === 0) return imagineByHand(scene, word, covered);
      if (random.whole(0, 2) === 0) return imagineDoubt(scene, word, source, covered);
      return imagineSettling(scene, word, covered, around(scene, word.reportedAt + source.disputePeriod));
    case 'Disputed': {
      const until = word.disputedAt + 48 * HOUR;
      if (random.whole(0, 3) === 0) return imagineSettling(scene, word, covered, around(scene, until));
      return imagineWord(scene, one(random, covered), word);
    }
    case 'Final':
      return imagineAfterFinal(scene, word, source, covered);
    default:
      return imagineWord(scene, one(random, covered), random.bool() ? word : undefined);
  }
}

/** Policies that wait are paid, mostly; else the word is revised or its event looked at. */
function imagineAfterFinal(
  scene: Scene,
  word: ModelWord,
  source: ModelSource,
  covered: readonly ModelPolicy[],
): TimedAct {
  const { random, cast } = scene;
  const isWaited = isWaiting(word, covered);
  const choice = random.whole(0, 9);
  if (isWaited && choice < 3) return imagineByHand(scene, word, covered);
  if (choice < (isWaited ? 6 : 1)) return imagineSettling(scene, word, covered, soon(scene));
  if (choice < 9 && (isRevisable(source, word, scene.before) || random.whole(0, 7) === 0)) {
    return imagineWord(scene, one(random, covered), word);
  }
  const capAssets = BigInt(random.whole(1, 600)) * 1_000_000_000n;
  const reasonsHash = random.whole(0, 5) === 0 ? zeroBytes32 : random.bytes32();
  return {
    at: soon(scene),
    act: { kind: 'raiseEventCap', by: cast.claimsManager, ref: word.ref, capAssets, reasonsHash },
  };
}

/** A holder with coin, an operator without, or somebody who may not. */
function imagineDoubt(scene: Scene, word: ModelWord, source: ModelSource, covered: readonly ModelPolicy[]): TimedAct {
  const { random, before, stage } = scene;
  const { operators, bond } = stage.rules.feed;
  const isOperator = random.whole(0, 2) === 0;
  const meant = covered.filter(({ zone, closed }) => zone === word.ref.region && !closed);
  const policy = one(random, meant.length > 0 && random.whole(0, 9) > 0 ? meant : covered);
  const by = isOperator ? one(random, operators) : policy.holder;
  const right = isOperator ? 0n : bond;
  const at =
    random.whole(0, 3) === 0 ? around(scene, word.reportedAt + source.disputePeriod) : before + random.whole(1, HOUR);
  const act = { kind: 'doubt', by, ref: word.ref, policyId: policy.policyId } as const;
  return { at, act: { ...act, bond: random.whole(0, 11) === 0 ? bond - right : right } };
}

/** The holder files by hand what was observed, or may be. */
function imagineByHand(scene: Scene, { ref }: ModelWord, covered: readonly ModelPolicy[]): TimedAct {
  const { random, stage } = scene;
  const meant = covered.filter(({ zone, closed }) => zone === ref.region && !closed);
  const policy = one(random, meant.length > 0 ? meant : covered);
  const version = present(stage.rules.versions.get(policy.versionId), 'the version of a policy');
  const filing: Filing = {
    policyId: policy.policyId,
    lossAt: ref.periodStart + random.whole(0, DAY),
    items: random.bool() ? imagineItems(random, policy, version) : [imagineLittle(random, policy)],
    payees: [],
    evidenceRoot: random.bytes32(),
  };
  return { at: soon(scene), act: { kind: 'file', by: policy.holder, filing } };
}

/** Less than the curve may give for the same day. */
function imagineLittle(random: Random, { limitAssets }: ModelPolicy): ClaimItem {
  const claimedAssets = (limitAssets * BigInt(random.whole(1, 20))) / 100n;
  return { coverage: 0, cause: labelToBytes32('RAIN'), claimedAssets, claimedDays: 0 };
}

/** A person decides what was filed by hand, mostly. */
function imagineJudging(scene: Scene, claim: ModelClaim): TimedAct {
  const { random, cast } = scene;
  if (random.whole(0, 3) === 0) return imagineClaimAct(scene);
  const decision = imagineDecision(random, claim);
  return { at: soon(scene), act: { kind: 'decide', by: cast.seniorAdjuster, claimId: claim.claimId, decision } };
}

/** A page in any order, now and then with strangers, twice the same, or nobody. */
function imagineSettling(scene: Scene, word: ModelWord, covered: readonly ModelPolicy[], at: number): TimedAct {
  const { random, book, cast } = scene;
  const by = one(random, cast.holders);
  if (random.whole(0, 9) === 0) return { at, act: { kind: 'conclude', by, ref: word.ref } };
  const meant = covered.filter(({ zone }) => zone === word.ref.region || random.whole(0, 3) === 0);
  const strangers = random.whole(0, 5) === 0 ? [...book.policies.keys(), 9_999] : [];
  const page = [...meant.map(({ policyId }) => policyId), ...strangers]
    .map((policyId) => ({ policyId, place: random.whole(0, 1_000) }))
    .sort((left, right) => left.place - right.place)
    .map(({ policyId }) => policyId);
  const twice = random.whole(0, 7) === 0 ? page.slice(0, 2) : [];
  const ref = random.whole(0, 29) === 0 ? { ...word.ref, periodStart: word.ref.periodStart + DAY } : word.ref;
  return { at, act: { kind: 'settle', by, ref, policyIds: [...page, ...twice] } };
}
