import { expect } from 'chai';
import type { Page } from 'playwright-core';

import { stepThrough } from './keyboard.ts';
import type { Traveller } from './traveller.ts';

/** Half of a phone's width and less: what a desktop of 1280 shows at 400 %. */
const NARROW = { width: 320, height: 640 };
/** A desktop of 1440 by 900 at 200 %. */
export const ZOOMED = { width: 720, height: 450 };

/** By how much the page is wider than the window, once charts have had the time to fit a window that just changed. */
async function tooWide(page: Page): Promise<number> {
  const fits = 'document.documentElement.scrollWidth <= window.innerWidth';
  await page.waitForFunction(fits, undefined, { timeout: 5_000 }).catch(() => undefined);
  return page.evaluate('document.documentElement.scrollWidth - window.innerWidth').then(Number);
}

/** Everything on a page by keyboard at 200 %, in sight, named and marked; and no scrolling sideways there or at 320 pixels. */
export async function walkSmallScreen(traveller: Traveller, path: string): Promise<void> {
  const { page } = traveller;
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
