import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';

import { z } from 'zod';

import type { CheckResult, Finding } from './check.ts';
import { findInFiles } from './find-in-files.ts';
import { listFiles } from './list-files.ts';

const CODE = /\.(ts|tsx|mjs|cjs|css)$/;
const CONFIG = /(^|\/)(tsconfig[\w.]*|\.[\w.]+rc)\.json$|\.sol$/;
const IMPORT =
  /(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*['"](?<name>(?:@[\w-][\w.-]*\/)?\w[\w.-]*)(?:\/[^'"]*)?['"]/g;
/** Named by nobody, and needed all the same. */
const NEEDED: Readonly<Record<string, string>> = {
  '@foundry-rs/anvil': 'brings the anvil of each platform, which is looked up by that name',
  node: 'the Node that scripts/bootstrap.mjs hands over to',
  '@nomicfoundation/hardhat-ethers': 'asked for by the toolbox',
  '@nomicfoundation/hardhat-ethers-chai-matchers': 'asked for by the toolbox',
  '@nomicfoundation/hardhat-ignition': 'asked for by the toolbox',
  '@nomicfoundation/hardhat-ignition-ethers': 'asked for by the toolbox',
  '@nomicfoundation/hardhat-keystore': 'asked for by the toolbox',
  '@nomicfoundation/hardhat-mocha': 'asked for by the toolbox',
  '@nomicfoundation/hardhat-network-helpers': 'asked for by the toolbox',
  '@nomicfoundation/hardhat-typechain': 'asked for by the toolbox',
  '@nomicfoundation/hardhat-verify': 'asked for by the toolbox',
  '@nomicfoundation/ignition-core': 'asked for by the toolbox',
  '@testing-library/dom': 'asked for by @testing-library/react',
  'icu-minify': 'held at the version that next-intl can be installed with',
  'use-intl': 'held at the version that next-intl can be installed with',
  tailwindcss: 'asked for by @tailwindcss/postcss',
};
/** Imported, and given by a framework. */
const GIVEN = ['server-only', 'ponder:schema', 'ponder:registry', 'ponder:api'];
const manifestSchema = z.object({
  name: z.string().default(''),
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
  scripts: z.record(z.string(), z.string()).default({}),
});

/** Every dependency that is declared is used in its workspace, and every package that is imported is declared. */
export async function checkDependencies(root: string): Promise<CheckResult> {
  const files = listFiles(root);
  const manifests = files.filter((file) => /^([\w-]+\/)?package\.json$/.test(file));
  const folders = manifests.map((file) => dirname(file)).filter((folder) => folder !== '.');
  const findings: Finding[] = [];
  let looked = 0;
  const common = [
    ...(manifests.includes('package.json') ? namesIn(root, 'package.json') : []),
    ...manifests.map((file) => manifestSchema.parse(JSON.parse(read(root, file))).name),
    ...GIVEN,
  ];
  for (const file of manifests) {
    const folder = dirname(file);
    const own = files.filter((path) =>
      folder === '.' ? !folders.some((other) => path.startsWith(`${other}/`)) : path.startsWith(`${folder}/`),
    );
    const declared = namesIn(root, file);
    looked += declared.length;
    findings.push(...unused(root, file, declared, own), ...undeclared(root, own, [...declared, ...common]));
  }
  return { findings, looked, unit: 'dependencies' };
}

function unused(root: string, file: string, declared: readonly string[], own: readonly string[]): Finding[] {
  const texts = own.filter((path) => CODE.test(path) || CONFIG.test(path)).map((path) => read(root, path));
  const { scripts } = manifestSchema.parse(JSON.parse(read(root, file)));
  const commands = Object.values(scripts).join(' ');
  const isNamed = (name: string): boolean => {
    const quoted = new RegExp(`['"]${name.replaceAll('.', '\\.')}(/[^'"]*)?['"]`);
    return (
      new RegExp(`(^|\\s|node_modules/)${name}(\\s|/|$)`).test(commands) || texts.some((text) => quoted.test(text))
    );
  };
  return declared
    .filter(
      (name) =>
        NEEDED[name] === undefined && !isNamed(name) && !(typesOf(name) !== undefined && isNamed(typesOf(name) ?? '')),
    )
    .map((name) => ({
      file,
      message: `${name} is declared and nobody here uses it; take it out (npm uninstall), then: npm run lockfile`,
    }));
}

function undeclared(root: string, own: readonly string[], known: readonly string[]): Finding[] {
  const files = own.filter((path) => /\.(ts|tsx|mjs)$/.test(path));
  return findInFiles(root, files, (line) => {
    const names = [...line.matchAll(IMPORT)].map((match) => match.groups?.['name'] ?? '');
    const strange = names.filter(
      (name) => !isBuiltin(name) && name !== '@' && !known.includes(name) && !known.includes(`@types/${name}`),
    );
    return strange.length === 0 ? undefined : `${strange.join(', ')} is imported and not declared in this workspace.`;
  });
}

/** `@types/pg` is used by whoever uses `pg`; `@types/node` by everybody. */
function typesOf(name: string): string | undefined {
  return name.startsWith('@types/') ? name.slice('@types/'.length) : undefined;
}

function namesIn(root: string, file: string): string[] {
  const { dependencies, devDependencies } = manifestSchema.parse(JSON.parse(read(root, file)));
  return [...Object.keys(dependencies), ...Object.keys(devDependencies)];
}

function read(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
