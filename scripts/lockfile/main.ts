/** `npm run lockfile`: adds the platform packages that npm left out of package-lock.json. Run it after `npm install`. */
import { readFileSync, writeFileSync } from 'node:fs';

import { z } from 'zod';

import { completeLockfile, missingPackages } from './complete-lockfile.ts';
import { lockfileSchema } from './lockfile-schema.ts';

const FILE = 'package-lock.json';
const anything = z.record(z.string(), z.unknown());

const lock = anything.parse(JSON.parse(readFileSync(FILE, 'utf8')));
const { packages } = lockfileSchema.parse(lock);
const missing = missingPackages(packages);
if (missing.length > 0) {
  const completed = { ...lock, packages: completeLockfile(packages, anything.parse(lock['packages'])) };
  writeFileSync(FILE, `${JSON.stringify(completed, null, 2)}\n`);
}
console.log(missing.length === 0 ? `${FILE} is complete.` : `Added ${missing.length} platform packages to ${FILE}.`);
