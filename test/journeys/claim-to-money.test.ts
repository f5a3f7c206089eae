import { expect } from 'chai';

import { balanceOf, seats, today } from './support/chain.ts';
import { takePhoto } from './support/photo.ts';
import { beforeJourneys, newTraveller, theRound } from './support/round.ts';
import type { Traveller } from './support/traveller.ts';

const DAY = 86_400;

describe('A claim from the loss to the money', () => {
  beforeJourneys();
  let holder: Traveller;
  let adjuster: Traveller;
  let policy = '';
  let claim = '';

  it('buys cover with a permit: one signature for the amount, one transaction', async () => {
    holder = await newTraveller({ index: seats.ana });
    const { page } = holder;
    await page.goto('/products/phone');
    await page.getByRole('button', { name: 'Connect a wallet to buy' }).click();
    await holder.sheet.getByRole('button', { name: 'Journey wallet' }).click();
    await holder.sheet.waitFor({ state: 'hidden' });
    const before = await balanceOf(holder.wallet.account.address);
    await page.getByRole('button', { name: 'Buy', exact: true }).click();
    await holder.signSheet();
    await holder.sheet.getByRole('link', { name: 'See my policy' }).click();
    await page.waitForURL(/\/policies\/\d+$/);
    policy = /\d+$/.exec(page.url())?.[0] ?? '';
    expect((await balanceOf(holder.wallet.account.address)) < before).to.equal(true);
    await holder.picture('1-policy');
  });

  it('files a claim with a photograph and sees what would be paid before signing', async () => {
    const { page } = holder;
    await holder.visit(`/policies/${policy}/claim`);
    const form = page.locator('main');
    await form.getByRole('radio', { name: /^Screen/ }).check();
    await form.getByText('Accidental damage').click();
    await form.getByLabel('Day', { exact: true }).fill(await today());
    await form.getByLabel('Loss', { exact: true }).fill('329');
    await page.getByTestId('evidence-camera').setInputFiles(await takePhoto(holder));
    await page.getByTestId('evidence-stored').getByText('matches').waitFor();
    const preview = page.getByTestId('filing-preview');
    await preview.getByText('300.00').first().waitFor();
    await preview.getByText('− 29.00').waitFor();
    await holder.picture('2-filing');
    await page.getByTestId('file-claim').click();
    await holder.signSheet();
    await holder.sheet.getByRole('link', { name: 'Open the claim' }).click();
    await page.waitForURL(/\/claims\/\d+-1$/);
    claim = /\d+-\d+$/.exec(page.url())?.[0] ?? '';
    await page.locator('[data-testid="money-answer"][data-kind="setAside"]').getByText('300.00').waitFor();
    await page.getByTestId('evidence-image').waitFor();
    await holder.picture('3-claim-filed');
  });

  it('shows the adjuster the photograph, and decides in part with reason, clause and rationale', async () => {
    adjuster = await newTraveller({ index: seats.adjuster });
    const { page } = adjuster;
    await adjuster.visit('/desk');
    await page.getByRole('link', { name: claim }).click();
    await page.getByTestId('evidence-image').waitFor();
    const dock = page.getByTestId('decision-dock');
    await dock.getByLabel('Assessed').fill('229');
    await dock.getByLabel('Reason').selectOption('PRICE_LIST');
    await dock.getByLabel('Clause').selectOption('5.2');
    await dock.getByLabel('Rationale').fill('The usual price of this screen is 229.');
    await dock.getByText('200.00').first().waitFor();
    await adjuster.picture('4-dossier');

    const before = await balanceOf(holder.wallet.account.address);
    await page.getByTestId('sign-decision').click();
    await adjuster.signSheet();
    const after = await balanceOf(holder.wallet.account.address);
    expect(after - before).to.equal(200_000_000n);
  });

  it('shows the holder the money and every step to it', async () => {
    const { page } = holder;
    await holder.visit(`/claims/${claim}`);
    await page.locator('[data-testid="money-answer"][data-kind="paidPart"]').getByText('200.00').first().waitFor();
    const why = page.locator('#why');
    await why.getByText('− 100.00').waitFor();
    await why.getByText('− 29.00').waitFor();
    await why.getByText('The usual price of this screen is 229.').waitFor();
    await why.getByRole('link', { name: 'Clause 5.2' }).waitFor();
    await holder.picture('5-claim-paid');
  });

  it('is closed by somebody else once the time to disagree is over', async () => {
    const { stack } = await theRound();
    await stack.passTime(32 * DAY);
    await adjuster.visit(`/claims/${claim}`);
    await adjuster.page.getByTestId('act-finalize').click();
    await adjuster.signSheet();
    await adjuster.sheet.getByRole('button', { name: 'Close' }).last().click();
    await adjuster.page.locator('[data-testid="money-answer"][data-kind="paid"]').waitFor();
  });

  it('shows the auditor a case file in which every hash is green', async () => {
    const auditor = await newTraveller({ index: seats.auditor });
    const { page } = auditor;
    await auditor.visit(`/audit/claims/${claim}`);
    await page.locator('[data-testid="head-verdict"][data-intact="true"]').waitFor();
    await page.locator('[data-testid="waterfall-check"][data-same="true"]').waitFor();
    const proofs = page.getByTestId('entry-proof');
    expect(await proofs.count()).to.equal(3);
    expect(await page.locator('[data-testid="entry-proof"][data-same="true"]').count()).to.equal(3);
    await auditor.picture('6-proof');
  });
});
