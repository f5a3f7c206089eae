/** Runs mocha test files and writes down what they ran: `node collect-mocha.ts HITS FILE…`. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

import hre from 'hardhat';
import Mocha from 'mocha';

const [hitsFile, ...files] = process.argv.slice(2);
if (hitsFile === undefined) throw new Error('Usage: collect-mocha.ts HITS FILE…');
const hits = new Set<string>();
hre.hooks.registerHandlers('network', {
  onCoverageData: (_context, tags) => {
    for (const tag of tags) hits.add(tag);
    return Promise.resolve();
  },
});
const mocha = new Mocha({ timeout: 600_000, forbidOnly: true, reporter: 'dot' });
for (const file of files) mocha.addFile(resolve(file));
await mocha.loadFilesAsync();
mocha.run((failures) => {
  writeFileSync(hitsFile, JSON.stringify([...hits]));
  process.exit(failures > 0 ? 1 : 0);
});
