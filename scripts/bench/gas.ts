/** `npm run bench:gas [-- --json] [--check]`: what a claim's life costs, from receipts, beside what it costs elsewhere. */
import { parseArgs } from 'node:util';

import { network as hardhat } from 'hardhat';

import { describeFailure } from '../deploy/describe-failure.ts';
import { ensureBuilt } from '../deploy/ensure-built.ts';
import { budgets, gasRows, type Gas } from './gas-rows.ts';
import { measureGas } from './measure-gas.ts';
import { printGasTable } from './print-gas-table.ts';

const HELP = `npm run bench:gas -- [options]

  --json    only the figures, as JSON
  --check   end with 1 when a row is over its budget

Needs nothing running: it deploys on a chain of its own.`;

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    await ensureBuilt();
    const network = await hardhat.create();
    const { rows, aside } = await measureGas(network);
    await network.close();
    console.log(values.json ? JSON.stringify(rows) : printGasTable(rows, aside));
    return values.check ? judge(rows) : 0;
  } catch (error) {
    console.error(describeFailure(error));
    return 1;
  }
}

function judge(rows: Gas): number {
  const over = gasRows.filter((row) => rows[row] > (budgets[row] ?? Infinity));
  for (const row of over) console.error(`${row} costs ${rows[row]} gas; the budget is ${budgets[row]}.`);
  return over.length === 0 ? 0 : 1;
}
