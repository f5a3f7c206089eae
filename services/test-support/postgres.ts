import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** The address of a new, empty database, or why there is none. */
export type MadeDatabase =
  { readonly url: string; readonly reason?: undefined } | { readonly url: undefined; readonly reason: string };

interface Cluster {
  readonly folder: string;
  readonly server: ChildProcess;
}

let starting: Promise<Cluster | string> | undefined;
let made = 0;

/** A database in a cluster that is thrown away when the tests end. `MAKEWHOLE_TEST_POSTGRES=off` leaves it out. */
export async function createPostgresDatabase(): Promise<MadeDatabase> {
  starting ??= startCluster();
  const cluster = await starting;
  if (typeof cluster === 'string') return { url: undefined, reason: cluster };
  made += 1;
  const name = `makewhole_${made}`;
  const admin = new pg.Client({ connectionString: urlOf(cluster.folder, 'postgres') });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  return { url: urlOf(cluster.folder, name) };
}

after(async () => {
  const cluster = await starting;
  if (cluster === undefined || typeof cluster === 'string') return;
  const ended = new Promise((resolve) => cluster.server.once('exit', resolve));
  cluster.server.kill('SIGINT');
  await Promise.race([ended, wait(10_000)]);
  rmSync(cluster.folder, { recursive: true, force: true });
});

async function startCluster(): Promise<Cluster | string> {
  if (process.env['MAKEWHOLE_TEST_POSTGRES'] === 'off') return 'MAKEWHOLE_TEST_POSTGRES is off.';
  const bin = findPrograms();
  if (bin === undefined) return 'no PostgreSQL is installed (looked in PATH and /usr/lib/postgresql).';
  const who = process.getuid?.() === 0 ? findUnprivileged() : undefined;
  if (process.getuid?.() === 0 && who === undefined)
    return 'PostgreSQL does not run as root, and there is no user postgres or nobody.';
  const folder = mkdtempSync(join(tmpdir(), 'makewhole-pg-'));
  if (who !== undefined) chownSync(folder, who.uid, who.gid);
  const data = join(folder, 'data');
  const options = { ...who, cwd: folder, encoding: 'utf8' } as const;
  const init = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'makewhole', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    options,
  );
  if (init.status !== 0) return `initdb failed: ${init.stderr}`;
  const args = ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'max_connections=60'];
  const server = spawn(join(bin, 'postgres'), args, { ...who, cwd: folder, stdio: 'ignore' });
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const client = new pg.Client({ connectionString: urlOf(folder, 'postgres') });
    try {
      await client.connect();
      await client.end();
      return { folder, server };
    } catch {
      await wait(100);
    }
  }
  server.kill('SIGKILL');
  return 'PostgreSQL was started but did not answer.';
}

function urlOf(folder: string, database: string): string {
  return `postgresql://makewhole@localhost/${database}?host=${encodeURIComponent(folder)}`;
}

function findPrograms(): string | undefined {
  const installed = '/usr/lib/postgresql';
  const versions = existsSync(installed)
    ? readdirSync(installed).sort((one, other) => Number(other) - Number(one))
    : [];
  const folders = [
    ...(process.env['PATH'] ?? '').split(':'),
    ...versions.map((version) => join(installed, version, 'bin')),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

function findUnprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  const ask = (flag: string, name: string) =>
    Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout.trim() || 'NaN');
  return ['postgres', 'nobody']
    .map((name) => ({ uid: ask('-u', name), gid: ask('-g', name) }))
    .find(({ uid, gid }) => Number.isInteger(uid) && Number.isInteger(gid));
}
