import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect } from 'chai';
import { z } from 'zod';

import { callRpc } from '../process/call-rpc.ts';
import { startOwnChain } from '../process/own-chain.ts';
import { readClaimsFile } from './read-claims-file.ts';
import { replayFile } from './replay-file.ts';
import { denialsOf, mismatchesOf, summarise } from './summarise.ts';

const program = fileURLToPath(new URL('replay.ts', import.meta.url));
const sample = fileURLToPath(new URL('sample-claims.csv', import.meta.url));
const summarySchema = z.strictObject({
  rows: z.number(),
  filed: z.number(),
  paid: z.number(),
  denied: z.number(),
  paidTotal: z.string(),
  expectedTotal: z.string(),
  mismatches: z.number(),
  claimsPerSecond: z.number(),
});

describe('npm run replay', () => {
  const run = (...args: readonly string[]) => spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });

  it('plays every usable row and finds every payment as the file says', () => {
    const { stdout, stderr, status } = run(sample, '--json');
    const { claimsPerSecond, ...summary } = summarySchema.parse(JSON.parse(stdout));
    // 7,900 + 4,800.75 + 7,000 + 10,000 (the limit) + 500.000001 + 2,000.75
    const total = '32201500001';
    expect(summary).to.deep.equal({
      rows: 14,
      filed: 8,
      paid: 6,
      denied: 2,
      paidTotal: total,
      expectedTotal: total,
      mismatches: 0,
    });
    expect(claimsPerSecond).to.be.above(0);
    expect(stderr).to.include('line 11 skipped: a quotation mark is not closed or out of place');
    expect(status).to.equal(0);
  });

  it('ends with 2 and says why when a file cannot be used', () => {
    const folder = mkdtempSync(join(tmpdir(), 'makewhole-replay-'));
    try {
      const file = join(folder, 'other.csv');
      writeFileSync(file, 'a,b\n1,2\n');
      for (const [args, words] of [
        [[file], 'The file has no column "policy_number"'],
        [[join(folder, 'none.csv')], 'There is no file'],
        [[], 'Which file?'],
        [[sample, '--fast'], "Unknown option '--fast'"],
      ] as const) {
        const { stderr, stdout, status } = run(...args);
        expect(status).to.equal(2);
        expect(stderr).to.include(words);
        expect(stdout).to.equal('');
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('a replay on a running chain', () => {
  it('moves the dates, plays every row and leaves the chain mining by itself', async () => {
    const later = Date.UTC(2026, 0, 1) / 1_000;
    const chain = await startOwnChain({ name: 'replay-test', genesis: later, chainId: 31_337 });
    try {
      const file = readClaimsFile(readFileSync(sample, 'utf8'));
      const played = await replayFile(file, chain.url);
      expect(mismatchesOf(played)).to.deep.equal([]);
      expect(played.claims.length).to.equal(8);
      expect(played.claims.every(({ claim }) => claim.year.lossAt > later)).to.equal(true);
      expect(await callRpc(chain.url, 'anvil_getAutomine')).to.equal(true);
    } finally {
      await chain.stop();
    }
  });
});

describe('the comparison of a replay', () => {
  it('finds a payment that is not what the file says', async () => {
    const file = readClaimsFile(readFileSync(sample, 'utf8'));
    const planted = file.records.map((row) =>
      row.record.line === 2
        ? { ...row, raw: { ...row.raw, fields: { ...row.raw.fields, vehicle_claim: '6400.01' } } }
        : row,
    );
    const played = await replayFile({ ...file, records: planted }, undefined);
    expect(mismatchesOf(played)).to.deep.equal([
      { line: 2, policyNumber: '900001', problem: 'paid 7900000000, the file says 7900010000' },
    ]);
    expect(summarise(file, played).mismatches).to.equal(1);
    expect([...denialsOf(played)].sort()).to.deep.equal([
      ['BELOW_DEDUCTIBLE', 1],
      ['NOT_IN_FORCE', 1],
    ]);
  });
});
