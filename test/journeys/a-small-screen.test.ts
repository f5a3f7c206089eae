import { expect } from 'chai';
import { z } from 'zod';

import { present } from '../../domain/primitives/assert.ts';
import { seats } from './support/chain.ts';
import { beforeJourneys, newTraveller, theRound } from './support/round.ts';
import { walkSmallScreen, ZOOMED } from './support/small-screen.ts';

/** The newest observation about which something was said, and one that waits for a first word. */
const [OBSERVED, AWAITED] = ['/v1/observations?limit=1', '/v1/observations/awaited'] as const;

const walks = [
  { who: 'the underwriter', index: seats.underwriter, paths: ['/groups'] },
  { who: 'a holder', index: seats.bo, paths: ['/policies/8', '/policies/3', '/claims/3-3', '/certificate'] },
  { who: 'an adjuster', index: seats.adjuster, paths: ['/desk', '/desk/2-2', '/desk/3-3', '/desk/people'] },
  { who: 'an arbitrator', index: seats.arbitrator, paths: ['/panel'] },
  { who: 'a pause officer', index: seats.pauseOfficerA, paths: ['/operate'] },
  { who: 'the auditor', index: seats.auditor, paths: ['/audit', '/audit/claims/3-1', '/observations', OBSERVED] },
  { who: 'an operator who observes', index: seats.observer, paths: ['/policies', AWAITED] },
] as const;

const listSchema = z.object({ observations: z.array(z.object({ key: z.string(), productId: z.string() })) });

/** The page a path of the walk means: itself, or that of the last observation the API lists. */
async function pageOf(path: string): Promise<string> {
  if (!path.startsWith('/v1')) return path;
  const { stack } = await theRound();
  const { observations } = listSchema.parse(await (await fetch(`${stack.apiUrl}${path}`)).json());
  return `/observations/${present(observations.at(-1), 'something was observed').key}`;
}

describe('A small screen, a large letter and no mouse', () => {
  beforeJourneys();

  for (const { who, index, paths } of walks) {
    it(`leads ${who} to everything, in sight and without scrolling sideways`, async function () {
      this.timeout(300_000);
      const traveller = await newTraveller({ index });
      for (const asked of paths) {
        await walkSmallScreen(traveller, await pageOf(asked));
      }
    });
  }

  it('keeps the focus inside a dialog, closes it with Escape, and gives the focus back', async () => {
    const { page } = await newTraveller({ index: seats.ana });
    await page.setViewportSize(ZOOMED);
    await page.goto('/products/phone');
    const menu = page.getByRole('button', { name: 'Menu' });
    await menu.focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog');
    await sheet.waitFor();
    for (let step = 0; step < 20; step += 1) {
      await page.keyboard.press('Tab');
      expect(await sheet.locator(':focus').count(), 'the focus is in the dialog').to.equal(1);
    }
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    await page.locator('button:focus').and(menu).waitFor();
  });
});
