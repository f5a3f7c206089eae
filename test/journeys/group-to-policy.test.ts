import { readFile } from 'node:fs/promises';

import { expect } from 'chai';
import type { Download, Page } from 'playwright-core';

import { balanceOf, chainNow, seats, today } from './support/chain.ts';
import { takePhoto } from './support/photo.ts';
import { beforeJourneys, newTraveller, theRound } from './support/round.ts';
import type { Traveller } from './support/traveller.ts';

const DAY = 86_400;

async function chooseText(page: Page, testId: string, name: string, text: string): Promise<void> {
  const mimeType = name.endsWith('.csv') ? 'text/csv' : 'application/json';
  await page.getByTestId(testId).setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
}

async function textOf(download: Promise<Download>): Promise<string> {
  return readFile(await (await download).path(), 'utf8');
}

/** Two people insured by Bo as their employer, offered from a file, and one of them on to money. */
describe('A group, a certificate, a policy and a claim', () => {
  beforeJourneys();
  let underwriter: Traveller;
  let sponsor: Traveller;
  let member: Traveller;
  let colleague: string;
  let startAt = 0;
  let offer = '';
  let certificate = '';

  it('is told line by line what is wrong with its file of members', async () => {
    underwriter = await newTraveller({ index: seats.underwriter });
    sponsor = await newTraveller({ index: seats.bo });
    member = await newTraveller({ index: seats.lawEditor });
    colleague = (await newTraveller({ index: seats.chen })).wallet.account.address;
    await underwriter.visit('/groups');
    const wrong = `holder,limit\n${member.wallet.account.address},none\n0x12,1000\n`;
    await chooseText(underwriter.page, 'group-csv', 'members.csv', wrong);
    const problems = underwriter.page.getByTestId('member-problems');
    await problems.getByText('Line 2: “none” is no amount above zero.').waitFor();
    await problems.getByText('Line 3: “0x12” is no wallet address.').waitFor();
  });

  it('is offered by the underwriter with one signature and no transaction', async () => {
    const { page } = underwriter;
    startAt = (Math.floor((await chainNow()) / DAY) + 1) * DAY;
    const begins = new Date(startAt * 1_000).toISOString().slice(0, 10);
    const lines = [`${member.wallet.account.address},1000,phone of the member`, `${colleague},800,`];
    await chooseText(page, 'group-csv', 'members.csv', `holder,limit,object\n${lines.join('\n')}\n`);
    const preview = page.getByTestId('member-preview');
    await preview.getByText('1,800.00').waitFor();
    const form = page.getByTestId('group-offer');
    await form.getByLabel('Product').selectOption('Phone cover');
    await form.getByLabel('Premium for all').fill('120');
    await form.getByLabel('Cover begins').fill(begins);
    await form.getByLabel('Days').fill('365');
    await form.getByLabel('Sponsor').fill(sponsor.wallet.account.address);
    await form.getByText(/may insure 2 people for \S*1,800\.00/).waitFor();
    await underwriter.picture('50-group-offer');
    await page.getByTestId('sign-group').click();
    const kept = page.getByTestId('kept-group');
    await kept.getByText('The sponsor takes this offer with their own wallet.').waitFor();
    const download = page.waitForEvent('download');
    await kept.getByTestId('save-group').click();
    offer = await textOf(download);
  });

  it('is taken and paid by the sponsor, out of the file they were sent', async () => {
    const { page } = sponsor;
    await sponsor.visit('/groups');
    await chooseText(page, 'group-file', 'group-offer.json', offer.replace('"limitAssets":', '"limitAsset":'));
    await page.getByRole('alert').getByText('This is no file of a group.').waitFor();
    await chooseText(page, 'group-file', 'group-offer.json', offer);
    const before = await balanceOf(sponsor.wallet.account.address);
    await page.getByTestId('take-group').click();
    await sponsor.signSheet();
    await sponsor.sheet.getByRole('button', { name: 'Close' }).last().click();
    expect(before - (await balanceOf(sponsor.wallet.account.address))).to.equal(120_000_000n);
    const kept = page.getByTestId('kept-group');
    await kept.getByText('Insured').waitFor();
    await kept.getByTestId('group-members').locator('summary').click();
    await kept.getByLabel('Find a wallet').fill(member.wallet.account.address);
    await kept.getByText('1 of 1 shown').waitFor();
    await sponsor.picture('51-group-taken');
    const download = page.waitForEvent('download');
    await kept.getByRole('button', { name: 'File', exact: true }).click();
    certificate = await textOf(download);
  });

  it('refuses in words a certificate that is not on the list', async () => {
    const { stack } = await theRound();
    await stack.passTime(startAt + 1.5 * DAY - (await chainNow()));
    const { page } = member;
    await page.goto('/certificate');
    const more = certificate.replace('"1000000000"', '"9000000000"');
    expect(more).to.not.equal(certificate);
    await chooseText(page, 'certificate-file', 'certificate.json', more);
    await page.locator('[data-testid="certificate"][data-fault="proof"]').waitFor();
    await page
      .getByText(/The proof does not lead to the group on the chain: something in this certificate was changed/)
      .first()
      .waitFor();
    expect(await page.getByTestId('turn-certificate').count()).to.equal(0);
    await member.picture('52-certificate-refused');
  });

  it('becomes the member’s policy, and pays nothing for it', async () => {
    const { page } = member;
    await chooseText(page, 'certificate-file', 'certificate.json', certificate);
    await page.locator('[data-testid="certificate"][data-fault="none"]').waitFor();
    await page.getByTestId('turn-certificate').click();
    await member.sheet.getByRole('button', { name: 'Journey wallet' }).click();
    await member.sheet.waitFor({ state: 'hidden' });
    await page.getByTestId('turn-certificate').getByText('Make it my policy').click();
    await member.signSheet();
    await member.picture('53-certificate-turned');
    await member.sheet.getByRole('link', { name: 'Open the policy' }).click();
    await page.waitForURL(/\/policies\/\d+$/);
  });

  it('refuses in words the same certificate a second time', async () => {
    const { page } = member;
    const policy = /\d+$/.exec(page.url())?.[0] ?? '';
    const again = await newTraveller({ index: seats.chen });
    await again.page.goto('/certificate');
    await chooseText(again.page, 'certificate-file', 'certificate.json', certificate);
    await again.page.getByText('This certificate is a policy already. You find it under My cover.').waitFor();
    await member.visit('/policies');
    await page.locator(`a[href="/policies/${policy}"]`).first().waitFor();
    await member.visit(`/policies/${policy}/claim`);
  });

  it('reports a loss on that policy, and is paid for it', async () => {
    const { page } = member;
    const form = page.locator('main');
    await form.getByRole('radio', { name: /^Screen/ }).check();
    await form.getByText('Accidental damage').click();
    await form.getByLabel('Day', { exact: true }).fill(await today());
    await form.getByLabel('Loss', { exact: true }).fill('329');
    await page.getByTestId('evidence-camera').setInputFiles(await takePhoto(member));
    await page.getByTestId('evidence-stored').getByText('matches').waitFor();
    await page.getByTestId('filing-preview').getByText('300.00').first().waitFor();
    await page.getByTestId('file-claim').click();
    await member.signSheet();
    await member.sheet.getByRole('link', { name: 'Open the claim' }).click();
    await page.waitForURL(/\/claims\/\d+-1$/);
    const claim = /\d+-1$/.exec(page.url())?.[0] ?? '';
    await page.locator('[data-testid="money-answer"][data-kind="setAside"]').getByText('300.00').waitFor();
    const adjuster = await newTraveller({ index: seats.adjuster });
    await adjuster.visit(`/desk/${claim}`);
    const before = await balanceOf(member.wallet.account.address);
    await adjuster.page.getByTestId('sign-decision').click();
    await adjuster.signSheet();
    expect((await balanceOf(member.wallet.account.address)) - before).to.equal(300_000_000n);
    await member.visit(`/claims/${claim}`);
    await page.locator('[data-testid="money-answer"][data-kind="paid"]').getByText('300.00').first().waitFor();
    await member.picture('54-member-paid');
  });
});
