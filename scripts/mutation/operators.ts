import { nodeAt, nodesAt, spanOf, textAt, typeOf, type AstNode } from '../solidity/ast-node.ts';
import type { Edit } from './mutant.ts';

/** A change an operator proposes at one node. */
export interface Proposal extends Edit {
  readonly operator: string;
}

type Operator = (node: AstNode, read: (from: number, to: number) => string) => readonly Proposal[];

const SWAPS: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '==': ['!='],
  '!=': ['=='],
  '&&': ['||'],
  '||': ['&&'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '&': ['|'],
  '|': ['&'],
  '^': ['&'],
  '<<': ['>>'],
  '>>': ['<<'],
  '+=': ['-='],
  '-=': ['+='],
  '*=': ['/='],
  '/=': ['*='],
  '|=': ['&='],
  '&=': ['|='],
};
const DELETED = ['ExpressionStatement', 'EmitStatement', 'RevertStatement', 'Continue', 'Break'];

const swapOperator: Operator = (node, read) => {
  const sides: Readonly<Record<string, readonly [string, string]>> = {
    BinaryOperation: ['leftExpression', 'rightExpression'],
    Assignment: ['leftHandSide', 'rightHandSide'],
  };
  const [leftField, rightField] = sides[node.nodeType] ?? ['', ''];
  const left = nodeAt(node, leftField);
  const right = nodeAt(node, rightField);
  if (left === undefined || right === undefined) return [];
  const operator = textAt(node, 'operator');
  const from = spanOf(left).to + read(spanOf(left).to, spanOf(right).from).indexOf(operator);
  return (SWAPS[operator] ?? []).map((text) => ({ operator: 'operator', from, to: from + operator.length, text }));
};

const changeUnary: Operator = (node, read) => {
  if (node.nodeType !== 'UnaryOperation') return [];
  const { from, to } = spanOf(node);
  const operator = textAt(node, 'operator');
  const other = { '++': '--', '--': '++', '!': '', '~': '' }[operator];
  if (other === undefined) return [];
  const at = node['prefix'] === false ? to - operator.length : from + read(from, to).indexOf(operator);
  return [{ operator: 'operator', from: at, to: at + operator.length, text: other }];
};

/** `require` and `if` the other way round. */
const negate: Operator = (node, read) => {
  const isRequire = node.nodeType === 'FunctionCall' && nodeAt(node, 'expression')?.['name'] === 'require';
  const [first] = isRequire ? nodesAt(node, 'arguments') : [];
  const condition = isRequire ? first : nodeAt(node, 'condition');
  if (condition === undefined || !['FunctionCall', 'IfStatement', 'Conditional'].includes(node.nodeType)) return [];
  const { from, to } = spanOf(condition);
  return [{ operator: isRequire ? 'require' : 'condition', from, to, text: `!(${read(from, to)})` }];
};

/** Constants one up and one down, true and false, and every byte of a table of bytes. */
const changeLiteral: Operator = (node, read) => {
  if (node.nodeType !== 'Literal') return [];
  const { from, to } = spanOf(node);
  const kind = textAt(node, 'kind');
  const value = textAt(node, 'value');
  if (kind === 'bool') return [{ operator: 'constant', from, to, text: value === 'true' ? 'false' : 'true' }];
  if (kind === 'hexString') return changeBytes(from, read(from, to));
  if (kind !== 'number' || !/^[0-9_]+$/.test(value)) return [];
  const length = Buffer.byteLength(value);
  const number = BigInt(value.replaceAll('_', ''));
  const others = number === 0n ? [1n] : [number + 1n, number - 1n];
  return others.map((other) => ({ operator: 'constant', from, to: from + length, text: String(other) }));
};

function changeBytes(from: number, text: string): readonly Proposal[] {
  return [...text.slice('hex'.length).matchAll(/[0-9a-f]{2}/g)].map((match) => {
    const at = from + 'hex'.length + match.index;
    const other = ((Number.parseInt(match[0], 16) + 1) % 6).toString(16).padStart(2, '0');
    return { operator: 'constant', from: at, to: at + 2, text: other };
  });
}

const deleteStatement: Operator = (node, read) => {
  if (!DELETED.includes(node.nodeType)) return [];
  const { from, to } = spanOf(node);
  // The span of some statements ends before their semicolon.
  const end = read(to, to + 1) === ';' && !read(from, to).endsWith(';') ? to + 1 : to;
  return [{ operator: 'statement', from, to: end, text: '{}' }];
};

/** Two neighbours of one type change places. */
const swapArguments: Operator = (node, read) => {
  if (node.nodeType !== 'FunctionCall' || textAt(node, 'kind') === 'typeConversion') return [];
  const list = nodesAt(node, 'arguments');
  return list.flatMap((left, place) => {
    const right = list[place + 1];
    if (right === undefined || kindOf(left) !== kindOf(right)) return [];
    const [first, second] = [spanOf(left), spanOf(right)];
    const [a, b] = [read(first.from, first.to), read(second.from, second.to)];
    if (a === b || second.from < first.to) return [];
    const text = `${b}${read(first.to, second.from)}${a}`;
    return [{ operator: 'arguments', from: first.from, to: second.to, text }];
  });
};

/** Constants of different size are of different type to the compiler, but fit the same places. */
function kindOf(node: AstNode): string {
  return typeOf(node)
    .words.replace(/^int_const .*/, 'uint256')
    .replace(/ (memory|calldata|storage.*)$/, '');
}

const changeReturn: Operator = (node, read) => {
  const value = node.nodeType === 'Return' ? nodeAt(node, 'expression') : undefined;
  if (value === undefined) return [];
  const { from, to } = spanOf(value);
  const { words } = typeOf(value);
  const before = read(from, to);
  const other = words === 'bool' ? `!(${before})` : /^u?int|^address/.test(words) ? '' : undefined;
  if (other === undefined || before === '0') return [];
  if (other !== '') return [{ operator: 'return', from, to, text: other }];
  const text = words.startsWith('address') ? 'address(0)' : words.startsWith('int_const') ? '0' : `${wordOf(words)}(0)`;
  return [{ operator: 'return', from, to, text }];
};

function wordOf(words: string): string {
  return words.split(' ')[0] ?? words;
}

/** A guard taken off its function. */
const dropModifier: Operator = (node) => {
  if (node.nodeType !== 'ModifierInvocation' || textAt(node, 'kind') !== 'modifierInvocation') return [];
  return [{ operator: 'modifier', ...spanOf(node), text: '' }];
};

/** Every way to put a fault into a node. */
export const operators: readonly Operator[] = [
  swapOperator,
  changeUnary,
  negate,
  changeLiteral,
  deleteStatement,
  swapArguments,
  changeReturn,
  dropModifier,
];
