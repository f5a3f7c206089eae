import { z } from '@hono/zod-openapi';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { keccak256 } from 'viem';
import {
  adjudicatorPin,
  claim,
  fastTrackApproval,
  fastTrackDay,
  fastTrackPurse,
  fastTrackState,
  policy,
  productVersion,
  riskModel,
} from '../../indexer/ponder.schema.ts';
import { claimFlagBits } from '../../domain/claims/claim-flags.ts';
import { DAY } from '../../domain/primitives/time.ts';
import { drawOfClaim, isDrawnForAudit } from '../../domain/risk/daily-secret.ts';
import { fastTrackGates, judgeFastTrack } from '../../domain/risk/fast-track-gates.ts';
import type { FastTrackGate, GateFinding } from '../../domain/risk/fast-track-gates.ts';
import { motorModel } from '../../domain/risk/motor-model.ts';
import { hashModel, riskFeatures } from '../../domain/risk/risk-model.ts';
import { scoreClaim } from '../../domain/risk/score-claim.ts';
import type { ClaimScore, ScoredClaim } from '../../domain/risk/score-claim.ts';
import type { IndexReader } from '../platform/index-reader.ts';
import { addressView, assetsView, checksummed, hash32View, instantView } from '../platform/views.ts';

/** Why a claim was, or was not, settled on a signed assessment. */
export const fastTrackView = z.object({
  /** Whether its version lets a signed assessment approve anything. */
  isOffered: z.boolean(),
  approval: z
    .object({
      signer: addressView,
      modelHash: hash32View,
      scoreBps: z.number().int(),
      draw: hash32View,
      expiresAt: instantView,
      payableAssets: assetsView,
      at: instantView,
    })
    .nullable(),
  /** Each gate with its figure: money in base units, scores and shares in basis points, lengths in seconds. */
  gates: z.array(
    z.object({
      gate: z.enum(fastTrackGates),
      outcome: z.enum(['passed', 'refused', 'unknown']),
      found: assetsView.nullable(),
      limit: assetsView.nullable(),
    }),
  ),
  score: z
    .object({
      model: z.string(),
      scoreBps: z.number().int(),
      baseMilli: z.number().int(),
      parts: z.array(z.object({ feature: z.enum(riskFeatures), present: z.boolean(), addsMilli: z.number().int() })),
    })
    .nullable(),
});

type ClaimRow = typeof claim.$inferSelect;

const itemsSchema = z.array(z.object({ coverage: z.coerce.number(), cause: z.string() }));
const termsSchema = z.object({
  fastTrackLimitAssets: z.coerce.bigint(),
  fastTrackScoreBps: z.coerce.number(),
  coverages: z.array(z.object({ code: z.string() })),
});
const models = [motorModel];
/** What only the moment of the decision could tell; afterwards nobody can say. */
const momentary: readonly FastTrackGate[] = ['running', 'open', 'reserve', 'cap'];

/** Every gate of a claim by what the index knows. @param asked.at chain time, seconds */
export async function getFastTrack(
  index: IndexReader,
  asked: { readonly row: ClaimRow; readonly at: number; readonly labelOf: (word: string) => string },
): Promise<z.infer<typeof fastTrackView>> {
  const { row, at, labelOf } = asked;
  const [version] = await index.read((db) =>
    db.select().from(productVersion).where(eq(productVersion.id, row.versionId)),
  );
  const [cover] = await index.read((db) => db.select().from(policy).where(eq(policy.id, row.policyId)));
  const [state] = await index.read((db) => db.select().from(fastTrackState));
  const pins = await index.read((db) =>
    db.select().from(adjudicatorPin).where(eq(adjudicatorPin.versionId, row.versionId)),
  );
  const isPinned = pins.some(({ adjudicator }) => adjudicator === state?.fastTrack);
  const terms = termsSchema.parse(version?.terms);
  const isOffered = isPinned && terms.fastTrackLimitAssets > 0n;
  if (!isOffered || cover === undefined || state === undefined) {
    return { isOffered: false, approval: null, gates: [], score: null };
  }

  const [approval] = await index.read((db) =>
    db.select().from(fastTrackApproval).where(eq(fastTrackApproval.claimId, row.id)),
  );
  const live = await index.read((db) =>
    db
      .select()
      .from(riskModel)
      .where(and(eq(riskModel.line, row.line), isNull(riskModel.stoppedAt))),
  );
  const model = models.find((one) => live.some(({ modelHash }) => modelHash === hashModel(keccak256, one)));
  const registered = live.find(({ modelHash }) => model !== undefined && modelHash === hashModel(keccak256, model));
  const score = model === undefined ? undefined : scoreClaim(model, scoredOf(row, cover.waitingFrom, terms, labelOf));
  const [day] = await index.read((db) =>
    db
      .select()
      .from(fastTrackDay)
      .where(eq(fastTrackDay.day, Math.floor(row.filedAt / DAY))),
  );
  const [purse] = await index.read((db) => db.select().from(fastTrackPurse).where(eq(fastTrackPurse.pool, row.pool)));
  const filed = await index.read((db) =>
    db.select({ filedAt: claim.filedAt }).from(claim).where(eq(claim.policyId, row.policyId)).orderBy(asc(claim.id)),
  );
  // With anything entered since, it is somebody's already.
  const isOpen = row.phase === 'Filed' && row.decidedAt === null;
  const drawn =
    typeof day?.secret !== 'string' || registered === undefined
      ? undefined
      : isDrawnForAudit(drawOfClaim(keccak256, day.secret, row.id), registered.drawBps);
  const findings = judgeFastTrack({
    now: isOpen ? at : row.filedAt,
    track: { halted: state.isHalted, fromDay: state.fromDay, untilDay: state.untilDay, dueDay: state.dueDay },
    model: registered,
    purse: purse ?? { capAssets: 0n, spentAssets: 0n, day: 0 },
    terms: { limitAssets: terms.fastTrackLimitAssets, scoreBps: terms.fastTrackScoreBps },
    claim: {
      isOpen: isOpen && row.entries === 1,
      isOutOfTerms: (row.flags & claimFlagBits.OUT_OF_TERMS) !== 0,
      filedAt: row.filedAt,
      expectedAssets: row.expectedAssets,
      reservedAssets: row.reservedAssets,
    },
    coveredFrom: cover.waitingFrom,
    filedAts: filed.map(({ filedAt }) => filedAt).filter((filedAt) => isOpen || filedAt <= row.filedAt),
    scoreBps: score?.scoreBps,
    isDrawn: drawn,
  });
  return {
    isOffered,
    approval: approval === undefined ? null : toApproval(approval),
    gates: findings.map((finding) => toGate(finding, approval === undefined ? isOpen : 'approved')),
    score: model === undefined || score === undefined ? null : toScore(model, score),
  };
}

function scoredOf(
  row: ClaimRow,
  coveredFrom: number,
  terms: z.infer<typeof termsSchema>,
  labelOf: (word: string) => string,
): ScoredClaim {
  const items = itemsSchema.parse(row.items);
  return {
    causes: items.map(({ cause }) => labelOf(cause)),
    coverages: items.map(({ coverage }) => labelOf(terms.coverages[coverage]?.code ?? '')),
    coveredFrom,
    lossAt: row.lossAt,
  };
}

function toApproval(row: typeof fastTrackApproval.$inferSelect) {
  const { modelHash, scoreBps, draw, expiresAt, at } = row;
  const signer = checksummed(row.signer);
  return { signer, modelHash, scoreBps, draw, expiresAt, payableAssets: row.payableAssets.toString(), at };
}

/** Who was approved had passed them all, and nobody needs to say how it stands since. */
function toGate({ gate, outcome, found, limit }: GateFinding, isOpen: boolean | 'approved') {
  const isPast = isOpen !== true && momentary.includes(gate);
  const then = isOpen === 'approved' ? ('passed' as const) : ('unknown' as const);
  return {
    gate,
    outcome: isPast || isOpen === 'approved' ? then : outcome,
    found: isPast ? null : (found?.toString() ?? null),
    limit: limit?.toString() ?? null,
  };
}

function toScore(model: typeof motorModel, { scoreBps, parts }: ClaimScore) {
  return { model: model.name, scoreBps, baseMilli: model.baseMilli, parts: [...parts] };
}
