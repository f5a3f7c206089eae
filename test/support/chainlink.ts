import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { DAY } from '../../domain/primitives/time.ts';
import { dollars } from '../../scripts/config/amounts.ts';
import { CHANGE_DELAY_DAYS } from '../../scripts/config/observations.ts';
import { buyCover } from './actors.ts';
import { defineSituation } from './define-situation.ts';
import { buildFunded } from './fixtures.ts';
import { REGION } from './observe.ts';
import { registerOf } from './register.ts';
import { buildTerms } from './terms.ts';
import type { TestDeployment } from './test-deployment.ts';

export const LABEL = labelToBytes32('ETH-USD-DAY');
export const HEARTBEAT = 3_600;
/** A price in eight decimals. */
export const usd = (price: number): bigint => BigInt(Math.round(price * 1e8));

/** Between $10 and $100,000, and neither of them. */
export const priceSource = {
  unit: 6,
  quorum: 2,
  signerDailyLimit: 1,
  minValue: usd(10),
  maxValue: usd(100_000),
  periodSeconds: DAY,
  offsetSeconds: 0,
  heartbeat: HEARTBEAT,
  disputePeriod: 1,
  revisionPeriod: DAY,
  eventCapAssets: dollars('250000'),
};

/** Ana is paid half below $2,000 and all below $1,000, by what a feed of this kind says at midnight; a day is over. */
export async function buildPriced(decimals = 8, refuses = true) {
  const deployment = await buildFunded();
  const { contracts, people, network, addresses } = deployment;
  const { time } = network.networkHelpers;
  const { proposer, approver } = registerOf(deployment);
  await proposer.proposeSource(LABEL, priceSource);
  await time.increase(CHANGE_DELAY_DAYS * DAY);
  await approver.approveSource(LABEL, priceSource);
  const feed = await network.ethers.deployContract('TestAggregator', [decimals, refuses]);
  const source = await network.ethers.deployContract('ChainlinkSource', [
    feed,
    decimals,
    addresses.sourceRegister,
    addresses.pauseControl,
    LABEL,
  ]);
  const trigger = await network.ethers.deployContract('ParametricTrigger', [
    await contracts.accessManager.getAddress(),
    addresses.claimBook,
    addresses.policyBook,
    addresses.productBook,
    addresses.pauseControl,
    source,
  ]);
  const versionId = await publishPrice(deployment, await trigger.getAddress());
  const policyId = await buyCover(deployment, people.ana, { versionId, zone: REGION });
  const periodStart = (Math.floor((await time.latest()) / DAY) + 1) * DAY;
  const ref = { product: labelToBytes32('price-test'), source: LABEL, region: REGION, periodStart };
  return { ...deployment, feed, source, trigger, policyId, ref, endsAt: periodStart + DAY };
}

export type Priced = Awaited<ReturnType<typeof buildPriced>>;
export const loadPriced: () => Promise<Priced> = defineSituation(() => buildPriced());

/** The feed answers; says with which round. */
export async function answer({ feed }: Priced, value: bigint, updatedAt: number): Promise<bigint> {
  await feed.answer(value, updatedAt);
  return feed.latestId();
}

/** The day is over. */
export async function endDay({ network, endsAt }: Priced): Promise<void> {
  await network.networkHelpers.time.increaseTo(endsAt);
}

/** What Ana is paid when anybody settles her policy. */
export async function settlePrice({ trigger, policyId, ref, contracts, people }: Priced): Promise<bigint> {
  const before = await contracts.testDollar.balanceOf(people.ana);
  await trigger.settle(ref, [policyId]);
  return (await contracts.testDollar.balanceOf(people.ana)) - before;
}

async function publishPrice(deployment: TestDeployment, trigger: string): Promise<bigint> {
  const { contracts, people, addresses, network } = deployment;
  const { productBook } = contracts;
  const terms = {
    productId: labelToBytes32('price-test'),
    observable: LABEL,
    curveKind: 2,
    curve: [
      { value: usd(1_000), payoutBps: 10_000 },
      { value: usd(2_000), payoutBps: 5_000 },
    ],
    collateralBps: 10_000,
  };
  await productBook.connect(people.productManager).publishVersion(buildTerms(deployment, terms));
  const versionId = await productBook.versionCount();
  await productBook.connect(people.actuary).setCap(versionId, dollars('1000000'));
  const pinned = [addresses.adjusterDesk, trigger];
  await productBook.connect(people.adjudicationManager).pinAdjudicators(versionId, pinned);
  const pool = addresses.pools.PROPERTY;
  await contracts.treasuryDesk.connect(people.actuary).setZoneCap(pool, REGION, dollars('1000000'));
  await network.networkHelpers.time.increaseTo(await productBook.sellableAt(versionId));
  return versionId;
}
