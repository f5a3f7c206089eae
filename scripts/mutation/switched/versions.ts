import { findAll, nodeAt, numberAt, spanOf, textAt, typeOf, walk, type AstNode } from '../../solidity/ast-node.ts';
import type { SolidityFile, SolidityUnit } from '../../solidity/read-unit.ts';
import type { Mutant } from '../mutant.ts';
import { hostOf, type Host } from './hosts.ts';

/** What a fault makes of one place. One fault may change several: every use of a constant. */
export interface Version {
  readonly fault: number;
  readonly file: string;
  readonly host: Host;
  readonly text: string;
}

/** The places a mutant changes; nothing when it cannot be switched. */
export function versionsOf(unit: SolidityUnit, mutant: Mutant, fault: number): readonly Version[] {
  const file = unit.files.find(({ path }) => path === mutant.file);
  if (file === undefined || mutant.operator === 'modifier') return [];
  const { from, to, text } = mutant.edit;
  const constant = findAll(file.tree, (node) => isConstant(node)).find((node) =>
    inside(nodeAt(node, 'value'), from, to),
  );
  if (constant !== undefined) {
    const value = nodeAt(constant, 'value');
    return value === undefined ? [] : usesOf(unit, constant, edited(file, spanOf(value), mutant.edit), fault);
  }
  const host = hostOf(file, from, to);
  return host === undefined ? [] : [{ fault, file: file.path, host, text: edited(file, host, { from, to, text }) }];
}

/** Every place a constant is read, with another value for it. */
function usesOf(unit: SolidityUnit, constant: AstNode, value: string, fault: number): readonly Version[] {
  const id = numberAt(constant, 'id');
  const { words } = typeOf(constant);
  const type = words === 'bytes' || words === 'string' ? words : (words.split(' ').at(-1) ?? words);
  if (constant['visibility'] === 'public' || id === undefined) return [];
  const versions: Version[] = [];
  let isWhole = true;
  for (const file of unit.files) {
    walk(file.tree, (node, parents) => {
      if (
        node.nodeType === 'InlineAssembly' &&
        JSON.stringify(node['externalReferences']).includes(`"declaration":${id},`)
      ) {
        isWhole = false;
      }
      if (node['referencedDeclaration'] !== id || !['Identifier', 'MemberAccess'].includes(node.nodeType)) return;
      const { from, to } = spanOf(node);
      const other = `${type}(${value})`;
      const outer = parents.find(isConstant);
      const outerValue = outer === undefined ? undefined : nodeAt(outer, 'value');
      if (outer !== undefined && outerValue !== undefined) {
        const made = usesOf(unit, outer, edited(file, spanOf(outerValue), { from, to, text: other }), fault);
        if (made.length === 0) isWhole = false;
        versions.push(...made);
        return;
      }
      if (parents.some(({ nodeType }) => ['ArrayTypeName', 'InlineAssembly'].includes(nodeType))) isWhole = false;
      versions.push({ fault, file: file.path, host: { kind: 'expression', from, to, type: '' }, text: other });
    });
  }
  return isWhole ? versions : [];
}

function isConstant(node: AstNode): boolean {
  return (
    node.nodeType === 'VariableDeclaration' && node['constant'] === true && textAt(node, 'mutability') === 'constant'
  );
}

function inside(node: AstNode | undefined, from: number, to: number): boolean {
  if (node === undefined) return false;
  const span = spanOf(node);
  return span.from <= from && to <= span.to;
}

/** A stretch of a file with an edit made in it. */
function edited(
  { bytes }: SolidityFile,
  stretch: { readonly from: number; readonly to: number },
  { from, to, text }: Mutant['edit'],
): string {
  const read = (start: number, end: number): string => bytes.subarray(start, end).toString('utf8');
  return `${read(stretch.from, from)}${text}${read(to, stretch.to)}`;
}
