import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { missingPackages } from '../lockfile/complete-lockfile.ts';
import { lockfileSchema } from '../lockfile/lockfile-schema.ts';
import type { CheckResult, Finding } from './check.ts';
import { listFiles } from './list-files.ts';

/** Oldest versions without a known fault that matters here; the registry's own audit is not always to be had. */
const FLOORS: Readonly<Record<string, string>> = {
  next: '16.2.5',
  react: '19.2.6',
  'react-dom': '19.2.6',
  '@openzeppelin/contracts': '5.0.2',
};
const manifestSchema = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});

/** Dependencies are exact, not older than their floor, the same in the lockfile, and locked for every platform. */
export async function checkVersions(root: string): Promise<CheckResult> {
  const findings: Finding[] = [];
  let looked = 0;
  const lock = readLock(root);
  for (const file of listFiles(root, /(^|\/)package\.json$/)) {
    const { dependencies, devDependencies } = manifestSchema.parse(JSON.parse(readFileSync(join(root, file), 'utf8')));
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      looked += 1;
      const folder = file === 'package.json' ? '' : file.replace(/package\.json$/, '');
      const locked = lock[`${folder}node_modules/${name}`] ?? lock[`node_modules/${name}`];
      findings.push(...judge(name, version, locked?.version).map((message) => ({ file, message })));
    }
  }
  for (const { name, version, wantedBy } of missingPackages(lock)) {
    findings.push({
      file: 'package-lock.json',
      message: `${name}@${version} of ${wantedBy} is not locked; run: npm run lockfile`,
    });
  }
  return { findings, looked, unit: 'dependencies' };
}

function judge(name: string, version: string, locked: string | undefined): string[] {
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) return [`${name} is "${version}"; write an exact version.`];
  const floor = FLOORS[name];
  const old =
    floor !== undefined && isOlder(version, floor) ? [`${name} ${version} has known faults; at least ${floor}.`] : [];
  const unlike =
    locked === version ? [] : [`${name} is ${version} here and ${locked ?? 'absent'} in package-lock.json.`];
  return [...old, ...unlike];
}

function isOlder(version: string, floor: string): boolean {
  const numbers = (text: string): number[] => (text.split('-')[0] ?? '').split('.').map(Number);
  const own = numbers(version);
  const wanted = numbers(floor);
  for (const at of [0, 1, 2]) {
    const difference = (own[at] ?? 0) - (wanted[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function readLock(root: string): z.infer<typeof lockfileSchema>['packages'] {
  const file = join(root, 'package-lock.json');
  return existsSync(file) ? lockfileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).packages : {};
}
