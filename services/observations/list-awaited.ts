import { keccak256 } from 'viem';
import { knownSource } from '../../domain/oracles/known-sources.ts';
import { observationKey, periodStartAt } from '../../domain/oracles/observation-message.ts';
import { zonesOf } from '../../domain/oracles/zones.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import type { ObservationDeps } from './list-observations.ts';
import { findObservationsByKey, findOperators, findSources } from './observation.repository.ts';
import type { SourceRow } from './observation.repository.ts';
import { toObservationView } from './observation-view.ts';
import type { ObservationView } from './observation-view.ts';

/** Periods that are over and on which a first word may still come, the one that ends soonest first. Seconds of a pause are not added. */
export async function listAwaited({ index, at }: ObservationDeps): Promise<readonly ObservationView[]> {
  const [sources, operators] = await Promise.all([findSources(index), findOperators(index)]);
  const found = sources.flatMap((source) => refsOf(source, at).map((ref) => ({ ref, source })));
  const rows = await findObservationsByKey(
    index,
    found.map(({ ref }) => ref.key),
  );
  return found
    .filter(({ ref }) => !rows.some(({ id }) => id === ref.key))
    .map(({ ref, source }) => toObservationView({ ref, source, operators, row: undefined, rounds: [], bonds: [] }, at))
    .toSorted((one, other) => one.reportableUntil - other.reportableUntil);
}

/** What is sold on a source, by place and by period, as far as a first word on it would still be taken. */
function refsOf(source: SourceRow, at: number) {
  const last = periodStartAt(at - source.periodSeconds, source);
  if (last === undefined) return [];
  const count = Math.floor((last + source.periodSeconds + source.heartbeat - at) / source.periodSeconds) + 1;
  const starts = Array.from({ length: Math.max(0, count) }, (_, back) => last - back * source.periodSeconds);
  return (knownSource(source.id)?.products ?? []).flatMap((productId) =>
    zonesOf(productId).flatMap(({ zone }) =>
      starts.map((periodStart) => {
        const [product, label] = [labelToBytes32(productId), labelToBytes32(source.id)];
        const key = observationKey(keccak256, { product, source: label, region: zone, periodStart });
        return { key, productId, region: zone, periodStart };
      }),
    ),
  );
}
