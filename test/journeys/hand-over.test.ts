import { seats } from './support/chain.ts';
import { beforeJourneys, newTraveller } from './support/round.ts';
import type { Traveller } from './support/traveller.ts';

/** Chen's hospital cash goes to Ana, with the insurer's consent. */
describe('A policy that is given to somebody else', () => {
  beforeJourneys();
  let consent = '';
  let newHolder: Traveller;

  it('needs the underwriter’s signature, which costs nothing', async () => {
    newHolder = await newTraveller({ index: seats.ana });
    const underwriter = await newTraveller({ index: seats.underwriter });
    await underwriter.visit('/operate');
    const form = underwriter.page.getByTestId('countersign');
    await form.getByLabel('Policy').fill('4');
    await form.getByLabel('Who shall have it').fill(newHolder.wallet.account.address);
    await form.getByRole('button', { name: 'Sign the consent' }).click();
    consent = await underwriter.page.getByTestId('consent').innerText();
    await underwriter.picture('24-countersigned');
  });

  it('passes when its holder brings the consent, and to nobody with less', async () => {
    const holder = await newTraveller({ index: seats.chen });
    await holder.visit('/policies/4');
    const form = holder.page.getByTestId('transfer');
    await form.getByText('Give it to somebody else').click();
    await form.getByRole('textbox').fill(consent.slice(1));
    await form.getByTestId('act-transfer').click();
    await form.getByText('This is not a consent').waitFor();
    await form.getByRole('textbox').fill(consent);
    await form.getByTestId('act-transfer').click();
    await holder.signSheet();
    await newHolder.visit('/policies/4');
    await newHolder.page.getByText('Passed to another person').waitFor();
  });
});

describe('A key that is said to be lost', () => {
  beforeJourneys();
  const document = {
    name: 'order.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 order of the court'),
  };
  let owner = '';
  let heir = '';

  const enter = async (officer: Traveller): Promise<void> => {
    await officer.visit('/operate');
    const form = officer.page.getByTestId('recovery');
    await form.getByLabel('Whose keys are lost').fill(owner);
    await form.getByLabel('The new wallet').fill(heir);
    await form.getByLabel('The document').setInputFiles(document);
  };

  it('is replaced only when two officers bring the same document', async () => {
    const first = await newTraveller({ index: seats.recoveryOfficerA });
    const second = await newTraveller({ index: seats.recoveryOfficerB });
    owner = (await newTraveller({ index: seats.chen })).wallet.account.address;
    heir = (await newTraveller({ index: seats.stranger })).wallet.account.address;
    await enter(first);
    await first.page.getByTestId('act-recovery-propose').click();
    await first.signSheet();
    await enter(second);
    const next = second.page.getByTestId('recovery-next');
    await second.page.getByLabel('The document').setInputFiles({ ...document, buffer: Buffer.from('another') });
    await next.getByText('This is not what was proposed').waitFor();
    await second.page.getByLabel('The document').setInputFiles(document);
    await second.page.getByTestId('act-recovery-approve').click();
    await second.signSheet();
    await second.sheet.getByRole('button', { name: 'Close' }).last().click();
    await second.page.locator('[data-testid="recovery-next"][data-step="wait"]').waitFor();
    await second.picture('25-recovery');
  });

  it('is not lost: the owner says no', async () => {
    const found = await newTraveller({ index: seats.chen });
    await found.visit('/policies');
    await found.page.getByTestId('act-veto').click();
    await found.signSheet();
    await found.sheet.getByRole('button', { name: 'Close' }).last().click();
    await found.page.getByTestId('act-veto').waitFor({ state: 'detached' });
  });
});
