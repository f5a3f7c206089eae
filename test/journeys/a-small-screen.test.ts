import { expect } from 'chai';
import type { Page } from 'playwright-core';

import { seats } from './support/chain.ts';
import { beforeJourneys, newTraveller } from './support/round.ts';
import { stepThrough } from './support/keyboard.ts';

/** Half of a phone's width and less: what a desktop of 1280 shows at 400 %. */
const NARROW = { width: 320, height: 640 };
/** A desktop of 1440 by 900 at 200 %. */
const ZOOMED = { width: 720, height: 450 };

const walks = [
  { who: 'the underwriter', index: seats.underwriter, paths: ['/groups'] },
  { who: 'a holder', index: seats.bo, paths: ['/policies/8', '/policies/3', '/claims/3-3', '/certificate'] },
  { who: 'an adjuster', index: seats.adjuster, paths: ['/desk', '/desk/2-2', '/desk/3-3', '/desk/people'] },
  { who: 'an arbitrator', index: seats.arbitrator, paths: ['/panel'] },
  { who: 'a pause officer', index: seats.pauseOfficerA, paths: ['/operate'] },
  { who: 'the auditor', index: seats.auditor, paths: ['/audit', '/audit/claims/3-1', '/observations'] },
] as const;

/** By how much the page is wider than the window, once charts have had the time to fit a window that just changed. */
async function tooWide(page: Page): Promise<number> {
  const fits = 'document.documentElement.scrollWidth <= window.innerWidth';
  await page.waitForFunction(fits, undefined, { timeout: 5_000 }).catch(() => undefined);
  return page.evaluate('document.documentElement.scrollWidth - window.innerWidth').then(Number);
}

describe('A small screen, a large letter and no mouse', () => {
  beforeJourneys();

  for (const { who, index, paths } of walks) {
    it(`leads ${who} to everything, in sight and without scrolling sideways`, async function () {
      this.timeout(300_000);
      const traveller = await newTraveller({ index });
      const { page } = traveller;
      for (const path of paths) {
        await page.setViewportSize(ZOOMED);
        await traveller.visit(path);
        // What is read every few seconds may never leave the line idle.
        await page.waitForLoadState('networkidle', { timeout: 8_000 }).catch(() => undefined);
        expect(await tooWide(page), `${path} at 200 %`).to.be.at.most(0);
        const steps = await stepThrough(page);
        expect(
          steps.filter(({ fault }) => fault !== '').map(({ name, fault }) => `${fault}: ${name}`),
          path,
        ).to.deep.equal([]);
        expect(steps[0]?.name, path).to.equal('Skip to the content');
        await page.setViewportSize(NARROW);
        expect(await tooWide(page), `${path} at 320 pixels`).to.be.at.most(0);
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
