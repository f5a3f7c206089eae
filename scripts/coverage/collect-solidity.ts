/** Runs the Solidity tests and writes down what they ran: `node collect-solidity.ts HITS FILE…`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import hre from 'hardhat';
import { z } from 'zod';

const [hitsFile, ...testFiles] = process.argv.slice(2);
if (hitsFile === undefined) throw new Error('Usage: collect-solidity.ts HITS FILE…');
// Hardhat keeps what it collected of Solidity tests in a folder of its own; HARDHAT_COVERAGE makes it collect.
const result: unknown = await hre.tasks.getTask(['test', 'solidity']).run({ testFiles, noCompile: true });
const folder = join(hre.config.paths.root, 'coverage', 'data', 'solidity');
const hits = readdirSync(folder).flatMap((name) => {
  return Object.keys(z.record(z.string(), z.number()).parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
});
writeFileSync(hitsFile, JSON.stringify(hits));
process.exit(z.object({ success: z.boolean() }).parse(result).success ? 0 : 1);
