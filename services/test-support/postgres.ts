import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { z } from 'zod';

/** The address of a new, empty database, or why there is none. */
export type MadeDatabase =
  { readonly url: string; readonly reason?: undefined } | { readonly url: undefined; readonly reason: string };

const wordsSchema = z.union([z.object({ url: z.string() }), z.object({ reason: z.string() })]);
const program = fileURLToPath(new URL('../../scripts/postgres/lend-postgres.ts', import.meta.url));

let lender: ChildProcess | undefined;
let lending: Promise<z.infer<typeof wordsSchema>> | undefined;
let made = 0;

/** A database in a cluster that is thrown away when the tests end. `MAKEWHOLE_TEST_POSTGRES=off` leaves it out. */
export async function createPostgresDatabase(): Promise<MadeDatabase> {
  lending ??= borrow();
  const words = await lending;
  if ('reason' in words) return { url: undefined, reason: words.reason };
  made += 1;
  const name = `makewhole_${made}`;
  const admin = new pg.Client({ connectionString: words.url });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  return { url: words.url.replace('/postgres?', `/${name}?`) };
}

after(async () => {
  if (lender === undefined || lender.exitCode !== null) return;
  const ended = new Promise((resolve) => lender?.once('exit', resolve));
  lender.stdin?.end();
  await ended;
});

/** The lender ends the server when this process is gone, however it went. */
async function borrow(): Promise<z.infer<typeof wordsSchema>> {
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  lender = child;
  for await (const line of createInterface({ input: child.stdout })) return wordsSchema.parse(JSON.parse(line));
  return { reason: 'the program that lends a PostgreSQL ended without a word.' };
}
