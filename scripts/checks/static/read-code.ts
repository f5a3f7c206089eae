import {
  childrenOf,
  findAll,
  nodeAt,
  nodesAt,
  numberAt,
  textAt,
  typeOf,
  type AstNode,
} from '../../solidity/ast-node.ts';
import type { SolidityUnit } from '../../solidity/read-unit.ts';

const BARE_CALL = /^t_function_bare(call|delegatecall|callcode|staticcall)|^t_function_(send|transfer)/;

/** Leaves out parentheses and conversions between value types. */
export function bareOf(node: AstNode): AstNode {
  if (node.nodeType === 'TupleExpression') {
    const [only, ...more] = nodesAt(node, 'components');
    return only === undefined || more.length > 0 ? node : bareOf(only);
  }
  if (node.nodeType === 'FunctionCall' && textAt(node, 'kind') === 'typeConversion') {
    const [only] = nodesAt(node, 'arguments');
    return only === undefined ? node : bareOf(only);
  }
  return node;
}

/** The function of a call, without `{gas: …}` around it. */
export function calledOf(call: AstNode): AstNode | undefined {
  const expression = nodeAt(call, 'expression');
  return expression?.nodeType === 'FunctionCallOptions' ? nodeAt(expression, 'expression') : expression;
}

/** `call`, `delegatecall`, `send` and the like. */
export function isLowLevel(call: AstNode): boolean {
  return call.nodeType === 'FunctionCall' && BARE_CALL.test(typeOf(calledOf(call)).id);
}

/** A call that leaves the contract and may change something there. */
export function isForeignCall(node: AstNode): boolean {
  if (node.nodeType === 'YulFunctionCall') {
    const name = nodeAt(node, 'functionName');
    return name !== undefined && ['call', 'callcode', 'delegatecall'].includes(textAt(name, 'name'));
  }
  if (node.nodeType !== 'FunctionCall' || textAt(node, 'kind') !== 'functionCall') return false;
  const { id } = typeOf(calledOf(node));
  if (BARE_CALL.test(id)) return !id.startsWith('t_function_barestaticcall');
  return /^t_function_(external|creation)_(nonpayable|payable)/.test(id);
}

/** The declaration a name stands for. */
export function declarationOf(node: AstNode | undefined, unit: SolidityUnit): AstNode | undefined {
  const id = node === undefined ? undefined : numberAt(node, 'referencedDeclaration');
  return id === undefined ? undefined : unit.byId.get(id);
}

/** The function of this code that a call runs: internal ones, and those of linked libraries. */
export function ownFunctionOf(call: AstNode, unit: SolidityUnit): AstNode | undefined {
  if (call.nodeType !== 'FunctionCall' || isForeignCall(call)) return undefined;
  const expression = calledOf(call);
  if (!/^t_function_(internal|delegatecall)/.test(typeOf(expression).id)) return undefined;
  const found = declarationOf(expression, unit);
  return found?.nodeType === 'FunctionDefinition' ? found : undefined;
}

/** Whether an expression is a place in storage: a state variable, or what a storage reference leads to. */
export function isStorage(node: AstNode, unit: SolidityUnit): boolean {
  const bare = bareOf(node);
  if (bare.nodeType === 'Identifier') {
    const found = declarationOf(bare, unit);
    if (found?.nodeType !== 'VariableDeclaration') return false;
    if (found['stateVariable'] === true) return textAt(found, 'mutability') === 'mutable';
    return textAt(found, 'storageLocation') === 'storage';
  }
  if (bare.nodeType === 'MemberAccess') {
    const inner = nodeAt(bare, 'expression');
    return inner !== undefined && isStorage(inner, unit);
  }
  if (bare.nodeType === 'IndexAccess') {
    const inner = nodeAt(bare, 'baseExpression');
    return inner !== undefined && isStorage(inner, unit);
  }
  return bare.nodeType === 'FunctionCall' && / storage (ref|pointer)$/.test(typeOf(bare).words);
}

/** Whether a node itself, not what is below it, changes storage. */
export function isWrite(node: AstNode, unit: SolidityUnit): boolean {
  if (node.nodeType === 'Assignment') {
    const left = nodeAt(node, 'leftHandSide');
    const parts = left?.nodeType === 'TupleExpression' ? nodesAt(left, 'components') : left === undefined ? [] : [left];
    return parts.some((part) => isStorage(part, unit) && !isPointer(part));
  }
  if (node.nodeType === 'UnaryOperation' && ['++', '--', 'delete'].includes(textAt(node, 'operator'))) {
    const below = nodeAt(node, 'subExpression');
    return below !== undefined && isStorage(below, unit);
  }
  const called = node.nodeType === 'FunctionCall' ? calledOf(node) : undefined;
  if (called?.nodeType !== 'MemberAccess' || !['push', 'pop'].includes(textAt(called, 'memberName'))) return false;
  return /^t_function_array(push|pop)/.test(typeOf(called).id);
}

/** Whether anything in an expression reads storage or was first set from it. */
export function readsStorage(node: AstNode, unit: SolidityUnit, initials: ReadonlyMap<number, AstNode>): boolean {
  const leaves = findAll(node, ({ nodeType }) => nodeType === 'Identifier');
  return leaves.some((leaf) => {
    if (isStorage(leaf, unit)) return true;
    const first = initials.get(numberAt(leaf, 'referencedDeclaration') ?? -1);
    return (
      first !== undefined &&
      findAll(first, ({ nodeType }) => nodeType === 'Identifier').some((at) => isStorage(at, unit))
    );
  });
}

/** Local variables of a function with what they are first set to. */
export function initialsIn(node: AstNode): ReadonlyMap<number, AstNode> {
  const initials = new Map<number, AstNode>();
  for (const statement of findAll(node, ({ nodeType }) => nodeType === 'VariableDeclarationStatement')) {
    const value = nodeAt(statement, 'initialValue');
    const [only, ...more] = nodesAt(statement, 'declarations');
    const id = only === undefined || more.length > 0 ? undefined : numberAt(only, 'id');
    if (id !== undefined && value !== undefined) initials.set(id, value);
  }
  return initials;
}

/** Every node a function runs, its own and those of the functions and modifiers it calls, each function once. */
export function reachOf(start: AstNode, unit: SolidityUnit): readonly AstNode[] {
  const seen = new Set<AstNode>();
  const reached: AstNode[] = [];
  const visit = (node: AstNode): void => {
    reached.push(node);
    const next = ownFunctionOf(node, unit) ?? modifierOf(node, unit);
    if (next !== undefined && !seen.has(next)) {
      seen.add(next);
      visit(next);
    }
    childrenOf(node).forEach(visit);
  };
  visit(start);
  return reached;
}

/** The modifier that an invocation names. */
export function modifierOf(node: AstNode, unit: SolidityUnit): AstNode | undefined {
  if (node.nodeType !== 'ModifierInvocation') return undefined;
  const found = declarationOf(nodeAt(node, 'modifierName'), unit);
  return found?.nodeType === 'ModifierDefinition' ? found : undefined;
}

/** A local name for a place in storage: to set it writes nothing. */
function isPointer(node: AstNode): boolean {
  return node.nodeType === 'Identifier' && / storage pointer$/.test(typeOf(node).words);
}
