import { z } from '@hono/zod-openapi';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { keccak256 } from 'viem';
import type { Address } from 'viem';
import {
  adjudicatorPin,
  fastTrackDay,
  fastTrackPurse,
  fastTrackState,
  productVersion,
  riskModel,
} from '../../indexer/ponder.schema.ts';
import { DAY } from '../../domain/primitives/time.ts';
import { motorModel } from '../../domain/risk/motor-model.ts';
import { hashModel } from '../../domain/risk/risk-model.ts';
import { isDayCommitted } from '../../domain/risk/track-standing.ts';
import type { PoolAsset } from '../platform/chain-reader.ts';
import type { IndexReader } from '../platform/index-reader.ts';
import { addressView, assetView, assetsView, checksummed, hash32View, instantView } from '../platform/views.ts';
import { readTrackChanges, thresholdsView, trackChangeView, waitingChanges } from './track-change.ts';
import type { TrackChange } from './track-change.ts';

/** Changes that an answer carries at most. */
const CHANGES = 100;
const knownModels = [motorModel];

const sinceShape = {
  since: instantView,
  /** Null for what stands since the first day. */
  proposer: addressView.nullable(),
  approver: addressView.nullable(),
} as const;

/** The fast track as those who run it need it. */
export const trackView = z.object({
  track: z.object({
    halted: z.boolean(),
    fromDay: z.number().int(),
    untilDay: z.number().int(),
    dueDay: z.number().int(),
  }),
  /** The secret of the day that is today on the chain. */
  today: z.object({ day: z.number().int(), commitment: hash32View.nullable() }),
  lines: z.array(
    z.object({
      line: z.string(),
      /** Versions on sale that let a signed assessment approve: up to which amount, below which score. */
      products: z.array(
        z.object({
          versionId: z.number().int(),
          productId: z.string(),
          limitAssets: assetsView,
          scoreBps: z.number().int(),
        }),
      ),
      models: z.array(
        z.object({
          modelHash: hash32View,
          /** What this release calls it; null for one it does not know. */
          name: z.string().nullable(),
          ...thresholdsView.shape,
          ...sinceShape,
          stoppedAt: instantView.nullable(),
          stoppedBy: addressView.nullable(),
        }),
      ),
    }),
  ),
  purses: z.array(
    z.object({
      pool: addressView,
      asset: assetView,
      lines: z.array(z.string()),
      capAssets: assetsView,
      /** What was approved on the last day on which something was. */
      spentAssets: assetsView,
      day: z.number().int(),
      ...sinceShape,
    }),
  ),
  waiting: z.array(trackChangeView),
  changes: z.array(trackChangeView).openapi({ description: 'The newest first.' }),
  /** Models this release can compute, to be proposed. */
  known: z.array(z.object({ line: z.string(), name: z.string(), modelHash: hash32View })),
});
export type TrackView = z.infer<typeof trackView>;

/** What reading the track needs: the index, what pools say of themselves, and which lines each stands behind. */
export interface TrackDeps {
  readonly index: IndexReader;
  readonly assetOf: (pool: Address) => Promise<PoolAsset>;
  readonly linesOf: ReadonlyMap<string, readonly string[]>;
}

const termsSchema = z.object({ fastTrackLimitAssets: z.string(), fastTrackScoreBps: z.coerce.number() });

/** Models, caps, proposals and what was ever changed. @param at chain time, seconds */
export async function getTrack(deps: TrackDeps, at: number): Promise<TrackView> {
  const { index } = deps;
  const changes = await readTrackChanges(index);
  const [state] = await index.read((db) => db.select().from(fastTrackState));
  const today = Math.floor(at / DAY);
  const days = await index.read((db) => db.select().from(fastTrackDay).where(eq(fastTrackDay.day, today)));
  const track = {
    halted: state?.isHalted ?? false,
    fromDay: state?.fromDay ?? 0,
    untilDay: state?.untilDay ?? 0,
    dueDay: state?.dueDay ?? 1,
  };
  const commitment = isDayCommitted(track, today) ? (days[0]?.commitment ?? null) : null;
  return {
    track,
    today: { day: today, commitment },
    lines: await readLines(deps, changes),
    purses: await readPurses(deps, changes),
    waiting: waitingChanges(changes, at),
    changes: changes.slice(-CHANGES).reverse(),
    known: knownModels.map((model) => ({
      line: model.line,
      name: model.name,
      modelHash: hashModel(keccak256, model),
    })),
  };
}

/** Every line something is sold in, and every line a model was registered for. */
async function readLines({ index }: TrackDeps, changes: readonly TrackChange[]): Promise<TrackView['lines']> {
  const models = await index.read((db) => db.select().from(riskModel).orderBy(asc(riskModel.registeredAt)));
  const versions = await index.read((db) =>
    db.select().from(productVersion).where(isNull(productVersion.retiredAt)).orderBy(asc(productVersion.id)),
  );
  const pinned = await index.read((db) =>
    db
      .select({ versionId: adjudicatorPin.versionId })
      .from(adjudicatorPin)
      .innerJoin(fastTrackState, and(eq(adjudicatorPin.adjudicator, fastTrackState.fastTrack))),
  );
  const offering = new Set(pinned.map(({ versionId }) => versionId));
  const names = [...new Set([...versions, ...models].map(({ line }) => line))].sort();
  return names.map((line) => ({
    line,
    products: versions
      .filter((version) => version.line === line && offering.has(version.id))
      .map(toProduct)
      .filter(({ limitAssets }) => limitAssets !== '0'),
    models: models.filter((model) => model.line === line).map((model) => toModel(model, changes)),
  }));
}

function toProduct({ id, productId, terms }: typeof productVersion.$inferSelect) {
  const { fastTrackLimitAssets, fastTrackScoreBps } = termsSchema.parse(terms);
  return { versionId: id, productId, limitAssets: fastTrackLimitAssets, scoreBps: fastTrackScoreBps };
}

function toModel(row: typeof riskModel.$inferSelect, changes: readonly TrackChange[]) {
  const { line, modelHash, minAgeDays, maxYearClaims, drawBps } = row;
  const registered = changes.findLast(
    (change) => change.kind === 'ModelRegistered' && change.line === line && change.modelHash === modelHash,
  );
  return {
    modelHash,
    name: knownModels.find((model) => hashModel(keccak256, model) === modelHash)?.name ?? null,
    signer: checksummed(row.signer),
    minAgeDays,
    maxYearClaims,
    drawBps,
    since: row.registeredAt,
    proposer: registered?.proposer ?? null,
    approver: registered?.by ?? null,
    stoppedAt: row.stoppedAt,
    stoppedBy: row.stoppedBy === null ? null : checksummed(row.stoppedBy),
  };
}

async function readPurses(deps: TrackDeps, changes: readonly TrackChange[]): Promise<TrackView['purses']> {
  const rows = await deps.index.read((db) => db.select().from(fastTrackPurse).orderBy(asc(fastTrackPurse.pool)));
  return await Promise.all(rows.map((row) => toPurse(deps, row, changes)));
}

async function toPurse(
  deps: TrackDeps,
  row: typeof fastTrackPurse.$inferSelect,
  changes: readonly TrackChange[],
): Promise<TrackView['purses'][number]> {
  const pool: Address = checksummed(row.pool);
  const { address, symbol, decimals, hasPermit } = await deps.assetOf(pool);
  const set = changes.findLast((change) => change.kind === 'DailyCapSet' && change.pool === pool);
  return {
    pool,
    asset: { address, symbol, decimals, hasPermit },
    lines: [...(deps.linesOf.get(row.pool) ?? [])],
    capAssets: row.capAssets.toString(),
    spentAssets: row.spentAssets.toString(),
    day: row.day,
    since: set?.at ?? 0,
    proposer: set?.proposer ?? null,
    approver: set?.by ?? null,
  };
}
