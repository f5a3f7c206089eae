import { z } from '@hono/zod-openapi';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { keccak256 } from 'viem';
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
import type { IndexReader } from '../platform/index-reader.ts';
import { checksummed } from '../platform/views.ts';
import type { AssetView } from '../platform/views.ts';
import { readTrackChanges, waitingChanges } from './track-change.ts';
import type { TrackChange } from './track-change.ts';
import type { TrackView } from './track-view.ts';

/** Changes that an answer carries at most. */
const CHANGES = 100;
const knownModels = [motorModel];

/** A pool as far as a cap concerns it. */
export interface CappedPool {
  readonly pool: string;
  readonly asset: AssetView;
  readonly lines: readonly string[];
}

/** What reading the track needs: the index, and the pools money is in. */
export interface TrackDeps {
  readonly index: IndexReader;
  readonly pools: readonly CappedPool[];
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

/** Caps of the pools money is in; nothing is paid from others. */
async function readPurses({ index, pools }: TrackDeps, changes: readonly TrackChange[]): Promise<TrackView['purses']> {
  const rows = await index.read((db) => db.select().from(fastTrackPurse).orderBy(asc(fastTrackPurse.pool)));
  return rows.flatMap((row) => {
    const known = pools.find(({ pool }) => pool === checksummed(row.pool));
    return known === undefined ? [] : [toPurse(row, known, changes)];
  });
}

function toPurse(
  row: typeof fastTrackPurse.$inferSelect,
  { pool, asset, lines }: CappedPool,
  changes: readonly TrackChange[],
): TrackView['purses'][number] {
  const set = changes.findLast((change) => change.kind === 'DailyCapSet' && change.pool === pool);
  return {
    pool,
    asset,
    lines: [...lines],
    capAssets: row.capAssets.toString(),
    spentAssets: row.spentAssets.toString(),
    day: row.day,
    since: set?.at ?? 0,
    proposer: set?.proposer ?? null,
    approver: set?.by ?? null,
  };
}
