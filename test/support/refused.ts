import { expect } from 'chai';

import { feedOf, signObservation, type RainObservation, type Rained } from './observe.ts';

export interface Refusal {
  readonly error: string;
  readonly args: readonly unknown[];
}

/** The report is refused with exactly this, whoever brings it. */
export async function expectRefused(rained: Rained, observation: RainObservation, refusal: Refusal, seats = [1, 2]) {
  const signatures = await signObservation(rained, observation, seats);
  await expectCallRefused(rained, feedOf(rained).report(observation, signatures), refusal);
}

export async function expectCallRefused({ contracts }: Rained, call: Promise<unknown>, { error, args }: Refusal) {
  await expect(call)
    .to.be.revertedWithCustomError(contracts.observationFeed, error)
    .withArgs(...args);
}
