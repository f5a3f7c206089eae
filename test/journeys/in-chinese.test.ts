import { seats, today } from './support/chain.ts';
import { beforeJourneys, newTraveller } from './support/round.ts';

describe('The same screens in Chinese', () => {
  beforeJourneys();

  it('tells a holder on a phone what would be paid, and until when there must be a decision', async () => {
    const holder = await newTraveller({ index: seats.ana, locale: 'zh-CN', phone: true });
    const { page } = holder;
    await holder.visit('/policies/5/claim');
    const form = page.locator('main');
    await form.getByRole('radio', { name: /^住院天数/ }).check();
    await form.getByText('疾病').click();
    await form.getByLabel('日期').fill(await today());
    await form.getByLabel('天数', { exact: true }).fill('12');
    const preview = page.getByTestId('filing-preview');
    await preview.getByText('您可获赔').first().waitFor();
    await preview.getByText('900.00').first().waitFor();
    await preview.getByText(/保险人须作出裁定/).waitFor();
    await holder.picture('9-filing-zh');
  });

  it('tells another why nothing was paid', async () => {
    const holder = await newTraveller({ index: seats.bo, locale: 'zh-CN', phone: true });
    await holder.visit('/claims/1-2');
    await holder.page.locator('[data-testid="money-answer"][data-kind="deniedFinal"]').getByText('没有赔付').waitFor();
    await holder.page.getByRole('link', { name: '条款第 4.4 条' }).waitFor();
    await holder.picture('10-denied-zh');
  });
});
