import { expect } from 'chai';
import { mnemonicToAccount } from 'viem/accounts';

import { balanceOf, seats } from './support/chain.ts';
import { beforeJourneys, newTraveller, theRound } from './support/round.ts';
import type { Traveller } from './support/traveller.ts';

const DAY = 86_400;
const CLAIM = '7-1';
const PHRASE = 'test test test test test test test test test test test junk';
const bo = mnemonicToAccount(PHRASE, { addressIndex: seats.bo }).address;

/** Bo's broken arm abroad, 740.00 by the terms: nobody at the insurer ever decides. */
describe('A claim the insurer never decides', () => {
  beforeJourneys();
  let holder: Traveller;

  it('goes on without the insurer, by the claimant’s own signature', async () => {
    const { stack } = await theRound();
    await stack.passTime(3 * DAY);
    holder = await newTraveller({ index: seats.bo });
    await holder.visit(`/claims/${CLAIM}`);
    await holder.page.getByTestId('act-escalate').click();
    await holder.signSheet();
    await holder.sheet.getByRole('button', { name: 'Close' }).last().click();
    await holder.page.getByText('The insurer was silent: sent to the arbitrator').waitFor();
    await holder.page.locator('[data-testid="money-answer"][data-kind="disputed"]').waitFor();
    await holder.picture('19-escalated');
  });

  it('ends by the rule when nobody rules, and pays what the claimant stated; late interest is paid or owed', async () => {
    const { stack } = await theRound();
    await stack.passTime(200 * DAY);
    const before = await balanceOf(bo);
    const stranger = await newTraveller({ index: seats.adjuster });
    await stranger.visit(`/claims/${CLAIM}`);
    await stranger.page.getByTestId('act-resolve').click();
    await stranger.signSheet();
    expect((await balanceOf(bo)) - before >= 740_000_000n).to.equal(true);
    await holder.visit(`/claims/${CLAIM}`);
    const answer = holder.page.getByTestId('money-answer');
    await answer.and(holder.page.locator('[data-kind="paid"], [data-kind="owed"]')).waitFor();
    await holder.picture('20-resolved');
  });
});
