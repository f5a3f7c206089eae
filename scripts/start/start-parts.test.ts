import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';

import { deleteData } from './delete-data.ts';
import { parseStartOptions } from './parse-start-options.ts';
import { createSay } from './say.ts';
import { whyRebuild } from './start-index.ts';
import { takeStartLock } from './take-start-lock.ts';

describe('the options of npm start', () => {
  it('are the usual ports when nothing is said', () => {
    const usual = { rpc: 8545, index: 42069, api: 4000, app: 3000, oracles: 9780 };
    expect(parseStartOptions([], {})).to.deep.equal({ kind: 'run', fresh: false, ports: usual });
  });

  it('take a flag before the environment', () => {
    const env = { MAKEWHOLE_PORT_APP: '3300', MAKEWHOLE_PORT_API: '4400' };
    const options = parseStartOptions(['--fresh', '--port-app', '3100'], env);
    expect(options).to.deep.include({ kind: 'run', fresh: true });
    expect(options).to.have.nested.property('ports.app', 3100);
    expect(options).to.have.nested.property('ports.api', 4400);
  });

  for (const [what, args, words] of [
    ['a port that is no number', ['--port-app', 'soon'], '--port-app takes a number'],
    ['a port that does not exist', ['--port-rpc', '70000'], '--port-rpc takes a number'],
    ['a flag that does not exist', ['--frehs'], "Unknown option '--frehs'"],
  ] as const) {
    it(`refuse ${what}`, () => {
      const options = parseStartOptions(args, {});
      expect(options.kind === 'refused' ? options.reason : '').to.include(words);
    });
  }
});

describe('the lock of npm start', () => {
  let data = '';
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'makewhole-lock-'));
  });
  afterEach(() => rmSync(data, { recursive: true, force: true }));

  it('refuses a second start, and says where the first one is', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'scripts/start/main.ts']);
    try {
      writeFileSync(join(data, 'start.lock'), JSON.stringify({ pid: other.pid, app: 'http://localhost:3000' }));
      const lock = takeStartLock(data);
      expect(lock).to.deep.equal({ kind: 'busy', pid: other.pid, app: 'http://localhost:3000' });
    } finally {
      other.kill('SIGKILL');
      await new Promise((done) => other.on('exit', done));
    }
  });

  for (const [what, text] of [
    ['by a process that is gone', JSON.stringify({ pid: 2_147_483_000, app: 'x' })],
    ['by another program with the same number', JSON.stringify({ pid: process.pid, app: 'x' })],
    ['half written', '{"pid":'],
  ] as const) {
    it(`is taken over when it was left behind ${what}`, () => {
      writeFileSync(join(data, 'start.lock'), text);
      const lock = takeStartLock(data);
      expect(lock).to.include({ kind: 'taken', wasAbandoned: true });
      expect(readFileSync(join(data, 'start.lock'), 'utf8')).to.include(String(process.pid));
    });
  }

  it('says where the run is as soon as that is known', () => {
    const lock = takeStartLock(data);
    if (lock.kind === 'taken') lock.announce('http://localhost:3007');
    expect(readFileSync(join(data, 'start.lock'), 'utf8')).to.include('http://localhost:3007');
  });

  it('is gone after its release', () => {
    const lock = takeStartLock(data);
    if (lock.kind === 'taken') lock.release();
    expect(existsSync(join(data, 'start.lock'))).to.equal(false);
  });
});

describe('the index of the last run', () => {
  const made = '0xgenesis sources';
  it('is gone on with when it fits', () => {
    expect(whyRebuild(made, made, false)).to.equal(undefined);
  });
  for (const [what, stamp, abandoned, words] of [
    ['belongs to another chain', '0xother sources', false, 'another chain'],
    ['was made by another program', '0xgenesis older', false, 'program of the index has changed'],
    ['was not finished', undefined, false, 'was not finished'],
    ['may know blocks that the chain has lost', made, true, 'cut off'],
  ] as const) {
    it(`is built again when it ${what}`, () => {
      expect(whyRebuild(stamp, made, abandoned)).to.include(words);
    });
  }
});

describe('a fresh start', () => {
  it('deletes chain, index, services and keys, and keeps builds and logs', () => {
    const data = mkdtempSync(join(tmpdir(), 'makewhole-fresh-'));
    const words: string[] = [];
    const say = { ...createSay(process.stdout, {}), note: (text: string) => void words.push(text) };
    try {
      for (const name of ['chain', 'index', 'services', 'keys', 'logs', 'stamps']) mkdirSync(join(data, name));
      writeFileSync(join(data, 'stamps', 'contracts'), 'x');
      writeFileSync(join(data, 'stamps', 'services'), 'x');
      deleteData(data, say);
      expect(['chain', 'index', 'services', 'keys'].filter((name) => existsSync(join(data, name)))).to.deep.equal([]);
      expect(['logs', 'stamps/contracts'].filter((name) => existsSync(join(data, name)))).to.deep.equal([
        'logs',
        'stamps/contracts',
      ]);
      expect(existsSync(join(data, 'stamps', 'services'))).to.equal(false);
      expect(words.join()).to.include('chain').and.to.include('keys');
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  });
});
