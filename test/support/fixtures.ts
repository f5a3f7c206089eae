import { network as hardhat } from 'hardhat';

import { DAY } from '../../domain/primitives/time.ts';
import { runDeployment } from '../../scripts/deploy/run-deployment.ts';
import type { FiledClaimRecord } from '../../scripts/deploy/filed-claims.ts';
import { bringCapital, buyCover, decideClaim, fileClaim, fillPurse } from './actors.ts';
import { buildRefusal } from './builders.ts';
import { defineSituation } from './define-situation.ts';
import { hardhatContext, seatPeople } from '../../scripts/deploy/open-hardhat.ts';
import type { TestDeployment } from './test-deployment.ts';

/*
 * Named situations, each on top of the one before and built by the real deployment. `load…` goes back to the situation's own
 * snapshot; `build…` makes a new one in a new network, for situations a test file defines on top.
 */

/** Ana holds a phone policy; money is there for it. */
export interface Covered extends TestDeployment {
  readonly policyId: bigint;
}

/** Ana has filed a claim for a broken screen, a day after it broke. */
export interface Filed extends Covered {
  readonly claim: FiledClaimRecord;
}

export async function buildDeployment(): Promise<TestDeployment> {
  const network = await hardhat.create();
  const deployment = await runDeployment(await hardhatContext(network));
  return {
    network,
    contracts: deployment.contracts,
    addresses: deployment.addresses,
    people: await seatPeople(network),
    versions: deployment.manifest.versions,
  };
}

export async function buildFunded(): Promise<TestDeployment> {
  const deployment = await buildDeployment();
  await bringCapital(deployment);
  const { ana, bo, chen } = deployment.people;
  for (const holder of [ana, bo, chen]) await fillPurse(deployment, holder);
  return deployment;
}

export async function buildCovered(): Promise<Covered> {
  const deployment = await buildFunded();
  return { ...deployment, policyId: await buyCover(deployment, deployment.people.ana) };
}

export async function buildFiled(): Promise<Filed> {
  const situation = await buildCovered();
  await situation.network.networkHelpers.time.increase(2 * DAY);
  return { ...situation, claim: await fileClaim(situation, situation.people.ana, { policyId: situation.policyId }) };
}

export async function buildGranted(): Promise<Filed> {
  const situation = await buildFiled();
  await decideClaim(situation, situation.claim);
  return situation;
}

export async function buildDenied(): Promise<Filed> {
  const situation = await buildFiled();
  await decideClaim(situation, situation.claim, { assessments: [buildRefusal()] });
  return situation;
}

/** Roles, law, products and authority as configured; the public delay is over; no capital, no customers. */
export const loadDeployment: () => Promise<TestDeployment> = defineSituation(buildDeployment);

/** {@link loadDeployment} with capital in every pool and filled purses for Ana, Bo and Chen. */
export const loadFunded: () => Promise<TestDeployment> = defineSituation(buildFunded);

/** {@link loadFunded}, and Ana holds a year of phone cover. */
export const loadCovered: () => Promise<Covered> = defineSituation(buildCovered);

/** {@link loadCovered}, and Ana has filed for a broken screen. */
export const loadFiled: () => Promise<Filed> = defineSituation(buildFiled);

/** {@link loadFiled}, granted in full and paid. */
export const loadGranted: () => Promise<Filed> = defineSituation(buildGranted);

/** {@link loadFiled}, refused: the reserve is kept for an appeal. */
export const loadDenied: () => Promise<Filed> = defineSituation(buildDenied);
