import type { Page } from 'playwright-core';
import { z } from 'zod';

/** What the keyboard reached. */
export interface KeyboardStep {
  /** By what it is called. */
  readonly name: string;
  /** What is wrong with it there, in a word; empty where nothing is. */
  readonly fault: string;
}

const stepSchema = z.object({ id: z.string(), name: z.string(), fault: z.string() }).nullable();
/** More than any screen has. */
const MOST = 200;

/** Tabs from the first thing on the page to the last; every fold is open, and each must be named, in sight and marked. */
export async function stepThrough(page: Page): Promise<readonly KeyboardStep[]> {
  await page.evaluate(begin);
  const steps: KeyboardStep[] = [];
  const seen = new Set<string>();
  for (let pressed = 0; pressed < MOST; pressed += 1) {
    await page.keyboard.press('Tab');
    const step = stepSchema.parse(await page.evaluate(look));
    if (step === null) return steps;
    // A date has several parts: one is left for the next, and the field stays the same.
    if (!seen.has(step.id)) steps.push(step);
    seen.add(step.id);
  }
  return steps;
}

/** Runs in the page, as the other: plain JavaScript in a string, because nothing of this file exists there. */
const begin = `(() => {
  for (const fold of document.querySelectorAll('main details')) fold.open = true;
  window.scrollTo(0, 0);
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
})()`;

const look = `(() => {
  const at = document.activeElement;
  if (at === null || at === document.body) return null;
  at.dataset.step ??= String(Math.random());
  const label = at.closest('label') ?? at.labels?.[0];
  const own = at.getBoundingClientRect();
  const box = own.width < 4 && label ? label.getBoundingClientRect() : own;
  const name = (at.getAttribute('aria-label') ?? label?.textContent ?? at.textContent ?? '').trim() || (at.placeholder ?? '');
  const marked = (element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
  };
  const near = label ? [at, label, ...label.querySelectorAll('*')] : [at];
  const x = Math.min(innerWidth - 1, Math.max(0, box.left + box.width / 2));
  const y = Math.min(innerHeight - 1, Math.max(0, box.top + Math.min(box.height / 2, 20)));
  const top = document.elementFromPoint(x, y);
  const covered = top !== null && !near.some((element) => element.contains(top) || top.contains(element));
  const away = box.bottom < 0 || box.top > innerHeight;
  const fault = name === '' ? 'no name' : away ? 'out of sight' : covered ? 'covered' : near.some(marked) ? '' : 'no mark';
  return { id: at.dataset.step, name: name.replaceAll(/\\s+/g, ' ').slice(0, 60), fault };
})()`;
