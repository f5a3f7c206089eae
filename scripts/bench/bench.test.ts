import { spawnSync } from 'node:child_process';

import { expect } from 'chai';
import { encodeAbiParameters, encodeEventTopics, erc20Abi, pad, type Hex } from 'viem';
import { z } from 'zod';

import { present } from '../../domain/primitives/assert.ts';
import type { ChainLog } from './bench-chain.ts';
import { constancyRows, printConstancy, spreadOf } from './constancy-rows.ts';
import { PAYABLE } from './node-calls.ts';
import { requirePaid } from './play-throughput.ts';

const throughputSchema = z.strictObject({
  claims: z.literal(50),
  seconds: z.number().positive(),
  claimsPerSecond: z.number().positive(),
  unbatchedClaimsPerSecond: z.number().positive(),
  covers: z.string().min(200),
});
const constancySchema = z.strictObject({
  sizes: z.strictObject({
    '3': z.record(z.enum(constancyRows), z.number().int()),
    '30': z.record(z.enum(constancyRows), z.number().int()),
  }),
  spread: z.record(z.enum(constancyRows), z.number().min(0)),
});

function run(program: string, args: readonly string[]) {
  const file = new URL(program, import.meta.url).pathname;
  return spawnSync(process.execPath, [file, ...args], { encoding: 'utf8' });
}

describe('the benchmark of throughput', () => {
  it('prints only its figures as JSON, and what they cover', () => {
    const { stdout, stderr, status } = run('./throughput.ts', ['--json', '--claims', '50']);
    expect([status, stderr]).to.deep.equal([0, '']);
    const { covers } = throughputSchema.parse(JSON.parse(stdout));
    expect(covers).to.include('a batch is one JSON-RPC request with at most 50');
  });
  it('refuses a number of claims that its policies cannot carry', () => {
    expect(run('./throughput.ts', ['--claims', '10001'])).to.include({ status: 2 });
    expect(run('./throughput.ts', ['--claims', 'many']).stdout).to.include('not "many"');
  });

  const person = (name: Hex): Hex => pad(name, { size: 20 });
  const [asset, pool, ana] = [person('0xa5'), person('0xb0'), person('0xa1')];
  const transfer = (assets: bigint): ChainLog => ({
    address: asset,
    topics: [
      present(encodeEventTopics({ abi: erc20Abi, eventName: 'Transfer' })[0], 'it has a topic'),
      pad(pool),
      pad(ana),
    ],
    data: encodeAbiParameters([{ type: 'uint256' }], [assets]),
  });
  for (const [what, logs] of [
    ['a payment is missing', []],
    ['a payment is one unit short', [transfer(PAYABLE - 1n)]],
    ['somebody was paid twice', [transfer(PAYABLE), transfer(PAYABLE)]],
  ] as const) {
    it(`ends when ${what}`, () => {
      expect(() => requirePaid({ at: { asset, pool } }, logs, [ana])).to.throw('1 payments were due');
    });
  }
});

describe('the benchmark of constancy', () => {
  it('prints every size and the spread as JSON', () => {
    const { stdout, stderr, status } = run('./constancy.ts', ['--json', '--sizes', '3,30', '--check']);
    expect([status, stderr]).to.deep.equal([0, '']);
    constancySchema.parse(JSON.parse(stdout));
  });
  it('finds the row that grows with the book', () => {
    const small = { buy: 1_000, file: 1_000, decide: 1_000, close: 1_000 };
    const figures = new Map([
      [10, small],
      [1_000, { ...small, file: 1_021 }],
    ]);
    expect(spreadOf(figures).file).to.be.closeTo(0.021, 1e-9);
    expect(spreadOf(figures)).to.include({ buy: 0, decide: 0, close: 0 });
    expect(printConstancy(figures)).to.include('2.10 %');
  });
});
