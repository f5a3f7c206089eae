import type { Context } from 'ponder:registry';
import { observation, observationEvent } from 'ponder:schema';
import type { Hex } from 'viem';

import { toJson } from '../../../domain/chain/event-json.ts';
import { present } from '../../../domain/primitives/assert.ts';
import { lineIdOf, placeOf, type PlacedEvent } from '../projections/event-place.ts';
import { silentObservation, type ObservationRow } from '../projections/observation.ts';

type Told = PlacedEvent & { readonly args: unknown };

/** A line of the trail of what was observed. */
export async function tellObservation(
  context: Context,
  event: Told,
  line: { readonly kind: string; readonly actor: Hex; readonly key?: Hex },
): Promise<void> {
  const place = placeOf(event);
  const row = { ...place, ...line, key: line.key ?? null, id: lineIdOf(place), data: toJson(event.args) };
  await context.db.insert(observationEvent).values(row);
}

/** What an event changes about a period, which it may be the first to name. */
export async function changeObservation(
  context: Context,
  event: PlacedEvent,
  key: Hex,
  changes: Partial<ObservationRow>,
): Promise<void> {
  const changed = { ...changes, changedAt: placeOf(event).at };
  await context.db
    .insert(observation)
    .values({ ...silentObservation(key, placeOf(event)), ...changed })
    .onConflictDoUpdate(changed);
}

/** A copy: a found row is the store's own object and changes with it. */
export async function observationOf(context: Context, key: Hex): Promise<ObservationRow> {
  return { ...present(await context.db.find(observation, { id: key }), `something of the unknown observation ${key}`) };
}
