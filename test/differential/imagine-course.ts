import { evidenceByOf, handleByAt, ruleByOf, silentUntilAt } from '../../domain/claims/clocks.ts';
import type { ClaimPhase, Filing } from '../../domain/claims/claim-types.ts';
import type { Act, TimedAct } from '../../domain/model/act.ts';
import type { ModelClaim } from '../../domain/model/book.ts';
import { claimedSum, deductibleOf, dueOf, expectedOf, worthOf } from '../../domain/model/claim-sum.ts';
import { phaseAt } from '../../domain/model/claim-clock.ts';
import { basisOf, type Basis } from '../../domain/model/settle-claim.ts';
import { present } from '../../domain/primitives/assert.ts';
import { zeroBytes32 } from '../../domain/primitives/label.ts';
import { DAY, NEVER } from '../../domain/primitives/time.ts';
import type { Random } from '../parity/random.ts';
import { around, one, soon, type Scene } from './imagine-act.ts';
import { imagineItems, imaginePayees } from './imagine-filing.ts';

type CourseKind =
  | 'requestDocuments'
  | 'extend'
  | 'supplement'
  | 'revise'
  | 'reviseReserve'
  | 'advance'
  | 'payDetermined'
  | 'escalate'
  | 'topUp'
  | 'appeal'
  | 'openDispute'
  | 'improve'
  | 'rule'
  | 'resolve'
  | 'supplementLoss'
  | 'award'
  | 'recover';

/** What is thought of, by where the claim stands; more often what is written more often. */
const likely: Readonly<Record<ClaimPhase, readonly CourseKind[]>> = {
  None: [],
  Filed: [
    ...(['requestDocuments', 'requestDocuments', 'requestDocuments', 'extend', 'revise', 'reviseReserve'] as const),
    ...(['reviseReserve', 'advance', 'advance', 'payDetermined', 'escalate', 'topUp', 'recover'] as const),
  ],
  AwaitingDocuments: ['supplement', 'supplement', 'revise', 'reviseReserve', 'escalate', 'topUp'],
  Decided: ['appeal', 'appeal', 'appeal', 'appeal', 'recover', 'topUp'],
  Appealed: [
    ...(['improve', 'improve', 'improve', 'improve', 'improve', 'improve'] as const),
    ...(['resolve', 'resolve', 'resolve', 'recover', 'topUp'] as const),
  ],
  Closed: ['supplementLoss', 'supplementLoss', 'award', 'award', 'recover', 'recover', 'recover', 'appeal'],
};

/** Something between filing and decision, in a dispute or after the end. */
export function imagineCourse(scene: Scene, claim: ModelClaim): TimedAct {
  const { random, book, stage, before } = scene;
  const basis = present(basisOf(book, stage.rules, claim.claimId), 'a claim of the book');
  const phase = phaseAt(book, claim, before);
  const kind = urgent(basis, phase, random) ?? one(random, likely[phase]);
  const { version } = basis;
  const pauses = book.pauses.Decide.intervals;
  const edges: Readonly<Partial<Record<CourseKind, number>>> = {
    escalate: silentUntilAt(version, claim.course, { pauses, at: NEVER }),
    payDetermined: handleByAt(version, claim.course, 'Interim', NEVER),
    improve: evidenceByOf(version, claim.course.appealedAt, pauses),
    resolve: ruleByOf(version, claim.course.appealedAt, pauses),
    requestDocuments: claim.course.stopEndsAt ?? NEVER,
  };
  const edge = edges[kind] ?? NEVER;
  const waitedFor: readonly CourseKind[] = ['escalate', 'resolve', 'payDetermined'];
  const isWaitedFor = waitedFor.includes(kind) || random.whole(0, 4) === 0;
  const isInTime = kind === 'improve' && edge > before && random.whole(0, 2) > 0;
  const waited =
    isWaitedFor && edge < before + 500 * DAY ? around(scene, edge + one(random, [0, 1, 1, 40 * DAY])) : soon(scene);
  const at = isInTime ? before + random.whole(1, edge - before) : waited;
  return { at, act: imagineOne(scene, basis, kind) };
}

/** What would otherwise hardly ever be in turn: it needs an act before it, and some law. */
function urgent({ claim, version }: Basis, phase: ClaimPhase, random: Random): CourseKind | undefined {
  const { course } = claim;
  if (phase === 'Appealed' && random.whole(0, 1) > 0) return course.disputed ? 'rule' : 'openDispute';
  const hasInterim = handleByAt(version, course, 'Interim', claim.filedAt) !== NEVER;
  if (phase !== 'Filed' || !hasInterim || random.whole(0, 3) === 0) return undefined;
  return course.determinedAssets > claim.paidAssets ? 'payDetermined' : random.bool() ? 'reviseReserve' : undefined;
}

function imagineOne(scene: Scene, basis: Basis, kind: CourseKind): Act {
  const { random, cast, book } = scene;
  const { claim, policy } = basis;
  const { claimId, course } = claim;
  const anybody = one(random, cast.holders);
  const claimant = random.whole(0, 19) === 0 ? anybody : policy.holder;
  const staff = random.whole(0, 4) === 0 ? cast.adjuster : cast.seniorAdjuster;
  switch (kind) {
    case 'requestDocuments':
    case 'extend':
      return { kind, by: staff, claimId };
    case 'supplement':
      return { kind, by: claimant, claimId, evidenceRoot: random.bool() ? zeroBytes32 : random.bytes32() };
    case 'revise':
    case 'supplementLoss':
      return { kind, by: claimant, claimId, filing: imagineAgain(scene, basis) };
    case 'reviseReserve': {
      const reservedAssets = partOf(scene, expectedOf(basis));
      const determinedAssets = partOf(scene, claim.paidAssets + reservedAssets);
      return { kind, by: cast.seniorAdjuster, claimId, reservedAssets, determinedAssets };
    }
    case 'advance':
      return { kind, by: staff, claimId, assets: partOf(scene, dueOf(basis)) };
    case 'appeal':
      return { kind, by: claimant, claimId, soughtAssets: between(scene, claim.statedAssets, worthOf(basis)) };
    case 'improve':
      return { kind, by: staff, claimId, statedAssets: between(scene, claim.statedAssets, course.soughtAssets) };
    case 'rule':
      return imagineRuling(scene, claimId);
    case 'award':
      return imagineAward(scene, claimId);
    case 'recover': {
      const most = claim.paidAssets + course.awardedAssets + deductibleOf(claimedSum(basis)) - course.recoveredAssets;
      return { kind, by: cast.carrier, claimId, assets: partOf(scene, most > 0n ? most : 0n) };
    }
    case 'topUp': {
      const waiting = [...book.pools.values()].flatMap((pool) => pool.queue);
      return {
        kind,
        by: anybody,
        claimId: waiting.length > 0 && random.whole(0, 3) > 0 ? one(random, waiting) : claimId,
      };
    }
    default:
      return { kind, by: anybody, claimId };
  }
}

/** The loss told again: much the same, or of another policy or time now and then. */
function imagineAgain(scene: Scene, { claim, policy, version }: Basis): Filing {
  const { random } = scene;
  const isSame = random.whole(0, 4) === 0;
  return {
    policyId: claim.filing.policyId,
    lossAt: claim.filing.lossAt + (random.whole(0, 29) === 0 ? 1 : 0),
    items: isSame ? claim.filing.items : imagineItems(random, policy, version),
    payees: imaginePayees(scene, version),
    evidenceRoot: random.bool() ? zeroBytes32 : random.bytes32(),
  };
}

/** A dispute that is open, this claim's before others. */
function imagineRuling({ random, book, cast }: Scene, claimId: bigint): Act {
  const place = book.disputes.indexOf(claimId);
  const by = one(random, cast.holders);
  if (book.disputes.length === 0 || (place < 0 && random.bool())) return { kind: 'openDispute', by, claimId };
  const disputeId = place < 0 ? random.whole(1, book.disputes.length) : place + 1;
  return { kind: 'rule', by, disputeId, ruling: random.whole(0, 3) };
}

/** One proposes, another agrees. */
export function imagineAward({ random, book, cast }: Scene, claimId: bigint): Act {
  const [waiting] = book.awards;
  if (waiting !== undefined && random.whole(0, 3) > 0) {
    const [id, assets] = waiting.split(' ').map(BigInt);
    return { kind: 'approveAward', by: cast.claimsManager, claimId: id ?? claimId, assets: assets ?? 0n };
  }
  const assets = random.whole(0, 19) === 0 ? 0n : BigInt(random.whole(1, 2_000)) * 1_000_000n;
  const kind = random.whole(0, 9) === 0 ? 'approveAward' : 'proposeAward';
  return { kind, by: kind === 'proposeAward' ? cast.seniorAdjuster : cast.claimsManager, claimId, assets };
}

/** Nothing, a part, all, or one unit more. */
function partOf({ random }: Scene, whole: bigint): bigint {
  const choice = random.whole(0, 11);
  if (choice === 0) return whole + 1n;
  if (choice === 1) return 0n;
  return choice < 4 ? whole : (whole * BigInt(random.whole(0, 1_000))) / 1_000n;
}

/** Above one figure and up to another, or just outside. */
function between(scene: Scene, low: bigint, high: bigint): bigint {
  const step = high > low ? partOf(scene, high - low) : 0n;
  return low + step;
}
