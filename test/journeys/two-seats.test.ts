import { expect } from 'chai';
import { mnemonicToAccount } from 'viem/accounts';

import { balanceOf, seats } from './support/chain.ts';
import { beforeJourneys, newTraveller } from './support/round.ts';

const CLAIM = '2-2';
const chen = mnemonicToAccount('test test test test test test test test test test test junk', {
  addressIndex: seats.chen,
});

describe('A decision above one person’s authority', () => {
  beforeJourneys();

  it('is proposed by the first seat, and pays nothing yet', async () => {
    const adjuster = await newTraveller({ index: seats.adjuster });
    const { page } = adjuster;
    await adjuster.visit(`/desk/${CLAIM}`);
    const before = await balanceOf(chen.address);
    const button = page.getByTestId('sign-decision');
    await button.getByText('Propose the decision').waitFor();
    await page.getByText('Above your authority to pay').waitFor();
    await button.click();
    await adjuster.signSheet();
    await adjuster.sheet.getByRole('button', { name: 'Close' }).last().click();
    await page.getByTestId('proposal-dock').getByText('Take the proposal back').waitFor();
    await adjuster.picture('7-first-seat');
    expect(await balanceOf(chen.address)).to.equal(before);
  });

  it('is made and paid when a second, senior person approves the same', async () => {
    const senior = await newTraveller({ index: seats.seniorAdjuster });
    await senior.visit(`/desk/${CLAIM}`);
    const before = await balanceOf(chen.address);
    await senior.picture('8-second-seat');
    await senior.page.getByTestId('approve-decision').click();
    await senior.signSheet();
    expect((await balanceOf(chen.address)) - before).to.equal(10_300_000_000n);
  });
});
