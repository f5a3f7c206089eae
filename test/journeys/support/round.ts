import { after, afterEach, before, beforeEach } from 'mocha';
import { type Browser, chromium } from 'playwright-core';

import { findChromium } from '../../../scripts/browser/find-chromium.ts';
import { startStack, type Stack } from './stack.ts';
import { travel, type Traveller, type TravellerInput } from './traveller.ts';

/** One stack and one browser for all journeys of a round. */
export interface Round {
  readonly stack: Stack;
  readonly browser: Browser;
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let started: Promise<Round> | undefined;
const travellers: Traveller[] = [];

async function start(): Promise<Round> {
  const executablePath = await findChromium(() => undefined);
  const stack = await startStack();
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  return { stack, browser };
}

/** The stack of this round; started by whoever asks first. */
export function theRound(): Promise<Round> {
  started ??= start();
  return started;
}

/**
 * Starts the round before the first journey of a file; its first build may take minutes on a busy machine. After a step
 * that failed the rest of that journey has nothing to walk on: it is skipped, and a picture shows where everybody stood.
 */
export function beforeJourneys(): void {
  let failed = false;
  before(async function () {
    this.timeout(600_000);
    await theRound();
  });
  beforeEach(function () {
    if (failed) this.skip();
  });
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    failed = true;
    const { title } = this.currentTest;
    const name = title.replaceAll(/[^a-z]+/gi, '-').slice(0, 40);
    await Promise.all(travellers.map((one, place) => one.picture(`failed-${name}-${place}`).catch(() => undefined)));
  });
}

/** A new person in this round; their browser is closed when the round is over. */
export async function newTraveller(input: TravellerInput): Promise<Traveller> {
  const { browser, stack } = await theRound();
  const traveller = await travel(browser, stack, input);
  travellers.push(traveller);
  return traveller;
}

after(async function () {
  this.timeout(60_000);
  if (started === undefined) return;
  const round = await started.catch(() => undefined);
  if (round === undefined) return;
  await Promise.all(travellers.map((traveller) => traveller.context.close()));
  await round.browser.close();
  await round.stack.stop();
});
