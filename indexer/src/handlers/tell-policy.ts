import type { Context } from 'ponder:registry';
import { personEvent, policyEvent } from 'ponder:schema';
import type { Hex } from 'viem';

import { toJson } from '../../../domain/chain/event-json.ts';
import { lineIdOf, placeOf, type PlacedEvent } from '../projections/event-place.ts';

type Told = PlacedEvent & { readonly args: unknown };

/** A line of a policy's history. `kind` is the event's name, but for the four oldest. */
export async function tellPolicy(
  context: Context,
  event: Told,
  line: { readonly policyId: number; readonly kind: string; readonly actor: Hex; readonly assets?: bigint },
): Promise<void> {
  const place = placeOf(event);
  const row = { ...place, ...line, id: lineIdOf(place), assets: line.assets ?? null, data: toJson(event.args) };
  await context.db.insert(policyEvent).values(row);
}

/** A line of what happened to a person's place or standing. */
export async function tellPerson(
  context: Context,
  event: Told,
  line: { readonly person: Hex; readonly kind: string; readonly actor: Hex },
): Promise<void> {
  const place = placeOf(event);
  await context.db.insert(personEvent).values({ ...place, ...line, id: lineIdOf(place), data: toJson(event.args) });
}
