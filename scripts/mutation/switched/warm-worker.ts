/**
 * Judges faults in one process: `node warm-worker.ts FILE…`, started with a channel. Tests are loaded once and every
 * situation is built once; a fault is switched on when a test is given its situation, and off with the next. What nobody
 * noticed that way is on from before the deployment in a second try.
 */
import { resolve } from 'node:path';

import hre from 'hardhat';
import Mocha from 'mocha';

import { situations } from '../../deploy/situations.ts';
import { listening, orderSchema, type Answer } from './worker-words.ts';
import { LISTENING, SWITCH_ACCOUNT } from './switch-source.ts';

/** Far longer than any test takes: a busy machine must not pass for a test that notices. */
const LIMIT_MS = 170_000;

/** Mocha's reporters print; this one is silent. */
class Quiet extends Mocha.reporters.Base {
  override done(failures: number, end?: (failures: number) => void): void {
    end?.(failures);
  }
}

const mocha = new Mocha({ timeout: LIMIT_MS, forbidOnly: true, reporter: Quiet });
mocha.cleanReferencesAfterRun(false);
for (const file of process.argv.slice(2)) mocha.addFile(resolve(file));
await mocha.loadFilesAsync();

let fault = 0;
let early = false;
let hits = new Set<string>();
let built = new Set<string>();
let inTest = false;
const open = new Set<{ close: () => Promise<void> }>();
hre.hooks.registerHandlers('network', {
  onCoverageData: (_context, tags) => {
    for (const tag of tags) (inTest ? hits : built).add(tag);
    return Promise.resolve();
  },
  newConnection: async (context, next) => {
    const connection = await next(context);
    open.add(connection);
    inTest = false;
    if (early || fault === LISTENING) {
      await connection.provider.request({
        method: 'hardhat_setCoinbase',
        params: [`0x${fault.toString(16).padStart(40, '0')}`],
      });
    }
    return connection;
  },
});
situations.onLoad = async ({ provider, networkHelpers }) => {
  inTest = true;
  // A process that runs for hours: the chain's clock goes on where the situation ended, not with the machine's.
  await networkHelpers.time.setNextBlockTimestamp((await networkHelpers.time.latest()) + 1);
  if (early) return;
  await provider.request({ method: 'hardhat_setCoinbase', params: [`0x${'c0'.repeat(20)}`] });
  await provider.request({ method: 'hardhat_setBalance', params: [SWITCH_ACCOUNT, `0x${fault.toString(16)}`] });
};

interface Run {
  readonly passed: number;
  readonly failed: string | undefined;
  readonly failing: string[];
  readonly message: string;
}

/** Runs the tests with these titles up to the first failure. */
function runTests(
  titles: ReadonlySet<string> | undefined,
  each: (title: string, file: string, ms: number) => void,
  bail: boolean,
): Promise<Run> {
  class Chosen extends RegExp {
    override test(title: string): boolean {
      return titles === undefined || titles.has(title);
    }
  }
  mocha.grep(new Chosen('.'));
  return new Promise((done) => {
    let passed = 0;
    let failed: string | undefined;
    const failing: string[] = [];
    let message = '';
    let begun = 0;
    const runner = mocha.run(() => done({ passed, failed, failing, message }));
    runner.on('test', () => {
      begun = Date.now();
      hits = new Set();
      built = new Set();
      inTest = true;
    });
    runner.on('pass', (test) => {
      passed += 1;
      each(test.fullTitle(), test.file ?? '', Date.now() - begun);
    });
    runner.on('fail', (test, error: unknown) => {
      failed ??= test.fullTitle();
      failing.push(test.fullTitle());
      if (message === '') message = error instanceof Error ? error.message : String(error);
      if (bail) runner.abort();
      else console.error(`baseline: ${test.fullTitle()}: ${String(error).slice(0, 300)}`);
    });
  });
}

async function forget(): Promise<void> {
  situations.age += 1;
  const old = [...open];
  open.clear();
  await Promise.all(old.map((connection) => connection.close()));
}

function say(answer: Answer): void {
  process.send?.(answer);
}

const numbersIn = (tags: ReadonlySet<string>): number[] => [...tags].map((tag) => Number.parseInt(tag.slice(-8), 16));

process.on('message', (message) => {
  void obey(message).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
say({ kind: 'ready' });

async function obey(message: unknown): Promise<void> {
  const order = orderSchema.parse(message);
  if (order.kind === listening) {
    fault = LISTENING;
    early = false;
    const run = await runTests(
      undefined,
      (title, file, ms) => {
        say({ kind: 'reach', title, file, ms, reached: numbersIn(hits), built: numbersIn(built) });
      },
      false,
    );
    // A question is asked in the last block, whose producer still says that this run listens.
    await forget();
    say({ kind: 'done', ...run });
    return;
  }
  if (order.early !== early || order.early) await forget();
  fault = order.fault;
  early = order.early;
  const alive = (title: string, file: string, ms: number): void => {
    say({ kind: 'reach', title, file, ms, reached: [], built: [] });
  };
  const run = await runTests(new Set(order.titles), alive, true);
  say({ kind: 'done', ...run });
}
