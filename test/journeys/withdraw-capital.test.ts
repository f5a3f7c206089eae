import { expect } from 'chai';

import { balanceOf, seats } from './support/chain.ts';
import { beforeJourneys, newTraveller, theRound } from './support/round.ts';
import type { Traveller } from './support/traveller.ts';

const NOTICE = 30 * 86_400;

describe('Capital that leaves: asked for, waited for, taken out', () => {
  beforeJourneys();
  let provider: Traveller;
  const motor = () =>
    provider.page.locator('section', { has: provider.page.getByText('Makewhole Motor Reserve') }).last();

  it('waits for the notice first', async () => {
    provider = await newTraveller({ index: seats.capitalProvider });
    await provider.page.goto('/capital');
    await provider.page.getByRole('button', { name: 'Connect a wallet to deposit' }).first().click();
    await provider.sheet.getByRole('button', { name: 'Journey wallet' }).click();
    await provider.sheet.waitFor({ state: 'hidden' });
    const panel = motor().getByTestId('exit-panel');
    await panel.getByText('Take money out').click();
    await panel.getByLabel('Amount to take out').fill('1000');
    await panel.getByRole('button', { name: 'Ask to leave' }).click();
    await provider.signSheet();
    await provider.sheet.getByRole('button', { name: 'Close' }).last().click();
    await motor().locator('[data-testid="exit-request"][data-state="notice"]').waitFor();
    await provider.picture('18-notice');
  });

  it('brings the money once the window is open and the books are up to date', async () => {
    const { stack } = await theRound();
    await stack.passTime(NOTICE + 60);
    await provider.page.reload();
    await motor().locator('[data-testid="exit-request"][data-state="open"]').waitFor();
    await motor().getByRole('button', { name: 'Bring the books up to date' }).click();
    await provider.signSheet();
    await provider.sheet.getByRole('button', { name: 'Close' }).last().click();
    const before = await balanceOf(provider.wallet.account.address);
    await motor().getByRole('button', { name: 'Take it out' }).click();
    await provider.signSheet();
    const came = (await balanceOf(provider.wallet.account.address)) - before;
    expect(Number(came) / 1e6).to.be.within(990, 1_010);
    await provider.sheet.getByRole('button', { name: 'Close' }).last().click();
    await motor().getByTestId('exit-request').waitFor({ state: 'detached' });
  });
});
