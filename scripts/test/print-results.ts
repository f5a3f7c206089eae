import type { SuiteResult } from './run-suite.ts';

/** One line per suite, as a table. */
export function tableOf(results: readonly SuiteResult[]): string {
  const rows = results.map(({ name, passed, failed, skipped, seconds }) => [
    name,
    passed,
    failed,
    skipped,
    seconds.toFixed(1),
  ]);
  const all = [['suite', 'passed', 'failed', 'skipped', 'seconds'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => String(row[column]).length)));
  return all
    .map((row) =>
      row.map((cell, at) => (at === 0 ? String(cell).padEnd(widths[0] ?? 0) : String(cell).padStart(widths[at] ?? 0))),
    )
    .map((cells) => `  ${cells.join('  ')}`)
    .join('\n');
}

/** The last line of a run, alone on its line: `12 passed, 0 failed`. */
export function totalOf(results: readonly SuiteResult[]): string {
  const sum = (key: 'passed' | 'failed' | 'skipped'): number =>
    results.reduce((total, result) => total + result[key], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Each failure with its words, under the name of its suite. */
export function failuresOf(results: readonly SuiteResult[]): string {
  return results
    .flatMap((result) =>
      result.failures.map(({ title, message }) => {
        const words = message
          .split('\n')
          .slice(0, 40)
          .map((line) => `      ${line}`)
          .join('\n');
        return `  ${result.name}: ${title}\n${words}\n      (log: ${result.log})`;
      }),
    )
    .join('\n\n');
}
