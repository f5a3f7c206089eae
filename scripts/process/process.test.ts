import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { expect } from 'chai';

import { choosePort } from './choose-port.ts';
import { isAlive } from './is-alive.ts';
import { readableLine } from './readable-line.ts';
import { runChild, type Child } from './run-child.ts';
import { waitUntil } from './wait-until.ts';

/** Starts a second process, tells its number, and lives until it is ended; polite signals are ignored when asked to. */
const PARENT = `
  const { spawn } = require('node:child_process');
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  if (process.argv[1] === 'stubborn') process.on('SIGTERM', () => {});
  console.log('child ' + child.pid);
  setInterval(() => {}, 1000);
`;

describe('running other programs', () => {
  let folder = '';
  const run = (name: string, args: readonly string[]): Child =>
    runChild({
      name,
      command: process.execPath,
      args,
      cwd: folder,
      env: process.env,
      log: join(folder, `${name}.log`),
    });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'makewhole-process-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('ends a program together with what it started', async () => {
    const child = run('parent', ['-e', PARENT]);
    const grandchild = await numberAfter(child, 'child ');
    await child.stop();
    expect(isAlive(child.pid)).to.equal(false);
    expect(await isGone(grandchild)).to.equal(true);
  });

  it('ends a program that does not listen, by force', async () => {
    const child = run('parent', ['-e', PARENT, 'stubborn']);
    await numberAfter(child, 'child ');
    await child.stop('SIGTERM', 300);
    expect((await child.exited).signal).to.equal('SIGKILL');
  });

  it('keeps the whole log, and the log of the time before', async () => {
    await run('words', ['-e', 'console.log("first")']).exited;
    await run('words', ['-e', 'console.log("second")']).exited;
    expect(readFileSync(join(folder, 'words.log'), 'utf8')).to.equal('second\n');
    expect(readFileSync(join(folder, 'words.previous.log'), 'utf8')).to.equal('first\n');
  });

  it('names a server that ends before it answers, with its last words', async () => {
    const child = run('server', ['-e', 'console.error("no disk"); process.exit(7)']);
    const waiting = waitUntil({ child, seconds: 20, probe: async () => await Promise.resolve(false) });
    const message = await waiting.then(String, (error: unknown) => String(error));
    expect(message).to.include('server stopped with 7').and.to.include('no disk');
  });

  it('ends what a killed program leaves behind', async () => {
    const started = new URL('./start-watchdog.ts', import.meta.url).href;
    const runs = new URL('./run-child.ts', import.meta.url).href;
    const program = `
      const { startWatchdog } = await import('${started}');
      const { runChild } = await import('${runs}');
      const child = runChild({ name: 'left', command: process.execPath, args: ['-e', 'setInterval(() => {}, 1000)'],
        cwd: '.', env: process.env, log: ${JSON.stringify(join(folder, 'left.log'))} });
      startWatchdog().watch(child);
      console.log('left ' + child.pid);
      setInterval(() => {}, 1000);
    `;
    const supervisor = run('supervisor', ['--input-type=module', '-e', program]);
    const left = await numberAfter(supervisor, 'left ');
    await sleep(300);
    process.kill(supervisor.pid, 'SIGKILL');
    expect(await isGone(left)).to.equal(true);
  });
});

describe('choosing a port', () => {
  it('takes the next free one when the wanted one is taken', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const taken = typeof address === 'object' && address !== null ? address.port : 0;
    try {
      expect(await choosePort(taken, new Set([taken + 1]))).to.be.greaterThan(taken + 1);
    } finally {
      server.close();
    }
  });

  it('never promises one port twice', async () => {
    const promised = new Set<number>();
    const first = await choosePort(38_100, promised);
    expect(await choosePort(first, promised)).to.not.equal(first);
  });
});

describe('a line of a log', () => {
  it('is shown by its words when it is a JSON record', () => {
    const record = JSON.stringify({
      level: 50,
      msg: 'Build failed',
      error: { message: 'no such event', stack: 'at x' },
    });
    expect(readableLine(record)).to.equal('Build failed: no such event');
  });

  it('is shown as it is when it is anything else, and never endlessly', () => {
    expect(readableLine('{ half')).to.equal('{ half');
    expect(readableLine('x'.repeat(1000))).to.have.length.lessThan(410);
  });
});

describe('whether a process lives', () => {
  it('is known of a running and of an ended one', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    const pid = child.pid ?? -1;
    expect(isAlive(process.pid)).to.equal(true);
    await new Promise((done) => child.on('exit', done));
    expect(isAlive(pid)).to.equal(false);
  });
});

async function numberAfter(child: Child, word: string): Promise<number> {
  for (let tries = 0; tries < 200; tries += 1) {
    const line = child.tail().find((text) => text.startsWith(word));
    if (line !== undefined) return Number(line.slice(word.length));
    await sleep(50);
  }
  throw new Error(`${child.name} did not say "${word}": ${child.tail().join('\n')}`);
}

async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 160; tries += 1) {
    if (!isAlive(pid)) return true;
    await sleep(50);
  }
  return false;
}
