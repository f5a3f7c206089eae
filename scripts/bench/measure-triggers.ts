import { toBeHex, zeroPadValue } from 'ethers';

import { present } from '../../domain/primitives/assert.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { DAY } from '../../domain/primitives/time.ts';
import { observationMessage, observationTypes } from '../../domain/oracles/observation-message.ts';
import { dollars } from '../config/amounts.ts';
import { operators, sources } from '../config/observations.ts';
import { operatorWallet } from '../deploy/open-operators.ts';
import { ANY_PREMIUM, gasOf, phoneCover, type BenchBook } from './bench-book.ts';

const PAGE = 50;
const HONG_KONG = 852;
const source = present(
  sources.find(({ label }) => label === 'HKO-RAIN-DAY'),
  'rain is observed',
);

/** What an observation costs, and what each policy it pays: fifty holders who hold the token, and fifty who never did. */
export async function measureTriggers(book: BenchBook) {
  const { contracts, people, network } = book;
  const { time } = network.networkHelpers;
  const pool = contracts.pools.PROPERTY;
  const cap = dollars('1000000');
  await contracts.treasuryDesk.connect(people.actuary).setZoneCap(await pool.getAddress(), HONG_KONG, cap);
  await contracts.testDollar.mint(people.ana.address, cap);
  await contracts.testDollar.connect(people.ana).approve(await pool.getAddress(), cap);
  const known = await buyPage(book, 0xa000, true);
  const fresh = await buyPage(book, 0xb000, false);

  const now = await time.latest();
  const periodStart = now - ((now - source.offsetSeconds) % DAY) + DAY;
  await time.increaseTo(periodStart + DAY + 60);
  const product = labelToBytes32('rain');
  const ref = { product, source: labelToBytes32(source.label), region: HONG_KONG, periodStart };
  await reportRain(book, { ...ref, region: 1 });
  const report = await reportRain(book, ref);
  await time.increase(source.disputePeriod);
  const trigger = contracts.parametricTrigger.connect(people.bo);
  const settleEach50 = Math.ceil((await gasOf(trigger.settle(ref, known))) / PAGE);
  const settleEach50New = Math.ceil((await gasOf(trigger.settle(ref, fresh))) / PAGE);
  return { settleEach50, settleEach50New, report };
}

/** Ana buys for fifty others. */
async function buyPage(book: BenchBook, first: number, holdsToken: boolean): Promise<bigint[]> {
  const { contracts, people, rain } = book;
  const bought: bigint[] = [];
  for (let place = 0; place < PAGE; place += 1) {
    const holder = zeroPadValue(toBeHex(first + place), 20);
    if (holdsToken) await contracts.testDollar.mint(holder, 1n);
    const cover = { ...phoneCover(book, people.ana), versionId: rain, holder, limitAssets: dollars('200') };
    await gasOf(contracts.salesDesk.connect(people.ana).buy({ ...cover, zone: HONG_KONG }, ANY_PREMIUM));
    bought.push(await contracts.policyBook.policyCount());
  }
  return bought;
}

async function reportRain(
  { contracts, people, network }: BenchBook,
  ref: Parameters<typeof observationMessage>[0]['ref'],
): Promise<number> {
  const observedAt = await network.networkHelpers.time.latest();
  const observation = { ref, value: 2_000n, unit: source.unit, observedAt, round: 1, attempt: 0 };
  const domain = {
    name: 'Makewhole ObservationFeed',
    version: '1',
    chainId: 31_337,
    verifyingContract: await contracts.observationFeed.getAddress(),
  };
  const wallets = operators.slice(0, source.quorum).map(({ index }) => operatorWallet(index));
  const signatures = await Promise.all(
    wallets.map((wallet) => wallet.signTypedData(domain, observationTypes, observationMessage(observation))),
  );
  return gasOf(contracts.observationFeed.connect(people.bo).report(observation, signatures));
}
