import {
  asideRows,
  budgets,
  fixtures,
  gasRows,
  type AsideGas,
  type AsideRow,
  type Gas,
  type GasRow,
} from './gas-rows.ts';
import { peerNames, peers } from './peers.ts';

/** The figures as a table a person reads: ours, the budget, the peers; below, in which situation each was measured. */
export function printGasTable(rows: Gas, aside: AsideGas): string {
  const header = ['gas', 'Makewhole', 'budget', ...peerNames];
  const body = gasRows.map((row) => [row, count(rows[row]), budgetOf(row), ...peersOf(row)]);
  const extra = asideRows.map((row) => [row, count(aside[row]), '', ...peerNames.map(() => '')]);
  const widths = header.map((_, column) =>
    Math.max(...[header, ...body, ...extra].map((line) => (line[column] ?? '').length)),
  );
  const print = (line: readonly string[]): string =>
    line
      .map((cell, column) => pad(cell, widths[column] ?? 0, column))
      .join('  ')
      .trimEnd();
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  const notes: readonly (GasRow | AsideRow)[] = [...gasRows, ...asideRows];
  return [
    print(header),
    rule,
    ...body.map(print),
    rule,
    ...extra.map(print),
    '',
    'From receipts, one transaction each. In which situation:',
    ...notes.map((row) => `  ${row.padEnd(22)}${fixtures[row]}`),
    '',
    "The peers' figures are averages over their own test suites.",
  ].join('\n');
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function count(gas: number): string {
  return gas.toLocaleString('en-US');
}

function budgetOf(row: GasRow): string {
  const budget = budgets[row];
  return budget === undefined ? '' : `≤ ${count(budget)}`;
}

function peersOf(row: GasRow): readonly string[] {
  return peers[row] ?? peerNames.map(() => '');
}
