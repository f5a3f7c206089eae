import { seats, today } from './support/chain.ts';
import { disguisedFile, oversizedFile } from './support/photo.ts';
import { beforeJourneys, newTraveller } from './support/round.ts';
import type { Traveller } from './support/traveller.ts';

async function fillHospitalForm({ page }: Traveller): Promise<void> {
  const form = page.locator('main');
  await form.getByRole('radio', { name: /^Days in hospital/ }).check();
  await form.getByText('Illness').click();
  await form.getByLabel('Day', { exact: true }).fill(await today());
  await form.getByLabel('Days', { exact: true }).fill('9');
  await page.getByTestId('filing-preview').getByText('600.00').first().waitFor();
}

describe('Wrong turns that end in a sentence', () => {
  beforeJourneys();
  let holder: Traveller;

  describe('when a file is too large or is not what it says', () => {
    it('says so and keeps the rest', async () => {
      holder = await newTraveller({ index: seats.ana });
      await holder.visit('/policies/5/claim');
      await holder.page.getByTestId('evidence-files').setInputFiles([oversizedFile(), disguisedFile()]);
      await holder.page.getByText('This file is larger than 25 MB.').waitFor();
      await holder.page.getByText('By its content, this is not a photo, a PDF or an MP4 video.').waitFor();
      await holder.picture('11-refused-files');
    });
  });

  describe('when the person declines the signature', () => {
    it('says that nothing was sent, and the form is still there', async () => {
      await fillHospitalForm(holder);
      await holder.page.getByTestId('file-claim').click();
      holder.wallet.mood.declines = true;
      await holder.sheet.getByRole('button', { name: 'Sign with your wallet' }).click();
      await holder.sheet.getByText('You declined it in your wallet.').waitFor();
      holder.wallet.mood.declines = false;
      await holder.sheet.getByRole('button', { name: 'Close' }).last().click();
      await holder.page.getByTestId('filing-preview').getByText('600.00').first().waitFor();
    });
  });

  describe('when the wallet is on another network', () => {
    it('says which step is missing and sends nothing', async () => {
      holder.wallet.mood.chainId = 1;
      await holder.page.reload();
      await holder.page.getByTestId('filing-preview').getByText('600.00').first().waitFor();
      await holder.page.getByTestId('file-claim').click();
      await holder.sheet.getByText('Your wallet is on another network.').waitFor();
      await holder.picture('12-wrong-network');
      holder.wallet.mood.chainId = 31_337;
    });
  });

  describe('when somebody asks for a claim that is not theirs, or that does not exist', () => {
    it('gives both the same answer', async () => {
      for (const claim of ['1-1', '900-1']) {
        const stranger = await newTraveller({ index: seats.chen });
        await stranger.page.goto(`/claims/${claim}`);
        await stranger.page.getByTestId('seat-gate').getByRole('button', { name: 'Connect wallet' }).click();
        await stranger.sheet.getByRole('button', { name: 'Journey wallet' }).click();
        await stranger.page.getByRole('button', { name: 'Sign in with your wallet' }).click();
        await stranger.page
          .getByRole('alert')
          .getByText(/There is nothing under this number|no such claim/)
          .waitFor();
      }
    });
  });
});
