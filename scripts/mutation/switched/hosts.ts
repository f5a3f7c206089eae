import { nodeAt, nodesAt, spanOf, textAt, typeOf, walk, type AstNode } from '../../solidity/ast-node.ts';
import type { SolidityFile } from '../../solidity/read-unit.ts';

/** A piece of code that can be had in several versions: a statement, or an expression of which `?:` chooses one. */
export interface Host {
  readonly kind: 'expression' | 'statement' | 'constant';
  readonly from: number;
  readonly to: number;
  /** For a constant expression: the type its versions are made. */
  readonly type: string;
}

const EXPRESSIONS = [
  'BinaryOperation',
  'UnaryOperation',
  'FunctionCall',
  'Conditional',
  'Identifier',
  'MemberAccess',
  'IndexAccess',
  'Literal',
  'TupleExpression',
  'Assignment',
];
/** Types of which nothing can be chosen. */
const NO_VALUE = /^(int_const|rational_const|literal_string|error|function |type\(|tuple\(\)|module |msg|modifier)|^$/;
const STATEMENTS = ['ExpressionStatement', 'EmitStatement', 'RevertStatement', 'Return', 'Continue', 'Break'];
const BODIES = ['body', 'trueBody', 'falseBody'];
const NAMED = /^(u?int\d*|bytes\d+|address|bool)$/;

/** The smallest piece around some bytes that can be had in several versions; undefined when there is none. */
export function hostOf(file: SolidityFile, from: number, to: number): Host | undefined {
  let path: readonly AstNode[] = [];
  walk(file.tree, (node, parents) => {
    const span = spanOf(node);
    if (span.from <= from && to <= statementEnd(file, node)) path = [...parents, node];
  });
  for (let place = path.length - 1; place >= 0; place -= 1) {
    const node = path[place];
    const parent = path[place - 1];
    if (node === undefined || parent === undefined) return undefined;
    const host = asHost(file, node, parent);
    if (host !== undefined && host.from <= from && to <= host.to) return host;
    if (['FunctionDefinition', 'ContractDefinition'].includes(node.nodeType)) return undefined;
  }
  return undefined;
}

function asHost(file: SolidityFile, node: AstNode, parent: AstNode): Host | undefined {
  const { from, to } = spanOf(node);
  if (STATEMENTS.includes(node.nodeType) && standsFree(node, parent)) {
    return { kind: 'statement', from, to: statementEnd(file, node), type: '' };
  }
  if (!EXPRESSIONS.includes(node.nodeType)) return undefined;
  const { words } = typeOf(node);
  const declared = declaredType(node, parent);
  if (declared !== undefined && /^(int_const|rational_const)/.test(words)) {
    return { kind: 'constant', from, to, type: declared };
  }
  if (NO_VALUE.test(words) || isWritten(node, parent) || isCallee(node, parent)) return undefined;
  return { kind: 'expression', from, to, type: '' };
}

/** The type of the variable whose first value the node is, when its name can be called. */
function declaredType(node: AstNode, parent: AstNode): string | undefined {
  const [first] = parent.nodeType === 'VariableDeclarationStatement' ? nodesAt(parent, 'declarations') : [parent];
  const value = nodeAt(parent, parent.nodeType === 'VariableDeclaration' ? 'value' : 'initialValue');
  if (first === undefined || value !== node || first['constant'] === true) return undefined;
  const { words } = typeOf(first);
  return NAMED.test(words) ? words : undefined;
}

function isWritten(node: AstNode, parent: AstNode): boolean {
  if (parent.nodeType === 'Assignment') return nodeAt(parent, 'leftHandSide') === node;
  return parent.nodeType === 'UnaryOperation' && ['++', '--', 'delete'].includes(textAt(parent, 'operator'));
}

function isCallee(node: AstNode, parent: AstNode): boolean {
  return ['FunctionCall', 'FunctionCallOptions'].includes(parent.nodeType) && nodeAt(parent, 'expression') === node;
}

function standsFree(node: AstNode, parent: AstNode): boolean {
  if (parent.nodeType === 'Block' || parent.nodeType === 'UncheckedBlock') return true;
  return BODIES.some((field) => nodeAt(parent, field) === node);
}

/** The span of some statements ends before their semicolon. */
function statementEnd({ bytes }: SolidityFile, node: AstNode): number {
  const { to } = spanOf(node);
  const semicolon = ';'.charCodeAt(0);
  return STATEMENTS.includes(node.nodeType) && bytes[to - 1] !== semicolon && bytes[to] === semicolon ? to + 1 : to;
}
