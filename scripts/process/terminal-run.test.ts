import { expect } from 'chai';

import { ENDINGS, startInTerminal, whyNoTerminal } from './terminal-run.ts';

const SLEEP = 'setInterval(() => {}, 1000)';
/** Leaves its session, as servers do, and hears no signal of the terminal any more. */
const LEAVES_A_CHILD = `
  const { spawn } = require('node:child_process');
  spawn(process.execPath, ['-e', '${SLEEP}'], { detached: true, stdio: 'ignore' }).unref();
  console.log('rea' + 'dy'); ${SLEEP};`;
const LEAVES_NOTHING = `console.log('rea' + 'dy'); ${SLEEP};`;

describe('a terminal of its own', () => {
  before(function () {
    const reason = whyNoTerminal();
    if (reason === undefined) return;
    process.stderr.write(`Skipped: ${reason}\n`);
    this.skip();
  });
  const start = (code: string) =>
    startInTerminal(`exec "${process.execPath}" -e ${JSON.stringify(code).replaceAll('\\n', ' ')}`, '.', process.env);

  for (const ending of ENDINGS) {
    it(`ends a program with ${ending}`, async () => {
      const run = start(LEAVES_NOTHING);
      await run.shows(/ready/, 20);
      run.end(ending);
      expect(await run.leaves(10)).to.deep.equal([]);
    });
    it(`shows who is left after ${ending} when a program leaves somebody`, async () => {
      const run = start(LEAVES_A_CHILD);
      await run.shows(/ready/, 20);
      run.end(ending);
      const left = await run.leaves(2);
      for (const line of left) process.kill(Number(line.split(' ')[0]), 'SIGKILL');
      expect(left).to.have.length(1);
      expect(left.join()).to.include('setInterval');
    });
  }
});
