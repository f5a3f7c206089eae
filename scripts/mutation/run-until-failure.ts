/**
 * Runs mocha test files until one test fails: `node run-until-failure.ts FILE…`. Ends with 0 when all passed, with 1 at
 * the first failure, with 2 when no test ran.
 */
import { resolve } from 'node:path';

import Mocha from 'mocha';

const mocha = new Mocha({ timeout: 60_000, forbidOnly: true, reporter: 'dot', bail: true });
for (const file of process.argv.slice(2)) mocha.addFile(resolve(file));
await mocha.loadFilesAsync();
let passed = 0;
const runner = mocha.run((failures) => process.exit(failures > 0 ? 1 : passed === 0 ? 2 : 0));
runner.on('pass', () => (passed += 1));
