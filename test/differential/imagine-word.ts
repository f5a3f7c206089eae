import type { TimedAct } from '../../domain/model/act.ts';
import type { ModelPolicy } from '../../domain/model/book.ts';
import { keyOf, type ModelSource, type ModelWord } from '../../domain/model/word.ts';
import type { ObservationRef } from '../../domain/oracles/observation-message.ts';
import { present } from '../../domain/primitives/assert.ts';
import { zeroBytes32 } from '../../domain/primitives/label.ts';
import { DAY, HOUR } from '../../domain/primitives/time.ts';
import { around, one, type Scene } from './imagine-act.ts';

/** Operators speak about a period: the first word, the next, or the answer to who doubts the last. */
export function imagineWord(scene: Scene, policy: ModelPolicy, said?: ModelWord): TimedAct {
  const { random, cast, stage, before } = scene;
  const ref = said?.ref ?? imaginePeriod(scene, policy);
  // Whoever speaks about a period that was spoken of goes on from there.
  const word = said ?? scene.book.feed.words.get(keyOf(ref));
  const source = present(stage.rules.feed.sources.get(ref.source), 'the source of a product');
  const endsAt = ref.periodStart + source.periodSeconds;
  const isAnswer = word?.status === 'Disputed';
  const dueAt = isAnswer
    ? word.disputedAt + 48 * HOUR
    : endsAt + (word === undefined ? source.heartbeat : source.revisionPeriod);
  const soonest = Math.max(before + 1, endsAt + random.whole(-1, HOUR));
  const at = random.whole(0, 7) === 0 ? around(scene, dueAt) : soonest + random.whole(0, 6 * HOUR);
  const spoken = {
    ref: random.whole(0, 39) === 0 ? strayed(scene, ref) : ref,
    value: imagineValue(scene, source, ref, word),
    unit: random.whole(0, 39) === 0 ? 0 : source.unit,
    observedAt: imagineReading(scene, source, { at, endsAt }),
    round: (isAnswer ? word.round : (word?.round ?? 0) + 1) + (random.whole(0, 29) === 0 ? 1 : 0),
    attempt: isAnswer !== (random.whole(0, 29) === 0) ? 1 : 0,
  };
  // Who confirms the doubted word says the same.
  const observation = isAnswer && random.whole(0, 2) === 0 ? { ...spoken, value: word.value } : spoken;
  const by = one(random, cast.holders);
  const kind = isAnswer ? 'answer' : 'report';
  return { at, act: { kind, by, observation, seats: imagineSeats(scene, isAnswer ? word : undefined) } };
}

/** A period that the policy covers and that is over, or will be soon; now and then one beyond its cover. */
function imaginePeriod({ random, stage, before }: Scene, policy: ModelPolicy): ObservationRef {
  const { terms } = present(stage.rules.versions.get(policy.versionId), 'the version of a policy');
  const source = present(stage.rules.feed.sources.get(terms.observable), 'the source of a product');
  const { periodSeconds, offsetSeconds } = source;
  const aligned = (instant: number) => instant - ((instant - offsetSeconds) % periodSeconds);
  const first = aligned(policy.startAt + periodSeconds - 1);
  const last = aligned(policy.endAt) - periodSeconds;
  const wished = aligned(before) + random.whole(-2, 1) * periodSeconds;
  const within = Math.max(first, Math.min(last, wished));
  const periodStart = random.whole(0, 19) === 0 ? first - periodSeconds : within;
  return { product: terms.productId, source: terms.observable, region: policy.zone, periodStart };
}

function strayed({ random }: Scene, ref: ObservationRef): ObservationRef {
  return one(random, [
    { ...ref, periodStart: ref.periodStart + 1 },
    { ...ref, source: zeroBytes32 },
    { ...ref, region: ref.region + 1 },
  ]);
}

/** At the points of the curve and a unit to either side, anywhere, or beyond belief. */
function imagineValue({ random, stage }: Scene, source: ModelSource, ref: ObservationRef, word?: ModelWord): bigint {
  const versions = [...stage.rules.versions.values()];
  const curve = versions.find(({ terms }) => terms.productId === ref.product)?.terms.curve ?? [];
  const choice = random.whole(0, 19);
  if (choice === 0) return one(random, [source.minValue - 1n, source.maxValue + 1n]);
  if (choice < 5 || curve.length === 0) return BigInt(random.whole(Number(source.minValue), Number(source.maxValue)));
  // A revision mostly goes beyond what was said, where the curve does.
  const said = word?.findings.at(-1)?.highest;
  const above = curve.filter(({ value }) => said !== undefined && value > said);
  const points = above.length > 0 && random.whole(0, 2) > 0 ? above : curve;
  return one(random, points).value + BigInt(random.whole(-1, 1));
}

/** Read between the end of the period and now; rarely before, later, or as old as a reading may be. */
function imagineReading(
  { random }: Scene,
  { heartbeat }: ModelSource,
  { at, endsAt }: { readonly at: number; readonly endsAt: number },
): number {
  const choice = random.whole(0, 24);
  if (choice === 0) return endsAt - 1;
  if (choice === 1) return at + 1;
  if (choice === 2) return at - heartbeat - random.whole(-1, 1);
  return Math.max(endsAt, at - random.whole(0, DAY));
}

/** Two or three in order, others than those who spoke before; now and then too few, out of order, or a stranger. */
function imagineSeats({ random, stage }: Scene, doubted: ModelWord | undefined): readonly number[] {
  const all = stage.rules.feed.operators.map((_, place) => place + 1);
  const spent = doubted === undefined ? [] : [...doubted.seats, doubted.disputerSeat];
  const free = all.filter((seat) => !spent.includes(seat));
  const willing = free.length >= 2 && random.whole(0, 14) > 0 ? free : all;
  const skipped = random.whole(0, Math.max(0, willing.length - 2));
  const seats = willing.slice(skipped, skipped + (random.whole(0, 4) === 0 ? 3 : 2));
  const choice = random.whole(0, 29);
  if (choice === 0) return seats.slice(1);
  if (choice === 1) return [...seats].reverse();
  return choice === 2 ? [...seats, all.length + 1] : seats;
}
