/** One check in a process of its own: `node run-one.ts NAME ROOT ANSWER`. Writes its result to ANSWER as JSON. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { allChecks } from './all-checks.ts';

const [name, root, answer] = process.argv.slice(2);
const chosen = allChecks.find((check) => check.name === name);
if (chosen === undefined || root === undefined || answer === undefined) {
  throw new Error('Usage: run-one.ts NAME ROOT ANSWER, with the name of a check.');
}
const check = await chosen.load();
mkdirSync(dirname(answer), { recursive: true });
writeFileSync(answer, JSON.stringify(await check(root)));
