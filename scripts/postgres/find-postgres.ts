import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** An installed PostgreSQL, or why there is none to be used. */
export type FoundPostgres =
  | { readonly kind: 'found'; readonly bin: string; readonly user: UnixUser | undefined }
  | { readonly kind: 'missing'; readonly reason: string };

/** As whom a program runs. */
export interface UnixUser {
  readonly uid: number;
  readonly gid: number;
}

const INSTALLED = '/usr/lib/postgresql';

/** Looks in PATH and where Debian puts it. `MAKEWHOLE_TEST_POSTGRES=off` leaves it out. */
export function findPostgres(env: NodeJS.ProcessEnv, installed = INSTALLED): FoundPostgres {
  if (env['MAKEWHOLE_TEST_POSTGRES'] === 'off') return missing('MAKEWHOLE_TEST_POSTGRES is off.');
  const versions = existsSync(installed)
    ? readdirSync(installed).sort((one, other) => Number(other) - Number(one))
    : [];
  const folders = [
    ...(env['PATH'] ?? '').split(delimiter),
    ...versions.map((version) => join(installed, version, 'bin')),
  ];
  const bin = folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
  if (bin === undefined) return missing(`no PostgreSQL is installed (looked in PATH and ${installed}).`);
  if (process.getuid?.() !== 0) return { kind: 'found', bin, user: undefined };
  const user = findUnprivileged();
  return user === undefined
    ? missing('PostgreSQL does not run as root, and there is no user postgres or nobody.')
    : { kind: 'found', bin, user };
}

function missing(reason: string): FoundPostgres {
  return { kind: 'missing', reason };
}

function findUnprivileged(): UnixUser | undefined {
  const ask = (flag: string, name: string): number =>
    Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout.trim() || 'NaN');
  return ['postgres', 'nobody']
    .map((name) => ({ uid: ask('-u', name), gid: ask('-g', name) }))
    .find(({ uid, gid }) => Number.isInteger(uid) && Number.isInteger(gid));
}
