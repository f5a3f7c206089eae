import { findAll, textAt } from '../solidity/ast-node.ts';
import { readUnit, type SolidityUnit } from '../solidity/read-unit.ts';

/** Every source with all it takes in, itself too. */
export function includedSources(root: string, sources: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const unit = readUnit(root, sources);
  return new Map(unit.files.map(({ path }) => [path, [...closureOf(unit, path, new Set())]]));
}

function closureOf(unit: SolidityUnit, source: string, seen: Set<string>): Set<string> {
  if (seen.has(source)) return seen;
  seen.add(source);
  const file = unit.files.find(({ path }) => path === source);
  const imports = file === undefined ? [] : findAll(file.tree, ({ nodeType }) => nodeType === 'ImportDirective');
  for (const directive of imports) closureOf(unit, textAt(directive, 'absolutePath'), seen);
  return seen;
}
