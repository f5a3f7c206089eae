import { childrenOf, findAll, nodeAt, spanOf, textAt, type AstNode } from '../solidity/ast-node.ts';
import { lineOf, placeOf, type SolidityFile } from '../solidity/read-unit.ts';
import { hashOf, type Edit, type Mutant } from './mutant.ts';
import { operators } from './operators.ts';

/** What a fault in would not be a fault of behaviour. */
const SKIPPED = [
  'ImportDirective',
  'PragmaDirective',
  'EventDefinition',
  'ErrorDefinition',
  'ArrayTypeName',
  'UsingForDirective',
];

/** Every mutant of a file, in the order of the source. The same file always has the same mutants. */
export function makeMutants(file: SolidityFile): readonly Mutant[] {
  const read = (from: number, to: number): string => file.bytes.subarray(from, to).toString('utf8');
  const found: Mutant[] = [];
  const seen = new Set<string>();
  const visit = (node: AstNode, parents: readonly AstNode[]): void => {
    if (SKIPPED.includes(node.nodeType) || textAt(node, 'contractKind') === 'interface') return;
    for (const proposal of operators.flatMap((operator) => operator(node, read))) {
      const { from, to, text, operator } = proposal;
      const key = `${from}:${to}:${text}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const place = placeOf(parents);
      const before = read(from, to);
      const base = hashOf(file.path, place, operator, before, text, contextOf(read, parents, node));
      const same = found.filter(({ id }) => id.startsWith(base)).length;
      found.push({
        id: same === 0 ? base : `${base}-${same}`,
        file: file.path,
        line: lineOf(file, node),
        place,
        operator,
        before,
        after: text,
        edit: { from, to, text },
      });
    }
    for (const child of childrenOf(node)) visit(child, [...parents, node]);
  };
  visit(file.tree, []);
  return found;
}

/**
 * A fault nobody could miss: every function reverts. If the tests live with it, they do not test this file. A constructor
 * is left alone: behind a revert it would assign no immutable, which the compiler refuses.
 */
export function makeKnownBad(file: SolidityFile): readonly Edit[] {
  const bodies = findAll(file.tree, isCallable).flatMap((node) => {
    const body = nodeAt(node, 'body');
    return body === undefined ? [] : [spanOf(body).from + 1];
  });
  return bodies.map((from) => ({ from, to: from, text: ' if (true) revert(); ' }));
}

function isCallable(node: AstNode): boolean {
  return node.nodeType === 'FunctionDefinition' && textAt(node, 'kind') !== 'constructor';
}

/** The statement around a change, so that the same change elsewhere in the function has another name. */
function contextOf(read: (from: number, to: number) => string, parents: readonly AstNode[], node: AstNode): string {
  const around = [...parents, node].findLast(({ nodeType }) =>
    /Statement$|^Return$|^VariableDeclaration$/.test(nodeType),
  );
  if (around === undefined) return '';
  const { from, to } = spanOf(around);
  return read(from, to);
}
