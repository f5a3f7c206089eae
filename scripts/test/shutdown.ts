/**
 * `npm run test:shutdown`: the real `npm start` in a real terminal, ended in the ways a user ends it (the window is
 * closed, `kill`, Ctrl-C), each several times (`--rounds 2`), with PGlite or on a PostgreSQL of its own (`--postgres`). Afterwards no process of it may be left, and the next
 * start must go on with the last block. Ends with 0 only when all of it holds. That it would see a process that stays is shown in
 * `scripts/process/terminal-run.test.ts`.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { borrowPostgres } from '../postgres/borrow-postgres.ts';
import { openSchema } from '../postgres/own-schema.ts';
import { callRpc } from '../process/call-rpc.ts';
import { choosePort } from '../process/choose-port.ts';
import { ENDINGS, startInTerminal, whyNoTerminal, type Ending, type TerminalRun } from '../process/terminal-run.ts';

const START_SECONDS = 400;
const STOP_SECONDS = 20;
const FIRST_PORT = 18_545;

const root = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '2' }, postgres: { type: 'boolean' } } });
const reason = whyNoTerminal();
if (reason !== undefined) {
  console.log(`Not run: ${reason}`);
  process.exit(0);
}
const lent = values.postgres ? await borrowPostgres() : undefined;
if (lent !== undefined && !('url' in lent)) {
  console.log(`Not run: ${lent.reason}`);
  process.exit(0);
}
const databaseUrl = lent?.url ?? '';
const data = mkdtempSync(join(tmpdir(), 'makewhole-shutdown-'));
const faults: string[] = [];
let lastBlock: number | undefined;
let ended = 0;
try {
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const ending of ENDINGS) await liveAndEnd(ending);
  }
} finally {
  await lent?.giveBack();
  rmSync(data, { recursive: true, force: true });
}
for (const fault of faults) console.log(`  FAIL  ${fault}`);
console.log(`\n${ended - faults.length} passed, ${faults.length} failed`);
process.exit(faults.length === 0 ? 0 : 1);

/** One start, one block more, one end. */
async function liveAndEnd(ending: Ending): Promise<void> {
  const [rpc, index, api, app, oracles] = await choosePorts();
  const flags = `--port-rpc ${rpc} --port-index ${index} --port-api ${api} --port-app ${app} --port-oracles ${oracles}`;
  const begun = Date.now();
  const run = startInTerminal(`npm start -- ${flags}`, root, {
    ...process.env,
    MAKEWHOLE_DATA_DIR: data,
    DATABASE_URL: databaseUrl,
  });
  const problems: string[] = [];
  try {
    await run.shows(/Open http/, START_SECONDS);
    problems.push(...(await keptFaults(run)));
    const url = `http://127.0.0.1:${rpc}`;
    await callRpc(url, 'evm_mine');
    lastBlock = Number(await callRpc(url, 'eth_blockNumber'));
    const processes = run.left().length;
    const asked = Date.now();
    run.end(ending);
    const left = await run.leaves(STOP_SECONDS);
    if (left.length > 0)
      problems.push(`still there ${STOP_SECONDS} s after ${ending}:\n        ${left.join('\n        ')}`);
    problems.push(...(await databaseFaults()));
    if (existsSync(join(data, 'start.lock'))) problems.push(`the lock of the run is still there after ${ending}`);
    const seconds = [(asked - begun) / 1_000, (Date.now() - asked) / 1_000].map((time) => time.toFixed(1));
    console.log(
      `  ${ending.padEnd(6)}  ready after ${seconds[0]} s, ${processes} processes gone ${seconds[1]} s after the end, block ${lastBlock}`,
    );
  } catch (error) {
    problems.push(`${ending}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    for (const line of run.left()) process.kill(Number(line.split(' ')[0]), 'SIGKILL');
  }
  ended += 1;
  if (problems.length > 0) faults.push(problems.join('\n        '));
}

/** What the run before this one left must be gone on with, to its last block. */
async function keptFaults(run: TerminalRun): Promise<readonly string[]> {
  if (lastBlock === undefined) return [];
  const kept = /block (?<block>\d+), kept from the last run/.exec(run.words())?.groups?.['block'];
  const told = kept === undefined ? ['the chain was not kept'] : [];
  if (kept !== undefined && Number(kept) !== lastBlock)
    told.push(`block ${lastBlock} was the last, and ${kept} is there`);
  if (/building the index again/.test(run.words())) told.push('the index was not kept');
  return told;
}

/** With a PostgreSQL, index and services are in it, each in its schema, and no PGlite is beside it. */
async function databaseFaults(): Promise<readonly string[]> {
  if (databaseUrl === '') return [];
  const stamps = ['makewhole', 'makewhole_services'].map(async (name) => [
    name,
    await openSchema(databaseUrl, name).readStamp(),
  ]);
  const bare = (await Promise.all(stamps)).filter(([, stamp]) => stamp === undefined);
  const beside = ['index', 'services/database'].filter((folder) => existsSync(join(data, folder)));
  return [
    ...bare.map(([name]) => `the schema ${name} does not say to which chain it belongs`),
    ...beside.map((folder) => `there is a PGlite in ${folder} too`),
  ];
}

async function choosePorts(): Promise<readonly number[]> {
  const taken = new Set<number>();
  const ports: number[] = [];
  for (const offset of [0, 1, 2, 3, 4]) ports.push(await choosePort(FIRST_PORT + offset, taken));
  return ports;
}
