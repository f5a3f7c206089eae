import { hasClaimFlag } from '../../domain/claims/claim-flags.ts';
import type { Filing, ItemAssessment } from '../../domain/claims/claim-types.ts';
import { appealByOf, decideByAt } from '../../domain/claims/clocks.ts';
import type { ModelDecision, TimedAct } from '../../domain/model/act.ts';
import type { ModelClaim, ModelPolicy, ModelVersion } from '../../domain/model/book.ts';
import { basisOf } from '../../domain/model/settle-claim.ts';
import { present } from '../../domain/primitives/assert.ts';
import { labelToBytes32, zeroBytes32 } from '../../domain/primitives/label.ts';
import { DAY, NEVER } from '../../domain/primitives/time.ts';
import type { Random } from '../parity/random.ts';
import { around, one, soon, type Scene } from './imagine-act.ts';
import { imagineItems, imaginePayees } from './imagine-filing.ts';
import { imagineAward, imagineCourse } from './imagine-course.ts';

const REASON = labelToBytes32('EXCLUSION');
const CLAUSE = labelToBytes32('4.2');

/** Somebody files, decides or ends a claim. */
export function imagineClaimAct(scene: Scene): TimedAct {
  const { random, book } = scene;
  const claims = [...book.claims.values()];
  const open = claims.filter(({ phase }) => phase !== 'Closed');
  if (open.length === 0 || (open.length < 6 && random.whole(0, 2) === 0)) return imagineFiling(scene);
  const over = claims.filter(({ phase }) => phase === 'Closed');
  const disputed = open.filter(({ phase }) => phase === 'Appealed' || phase === 'Decided');
  const likely = disputed.length > 0 && random.whole(0, 2) === 0 ? disputed : open;
  const claim = over.length > 0 && random.whole(0, 4) === 0 ? one(random, over) : one(random, likely);
  if (book.awards.size > 0 && random.whole(0, 3) === 0)
    return { at: soon(scene), act: imagineAward(scene, claim.claimId) };
  const wanted = random.bool() ? imagineCourse(scene, claim) : imagineUsual(scene, claim);
  return random.whole(0, 39) === 0 ? { at: wanted.at, act: { ...wanted.act, ...strayed(wanted.act) } } : wanted;
}

function imagineUsual(scene: Scene, claim: ModelClaim): TimedAct {
  return claim.phase === 'Filed' ? imagineWhileFiled(scene, claim) : imagineAfterDecision(scene, claim);
}

/** The same act on a claim nobody filed. */
function strayed(act: TimedAct['act']): { readonly claimId?: bigint } {
  return 'claimId' in act ? { claimId: (9_999n << 16n) | 1n } : {};
}

function imagineWhileFiled(scene: Scene, claim: ModelClaim): TimedAct {
  const { random, cast, stage } = scene;
  const { claimId } = claim;
  const by = random.whole(0, 9) === 0 ? one(random, cast.holders) : claim.filedBy;
  const choice = random.whole(0, 11);
  if (choice === 0) return { at: soon(scene), act: { kind: 'withdraw', by, claimId } };
  if (choice === 1) return { at: soon(scene), act: { kind: random.bool() ? 'accept' : 'finalize', by, claimId } };
  const { version } = present(basisOf(scene.book, stage.rules, claimId), 'a claim of the book');
  const decideBy = decideByAt(version, claim.course, scene.before);
  const late = decideBy === NEVER ? soon(scene) : around(scene, decideBy + one(random, [0, 1, 20 * DAY, 400 * DAY]));
  return {
    at: random.whole(0, 4) === 0 ? late : soon(scene),
    act: {
      kind: 'decide',
      by: random.whole(0, 3) === 0 ? cast.adjuster : cast.seniorAdjuster,
      claimId,
      decision: imagineDecision(random, claim),
    },
  };
}

function imagineAfterDecision(scene: Scene, claim: ModelClaim): TimedAct {
  const { random, cast, book, stage } = scene;
  const { claimId } = claim;
  const by = random.whole(0, 9) === 0 ? one(random, cast.holders) : claim.filedBy;
  const choice = random.whole(0, 9);
  if (choice === 0) return { at: soon(scene), act: { kind: 'withdraw', by, claimId } };
  if (choice === 1) {
    const decision = imagineDecision(random, claim);
    return { at: soon(scene), act: { kind: 'decide', by: cast.seniorAdjuster, claimId, decision } };
  }
  if (choice < 5) return { at: soon(scene), act: { kind: 'accept', by, claimId } };
  const { version } = present(basisOf(book, stage.rules, claimId), 'a claim of the book');
  const pauses = book.pauses.Decide.intervals;
  const windowEnd = appealByOf(version, claim.decidedAt, pauses);
  return {
    at: around(scene, windowEnd),
    act: { kind: 'finalize', by: one(random, cast.everybody.slice(0, 3)), claimId },
  };
}

function imagineFiling(scene: Scene): TimedAct {
  const { random, book, stage, cast } = scene;
  const policies = [...book.policies.values()];
  const open = policies.filter(({ closed }) => !closed);
  const policy = open.length > 0 && random.whole(0, 9) > 0 ? one(random, open) : one(random, policies);
  const version = present(stage.rules.versions.get(policy.versionId), 'the version of a policy');
  const tailEnd = policy.endAt + version.terms.tailDays * DAY;
  const at =
    random.whole(0, 11) === 0 ? around(scene, tailEnd) : Math.max(soon(scene), random.bool() ? policy.startAt : 0);
  const filing: Filing = {
    policyId: random.whole(0, 39) === 0 ? 9_999 : policy.policyId,
    lossAt: imagineLoss(random, policy, version, at),
    items: imagineItems(random, policy, version),
    payees: imaginePayees(scene, version),
    evidenceRoot: random.bool() ? zeroBytes32 : random.bytes32(),
  };
  return {
    at,
    act: { kind: 'file', by: random.whole(0, 19) === 0 ? one(random, cast.holders) : policy.holder, filing },
  };
}

function imagineLoss(random: Random, policy: ModelPolicy, { terms }: ModelVersion, at: number): number {
  const waited = policy.startAt + terms.waitingDays * DAY;
  const edges = [policy.startAt, waited, policy.endAt, at].map((instant) => instant + random.whole(-1, 1));
  const within = waited + random.whole(0, Math.max(1, Math.min(at, policy.endAt) - waited));
  const lossAt = random.whole(0, 3) === 0 ? one(random, edges) : within;
  return random.whole(0, 29) === 0 ? at + 1 : Math.min(lossAt, at);
}

/** As claimed, in part, not at all; now and then nonsense. */
export function imagineDecision(random: Random, claim: ModelClaim): ModelDecision {
  const isOutOfTerms = hasClaimFlag(claim.flags, 'OUT_OF_TERMS');
  const mode = isOutOfTerms && random.whole(0, 5) > 0 ? 4 : random.whole(0, 9);
  const assessments = claim.filing.items.map((item): ItemAssessment => {
    const share = mode < 4 ? 100 : mode === 4 ? 0 : random.whole(0, 100);
    const assessedDays = Math.floor((item.claimedDays * share) / 100);
    const over = random.whole(0, 79) === 0 ? 1n : 0n;
    return {
      assessedAssets: (item.claimedAssets * BigInt(share)) / 100n + over,
      assessedDays,
      depreciationBps: mode > 7 ? random.whole(0, random.whole(0, 29) === 0 ? 10_001 : 4_000) : 0,
      reason: random.whole(0, 39) === 0 ? zeroBytes32 : REASON,
      clause: CLAUSE,
    };
  });
  if (random.whole(0, 59) === 0) assessments.pop();
  const otherInsuranceAssets = mode === 6 ? random.amount(34) : 0n;
  return { assessments, otherInsuranceAssets, rationaleHash: random.bytes32() };
}
