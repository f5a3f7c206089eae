import type { Route } from 'playwright-core';
import { z } from 'zod';

import { seats } from './support/chain.ts';
import { beforeJourneys, newTraveller, theRound } from './support/round.ts';

const questionSchema = z.object({ method: z.string() });
const logsSchema = z.looseObject({ result: z.array(z.looseObject({ data: z.string() })) });

/** A node that lies about one byte of the first log. */
async function tamper(route: Route): Promise<void> {
  const question = questionSchema.safeParse(route.request().postDataJSON());
  if (!question.success || question.data.method !== 'eth_getLogs') {
    await route.continue();
    return;
  }
  const response = await route.fetch();
  const answer = logsSchema.parse(await response.json());
  const [first, ...others] = answer.result;
  // The last word of ClaimFiled is the head; the word of the expected amount stands before it.
  const changed = first === undefined ? [] : [{ ...first, data: flipDigit(first.data) }];
  await route.fulfill({ response, json: { ...answer, result: [...changed, ...others] } });
}

function flipDigit(data: string): string {
  const place = 2 + 3 * 64 - 1;
  const digit = data[place] === '1' ? '2' : '1';
  return data.slice(0, place) + digit + data.slice(place + 1);
}

describe('A trail that was changed on its way', () => {
  beforeJourneys();

  it('turns the auditor’s check red, and green again when the chain itself is asked', async () => {
    const { stack } = await theRound();
    const auditor = await newTraveller({ index: seats.auditor });
    const { page } = auditor;
    await page.route(`${stack.rpcUrl}/**`, tamper);
    await auditor.visit('/audit/claims/1-1');
    await page.locator('[data-testid="head-verdict"][data-intact="false"]').waitFor();
    await page.locator('[data-testid="entry-proof"][data-same="false"]').first().waitFor();
    await auditor.picture('13-red');
    await page.unroute(`${stack.rpcUrl}/**`);
    await page.reload();
    await page.locator('[data-testid="head-verdict"][data-intact="true"]').waitFor();
  });
});
