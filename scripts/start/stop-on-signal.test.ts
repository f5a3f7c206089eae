import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';

import { isAlive } from '../process/is-alive.ts';

/** A run with two servers, as main.ts makes it; the second one may end by itself. */
const SUPERVISOR = (data: string, second: string): string => `
  const at = (name) => import(new URL(name, ${JSON.stringify(import.meta.url)}).href);
  const { createRun } = await at('./run.ts');
  const { stopOnSignal } = await at('./stop-on-signal.ts');
  const say = { ready: () => {}, note: () => {}, during: (_, work) => work() };
  const run = createRun({ root: '.', data: ${JSON.stringify(data)}, say, watch: () => {} });
  const stop = stopOnSignal(run, () => console.log('released'));
  const first = run.start({ name: 'chain', args: ['-e', 'setInterval(() => {}, 1000)'] });
  const second = run.start({ name: 'index', args: ['-e', ${JSON.stringify(second)}] });
  console.log('pids ' + first.pid + ' ' + second.pid);
  run.broken.catch((error) => stop(error.message, 1));
`;

describe('stopping a run', () => {
  let data = '';
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'makewhole-stop-'));
  });
  afterEach(() => rmSync(data, { recursive: true, force: true }));

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    it(`ends everything on ${signal} and counts as success`, async () => {
      const { pids, code, output } = await supervise(SUPERVISOR(data, 'setInterval(() => {}, 1000)'), signal);
      expect(code).to.equal(0);
      expect(output).to.include('released').and.to.include('Everything is stopped');
      expect(pids.filter(isAlive)).to.deep.equal([]);
    });
  }

  it('names a server that dies, shows its last words, ends the others and fails', async () => {
    const dying = 'setTimeout(() => { console.error("no space left"); process.exit(3); }, 300)';
    const { pids, code, output } = await supervise(SUPERVISOR(data, dying), undefined);
    expect(code).to.equal(1);
    expect(output).to.include('index stopped with 3').and.to.include('no space left');
    expect(pids.filter(isAlive)).to.deep.equal([]);
  });
});

interface Outcome {
  readonly pids: number[];
  readonly code: number | null;
  readonly output: string;
}

function supervise(program: string, signal: NodeJS.Signals | undefined): Promise<Outcome> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
    let output = '';
    let asked = false;
    const hear = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      if (asked || signal === undefined || !output.includes('pids ')) return;
      asked = true;
      child.kill(signal);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', (code) => {
      const pids = (/pids (?<list>[\d ]+)/.exec(output)?.groups?.['list'] ?? '').split(' ').map(Number);
      done({ pids, code, output });
    });
  });
}
