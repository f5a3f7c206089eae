import type { FilingProblem } from '../../build-filing.ts';

type ItemProblem = Extract<FilingProblem, { field: 'item' }>['code'];

/** The problem, if this item has it. */
export function problemAt(
  problems: readonly FilingProblem[],
  place: number,
  code: ItemProblem,
): ItemProblem | undefined {
  return problems.some((one) => one.field === 'item' && one.place === place && one.code === code) ? code : undefined;
}

/** What is wrong with an item's amount or days. */
export function amountProblem(problems: readonly FilingProblem[], place: number): ItemProblem | undefined {
  return (
    problemAt(problems, place, 'amountMissing') ??
    problemAt(problems, place, 'amountInvalid') ??
    problemAt(problems, place, 'daysMissing')
  );
}
