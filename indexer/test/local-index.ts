import { join } from 'node:path';

import { createClient } from '@ponder/client';
import { z } from 'zod';

import * as schema from '../ponder.schema.ts';
import { freePort, root, type LocalChain } from './local-chain.ts';
import { runProcess, waitFor, type Running } from './run-process.ts';

/** Rows of one table, every value as text, in an order of their own. */
export type TableRows = readonly string[];

/** A running index of a test's own. */
export interface LocalIndex {
  readonly url: string;
  readonly running: Running;
}

const statusSchema = z.record(z.string(), z.object({ block: z.object({ number: z.number() }) }));

/**
 * Starts the index as the product does and waits until it has read the chain to its end. The caller ends it.
 *
 * @param databaseUrl a PostgreSQL; without it PGlite in the data folder
 */
export async function startIndex(chain: LocalChain, dataDir: string, databaseUrl = ''): Promise<LocalIndex> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const ponder = join(root, 'node_modules/ponder/dist/esm/bin/ponder.js');
  const folder = join(root, 'indexer');
  const args = [
    ponder,
    'start',
    '--root',
    folder,
    '--schema',
    'makewhole',
    '--port',
    String(port),
    '--hostname',
    '127.0.0.1',
  ];
  const env = {
    MAKEWHOLE_RPC_URL: chain.rpcUrl,
    MAKEWHOLE_CHAIN_ID: '31337',
    MAKEWHOLE_DATA_DIR: dataDir,
    PONDER_TELEMETRY_DISABLED: 'true',
    DATABASE_URL: databaseUrl,
  };
  const running = runProcess(process.execPath, args, env, folder);
  const target = await chain.head();
  await waitFor(running, 'ready', async () => (await fetch(`${url}/ready`)).ok);
  await waitFor(running, `at block ${target}`, async () => (await indexedBlock(url)) >= target);
  return { url, running };
}

export async function indexedBlock(url: string): Promise<number> {
  const status = statusSchema.parse(await (await fetch(`${url}/status`)).json());
  return Math.max(...Object.values(status).map(({ block }) => block.number));
}

/** Every row of every table, as the services read them. */
export async function readTables(url: string): Promise<ReadonlyMap<string, TableRows>> {
  const { db } = createClient(`${url}/sql`, { schema });
  const tables = new Map<string, TableRows>();
  for (const [name, table] of Object.entries(schema)) {
    const rows = await db.select().from(table);
    tables.set(name, rows.map((row) => JSON.stringify(row, writeBig)).sort());
  }
  return tables;
}

/** The tables whose rows differ between two builds, and one row of each that only one of them has. */
export function differences(
  left: ReadonlyMap<string, TableRows>,
  right: ReadonlyMap<string, TableRows>,
): readonly string[] {
  const names = new Set([...left.keys(), ...right.keys()]);
  return [...names].flatMap((name) => {
    const [one, other] = [left.get(name) ?? [], right.get(name) ?? []];
    const only = [...one.filter((row) => !other.includes(row)), ...other.filter((row) => !one.includes(row))];
    const isSame = only.length === 0 && one.length === other.length;
    return isSame ? [] : [`${name}: ${one.length} and ${other.length} rows; ${only[0] ?? 'one is doubled'}`];
  });
}

function writeBig(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
