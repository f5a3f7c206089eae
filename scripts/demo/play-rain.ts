import { periodStartAt } from '../../domain/oracles/observation-message.ts';
import { present } from '../../domain/primitives/assert.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { sources } from '../config/observations.ts';
import type { RainAct } from './demo-act.ts';
import { done, type DemoBook } from './demo-book.ts';
import { signObservation } from './sign-observation.ts';

const NOTHING = 0n;

/** It rained on the day before `at`: two operators say how much, nobody doubts it, and anybody has the holder paid. */
export async function playRain(book: DemoBook, act: RainAct, at: number): Promise<void> {
  const { contracts, clock } = book;
  const source = present(sources[0], 'there is a source of rain');
  const today = present(periodStartAt(at, source), 'this is after 1970');
  const ref = {
    product: labelToBytes32('rain'),
    source: labelToBytes32(source.label),
    region: act.zone,
    periodStart: today - source.periodSeconds,
  };
  const anybody = book.walletOf('chen');
  const observation = { ref, value: act.value, unit: source.unit, observedAt: today + 60, round: 1, attempt: 0 };
  const signatures = await signObservation(book, observation, source.quorum);
  const isSaid = (await contracts.observationFeed.statusOf(ref)) !== NOTHING;
  if (!isSaid) await done(contracts.observationFeed.connect(anybody).report(observation, signatures));
  await clock.moveTo((await clock.now()) + source.disputePeriod + 1);
  await done(contracts.parametricTrigger.connect(anybody).settle(ref, [act.policy]));
}
