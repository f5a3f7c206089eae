import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expect } from 'chai';

import { plant } from './checks/plant.ts';

const scripts = import.meta.dirname;
const node = resolve(scripts, '../node_modules/node/bin/node');
const lock = (packages: object): string => JSON.stringify({ lockfileVersion: 3, packages });
const LINUX_ONLY = { version: '1.0.0', optional: true, os: ['haiku'] };
const PACKAGES = { '': {}, 'node_modules/zod': { version: '4.6.7' }, 'node_modules/haiku': LINUX_ONLY };

interface Clone {
  readonly lockfile?: object;
  readonly installed?: object;
}

/** A clone with this lockfile and this installation, in which the bootstrap runs a small program. */
function bootstrap({ lockfile = PACKAGES, installed = PACKAGES }: Clone): {
  stdout: string;
  stderr: string;
  status: number | null;
  stamped: boolean;
} {
  const planted = plant({
    'package.json': '{"type":"module","devDependencies":{"node":"24.21.0"}}',
    'package-lock.json': lock(lockfile),
    'node_modules/.package-lock.json': lock(installed),
    'node_modules/zod/package.json': '{}',
    'scripts/program.mjs': "console.log('ran', process.argv.slice(2).join()); process.exit(5);\n",
  });
  try {
    for (const file of ['bootstrap.mjs', 'bootstrap-install.mjs']) {
      cpSync(join(scripts, file), join(planted.root, 'scripts', file));
    }
    mkdirSync(join(planted.root, 'node_modules/node/bin'), { recursive: true });
    symlinkSync(node, join(planted.root, 'node_modules/node/bin/node'));
    const args = [join(planted.root, 'scripts/bootstrap.mjs'), 'scripts/program.mjs', 'a', '--b'];
    const env = { ...process.env, MAKEWHOLE_NO_INSTALL: '1' };
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
    return { stdout, stderr, status, stamped: existsSync(join(planted.root, 'node_modules/.makewhole-installed')) };
  } finally {
    planted.remove();
  }
}

describe('the bootstrap', () => {
  it('runs the program with its arguments and ends with its code, saying nothing itself', () => {
    expect(bootstrap({})).to.deep.equal({ stdout: 'ran a,--b\n', stderr: '', status: 5, stamped: true });
  });

  it('does not miss what is for another platform', () => {
    const { 'node_modules/haiku': _, ...installed } = PACKAGES;
    expect(bootstrap({ installed })).to.have.property('status', 5);
  });

  for (const [what, clone] of [
    ['a package is missing', { lockfile: { ...PACKAGES, 'node_modules/viem': { version: '2.0.0' } } }],
    ['a package has another version', { lockfile: { ...PACKAGES, 'node_modules/zod': { version: '4.6.8' } } }],
    [
      'the native part for this machine is missing',
      { lockfile: { ...PACKAGES, 'node_modules/edr': { version: '1.0.0', optional: true, os: [process.platform] } } },
    ],
  ] as const) {
    it(`wants to install when ${what}`, () => {
      const { stderr, status, stamped } = bootstrap(clone);
      expect(stderr).to.include('node_modules does not match package-lock.json');
      expect({ status, stamped }).to.deep.equal({ status: 1, stamped: false });
    });
  }
});
