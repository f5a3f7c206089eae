import { expect } from 'chai';

import { DISPUTE_BOND } from '../../scripts/config/observations.ts';
import { operatorWallet } from '../../scripts/deploy/open-operators.ts';
import { defineSituation } from './define-situation.ts';
import { buildRained, observe, reportRain, signObservation, type RainObservation, type Rained } from './observe.ts';

/** 200 mm are reported and may be disputed. */
export async function buildReported(): Promise<Rained> {
  const rained = await buildRained();
  await reportRain(rained);
  return rained;
}
export const loadReported = defineSituation(buildReported);

/** Ana disputes with her bond. */
export async function buildDisputed(): Promise<Rained> {
  const rained = await buildReported();
  await feedOfAna(rained).dispute(rained.ref, rained.policies.ana, { value: DISPUTE_BOND });
  return rained;
}
export const loadDisputed = defineSituation(buildDisputed);

export function feedOfAna({ contracts, people }: Rained) {
  return contracts.observationFeed.connect(people.ana);
}

/** The operator of a seat, with coin for gas. */
export async function operatorOf({ network, contracts }: Rained, index: number) {
  const wallet = operatorWallet(index).connect(network.ethers.provider);
  await network.networkHelpers.setBalance(wallet.address, 10n ** 18n);
  return { address: wallet.address, feed: contracts.observationFeed.connect(wallet) };
}

export async function answerOf(rained: Rained, changes: Partial<RainObservation> = {}, seats = [3, 4]) {
  const observation = observe(rained, { attempt: 1, ...changes });
  return { observation, signatures: await signObservation(rained, observation, seats) };
}

/** T25: the coin of the feed is exactly its bonds. */
export async function expectBonds(rained: Rained, open: bigint, released: bigint, forfeited: bigint) {
  const { observationFeed } = rained.contracts;
  expect([...(await observationFeed.bonds())]).to.deep.equal([open, released, forfeited]);
  const held = await rained.network.ethers.provider.getBalance(observationFeed);
  expect(held).to.equal(open + released + forfeited);
}
