import { expect } from 'chai';
import { mnemonicToAccount } from 'viem/accounts';

import { balanceOf, seats } from './support/chain.ts';
import { takePhoto } from './support/photo.ts';
import { beforeJourneys, newTraveller } from './support/round.ts';
import type { Traveller } from './support/traveller.ts';

const PHRASE = 'test test test test test test test test test test test junk';
const chen = mnemonicToAccount(PHRASE, { addressIndex: seats.chen }).address;

/** Chen's phone, decided in part: 471.00 of 551.00 were paid; 80.00 are in dispute. */
describe('A claimant who disagrees, and an insurer that gives in', () => {
  beforeJourneys();
  let claimant: Traveller;

  it('appeals with a figure and grounds', async () => {
    claimant = await newTraveller({ index: seats.chen });
    await claimant.visit('/claims/6-2');
    const { page } = claimant;
    await page.getByText('I disagree').click();
    await page
      .getByRole('textbox', { name: 'Why' })
      .fill('This back glass cannot be had for 180; the quote is attached.');
    await page.getByTestId('act-appeal').click();
    await claimant.signSheet();
    await claimant.sheet.getByRole('button', { name: 'Close' }).last().click();
    await page.getByText('You disagreed').waitFor();
    await page.getByText('This back glass cannot be had for 180; the quote is attached.').waitFor();
    await page.locator('[data-testid="money-answer"][data-kind="disputed"]').waitFor();
    await claimant.picture('21-appealed');
  });

  it('is paid the difference when the insurer raises its figure', async () => {
    const adjuster = await newTraveller({ index: seats.adjuster });
    await adjuster.visit('/desk/6-2');
    const before = await balanceOf(chen);
    const act = adjuster.page.getByTestId('handle-improve');
    await act.getByText('Raise our figure').click();
    await act.getByLabel('The whole claim pays').fill('551');
    await act.getByRole('button', { name: 'Raise and pay the difference' }).click();
    await adjuster.signSheet();
    expect((await balanceOf(chen)) - before >= 80_000_000n).to.equal(true);
  });

  it('is over once anybody says so: nothing is left to rule on', async () => {
    const { page } = claimant;
    await claimant.visit('/claims/6-2');
    await page.getByTestId('act-resolve').click();
    await claimant.signSheet();
    await claimant.sheet.getByRole('button', { name: 'Close' }).last().click();
    await page.locator('[data-testid="money-answer"][data-kind="paid"]').waitFor();
  });

  it('agrees with another decision, and that claim is closed at once', async () => {
    const { page } = claimant;
    await claimant.visit('/claims/6-1');
    await page.getByTestId('act-accept').click();
    await claimant.signSheet();
    await claimant.sheet.getByRole('button', { name: 'Close' }).last().click();
    await page.locator('[data-testid="money-answer"][data-kind="deniedFinal"]').waitFor();
  });
});

describe('Documents that are asked for and sent', () => {
  beforeJourneys();

  it('stops the insurer’s clock until the claimant’s files are in the case file', async () => {
    const adjuster = await newTraveller({ index: seats.adjuster });
    await adjuster.visit('/desk/7-3');
    const act = adjuster.page.getByTestId('handle-requestDocuments');
    await act.getByText('Ask for documents').click();
    await act.getByLabel('The complete list').fill('Boarding pass\nReceipt of the hotel');
    await act.getByRole('button', { name: 'Send the list' }).click();
    await adjuster.signSheet();
    const holder = await newTraveller({ index: seats.bo });
    await holder.visit('/claims/7-3');
    const panel = holder.page.getByTestId('act-supplement');
    await panel.getByText('Boarding pass').waitFor();
    await panel.getByTestId('evidence-camera').setInputFiles(await takePhoto(holder));
    await panel.getByTestId('evidence-stored').getByText('matches').waitFor();
    await holder.picture('22-documents');
    await panel.getByTestId('act-send-documents').click();
    await holder.signSheet();
    await holder.sheet.getByRole('button', { name: 'Close' }).last().click();
    await holder.page.getByText('You sent documents').waitFor();
  });
});
