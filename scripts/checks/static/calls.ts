import { findAll, nodeAt, nodesAt, numberAt, textAt, typeOf, type AstNode } from '../../solidity/ast-node.ts';
import { findNodes } from './find-nodes.ts';
import { calledOf, isLowLevel } from './read-code.ts';
import type { StaticRule } from './rule.ts';

/** A low-level call does not revert when the other side does: its answer must be read. */
export const uncheckedCall: StaticRule = {
  name: 'unchecked-call',
  find: (file) =>
    findNodes(file, (node, parents) => {
      if (!isLowLevel(node) || typeOf(calledOf(node)).id.startsWith('t_function_transfer')) return undefined;
      const checked = isAnswerRead(node, parents);
      return checked ? undefined : 'does not look whether the low-level call succeeded.';
    }),
};

/** Who signed the transaction is not who calls. */
export const txOrigin: StaticRule = {
  name: 'tx-origin',
  find: (file) =>
    findNodes(file, (node) => {
      if (node.nodeType !== 'MemberAccess' || textAt(node, 'memberName') !== 'origin') return undefined;
      return nodeAt(node, 'expression')?.['name'] === 'tx' ? 'asks tx.origin; ask msg.sender.' : undefined;
    }),
};

/** Foreign code runs in foreign storage. Linked libraries are called by the compiler, not by hand. */
export const delegateCall: StaticRule = {
  name: 'delegatecall',
  find: (file) =>
    findNodes(file, (node) => {
      const yul = node.nodeType === 'YulFunctionCall' ? nodeAt(node, 'functionName')?.['name'] : undefined;
      const bare =
        node.nodeType === 'FunctionCall' && /^t_function_bare(delegatecall|callcode)/.test(typeOf(calledOf(node)).id);
      const found = bare || yul === 'delegatecall' || yul === 'callcode';
      return found ? 'runs foreign code in its own storage; only linked libraries may.' : undefined;
    }),
};

/** Nothing here can be destroyed. */
export const selfDestruct: StaticRule = {
  name: 'selfdestruct',
  find: (file) =>
    findNodes(file, (node) => {
      const yul = node.nodeType === 'YulFunctionCall' ? nodeAt(node, 'functionName')?.['name'] : undefined;
      const called = node.nodeType === 'FunctionCall' ? nodeAt(node, 'expression')?.['name'] : undefined;
      return [yul, called].includes('selfdestruct') ? 'destroys the contract.' : undefined;
    }),
};

/** Read means: the answer is a condition, an argument, a return value, or a variable that is used afterwards. */
function isAnswerRead(call: AstNode, parents: readonly AstNode[]): boolean {
  const parent = parents.at(-1);
  if (parent === undefined || parent.nodeType === 'ExpressionStatement') return false;
  const around = parents.findLast(({ nodeType }) => nodeType === 'FunctionDefinition');
  if (around === undefined) return false;
  if (parent.nodeType === 'VariableDeclarationStatement') {
    const [success] = rawAt(parent, 'declarations');
    return isUsed(around, success, 0);
  }
  if (parent.nodeType !== 'Assignment') return true;
  const left = nodeAt(parent, 'leftHandSide');
  if (left?.nodeType !== 'TupleExpression') return true;
  const [success] = rawAt(left, 'components');
  // The assignment itself names it once.
  return isUsed(around, success, 1);
}

/** Whether a variable, as declared or named here, is named more often than so many times. */
function isUsed(around: AstNode, variable: unknown, times: number): boolean {
  const [node] = nodesAt({ nodeType: '', src: '', list: [variable] }, 'list');
  if (node === undefined) return false;
  const id = numberAt(node, 'referencedDeclaration') ?? numberAt(node, 'id');
  return findAll(around, (at) => at.nodeType === 'Identifier' && at['referencedDeclaration'] === id).length > times;
}

/** A list with its gaps: `(, bytes memory answer)` has none at its first place. */
function rawAt(node: AstNode, field: string): readonly unknown[] {
  const value = node[field];
  return Array.isArray(value) ? value : [];
}
