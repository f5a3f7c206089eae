import type { Context } from 'ponder:registry';
import { claimEvent } from 'ponder:schema';
import type { AbiEvent, Hex } from 'viem';

import { claimBookAbi } from '../../../domain/chain/abi/ClaimBook.ts';
import { toJson } from '../../../domain/chain/event-json.ts';
import { eventDataHash } from '../../../domain/claims/case-file.ts';
import { caseEntryKind, type CaseFileEvent } from '../../../domain/claims/case-file-events.ts';
import { present } from '../../../domain/primitives/assert.ts';
import { placeOf, type PlacedEvent } from '../projections/event-place.ts';

/** Arguments that every entry of a case file has. */
export interface EntryArgs {
  readonly claimId: bigint;
  readonly actor: Hex;
  readonly caseHead: Hex;
}

export type EntryEvent<Args extends EntryArgs> = PlacedEvent & { readonly args: Args };

const abiEvents: readonly AbiEvent[] = claimBookAbi.filter((entry) => entry.type === 'event');

/** Writes one entry of a case file: what it changes in the claim is the caller's. */
export async function writeEntry<Args extends EntryArgs>(
  context: Context,
  event: EntryEvent<Args>,
  entry: { readonly name: CaseFileEvent; readonly seq: number },
): Promise<void> {
  const abiEvent = present(
    abiEvents.find(({ name }) => name === entry.name),
    `ClaimBook has no event ${entry.name}`,
  );
  const args: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(event.args));
  await context.db.insert(claimEvent).values({
    ...placeOf(event),
    claimId: event.args.claimId,
    seq: entry.seq,
    kind: caseEntryKind(entry.name, args),
    event: entry.name,
    actor: event.args.actor,
    data: toJson(args),
    dataHash: eventDataHash(abiEvent, args),
    caseHead: event.args.caseHead,
  });
}
