import { expect } from 'chai';
import { mnemonicToAccount } from 'viem/accounts';

import { balanceOf, seats, today } from './support/chain.ts';
import { beforeJourneys, newTraveller } from './support/round.ts';
import type { Traveller } from './support/traveller.ts';

const PHRASE = 'test test test test test test test test test test test junk';
const bo = mnemonicToAccount(PHRASE, { addressIndex: seats.bo }).address;

describe('A loss that is told by telephone', () => {
  beforeJourneys();

  it('is recorded for the holder, who is the claimant', async () => {
    const adjuster = await newTraveller({ index: seats.adjuster });
    const { page } = adjuster;
    await adjuster.visit('/desk');
    await page.getByRole('link', { name: 'Somebody calls' }).click();
    await page.getByLabel('Number of the policy').fill('1');
    await page.getByRole('button', { name: 'Go on' }).click();
    const form = page.locator('main');
    await form.getByRole('radio', { name: /^Screen/ }).check();
    await form.getByText('Accidental damage').click();
    await form.getByLabel('Day', { exact: true }).fill(await today());
    await form.getByLabel('Loss', { exact: true }).fill('129');
    await page.getByTestId('filing-preview').getByText('100.00').first().waitFor();
    await adjuster.picture('26-notice');
    await page.getByTestId('file-claim').click();
    await adjuster.signSheet();
    await adjuster.sheet.getByRole('link', { name: 'Open the claim' }).click();
    await page.waitForURL(/\/desk\/1-3$/);
  });
});

/** Bo's car was repaired and the claim is closed; the ombudsman finds that more was due. */
describe('A payment beyond the decision', () => {
  beforeJourneys();
  let senior: Traveller;

  it('is proposed by one person, and pays nothing yet', async () => {
    senior = await newTraveller({ index: seats.seniorAdjuster });
    await senior.visit('/desk/3-1');
    const form = senior.page.getByTestId('propose-award');
    await form.getByText('Propose a payment').click();
    await form.getByLabel('Amount').fill('250');
    await form.getByLabel('Order or reasons').fill('Award of the ombudsman, file 26/118.');
    const before = await balanceOf(bo);
    await form.getByTestId('act-proposeAward').click();
    await senior.signSheet();
    await senior.sheet.getByRole('button', { name: 'Close' }).last().click();
    await senior.page.getByTestId('awards').getByText('Waits for the claims manager').waitFor();
    expect(await balanceOf(bo)).to.equal(before);
  });

  it('is paid when the claims manager signs the same', async () => {
    const manager = await newTraveller({ index: seats.claimsManager });
    await manager.visit('/desk/3-1');
    await manager.page.getByTestId('awards').getByText('file 26/118').waitFor();
    await manager.picture('27-award');
    const before = await balanceOf(bo);
    await manager.page.getByTestId('act-approveAward').click();
    await manager.signSheet();
    expect((await balanceOf(bo)) - before).to.equal(250_000_000n);
  });
});
