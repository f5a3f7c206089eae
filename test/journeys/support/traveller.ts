import { join } from 'node:path';

import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

import type { Stack } from './stack.ts';
import { giveWallet, type JourneyWallet } from './wallet.ts';

/** A person in a browser of their own, with a wallet of their own. */
export interface Traveller {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly wallet: JourneyWallet;
  /** Opens a path and passes the gate: connects and signs in where it asks. */
  visit(path: string): Promise<void>;
  /** Signs what the one transaction sheet shows, and waits until it is recorded. */
  signSheet(): Promise<void>;
  /** The sheet, for journeys that end before the record. */
  readonly sheet: Locator;
  /** Keeps a picture of the page among the artifacts of the run. */
  picture(name: string): Promise<void>;
}

/** What a traveller is like. */
export interface TravellerInput {
  /** Account of the development phrase. */
  readonly index: number;
  readonly locale?: 'en' | 'zh-CN';
  readonly phone?: boolean;
}

const words = {
  en: { connect: /Connect/, signIn: /Sign in/, sign: /Sign with your wallet|Sign in wallet/ },
  'zh-CN': { connect: /连接/, signIn: /登录/, sign: /用钱包签名|在钱包中签名|签名/ },
} as const;

/** Opens a browser context for one person. */
export async function travel(browser: Browser, stack: Stack, input: TravellerInput): Promise<Traveller> {
  const locale = input.locale ?? 'en';
  const context = await browser.newContext({
    baseURL: stack.appUrl,
    locale,
    timezoneId: 'Asia/Shanghai',
    viewport: input.phone === true ? { width: 390, height: 844 } : { width: 1440, height: 900 },
  });
  context.setDefaultTimeout(45_000);
  await context.addCookies([{ name: 'mw-locale', value: locale, url: stack.appUrl }]);
  const wallet = await giveWallet(context, stack.rpcUrl, input.index);
  const page = await context.newPage();
  const sheet = page.getByRole('dialog');
  const { connect, signIn, sign } = words[locale];
  const gate = page.getByTestId('seat-gate');

  const chooseWallet = async (): Promise<void> => {
    await sheet.getByRole('button', { name: 'Journey wallet' }).click();
    await sheet.waitFor({ state: 'hidden' });
  };
  return {
    page,
    context,
    wallet,
    sheet,
    visit: async (path) => {
      await page.goto(path);
      const connectButton = gate.getByRole('button', { name: connect });
      const signInButton = gate.getByRole('button', { name: signIn });
      const inside = page.locator('main:not(:has([data-testid="seat-gate"])) h1');
      if (!wallet.mood.connected) {
        await connectButton.click();
        await chooseWallet();
      }
      // A wallet that was let in before is found again by the page itself; the gate asks only for what is missing.
      await signInButton.or(inside).first().waitFor();
      if (await signInButton.isVisible()) await signInButton.click();
      await inside.first().waitFor();
    },
    signSheet: async () => {
      const button = sheet.getByRole('button', { name: sign });
      await button.click();
      await sheet.locator('[role="status"].border-money').waitFor();
    },
    picture: async (name) => {
      await page.screenshot({ path: join(stack.artifacts, `${name}.png`), fullPage: true, animations: 'disabled' });
    },
  };
}
