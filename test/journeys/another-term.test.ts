import { expect } from 'chai';

import { balanceOf, seats } from './support/chain.ts';
import { beforeJourneys, newTraveller } from './support/round.ts';
import type { Traveller } from './support/traveller.ts';

/** Bo's travel cover ends in a few weeks. */
const POLICY = '/policies/7';

describe('A policy that is renewed before it ends', () => {
  beforeJourneys();
  let holder: Traveller;

  it('says when the next cover begins and what it costs', async () => {
    holder = await newTraveller({ index: seats.bo });
    await holder.visit(POLICY);
    const section = holder.page.locator('#renew');
    await section.getByText('There is no gap').waitFor();
    await section.getByText('72.00').waitFor();
    await holder.picture('23-renewal');
  });

  it('is paid with an approval of exactly the premium, and begins where the old one ends', async () => {
    const { page, wallet } = holder;
    const before = await balanceOf(wallet.account.address);
    await page.getByTestId('act-renew').click();
    await holder.signSheet();
    await holder.sheet.getByRole('link', { name: 'See the new policy' }).click();
    await page.waitForURL(({ pathname }) => /^\/policies\/\d+$/.test(pathname) && pathname !== POLICY);
    expect((await balanceOf(wallet.account.address)) < before).to.equal(true);
  });

  it('cannot be renewed twice: the old policy names the new one', async () => {
    await holder.visit(POLICY);
    await holder.page.locator('#renew').getByText('You have renewed this policy').waitFor();
  });
});
