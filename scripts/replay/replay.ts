/** `npm run replay -- FILE.csv`: plays a file of real claims through the contracts and compares every payment. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { ensureError } from '../../domain/primitives/ensure-error.ts';
import { describeFailure } from '../deploy/describe-failure.ts';
import { printReplay } from './print-replay.ts';
import { readClaimsFile, type ClaimsFile } from './read-claims-file.ts';
import { replayFile } from './replay-file.ts';
import { summarise } from './summarise.ts';

const HELP = `npm run replay -- FILE.csv [options]

Plays every row of an auto-claims file: the policy is bought by quote, the claim filed, decided and paid, on a chain of its
own. An independent calculation straight from the file says what each payment must be.

  --rpc URL   play on a running development node instead (a new book is deployed there; its time moves forward)
  --json      print only {"rows","filed","paid","denied","paidTotal","expectedTotal","mismatches","claimsPerSecond"};
              totals are decimal strings of base units (6 decimals)
  --strict    end with 3 when a row had to be skipped

Exit codes: 0 everything agrees; 1 a payment differs, or the run broke; 2 the file or the options cannot be used; 3 see --strict.`;

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (typeof options === 'string') {
    console.error(options);
    return 2;
  }
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  const file = readFile(findFile(options.path));
  if (typeof file === 'string') {
    console.error(file);
    return 2;
  }
  for (const { line, reason } of file.malformed) console.error(`line ${line} skipped: ${reason}`);
  try {
    const played = await replayFile(file, options.rpc);
    const summary = summarise(file, played);
    if (options.json) console.log(JSON.stringify(summary));
    else console.log(printReplay(file, played, summary));
    if (summary.mismatches > 0) return 1;
    return options.strict && file.malformed.length > 0 ? 3 : 0;
  } catch (error) {
    console.error(describeFailure(error));
    return 1;
  }
}

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        rpc: { type: 'string' },
        json: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const [path] = positionals;
    if (path === undefined && !values.help) return `Which file? ${HELP.split('\n')[0] ?? ''}`;
    if (positionals.length > 1) return `One file at a time; ${positionals.length} were given.`;
    return { ...values, path: path ?? '' };
  } catch (error) {
    return ensureError(error).message;
  }
}

/** npm runs programs at the root of the project; a path is also looked for where npm was called. */
function findFile(path: string): string {
  const called = process.env['INIT_CWD'];
  return existsSync(path) || called === undefined ? path : resolve(called, path);
}

/** The file, or why it cannot be used. */
function readFile(path: string): ClaimsFile | string {
  if (!existsSync(path)) return `There is no file ${path}.`;
  if (!statSync(path).isFile()) return `${path} is no file.`;
  try {
    const file = readClaimsFile(readFileSync(path, 'utf8'));
    if (file.records.length > 0) return file;
    const reasons = file.malformed.slice(0, 3).map(({ line, reason }) => `line ${line}: ${reason}`);
    return [`There is no row in ${path} that can be played.`, ...reasons].join('\n');
  } catch (error) {
    return ensureError(error).message;
  }
}
