import { keccak256 } from 'viem';
import type { Hex } from 'viem';
import { z } from '@hono/zod-openapi';
import { observationKey, periodStartAt } from '../../domain/oracles/observation-message.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import type { IndexReader } from '../platform/index-reader.ts';
import { assetsView, instantView } from '../platform/views.ts';
import {
  findBonds,
  findObservationEvents,
  findObservations,
  findObservationsByKey,
  findOperators,
  findOutcomes,
  findRounds,
  findSources,
} from './observation.repository.ts';
import type { ObservationFilter, ObservationRow, OperatorRow, SourceRow } from './observation.repository.ts';
import { skipReasons, toObservationEventView } from './observation-told.ts';
import { observationView, toObservationView, toRoundView } from './observation-view.ts';
import type { ObservationView } from './observation-view.ts';
import { toOperatorView, toSourceView } from './source-view.ts';

/** What reading observations needs: the index, and chain time in seconds. */
export interface ObservationDeps {
  readonly index: IndexReader;
  readonly at: number;
}

/** Most observations in one answer. */
export const observationsPerAnswer = 100;

/** Every source with its latest word, who observes, and what was done with both. */
export async function listSources(deps: ObservationDeps) {
  const [sources, operators, history] = await Promise.all([
    findSources(deps.index),
    findOperators(deps.index),
    findObservationEvents(deps.index, undefined),
  ]);
  const latest = await Promise.all(sources.map(async ({ id }) => await listObservations(deps, { source: id }, 1)));
  return {
    sources: sources.map((source, place) => ({ ...toSourceView(source), latest: latest[place]?.[0] ?? null })),
    operators: operators.map(toOperatorView),
    history: history.map(toObservationEventView),
  };
}

/** What was said about periods, the newest first. */
export async function listObservations(
  deps: ObservationDeps,
  filter: ObservationFilter,
  limit: number,
): Promise<readonly ObservationView[]> {
  const rows = await findObservations(deps.index, filter, limit);
  const known = await knownOf(deps.index, rows);
  return rows.flatMap((row) => viewOf(known, row, deps.at));
}

/** One observation with every word on it and its history; undefined where nobody ever reported. */
export async function getObservation(deps: ObservationDeps, key: Hex) {
  const rows = await findObservationsByKey(deps.index, [key]);
  const known = await knownOf(deps.index, rows);
  const [observation] = rows.flatMap((row) => viewOf(known, row, deps.at));
  if (observation === undefined) return undefined;
  const history = await findObservationEvents(deps.index, key);
  return {
    observation,
    rounds: known.rounds.map((round) => toRoundView(round, known)),
    history: history.map(toObservationEventView),
  };
}

/** An observation that concerns a policy, and what came of it for the policy. */
export const policyObservationView = observationView.extend({
  payments: z.array(z.object({ claimId: z.string(), paidAssets: assetsView, at: instantView })),
  /** Why a page left the policy out, the last time one did. */
  skipped: z.object({ reason: z.enum(skipReasons), cause: z.string(), at: instantView }).nullable(),
});

/** What decides which observations concern a policy. */
export interface ObservedCover {
  readonly id: number;
  readonly productId: string;
  /** The label of its version's source. */
  readonly source: string;
  readonly zone: number;
  readonly startAt: number;
  readonly endAt: number;
}

/** The periods that lie whole in a policy's cover and are over, the newest first: what was said, and those nobody told yet. */
export async function listPolicyObservations(
  deps: ObservationDeps,
  cover: ObservedCover,
  limit: number,
): Promise<readonly z.infer<typeof policyObservationView>[]> {
  const source = (await findSources(deps.index)).find(({ id }) => id === cover.source);
  if (source === undefined) return [];
  const refs = periodsOf(cover, source, deps.at)
    .slice(0, limit)
    .map((periodStart) => {
      const { productId, zone: region } = cover;
      const [product, label] = [labelToBytes32(productId), labelToBytes32(source.id)];
      return {
        key: observationKey(keccak256, { product, source: label, region, periodStart }),
        productId,
        region,
        periodStart,
      };
    });
  const rows = await findObservationsByKey(
    deps.index,
    refs.map(({ key }) => key),
  );
  const known = await knownOf(deps.index, rows);
  const { payments, skips } = await findOutcomes(deps.index, cover.id);
  return refs.map((ref) => {
    const skip = skips.find(({ key }) => key === ref.key);
    const row = rows.find(({ id }) => id === ref.key);
    const rounds = known.rounds.filter(({ key }) => key === ref.key);
    return {
      ...toObservationView({ ...known, ref, source, row, rounds }, deps.at),
      payments: payments
        .filter(({ key }) => key === ref.key)
        .map(({ claimId, paidAssets, at }) => ({
          claimId: claimId.toString(),
          paidAssets: paidAssets.toString(),
          at,
        })),
      skipped:
        skip === undefined ? null : { reason: skipReasons[skip.reason] ?? 'Refused', cause: skip.cause, at: skip.at },
    };
  });
}

/** First seconds of the periods of a source that lie whole in a cover and are over, the newest first. */
function periodsOf(cover: ObservedCover, source: SourceRow, at: number): readonly number[] {
  const until = Math.min(cover.endAt, at);
  const last = periodStartAt(until - source.periodSeconds, source);
  if (last === undefined || last < cover.startAt) return [];
  const count = Math.floor((last - cover.startAt) / source.periodSeconds) + 1;
  return Array.from({ length: count }, (_, place) => last - place * source.periodSeconds);
}

interface Known {
  readonly sources: readonly SourceRow[];
  readonly operators: readonly OperatorRow[];
  readonly rounds: Awaited<ReturnType<typeof findRounds>>;
  readonly bonds: Awaited<ReturnType<typeof findBonds>>;
}

async function knownOf(index: IndexReader, rows: readonly ObservationRow[]): Promise<Known> {
  const keys = rows.map(({ id }) => id);
  const [sources, operators, rounds, bonds] = await Promise.all([
    findSources(index),
    findOperators(index),
    findRounds(index, keys),
    findBonds(index, keys),
  ]);
  return { sources, operators, rounds, bonds };
}

/** Nothing where a period was left without a word: nobody then said which one it is. */
function viewOf(known: Known, row: ObservationRow, at: number): readonly ObservationView[] {
  const { id: key, productId, region, periodStart } = row;
  const source = known.sources.find(({ id }) => id === row.source);
  if (source === undefined || productId === null || region === null || periodStart === null) return [];
  const rounds = known.rounds.filter((round) => round.key === key);
  return [toObservationView({ ...known, ref: { key, productId, region, periodStart }, source, row, rounds }, at)];
}
