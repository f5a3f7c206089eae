import { coreFunctions } from '../config/core-functions.ts';
import { rolesInCode, staffFunctions } from '../config/roles.ts';
import { lineOf, readUnit } from '../solidity/read-unit.ts';
import type { Check, CheckResult, Finding } from './check.ts';
import { listFiles } from './list-files.ts';
import { staticExceptions, type StaticException } from './static/exceptions.ts';
import type { Privileged } from './static/rule.ts';
import { staticRules } from './static/rules.ts';

/** What the contracts never do, asked of the compiler's own syntax trees. Mocks are hostile on purpose. */
export const checkStatic: Check = (root) => checkStaticWith(root, privilegedFunctions(), staticExceptions);

/** {@link checkStatic} with other lists, for planted faults. */
export function checkStaticWith(
  root: string,
  privileged: Privileged,
  exceptions: readonly StaticException[],
): Promise<CheckResult> {
  const paths = listFiles(root, /^contracts\/(?!mocks\/).*\.sol$/);
  if (paths.length === 0) return Promise.resolve({ findings: [], looked: 0, unit: 'contracts' });
  const unit = readUnit(root, paths);
  const used = new Set<StaticException>();
  const findings: Finding[] = unit.files.flatMap((file) =>
    staticRules.flatMap((rule) =>
      rule.find(file, unit, privileged).flatMap(({ node, place, message }): Finding[] => {
        const known = exceptions.find((exception) => exception.rule === rule.name && exception.place === place);
        if (known !== undefined) used.add(known);
        const words = `${place === '' ? '' : `${place} `}${message} (${rule.name})`;
        return known === undefined ? [{ file: file.path, line: lineOf(file, node), message: words }] : [];
      }),
    ),
  );
  const stale = exceptions.filter((exception) => !used.has(exception));
  const faults = stale.map(({ rule, place }): Finding => {
    return {
      file: 'scripts/checks/static/exceptions.ts',
      message: `${place} is excepted from ${rule} and need not be.`,
    };
  });
  return Promise.resolve({ findings: [...findings, ...faults], looked: paths.length, unit: 'contracts' });
}

function privilegedFunctions(): Privileged {
  const places = (table: Readonly<Record<string, Readonly<Record<string, string>>>>): string[] =>
    Object.entries(table).flatMap(([contract, row]) => Object.keys(row).map((name) => `${contract}.${name}`));
  const inCode = Object.entries(rolesInCode).flatMap(([contract, row]) => row.map((name) => `${contract}.${name}`));
  return { restricted: new Set(places(staffFunctions)), inCode: new Set(inCode), core: new Set(places(coreFunctions)) };
}
