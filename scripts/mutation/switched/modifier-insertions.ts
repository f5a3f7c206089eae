import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { findAll, nodeAt, numberAt, spanOf, textAt, type AstNode } from '../../solidity/ast-node.ts';
import type { SolidityUnit } from '../../solidity/read-unit.ts';
import type { Mutant } from '../mutant.ts';
import type { Insertion } from './switch-file.ts';

/** A guard that a fault takes off its function: the function gets one of its own, which the switch opens. */
export interface ModifierSwitch {
  readonly insertions: readonly Insertion[];
  /** Where the guard is written, when that is not one of the judged files. */
  readonly library: string | undefined;
}

export function modifierSwitch(
  root: string,
  unit: SolidityUnit,
  mutant: Mutant,
  fault: number,
): ModifierSwitch | undefined {
  const file = unit.files.find(({ path }) => path === mutant.file);
  if (file === undefined || mutant.operator !== 'modifier') return undefined;
  const invocation = findAll(file.tree, (node) => {
    return node.nodeType === 'ModifierInvocation' && spanOf(node).from === mutant.edit.from;
  })[0];
  const name = invocation === undefined ? undefined : nodeAt(invocation, 'modifierName');
  const contract = findAll(file.tree, ({ nodeType }) => nodeType === 'ContractDefinition').find((node) => {
    return spanOf(node).from < mutant.edit.from && mutant.edit.to < spanOf(node).to;
  });
  const id = name === undefined ? undefined : numberAt(name, 'referencedDeclaration');
  const definition = id === undefined ? undefined : unit.byId.get(id);
  const place = id === undefined ? undefined : unit.fileOf.get(id);
  const [parameters, body] = [below(definition, 'parameters'), below(definition, 'body')];
  if (
    name === undefined ||
    contract === undefined ||
    place === undefined ||
    parameters === undefined ||
    body === undefined
  ) {
    return undefined;
  }
  const isOwn = place === file.path;
  const bytes = isOwn ? file.bytes : readLibrary(root, place);
  const read = ({ from, to }: { readonly from: number; readonly to: number }): string => {
    return bytes.subarray(from, to).toString('utf8');
  };
  const named = `${textAt(name, 'name')}_${fault}`;
  const list = read(spanOf(parameters)) || '()';
  const text = (stretch: (from: number, to: number) => string): string => {
    const { from, to } = spanOf(body);
    const rest = isOwn ? stretch(from, to) : read({ from, to });
    return `\nmodifier ${named}${list} { if (MutantSwitch.on(${fault})) { _; } else ${rest} }\n`;
  };
  return {
    insertions: [
      { file: file.path, at: spanOf(name).to, text: () => `_${fault}`, fault },
      { file: file.path, at: spanOf(contract).to - 1, text, fault },
    ],
    library: isOwn || unit.files.some(({ path }) => path === place) ? undefined : place,
  };
}

/** A source as the compiler is given it: what a modifier of it calls can be called from outside. */
export function opened(root: string, place: string): string {
  return readLibrary(root, place)
    .toString('utf8')
    .replaceAll(/\bprivate\b/g, 'internal');
}

function readLibrary(root: string, place: string): Buffer {
  const own = join(root, place);
  return readFileSync(place.startsWith('contracts/') ? own : join(root, 'node_modules', place));
}

function below(node: AstNode | undefined, field: string): AstNode | undefined {
  return node === undefined ? undefined : nodeAt(node, field);
}
