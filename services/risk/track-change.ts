import { z } from '@hono/zod-openapi';
import { asc, inArray } from 'drizzle-orm';
import { fastTrackEvent } from '../../indexer/ponder.schema.ts';
import { eventAddress, eventAssets, eventHash, eventLabel, eventNumber } from '../platform/event-values.ts';
import type { IndexReader } from '../platform/index-reader.ts';
import { addressView, assetsView, hash32View, instantView, someoneOf } from '../platform/views.ts';

/** What people did with the track, by the names of the events; what happens by itself every day is not among them. */
export const trackChangeKinds = [
  'ModelProposed',
  'ModelRegistered',
  'ModelStopped',
  'DailyCapProposed',
  'DailyCapSet',
  'TrackHalted',
  'DrawExposed',
  'RestartProposed',
  'TrackRestarted',
] as const;
export type TrackChangeKind = (typeof trackChangeKinds)[number];

/** What a model asks of a claim, and who signs for it. */
export const thresholdsView = z.object({
  signer: addressView,
  minAgeDays: z.number().int(),
  maxYearClaims: z.number().int(),
  drawBps: z.number().int(),
});

/** One change; what it does not concern is null. */
export const trackChangeView = z.object({
  id: z.string(),
  kind: z.enum(trackChangeKinds),
  at: instantView,
  /** Who did it; null for what stands since the first day. */
  by: addressView.nullable(),
  /** Who had proposed what was approved. */
  proposer: addressView.nullable(),
  line: z.string().nullable(),
  modelHash: hash32View.nullable(),
  model: thresholdsView.nullable(),
  pool: addressView.nullable(),
  capAssets: assetsView.nullable(),
  reasonsHash: hash32View.nullable(),
  /** From and until when a proposal can be approved. */
  fromAt: instantView.nullable(),
  untilAt: instantView.nullable(),
});
export type TrackChange = z.infer<typeof trackChangeView>;

const person = eventAddress.transform(someoneOf);
const thresholds = z.object({
  signer: eventAddress.transform((address) => someoneOf(address) ?? address),
  minAgeDays: eventNumber,
  maxYearClaims: eventNumber,
  drawBps: eventNumber,
});
const told = z.object({
  proposer: person.default(null),
  line: eventLabel.nullable().default(null),
  modelHash: eventHash.nullable().default(null),
  model: thresholds.nullable().default(null),
  pool: person.default(null),
  capAssets: eventAssets.nullable().default(null),
  reasonsHash: eventHash.nullable().default(null),
  fromAt: eventNumber.nullable().default(null),
  untilAt: eventNumber.nullable().default(null),
});

/** Every change, oldest first. */
export async function readTrackChanges(index: IndexReader): Promise<readonly TrackChange[]> {
  const rows = await index.read((db) =>
    db
      .select()
      .from(fastTrackEvent)
      .where(inArray(fastTrackEvent.kind, [...trackChangeKinds]))
      .orderBy(asc(fastTrackEvent.block), asc(fastTrackEvent.logIndex)),
  );
  return rows.map(({ id, kind, at, actor, data }) => ({
    id,
    kind: z.enum(trackChangeKinds).parse(kind),
    at,
    by: someoneOf(actor),
    ...told.parse(data),
  }));
}

const answers = {
  ModelProposed: 'ModelRegistered',
  DailyCapProposed: 'DailyCapSet',
  RestartProposed: 'TrackRestarted',
} as const;

/** Proposals that can be approved now or later, newest first: the same proposed again counts anew, what was approved is gone. */
export function waitingChanges(changes: readonly TrackChange[], at: number): TrackChange[] {
  const waiting = new Map<string, TrackChange>();
  for (const change of changes) {
    if (isProposal(change.kind)) waiting.set(keyOf(answers[change.kind], change), change);
    else waiting.delete(keyOf(change.kind, change));
  }
  return [...waiting.values()].filter(({ untilAt }) => untilAt !== null && at <= untilAt).sort((a, b) => b.at - a.at);
}

function isProposal(kind: TrackChangeKind): kind is keyof typeof answers {
  return Object.hasOwn(answers, kind);
}

/** What is approved is exactly what was proposed. */
function keyOf(kind: string, { line, modelHash, model, pool, capAssets, reasonsHash }: TrackChange): string {
  return JSON.stringify([kind, line, modelHash, model, pool, capAssets, reasonsHash]);
}
