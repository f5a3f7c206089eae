import { expect } from 'chai';
import { createPublicClient, createWalletClient, http } from 'viem';
import { mnemonicToAccount } from 'viem/accounts';

import { addresses } from '../../domain/chain/addresses.ts';
import { appealPanelAbi } from '../../domain/chain/abi/AppealPanel.ts';
import { present } from '../../domain/primitives/assert.ts';
import { balanceOf, seats } from './support/chain.ts';
import { beforeJourneys, newTraveller, theRound } from './support/round.ts';
import { walkSmallScreen } from './support/small-screen.ts';
import type { Traveller } from './support/traveller.ts';

const DAY = 86_400;
const CLAIM = '3-3';
const PHRASE = 'test test test test test test test test test test test junk';
const person = (addressIndex: number) => mnemonicToAccount(PHRASE, { addressIndex });
const bo = person(seats.bo).address;
const at = addresses[31_337];
/** The accounts of the register's first members. */
const register = [20, 21, 22, 23, 24];

/** Who sits, as accounts of the phrase, by the panel's own word. */
async function drawn(rpcUrl: string): Promise<readonly number[]> {
  const client = createPublicClient({ transport: http(rpcUrl) });
  const panel = { address: at.appealPanel, abi: appealPanelAbi } as const;
  const disputeId = await client.readContract({ ...panel, functionName: 'disputeCount' });
  const found = await client.readContract({ ...panel, functionName: 'seatsOf', args: [disputeId] });
  return found.map(({ arbitrator }) =>
    present(
      register.find((index) => person(index).address === arbitrator),
      'a member of the register',
    ),
  );
}

async function close(traveller: Traveller): Promise<void> {
  await traveller.sheet.getByRole('button', { name: 'Close' }).last().click();
}

/** Hail on Bo's car, never decided; the insurer offers less than half of it, and three people drawn by lot choose. */
describe('An appeal that three arbitrators decide', () => {
  beforeJourneys();
  let holder: Traveller;
  let sitting: readonly Traveller[];

  it('goes to the arbitrator, and the insurer states its figure', async () => {
    const { stack } = await theRound();
    await stack.passTime(60 * DAY);
    holder = await newTraveller({ index: seats.bo });
    await holder.visit(`/claims/${CLAIM}`);
    await holder.page.getByTestId('act-escalate').click();
    await holder.signSheet();
    await close(holder);
    await holder.page.locator('[data-testid="money-answer"][data-kind="disputed"]').waitFor();
    const adjuster = await newTraveller({ index: seats.seniorAdjuster });
    await adjuster.visit(`/desk/${CLAIM}`);
    const act = adjuster.page.getByTestId('handle-improve');
    await act.getByText('Raise our figure').click();
    await act.getByLabel('The whole claim pays').fill('3000');
    await act.getByRole('button', { name: 'Raise and pay the difference' }).click();
    await adjuster.signSheet();
  });

  it('becomes a dispute by the claimant’s signature; the insurer’s pot pays the fee', async () => {
    const { stack } = await theRound();
    const carrier = createWalletClient({ account: person(1), transport: http(stack.rpcUrl) });
    await carrier.sendTransaction({ to: at.disputeDesk, value: 10n ** 18n, chain: null });
    await holder.visit(`/claims/${CLAIM}`);
    await holder.page.getByTestId('act-openDispute').click();
    await holder.signSheet();
    await close(holder);
  });

  it('draws three seats by lot, once anybody asks', async () => {
    const { stack } = await theRound();
    const anybody = await newTraveller({ index: 20 });
    await anybody.visit('/panel/1');
    await anybody.page.getByTestId('panel-giveUpSeed').click();
    await anybody.signSheet();
    await close(anybody);
    await anybody.page.getByTestId('panel-drawSeats').click();
    await anybody.signSheet();
    await close(anybody);
    const places = await drawn(stack.rpcUrl);
    expect(new Set(places).size).to.equal(3);
    await stack.passTime(11 * DAY);
    sitting = await Promise.all(places.map((index) => newTraveller({ index })));
  });

  it('leads a seat through the dispute and its ballot by keyboard, on a small screen too', async function () {
    this.timeout(180_000);
    const arbitrator = present(sitting[0], 'somebody sits');
    const before = arbitrator.page.viewportSize();
    await walkSmallScreen(arbitrator, '/panel/1');
    if (before !== null) await arbitrator.page.setViewportSize(before);
  });

  for (const [place, words] of ['first', 'second', 'third'].entries()) {
    it(`is sealed by the ${words} seat, who cannot seal without the file that opens the vote`, async () => {
      const arbitrator = present(sitting[place], 'somebody sits');
      await arbitrator.visit('/panel');
      await arbitrator.page.getByTestId('dispute-list').getByText('Dispute 1').click();
      const ballot = arbitrator.page.getByTestId('seal-vote');
      const figure = place === 0 ? "The insurer's figure" : "The claimant's figure";
      await ballot.getByText(figure, { exact: true }).click();
      await ballot.getByRole('textbox', { name: 'Your reasons' }).fill('The estimate of the workshop is in order.');
      await arbitrator.page.getByTestId('commit-vote').click();
      await ballot.getByText('Download the file first.').waitFor();
      if (place === 0) await arbitrator.picture('30-ballot');
      const download = arbitrator.page.waitForEvent('download');
      await arbitrator.page.getByTestId('save-vote').click();
      expect((await download).suggestedFilename()).to.equal('vote-1.json');
      await arbitrator.page.getByTestId('commit-vote').click();
      await arbitrator.signSheet();
    });
  }

  for (const [place, words] of ['first', 'second', 'third'].entries()) {
    it(`is opened by the ${words} seat once all are sealed`, async () => {
      const arbitrator = present(sitting[place], 'somebody sits');
      await arbitrator.visit('/panel/1');
      await arbitrator.page.getByTestId('reveal-vote').click();
      await arbitrator.signSheet();
      await close(arbitrator);
      await arbitrator.page.getByTestId('open-vote').waitFor({ state: 'hidden' });
    });
  }

  it('is ruled by two of three, and the difference is paid at once', async () => {
    const caller = present(sitting[0], 'somebody sits');
    const before = await balanceOf(bo);
    await caller.page.getByTestId('panel-giveRuling').click();
    await caller.signSheet();
    await close(caller);
    await caller.picture('31-ruled');
    expect((await balanceOf(bo)) > before, 'the difference is paid').to.equal(true);
    await holder.visit(`/claims/${CLAIM}`);
    await holder.page.locator('[data-testid="money-answer"]:is([data-kind="paid"], [data-kind="owed"])').waitFor();
    await holder.picture('32-after-the-ruling');
  });

  it('pays an arbitrator the fee of the seat, when they fetch it', async () => {
    const arbitrator = present(sitting[1], 'somebody sits');
    await arbitrator.visit('/panel');
    const fees = arbitrator.page.getByTestId('panel-fees');
    await fees.getByText('0.01 ETH of fees wait for you').waitFor();
    await arbitrator.page.getByTestId('collect-fees').click();
    await arbitrator.signSheet();
    await close(arbitrator);
    await fees.waitFor({ state: 'hidden' });
  });
});
