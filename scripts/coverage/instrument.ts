import { nodeAt, nodesAt, spanOf, textAt, walk, type AstNode } from '../solidity/ast-node.ts';
import { lineOf, placeOf, type SolidityFile } from '../solidity/read-unit.ts';
import { HITS_FILE } from './hits-source.ts';

/** Something that can be run, or go one way or the other. */
export interface Point {
  readonly kind: 'function' | 'statement' | 'branch';
  readonly file: string;
  readonly line: number;
  readonly place: string;
  /** Its number; for the other way of a branch, one more. */
  readonly id: number;
  readonly words: string;
}

interface Insertion {
  readonly at: number;
  readonly text: string;
  /** Of two at one place the lower comes first. */
  readonly rank: number;
}

const BRANCHING = ['IfStatement', 'Conditional', 'WhileStatement', 'DoWhileStatement', 'ForStatement'];
const BODIES = ['body', 'trueBody', 'falseBody'];
const CONTAINERS = ['Block', 'UncheckedBlock', 'PlaceholderStatement', 'InlineAssembly'];

/** Puts a hit before every statement, at the head of every function and on both ways of every condition. */
export function instrument(
  file: SolidityFile,
  nextId: () => number,
): { readonly text: string; readonly points: readonly Point[] } {
  const points: Point[] = [];
  const insertions: Insertion[] = [];
  const read = (node: AstNode): string => {
    const { from, to } = spanOf(node);
    return file.bytes.subarray(from, to).toString('utf8').replaceAll(/\s+/g, ' ').slice(0, 80);
  };
  const add = (kind: Point['kind'], node: AstNode, parents: readonly AstNode[]): number => {
    const id = nextId();
    points.push({ kind, file: file.path, line: lineOf(file, node), place: placeOf(parents), id, words: read(node) });
    return id;
  };
  const wrap = (condition: AstNode, parents: readonly AstNode[]): void => {
    const id = add('branch', condition, parents);
    const { from, to } = spanOf(condition);
    insertions.push({ at: from, text: '((', rank: 2 }, { at: to, text: `) && Hits.yes(${id}) || Hits.no(${id}))`, rank: -1 });
  };
  walk(file.tree, (node, parents) => {
    if (parents.some(({ nodeType }) => nodeType === 'InlineAssembly')) return;
    const body = nodeAt(node, 'body');
    if (node.nodeType === 'FunctionDefinition' && body !== undefined) {
      const id = add('function', node, [...parents, node]);
      insertions.push({ at: spanOf(body).from + 1, text: `Hits.hit(${id});`, rank: 0 });
    }
    for (const statement of statementsIn(node)) {
      const id = add('statement', statement, [...parents, node]);
      insertions.push({ at: spanOf(statement).from, text: `Hits.hit(${id});`, rank: 1 });
    }
    for (const single of BODIES.map((field) => nodeAt(node, field))) {
      if (single === undefined || CONTAINERS.includes(single.nodeType) || node.nodeType === 'FunctionDefinition') continue;
      const id = add('statement', single, [...parents, node]);
      insertions.push(...braces(file, single, id));
    }
    const condition = conditionOf(node);
    if (condition !== undefined) wrap(condition, [...parents, node]);
  });
  insertions.push({ at: file.bytes.length, text: `\nimport {Hits} from "${HITS_FILE}";\n`, rank: 9 });
  return { text: applyAll(file.bytes, insertions), points };
}

/** A body that is one statement without braces gets them. */
function braces({ bytes }: SolidityFile, single: AstNode, id: number): readonly Insertion[] {
  const { from, to } = spanOf(single);
  const semicolon = ';'.charCodeAt(0);
  // The span of some statements ends before their semicolon.
  const end = bytes[to - 1] !== semicolon && bytes[to] === semicolon ? to + 1 : to;
  return [
    { at: from, text: `{ Hits.hit(${id});`, rank: 0 },
    { at: end, text: ' }', rank: -2 },
  ];
}

function statementsIn(node: AstNode): readonly AstNode[] {
  if (node.nodeType !== 'Block' && node.nodeType !== 'UncheckedBlock') return [];
  return nodesAt(node, 'statements').filter(({ nodeType }) => !CONTAINERS.includes(nodeType));
}

function conditionOf(node: AstNode): AstNode | undefined {
  if (BRANCHING.includes(node.nodeType)) return nodeAt(node, 'condition');
  const isRequire = node.nodeType === 'FunctionCall' && nodeAt(node, 'expression')?.['name'] === 'require';
  return isRequire && textAt(node, 'kind') === 'functionCall' ? nodesAt(node, 'arguments')[0] : undefined;
}

function applyAll(bytes: Buffer, insertions: readonly Insertion[]): string {
  const ordered = insertions.map((insertion, order) => ({ ...insertion, order }));
  ordered.sort((left, right) => left.at - right.at || left.rank - right.rank || left.order - right.order);
  const parts: Buffer[] = [];
  let from = 0;
  for (const { at, text } of ordered) {
    parts.push(bytes.subarray(from, at), Buffer.from(text));
    from = at;
  }
  return Buffer.concat([...parts, bytes.subarray(from)]).toString('utf8');
}
