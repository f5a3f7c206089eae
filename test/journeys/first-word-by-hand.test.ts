import { expect } from 'chai';

import { DAY } from '../../domain/primitives/time.ts';
import { seats, sentBy } from './support/chain.ts';
import { beforeJourneys, newTraveller, theRound } from './support/round.ts';
import type { Traveller } from './support/traveller.ts';

describe('A storm that no node observes, and two people who sign what they read', () => {
  beforeJourneys();
  let first: Traveller;
  let second: Traveller;
  let path = '';

  const open = async (who: Traveller): Promise<void> => {
    await who.page.goto(path);
    await who.page.getByTestId('observation-head').getByText('Not reported yet').waitFor();
  };
  const connect = async (who: Traveller): Promise<void> => {
    await who.page
      .locator('header')
      .getByRole('button', { name: /Connect|连接/ })
      .first()
      .click();
    await who.sheet.getByRole('button', { name: 'Journey wallet' }).click();
    await who.sheet.waitFor({ state: 'hidden' });
  };

  it('stands among the periods that wait for a first word', async () => {
    const { stack } = await theRound();
    await stack.passTime(DAY);
    first = await newTraveller({ index: seats.observer });
    const { page } = first;
    await page.goto('/observations');
    await connect(first);
    const storm = page
      .getByTestId('awaited-list')
      .getByRole('link', { name: /Typhoon/ })
      .last();
    path = (await storm.getAttribute('href')) ?? '';
    await storm.click();
    await page.getByText('Nobody has signed yet. 2 of 5 operators are wanted.').waitFor();
  });

  it('refuses in words what the source would not believe, and says before signing what is signed', async () => {
    const { page } = first;
    const form = page.getByTestId('sign-word');
    await form.getByText('You sign for OBSERVER_1, seat 1. Signing costs nothing.').waitFor();
    await form.getByTestId('sign-word-action').click();
    await form.getByText('Type what you read.').waitFor();
    const reading = form.getByLabel('Wind you read, in knots');
    await reading.fill('ninety');
    await form.getByText('This is no plain number.').waitFor();
    await reading.fill('201');
    await form.getByText('Only 0 knots of wind to 200 knots of wind can be signed.').waitFor();
    await reading.fill('96');
    const signed = form.getByTestId('word-to-sign');
    await signed.getByText('96 knots of wind').waitFor();
    await signed.getByText('96 knots', { exact: true }).waitFor();
    await signed.getByText('the first word').waitFor();
    await first.picture('42-word-to-sign');
  });

  it('keeps nothing of what is declined in the wallet, and takes what is signed without a transaction', async () => {
    const { page, wallet } = first;
    const before = await sentBy(wallet.account.address);
    wallet.mood.declines = true;
    await page.getByTestId('sign-word-action').click();
    await page.getByText('You declined in your wallet. Nothing was signed.').waitFor();
    wallet.mood.declines = false;
    await page.getByTestId('sign-word-action').click();
    await page.getByText('Seat 1 signed 96 knots of wind.').waitFor();
    await page.getByTestId('words-so-far').getByText('1 of 2 wanted').waitFor();
    expect(await page.getByTestId('report-observation').count()).to.equal(0);
    expect(await sentBy(wallet.account.address)).to.equal(before);
  });

  it('shows a second operator what the first one signed, and warns of another figure', async () => {
    second = await newTraveller({ index: seats.observer + 1, phone: true, locale: 'zh-CN' });
    const { page } = second;
    await page.goto(path);
    await page.getByTestId('words-so-far').getByText('OBSERVER_1').waitFor();
    await page.getByText('请连接观测方的钱包来签署数值').waitFor();
    await connect(second);
    const reading = page.getByLabel('您读到的风速（节）');
    await reading.fill('80');
    await page.getByText(/不同的数值不能合并计算/).waitFor();
    await reading.fill('96');
    await page.getByText('已有 1 个观测方签署相同数值').waitFor();
    await second.picture('42-word-joined');
    await page.getByTestId('sign-word-action').click();
    await page.getByTestId('report-observation').waitFor();
  });

  it('is reported by whoever comes first, once two have signed', async () => {
    await open(first);
    const { page } = first;
    await page.getByText('Enough operators have signed', { exact: true }).waitFor();
    await page.getByTestId('report-observation').click();
    await first.signSheet();
    await page.goto(path);
    const head = page.getByTestId('observation-head');
    await head.getByText('Open to dispute').waitFor();
    await head.getByText('96 knots of wind').waitFor();
    await head.getByText('2 of 5 operators signed').waitFor();
    await first.picture('42-word-reported');
  });

  it('shows a stranger who signed, and lets nobody sign what is reported', async () => {
    const { page } = await newTraveller({ index: seats.stranger });
    await page.goto(path);
    await page.getByTestId('observation-head').getByText('OBSERVER_1 · OBSERVER_2').waitFor();
    expect(await page.getByTestId('sign-word').count()).to.equal(0);
  });
});
