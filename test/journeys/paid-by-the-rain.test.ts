import { appendFileSync } from 'node:fs';

import { expect } from 'chai';
import { keccak256 } from 'viem';

import { observationKey, periodStartAt } from '../../domain/oracles/observation-message.ts';
import { present } from '../../domain/primitives/assert.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { sources } from '../../scripts/config/observations.ts';
import { balanceOf, chainNow, seats, sentBy } from './support/chain.ts';
import { beforeJourneys, newTraveller, theRound } from './support/round.ts';
import type { Traveller } from './support/traveller.ts';

const source = present(sources[0], 'there is a source of rain');
const HONG_KONG = 852;
/** Millimetres: half of the limit. */
const HEAVY = '200.0';
const HOUR = 3_600;

/**
 * It pours on the first whole day from now, as the station says once it is over. The rest is the nodes': nobody here signs,
 * reports or sends anything.
 */
async function rainNextDay(): Promise<number> {
  const { stack } = await theRound();
  const now = await chainNow();
  const today = present(periodStartAt(now, source), 'this is after 1970');
  const periodStart = today + source.periodSeconds;
  // The day as Hong Kong writes it: it begins there eight hours before UTC.
  const date = new Date((periodStart + 8 * HOUR) * 1_000).toISOString().slice(0, 10);
  appendFileSync(stack.station, `${date},${HEAVY}\n`);
  await stack.passTime(periodStart + source.periodSeconds + 60 - now);
  return periodStart;
}

describe('Rain, and money without a form', () => {
  beforeJourneys();
  let holder: Traveller;
  let policy = '';
  let periodStart = 0;
  let sent = 0;

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

  it('sees what the operators’ nodes signed and reported by themselves, how long it can be doubted, and what it would pay', async () => {
    sent = await sentBy(holder.wallet.account.address);
    periodStart = await rainNextDay();
    const { page } = holder;
    await holder.visit(`/policies/${policy}`);
    const latest = page.getByTestId('latest-observation');
    await latest.getByText('200 mm of rain').waitFor();
    await latest.getByText('2 of 5 operators signed').waitFor();
    await latest.getByText(/Doubts are taken within/).waitFor();
    await latest.getByText(/Once it is final it pays you/).waitFor();
    await holder.picture('40-rain-reported');
  });

  it('is paid once nobody doubted it, and has filed, signed and sent nothing', async () => {
    const { stack } = await theRound();
    const { page, wallet } = holder;
    const holds = async () => await balanceOf(wallet.account.address);
    const before = await holds();
    await stack.passTime(source.disputePeriod + 1);
    for (let tries = 0; tries < 60 && (await holds()) === before; tries += 1) await page.waitForTimeout(500);
    expect((await holds()) > before).to.equal(true);
    expect(await sentBy(wallet.account.address)).to.equal(sent);
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
    await page.getByText(/\d polic(y was|ies were) paid, 0 left out/).waitFor();
  });
});
