import { expect } from 'chai';

import { completeLockfile, missingPackages } from './complete-lockfile.ts';
import { platformOf } from './platform-of.ts';

const anvil = { version: '1.7.1', dev: true, optionalDependencies: { 'anvil-darwin-arm64': '1.7.1', here: '1.0.0' } };
const packages = {
  '': {},
  'node_modules/anvil': anvil,
  'node_modules/anvil/node_modules/here': { version: '1.0.0' },
  'node_modules/zod': { version: '4.0.0' },
};

describe('a lockfile', () => {
  it('lacks the packages of other platforms that the registry did not have', () => {
    expect(missingPackages(packages).map(({ name, wantedBy }) => [name, wantedBy])).to.deep.equal([
      ['anvil-darwin-arm64', 'node_modules/anvil'],
    ]);
  });

  it('is completed in npm’s order, and changes nothing else', () => {
    const completed = completeLockfile(packages, packages);
    expect(Object.keys(completed)).to.deep.equal([
      '',
      'node_modules/anvil',
      'node_modules/anvil-darwin-arm64',
      'node_modules/anvil/node_modules/here',
      'node_modules/zod',
    ]);
    const entry = { version: '1.7.1', os: ['darwin'], cpu: ['arm64'], dev: true, optional: true };
    expect(completed['node_modules/anvil-darwin-arm64']).to.deep.equal(entry);
    expect(completed['node_modules/anvil']).to.equal(anvil);
  });
});

describe('the platform in a package’s name', () => {
  const names = {
    '@swc/core-linux-arm64-musl': { os: ['linux'], cpu: ['arm64'], libc: ['musl'] },
    '@nomicfoundation/edr-linux-x64-gnu': { os: ['linux'], cpu: ['x64'], libc: ['glibc'] },
    '@foundry-rs/anvil-darwin-amd64': { os: ['darwin'], cpu: ['x64'] },
    '@next/swc-win32-arm64-msvc': { os: ['win32'], cpu: ['arm64'] },
    '@rollup/rollup-linux-arm-musleabihf': { os: ['linux'], cpu: ['arm'], libc: ['musl'] },
    '@tailwindcss/oxide-wasm32-wasi': { cpu: ['wasm32'] },
    '@unrs/resolver-binding-linux-arm-gnueabihf': { os: ['linux'], cpu: ['arm'], libc: ['glibc'] },
  };
  for (const [name, platform] of Object.entries(names)) {
    it(`is read from ${name}`, () => {
      expect(platformOf(name)).to.deep.equal(platform);
    });
  }
});
