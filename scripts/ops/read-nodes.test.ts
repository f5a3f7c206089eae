import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';

import { nodeLines, readNodes } from './read-nodes.ts';

const CHAIN = 31_337;

describe('readNodes', () => {
  let data = '';
  const door = () => join(data, 'oracles', String(CHAIN));
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'makewhole-nodes-'));
  });
  afterEach(() => rmSync(data, { recursive: true, force: true }));

  it('says nothing where no node was started', async () => {
    const nodes = await readNodes(data, CHAIN);
    expect([nodes, nodeLines(nodes)]).to.deep.equal([undefined, []]);
  });
  it('says so when the door of the nodes does not answer', async () => {
    mkdirSync(door(), { recursive: true });
    writeFileSync(join(door(), 'door'), 'http://127.0.0.1:1\n');
    expect(nodeLines(await readNodes(data, CHAIN))).to.deep.equal(['Observation nodes: their door does not answer.']);
  });
  it('says how each node is, what it signed last and what went wrong', async () => {
    const node = { product: 'rain', source: 'HKO-RAIN-DAY', region: 852, lookedAt: Math.floor(Date.now() / 1_000) };
    const last = { periodStart: 1_795_276_800, value: '2034', observedAt: 1_795_363_260 };
    const nodes = [
      { ...node, operator: `0x${'11'.repeat(20)}`, signed: 3, last, fault: null },
      { ...node, operator: `0x${'22'.repeat(20)}`, signed: 0, last: null, fault: 'The series answered 500.' },
    ];
    const server = createServer((_, answer) => answer.end(JSON.stringify({ nodes })));
    const port = await new Promise<number>((done) => {
      server.listen(0, '127.0.0.1', () => {
        const at = server.address();
        done(typeof at === 'object' && at !== null ? at.port : 0);
      });
    });
    mkdirSync(door(), { recursive: true });
    writeFileSync(join(door(), 'door'), `http://127.0.0.1:${port}\n`);
    const lines = nodeLines(await readNodes(data, CHAIN));
    server.close();
    expect(lines[0]).to.equal('Observation nodes: 1 of 2 work.');
    expect(lines[1]).to.contain('works ').and.to.contain('signed 3, the last one 2034 for 2026-11-21T16:00Z');
    expect(lines[2]).to.contain('faulty').and.to.contain('The series answered 500.');
  });
});
