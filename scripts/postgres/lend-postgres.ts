/**
 * A PostgreSQL that is thrown away: `node lend-postgres.ts`. Says one line of JSON, `{"url"}` of a database server of its
 * own or `{"reason"}` why there is none, and ends server and folder when its input closes or it is told to stop. Whoever
 * needs one starts this program, so that a test that dies leaves nothing behind.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import { findPostgres, type UnixUser } from './find-postgres.ts';

const STOP_MS = 10_000;
const PATIENCE_MS = 30_000;

const found = findPostgres(process.env);
if (found.kind === 'missing') say({ reason: found.reason });
else await lend(found.bin, found.user);

async function lend(bin: string, user: UnixUser | undefined): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'makewhole-pg-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const make = ['-D', data, '-U', 'makewhole', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  const init = spawnSync(join(bin, 'initdb'), make, { ...user, cwd: folder, encoding: 'utf8' });
  if (init.status !== 0) {
    remove();
    return say({ reason: `initdb failed: ${init.stderr}` });
  }
  // Reached through a socket in its own folder: no port to choose, and nobody else on the machine can reach it.
  const args = ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'max_connections=120'];
  const server = spawn(join(bin, 'postgres'), args, { ...user, cwd: folder, stdio: 'ignore', detached: true });
  const url = `postgresql://makewhole@localhost/postgres?host=${encodeURIComponent(folder)}`;
  const end = async (): Promise<void> => {
    await stop(server);
    remove();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end());
  process.stdin.once('end', () => void end());
  process.stdin.resume();
  if (await answers(url, server)) return say({ url });
  say({ reason: 'PostgreSQL was started but did not answer.' });
  await end();
}

async function answers(url: string, server: ChildProcess): Promise<boolean> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until && server.exitCode === null) {
    const client = new pg.Client({ connectionString: url });
    const isUp = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (isUp) return true;
    await sleep(100);
  }
  return false;
}

/** SIGINT is PostgreSQL's fast shutdown: it throws its guests out and ends. */
async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((done) => server.once('exit', done));
  server.kill('SIGINT');
  const force = setTimeout(() => server.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(force);
}

function say(words: { readonly url: string } | { readonly reason: string }): void {
  process.stdout.write(`${JSON.stringify(words)}\n`);
}
