import { AbiCoder, keccak256 } from 'ethers';

import { present } from '../../domain/primitives/assert.ts';
import { observationMessage, observationTypes } from '../../domain/oracles/observation-message.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { DAY } from '../../domain/primitives/time.ts';
import { dollars } from '../../scripts/config/amounts.ts';
import { operators, sources } from '../../scripts/config/observations.ts';
import { operatorWallet } from '../../scripts/deploy/open-operators.ts';
import type { TermsStruct } from '../../types/ethers-contracts/contracts/products/ProductBook.ts';
import type { ObservationFeed } from '../../types/ethers-contracts/index.ts';
import { buyCover } from './actors.ts';
import { buildFunded } from './fixtures.ts';
import { defineSituation } from './define-situation.ts';
import { buildTerms } from './terms.ts';
import type { TestDeployment } from './test-deployment.ts';

/** The figures of the rain source as deployed. */
export const rainSource = present(sources[0], 'there is a rain source');
export const ANSWER_PERIOD = 48 * 3_600;
export const REGION = 852;
/** 150 / 200 / 300 mm a day pay 25 / 50 / 100 %. */
export const rainCurve = [
  { value: 1_500, payoutBps: 2_500 },
  { value: 2_000, payoutBps: 5_000 },
  { value: 3_000, payoutBps: 10_000 },
];
export const statuses = { none: 0n, reported: 1n, disputed: 2n, final: 3n, unresolved: 4n } as const;

export const rainRef = (periodStart: number) => ({
  product: labelToBytes32('rain-test'),
  source: labelToBytes32(rainSource.label),
  region: REGION,
  periodStart,
});
export type RainRef = ReturnType<typeof rainRef>;

export const rainObservation = (ref: RainRef, observedAt: number) => ({
  ref,
  value: 2_000n,
  unit: rainSource.unit,
  observedAt,
  round: 1,
  attempt: 0,
});
export type RainObservation = ReturnType<typeof rainObservation>;

/** Ana ($1,000), Bo ($2,000) and Chen ($499,000) are covered against rain in {@link REGION}; a day of theirs is over. */
export interface Rained extends TestDeployment {
  readonly versionId: bigint;
  readonly policies: { readonly ana: bigint; readonly bo: bigint; readonly chen: bigint };
  readonly ref: RainRef;
  readonly endsAt: number;
}

/** Terms with an index on rain, pinned and sold in two regions; what differs is given. */
export async function publishRain(deployment: TestDeployment, changes: Partial<TermsStruct> = {}): Promise<bigint> {
  const { contracts, people, addresses, network } = deployment;
  const { productBook } = contracts;
  const { tariff } = buildTerms(deployment);
  const terms = {
    tariff: { ...tariff, maxLimitAssets: dollars('500000') },
    productId: labelToBytes32('rain-test'),
    observable: labelToBytes32(rainSource.label),
    curveKind: 2,
    curve: rainCurve,
    collateralBps: 10_000,
    ...changes,
  };
  await productBook.connect(people.productManager).publishVersion(buildTerms(deployment, terms));
  const versionId = await productBook.versionCount();
  await productBook.connect(people.actuary).setCap(versionId, dollars('1000000'));
  const pinned = [addresses.adjusterDesk, addresses.parametricTrigger];
  await productBook.connect(people.adjudicationManager).pinAdjudicators(versionId, pinned);
  for (const zone of [REGION, REGION + 1]) {
    await contracts.treasuryDesk.connect(people.actuary).setZoneCap(addresses.pools.PROPERTY, zone, dollars('1000000'));
  }
  await network.networkHelpers.time.increaseTo(await productBook.sellableAt(versionId));
  return versionId;
}

export async function buildRained(changes: Partial<TermsStruct> = {}): Promise<Rained> {
  const deployment = await buildFunded();
  const versionId = await publishRain(deployment, changes);
  const { ana, bo, chen } = deployment.people;
  const cover = { versionId, zone: REGION };
  const anas = await buyCover(deployment, ana, cover);
  const bos = await buyCover(deployment, bo, { ...cover, limitAssets: dollars('2000') });
  const chens = await buyCover(deployment, chen, { ...cover, limitAssets: dollars('499000') });
  const { time } = deployment.network.networkHelpers;
  const since = ((await time.latest()) - rainSource.offsetSeconds) % DAY;
  const periodStart = (await time.latest()) - since + DAY;
  const endsAt = periodStart + DAY;
  await time.increaseTo(endsAt + 60);
  return { ...deployment, versionId, policies: { ana: anas, bo: bos, chen: chens }, ref: rainRef(periodStart), endsAt };
}

export const loadRained: () => Promise<Rained> = defineSituation(() => buildRained());

/** The signatures of operators by seat, 1 to 5, on the feed's own domain or another. */
export async function signObservation(
  { network, addresses }: TestDeployment,
  observation: RainObservation,
  seats: readonly number[],
  domain: { readonly chainId?: number; readonly verifyingContract?: string } = {},
): Promise<string[]> {
  const chainId = network.networkConfig.chainId ?? 31_337;
  const whole = {
    name: 'Makewhole ObservationFeed',
    version: '1',
    chainId,
    verifyingContract: addresses.observationFeed,
    ...domain,
  };
  const wallets = seats.map((seat) => operatorWallet(present(operators[seat - 1], `seat ${seat}`).index));
  return Promise.all(wallets.map((one) => one.signTypedData(whole, observationTypes, observationMessage(observation))));
}

/** An observation of the day, read a minute after its end; what differs is given. */
export function observe({ ref, endsAt }: Rained, changes: Partial<RainObservation> = {}): RainObservation {
  return { ...rainObservation(ref, endsAt + 30), ...changes };
}

/** Seats 1 and 2 report; without other words, 200 mm. */
export async function reportRain(
  rained: Rained,
  changes: Partial<RainObservation> = {},
  seats: readonly number[] = [1, 2],
): Promise<RainObservation> {
  const observation = observe(rained, changes);
  await feedOf(rained).report(observation, await signObservation(rained, observation, seats));
  return observation;
}

/** Anybody calls the feed. */
export function feedOf({ contracts, people }: TestDeployment): ObservationFeed {
  return contracts.observationFeed.connect(people.chen);
}

export async function pass({ network }: TestDeployment, seconds: number): Promise<void> {
  await network.networkHelpers.time.increase(seconds);
}

/** {@link loadRained}; 200 mm are reported and nobody disputed in time. */
export async function buildFinal(changes: Partial<TermsStruct> = {}): Promise<Rained> {
  const rained = await buildRained(changes);
  await reportRain(rained);
  await pass(rained, rainSource.disputePeriod);
  return rained;
}

export const loadFinal: () => Promise<Rained> = defineSituation(() => buildFinal());

/** The key of a reference, as the contracts name it. */
export function keyOfRef({ contracts }: TestDeployment, ref: RainRef): string {
  const { interface: abi } = contracts.observationFeed;
  const input = present(abi.getFunction('statusOf').inputs[0], 'it takes a reference');
  return keccak256(AbiCoder.defaultAbiCoder().encode([input], [ref]));
}
