import { keccak256, zeroHash } from 'viem';
import type { Hex } from 'viem';
import {
  feedOperator,
  observation,
  observationBond,
  observationEvent,
  observationRound,
  observationSource,
} from '../../indexer/ponder.schema.ts';
import { observationKey } from '../../domain/oracles/observation-message.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { now } from './now.ts';
import type { TestIndex } from './test-index.ts';

const day = 86_400;

/** A source whose days begin an hour before {@link now}, so that yesterday is over. */
export const rainDay = {
  id: 'HKO-RAIN-DAY',
  unit: 1,
  quorum: 2,
  signerDailyLimit: 64,
  minValue: 0n,
  maxValue: 10_000n,
  periodSeconds: day,
  offsetSeconds: (now - 3_600) % day,
  heartbeat: 3 * day,
  disputePeriod: day / 2,
  revisionPeriod: 20 * day,
  eventCapAssets: 250_000_000_000n,
  registeredAt: 1,
};

/** First second of the last day that is over. */
export const yesterday = now - 3_600 - day;

/** The key of a day of rain in Hong Kong. */
export function keyOfRain(periodStart: number): Hex {
  const [product, source] = [labelToBytes32('rain'), labelToBytes32(rainDay.id)];
  return observationKey(keccak256, { product, source, region: 852, periodStart });
}

/** The source, and four operators of whom the last one was dropped. */
export async function insertRainSource(index: TestIndex): Promise<void> {
  await index.db.insert(observationSource).values([rainDay, { ...rainDay, id: 'WEEK', periodSeconds: 7 * day }]);
  for (const seat of [1, 2, 3, 4]) {
    const isDropped = seat === 4;
    await index.db.insert(feedOperator).values({
      seat,
      label: `OBSERVER_${seat}`,
      signer: isDropped ? null : signerOf(seat),
      setAt: 1,
      droppedAt: isDropped ? 5 : null,
      droppedBy: isDropped ? signerOf(9) : null,
    });
  }
  const data = { operator: labelToBytes32('OBSERVER_4'), seat: 4, signer: signerOf(4), by: signerOf(9) };
  await insertObservationEvent(index, { kind: 'SignerDropped', data });
}

/** A day of which seats 1 and 2 said 200 mm; what differs is given. */
export async function insertRain(
  index: TestIndex,
  periodStart: number,
  changes: {
    readonly row?: Partial<typeof observation.$inferInsert>;
    readonly round?: Partial<typeof observationRound.$inferInsert>;
    readonly bond?: bigint;
  } = {},
): Promise<void> {
  const key = keyOfRain(periodStart);
  const place = { changedAt: periodStart + day, block: 50, tx: zeroHash };
  const told = { productId: 'rain', source: rainDay.id, region: 852, periodStart, status: 'Reported', round: 1 };
  const nothing = { finals: 0, latest: null, lowest: null, highest: null, eventAssets: 0n, raisedCapAssets: null };
  await index.db.insert(observation).values({ id: key, ...told, ...nothing, ...place, ...changes.row });
  const reportedAt = periodStart + day + 60;
  const word = { value: 2_000n, seats: 0b110n, observedAt: reportedAt - 30, reportedAt };
  await index.db
    .insert(observationRound)
    .values({ key, round: 1, ...word, disputableUntil: reportedAt + day / 2, ...changes.round });
  if (changes.bond !== undefined) {
    const bond = { key, round: 1, disputer: signerOf(7), amount: changes.bond, status: 'Open', endedAt: null };
    await index.db.insert(observationBond).values(bond);
  }
  await insertObservationEvent(index, {
    key,
    kind: 'ObservationReported',
    data: { ...word, key, unit: 1, round: 1, value: '2000', seats: '6', disputableUntil: reportedAt + day / 2 },
  });
}

let line = 0;

/** A line of the trail. */
export async function insertObservationEvent(
  index: TestIndex,
  { key = null, kind, data }: { readonly key?: Hex | null; readonly kind: string; readonly data: object },
): Promise<void> {
  line += 1;
  const place = { at: line, block: line, logIndex: 0, tx: zeroHash };
  await index.db
    .insert(observationEvent)
    .values({ id: String(line).padStart(6, '0'), key, kind, actor: signerOf(9), data, ...place });
}

/** The key a seat signs with here. */
export function signerOf(seat: number): Hex {
  return `0x${String(seat).repeat(40)}`;
}
