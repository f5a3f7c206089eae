import { expect } from 'chai';
import { createPublicClient, createWalletClient, http, keccak256 } from 'viem';
import { mnemonicToAccount } from 'viem/accounts';

import { addresses } from '../../domain/chain/addresses.ts';
import { observationFeedAbi } from '../../domain/chain/abi/ObservationFeed.ts';
import {
  observationDomain,
  observationKey,
  observationMessage,
  observationTypes,
  periodStartAt,
} from '../../domain/oracles/observation-message.ts';
import { present } from '../../domain/primitives/assert.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { operators, sources } from '../../scripts/config/observations.ts';
import { DEVELOPMENT_PHRASE } from '../../scripts/config/people.ts';
import { balanceOf, seats } from './support/chain.ts';
import { beforeJourneys, newTraveller, theRound } from './support/round.ts';
import type { Traveller } from './support/traveller.ts';

const source = present(sources[0], 'there is a source of rain');
const HONG_KONG = 852;
/** Tenths of a millimetre: half of the limit. */
const HEAVY = 2_000n;
const LOCAL_CHAIN = 31_337;

/** Two operators sign what was observed on the first whole day from now, once it is over; a stranger brings it. */
async function observeNextDay(): Promise<number> {
  const { stack } = await theRound();
  const transport = http(stack.rpcUrl);
  const client = createPublicClient({ transport });
  const now = async () => Number((await client.getBlock()).timestamp);
  const today = present(periodStartAt(await now(), source), 'this is after 1970');
  const periodStart = today + source.periodSeconds;
  await stack.passTime(periodStart + source.periodSeconds + 60 - (await now()));
  const ref = { product: labelToBytes32('rain'), source: labelToBytes32(source.label), region: HONG_KONG, periodStart };
  const observation = { ref, value: HEAVY, unit: source.unit, observedAt: await now(), round: 1, attempt: 0 };
  const feed = addresses[LOCAL_CHAIN].observationFeed;
  const typed = {
    domain: observationDomain(LOCAL_CHAIN, feed),
    types: observationTypes,
    primaryType: 'Observation',
    message: { ...observationMessage(observation) },
  } as const;
  const signatures = await Promise.all(
    operators
      .slice(0, source.quorum)
      .map(({ index }) => mnemonicToAccount(DEVELOPMENT_PHRASE, { addressIndex: index }).signTypedData(typed)),
  );
  const account = mnemonicToAccount(DEVELOPMENT_PHRASE, { addressIndex: seats.chen });
  const report = {
    address: feed,
    abi: observationFeedAbi,
    functionName: 'report',
    args: [observation, signatures],
  } as const;
  const hash = await createWalletClient({ account, transport }).writeContract({ ...report, chain: null });
  const { status } = await client.waitForTransactionReceipt({ hash, pollingInterval: 100 });
  expect(status).to.equal('success');
  return periodStart;
}

describe('Rain, and money without a form', () => {
  beforeJourneys();
  let holder: Traveller;
  let policy = '';
  let periodStart = 0;

  it('buys cover against rain in Hong Kong', async () => {
    holder = await newTraveller({ index: seats.ana });
    const { page } = holder;
    await page.goto('/products/rain');
    await page.getByRole('button', { name: 'Connect a wallet to buy' }).click();
    await holder.sheet.getByRole('button', { name: 'Journey wallet' }).click();
    await holder.sheet.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Buy', exact: true }).click();
    await holder.signSheet();
    await holder.sheet.getByRole('link', { name: 'See my policy' }).click();
    await page.waitForURL(/\/policies\/\d+$/);
    policy = /\d+$/.exec(page.url())?.[0] ?? '';
    await holder.visit(`/policies/${policy}`);
    await page.getByText('Nothing observed yet').waitFor();
  });

  it('sees what two operators signed, how long it can be doubted, and what it would pay', async () => {
    periodStart = await observeNextDay();
    const { page } = holder;
    await holder.visit(`/policies/${policy}`);
    const latest = page.getByTestId('latest-observation');
    await latest.getByText('200 mm of rain').waitFor();
    await latest.getByText('2 of 5 operators signed').waitFor();
    await latest.getByText(/Doubts are taken within/).waitFor();
    await latest.getByText(/Once it is final it pays you/).waitFor();
    await holder.picture('40-rain-reported');
  });

  it('is paid once nobody doubted it, and has filed nothing', async () => {
    const { stack } = await theRound();
    await stack.passTime(source.disputePeriod + 1);
    const { page } = holder;
    const before = await balanceOf(holder.wallet.account.address);
    await holder.visit(`/policies/${policy}`);
    await page.getByTestId('settle-policy').click();
    await holder.signSheet();
    expect((await balanceOf(holder.wallet.account.address)) > before).to.equal(true);
    await page.goto(`/policies/${policy}`);
    await page
      .getByTestId('observation-paid')
      .getByText(/Paid without a form/)
      .waitFor();
    await page.getByRole('link', { name: `Claim ${policy}-1` }).waitFor();
    await holder.picture('41-rain-paid');
  });

  it('shows anybody the observation, who signed it and that it was paid on', async () => {
    const { page } = await newTraveller({ index: seats.stranger });
    const [product, label] = [labelToBytes32('rain'), labelToBytes32(source.label)];
    const key = observationKey(keccak256, { product, source: label, region: HONG_KONG, periodStart });
    await page.goto(`/observations/${key}`);
    await page.getByTestId('observation-head').getByText('200 mm of rain').waitFor();
    await page.getByText(/1 policy was paid, 0 left out/).waitFor();
  });
});
