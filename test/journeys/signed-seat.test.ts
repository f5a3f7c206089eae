import { expect } from 'chai';

import { balanceOf, seats, sentBy, today } from './support/chain.ts';
import { takePhoto } from './support/photo.ts';
import { beforeJourneys, newTraveller } from './support/round.ts';
import type { Traveller } from './support/traveller.ts';

/** A burst pipe in Chen's house: 6,000 of damage, 1,000 of deductible; one adjuster alone pays up to 2,500. */
describe('A decision whose first seat signs without a transaction', () => {
  beforeJourneys();
  let holder: Traveller;
  let first: Traveller;
  let second: Traveller;
  let claim = '';

  async function leaveWord(): Promise<void> {
    await first.visit(`/desk/${claim}`);
    const { page } = first;
    await page.getByText('Above your authority to pay').waitFor();
    await page.getByTestId('leave-word').click();
    await page.getByTestId('proposal-dock').getByText('You signed this without a transaction.').waitFor();
  }

  it('begins with a claim above what one person may pay', async () => {
    holder = await newTraveller({ index: seats.chen });
    const { page } = holder;
    await holder.visit('/policies/2/claim');
    const form = page.locator('main');
    await form.getByRole('radio', { name: /^The building/ }).check();
    await form.getByText('Burst pipe').click();
    await form.getByLabel('Day', { exact: true }).fill(await today());
    await form.getByLabel('Loss', { exact: true }).fill('6000');
    await page.getByTestId('evidence-camera').setInputFiles(await takePhoto(holder));
    await page.getByTestId('evidence-stored').getByText('matches').waitFor();
    await page.getByTestId('filing-preview').getByText('5,000.00').first().waitFor();
    await page.getByTestId('file-claim').click();
    await holder.signSheet();
    await holder.sheet.getByRole('link', { name: 'Open the claim' }).click();
    await page.waitForURL(/\/claims\/2-\d+$/);
    claim = /2-\d+$/.exec(page.url())?.[0] ?? '';
  });

  it('is signed by the first seat, who sends nothing and pays no fee', async () => {
    first = await newTraveller({ index: seats.adjuster });
    const sent = await sentBy(first.wallet.account.address);
    await leaveWord();
    expect(await sentBy(first.wallet.account.address)).to.equal(sent);
    await first.picture('60-word-left');
  });

  it('is void once the case file moved on, and the screen says so to both seats', async () => {
    second = await newTraveller({ index: seats.seniorAdjuster });
    const { page } = second;
    await second.visit(`/desk/${claim}`);
    await page.getByTestId('approve-decision').getByText('Bring both words and pay').waitFor();
    await page.getByTestId('handle-acknowledge').click();
    await second.signSheet();
    await second.sheet.getByRole('button', { name: 'Close' }).last().click();
    for (const traveller of [second, first]) {
      await traveller.visit(`/desk/${claim}`);
      const dock = traveller.page.getByTestId('decision-dock');
      await dock.getByText('A signed decision is void').waitFor();
      await traveller.page.locator('[data-testid="word-ended"][data-end="moved"]').waitFor();
      expect(await traveller.page.getByTestId('approve-decision').count()).to.equal(0);
    }
    await second.picture('61-word-void');
  });

  it('pays when it is signed again and the second seat brings both words', async () => {
    await leaveWord();
    const before = await balanceOf(holder.wallet.account.address);
    const { page } = second;
    await second.visit(`/desk/${claim}`);
    await page.getByTestId('approve-decision').getByText('Bring both words and pay').click();
    await second.signSheet();
    expect((await balanceOf(holder.wallet.account.address)) - before).to.equal(5_000_000_000n);
    await second.sheet.getByRole('button', { name: 'Close' }).last().click();
    await second.visit(`/desk/${claim}`);
    await page.locator('[data-testid="word-ended"][data-end="decided"]').first().waitFor();
    await second.picture('62-word-brought');
  });

  it('tells the holder, who sees the money', async () => {
    await holder.visit(`/claims/${claim}`);
    await holder.page.locator('[data-testid="money-answer"]').getByText('5,000.00').first().waitFor();
  });
});
