/** What is measured at each size. */
export const constancyRows = ['buy', 'file', 'decide', 'close'] as const;

export type ConstancyRow = (typeof constancyRows)[number];

/** Gas of each, from receipts. */
export type Figures = Readonly<Record<ConstancyRow, number>>;

/** The largest figure of each row over its smallest, less one: 0.02 is two percent. */
export function spreadOf(figures: ReadonlyMap<number, Figures>): Figures {
  const spread = (row: ConstancyRow): number => {
    const gas = [...figures.values()].map((one) => one[row]);
    return Math.max(...gas) / Math.min(...gas) - 1;
  };
  return { buy: spread('buy'), file: spread('file'), decide: spread('decide'), close: spread('close') };
}

/** A row per size and the spread below, as people read it. */
export function printConstancy(figures: ReadonlyMap<number, Figures>): string {
  const line = (cells: readonly string[]): string =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(14) : cell.padStart(10))).join('');
  const spread = spreadOf(figures);
  return [
    line(['live policies', ...constancyRows]),
    ...[...figures].map(([size, gas]) =>
      line([size.toLocaleString('en-US'), ...constancyRows.map((row) => gas[row].toLocaleString('en-US'))]),
    ),
    line(['spread', ...constancyRows.map((row) => `${(spread[row] * 100).toFixed(2)} %`)]),
  ].join('\n');
}
