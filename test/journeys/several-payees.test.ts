import { expect } from 'chai';
import { after } from 'mocha';
import { mnemonicToAccount } from 'viem/accounts';

import { balanceOf, seats, today } from './support/chain.ts';
import { refusePayee } from './support/refusing-asset.ts';
import { beforeJourneys, newTraveller } from './support/round.ts';
import type { Traveller } from './support/traveller.ts';

const PHRASE = 'test test test test test test test test test test test junk';
const addressAt = (addressIndex: number) => mnemonicToAccount(PHRASE, { addressIndex }).address;
const bo = addressAt(seats.bo);
/** The workshop; the currency will refuse it. */
const chen = addressAt(seats.chen);
/** Where the workshop has its money sent instead. */
const other = addressAt(25);

/** Two losses of 1,500.00 and 150.00, less the deductible of 500.00: 1,150.00, of which 60 % and 40 %. */
describe('A claim of two parts for two payees, one of whom the currency refuses', () => {
  beforeJourneys();
  let holder: Traveller;
  let claim = '';
  let takeBack: (() => Promise<void>) | undefined;
  after(async () => takeBack?.());

  it('is filed with both parts and both shares, and the shares must make a whole', async () => {
    holder = await newTraveller({ index: seats.bo });
    await holder.visit('/policies/3/claim');
    const form = holder.page.locator('main');
    await form.getByRole('radio', { name: /^Collision You bear/ }).check();
    await form.getByRole('radio', { name: 'Collision', exact: true }).check();
    await form.getByLabel('Day', { exact: true }).fill(await today());
    await form.getByLabel('Loss', { exact: true }).fill('1500');
    await form.getByRole('button', { name: 'Something else was hit too' }).click();
    const second = form.getByRole('group', { name: 'Part 2 of the loss' });
    await second.getByRole('radio', { name: /^Towing/ }).check();
    await second.getByRole('radio', { name: 'Collision', exact: true }).check();
    await second.getByLabel('Loss', { exact: true }).fill('150');
    await form.getByText('Somebody else should receive the money').click();
    for (const [place, [to, share]] of [[bo, '60'] as const, [chen, '30'] as const].entries()) {
      await form.getByRole('button', { name: 'Add a receiver' }).click();
      await form.getByLabel('Wallet address').nth(place).fill(to);
      await form.getByLabel('Share, %').nth(place).fill(share);
    }
    await holder.page.getByTestId('file-claim').click();
    await form.getByText('The shares must add up to 100 %.').waitFor();
    await form.getByLabel('Share, %').nth(1).fill('40');
    await holder.page.getByTestId('filing-preview').getByText('1,150.00').first().waitFor();
    await holder.picture('14-two-payees');
    await holder.page.getByTestId('file-claim').click();
    await holder.signSheet();
    await holder.sheet.getByRole('link', { name: 'Open the claim' }).click();
    await holder.page.waitForURL(/\/claims\/3-\d+$/);
    claim = /\d+-\d+$/.exec(holder.page.url())?.[0] ?? '';
  });

  it('pays the one in the same transaction, and keeps for the other what the currency refused', async () => {
    takeBack = await refusePayee(chen);
    const before = { bo: await balanceOf(bo), chen: await balanceOf(chen) };
    const adjuster = await newTraveller({ index: seats.adjuster });
    await adjuster.visit(`/desk/${claim}`);
    const dock = adjuster.page.getByTestId('decision-dock');
    await dock.getByText('1,150.00').first().waitFor();
    await adjuster.page.getByTestId('sign-decision').click();
    await adjuster.signSheet();
    expect((await balanceOf(bo)) - before.bo).to.equal(690_000_000n);
    expect(await balanceOf(chen)).to.equal(before.chen);
    await holder.visit(`/claims/${claim}`);
    await holder.page.getByText('Waiting for').waitFor();
    await holder.picture('15-one-paid-one-waiting');
  });

  it('lets the other collect it at another address, for their own is still refused', async () => {
    const workshop = await newTraveller({ index: seats.chen });
    await workshop.visit('/policies');
    const credit = workshop.page.getByTestId('credit');
    await credit.getByText('460.00').waitFor();
    await credit.getByRole('button', { name: 'Collect it' }).click();
    await workshop.sheet.getByText('The token refuses to send').waitFor();
    await workshop.sheet.getByRole('button', { name: 'Close' }).last().click();
    await credit.getByRole('button', { name: 'Send it to another address' }).click();
    await credit.getByLabel('Address that shall receive it').fill(other);
    await workshop.picture('16-credit');
    await credit.getByRole('button', { name: 'Collect it' }).click();
    await workshop.signSheet();
    expect(await balanceOf(other)).to.equal(460_000_000n);
    await workshop.sheet.getByRole('button', { name: 'Close' }).last().click();
    await credit.waitFor({ state: 'detached' });
  });
});
