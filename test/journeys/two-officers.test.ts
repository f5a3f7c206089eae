import { seats } from './support/chain.ts';
import { beforeJourneys, newTraveller } from './support/round.ts';
import type { Traveller } from './support/traveller.ts';

describe('A pause that two people set and one ends', () => {
  beforeJourneys();
  let first: Traveller;
  let second: Traveller;

  it('is only proposed by the first seat, who cannot take the second', async () => {
    first = await newTraveller({ index: seats.pauseOfficerA });
    await first.visit('/operate');
    const flag = first.page.getByTestId('flag-sell');
    await flag.getByRole('button', { name: 'Propose a pause' }).click();
    await first.signSheet();
    await first.sheet.getByRole('button', { name: 'Close' }).last().click();
    await flag.getByText('You proposed this.').waitFor();
    await first.page.locator('[data-testid="flag-sell"][data-state="proposed"]').waitFor();
  });

  it('is set by the second seat, and stops a sale in words', async () => {
    second = await newTraveller({ index: seats.pauseOfficerB });
    await second.visit('/operate');
    await second.page.getByTestId('flag-sell').getByRole('button', { name: 'Take the second seat' }).click();
    await second.signSheet();
    await second.sheet.getByRole('button', { name: 'Close' }).last().click();
    await second.page.locator('[data-testid="flag-sell"][data-state="paused"]').waitFor();
    await second.picture('17-paused');
    const holder = await newTraveller({ index: seats.ana });
    await holder.page.goto('/products/phone');
    await holder.page.getByRole('button', { name: 'Connect a wallet to buy' }).click();
    await holder.sheet.getByRole('button', { name: 'Journey wallet' }).click();
    await holder.sheet.waitFor({ state: 'hidden' });
    await holder.page.getByRole('button', { name: 'Buy', exact: true }).click();
    await holder.sheet.getByRole('button', { name: 'Sign with your wallet' }).click();
    await holder.sheet
      .getByRole('alert')
      .getByText(/paused/i)
      .first()
      .waitFor();
  });

  it('is ended by one of them', async () => {
    await first.page.reload();
    await first.visit('/operate');
    await first.page.getByTestId('flag-sell').getByRole('button', { name: 'Let it run again' }).click();
    await first.signSheet();
    await first.sheet.getByRole('button', { name: 'Close' }).last().click();
    await first.page.locator('[data-testid="flag-sell"][data-state="running"]').waitFor();
  });
});
