import { nodeAt, nodesAt, numberAt, textAt, typeOf, type AstNode } from '../../solidity/ast-node.ts';
import { findNodes } from './find-nodes.ts';
import { bareOf, initialsIn } from './read-code.ts';
import type { StaticRule } from './rule.ts';

/** What is divided first has lost its rest before it is multiplied. */
export const divideBeforeMultiply: StaticRule = {
  name: 'divide-before-multiply',
  find: (file) =>
    findNodes(file, (node, parents) => {
      if (node.nodeType !== 'BinaryOperation' || textAt(node, 'operator') !== '*') return undefined;
      const divided = sidesOf(node).some((side) => isDivided(side, initialsAround(parents)));
      return divided ? 'multiplies what was divided before; multiply first.' : undefined;
    }),
};

/** A block has the time it has: equal to an instant it is by accident, or by a miner. */
export const timestampEquality: StaticRule = {
  name: 'timestamp-equality',
  find: (file) =>
    findNodes(file, (node, parents) => {
      if (node.nodeType !== 'BinaryOperation' || !['==', '!='].includes(textAt(node, 'operator'))) return undefined;
      const exact = sidesOf(node).some((side) => isNow(side, initialsAround(parents)));
      return exact ? 'compares the time of the block for equality; ask before or after.' : undefined;
    }),
};

/** What may overflow says why it cannot. */
export const uncheckedBlock: StaticRule = {
  name: 'unchecked-block',
  find: (file) =>
    findNodes(file, ({ nodeType }) => (nodeType === 'UncheckedBlock' ? 'counts without a check.' : undefined)),
};

function sidesOf(node: AstNode): readonly AstNode[] {
  return [nodeAt(node, 'leftExpression'), nodeAt(node, 'rightExpression')].filter((side) => side !== undefined);
}

function isDivided(node: AstNode, initials: ReadonlyMap<number, AstNode>): boolean {
  const bare = bareOf(node);
  if (bare.nodeType === 'BinaryOperation') return textAt(bare, 'operator') === '/';
  const first = firstOf(bare, initials);
  return first !== undefined && first !== bare && isDivided(first, new Map());
}

function isNow(node: AstNode, initials: ReadonlyMap<number, AstNode>): boolean {
  const bare = bareOf(node);
  const first = firstOf(bare, initials);
  if (first !== undefined) return isNow(first, new Map());
  const inner = nodeAt(bare, 'expression');
  return bare.nodeType === 'MemberAccess' && textAt(bare, 'memberName') === 'timestamp' && inner?.['name'] === 'block';
}

/** What a local variable was first set to. */
function firstOf(node: AstNode, initials: ReadonlyMap<number, AstNode>): AstNode | undefined {
  return node.nodeType === 'Identifier' ? initials.get(numberAt(node, 'referencedDeclaration') ?? -1) : undefined;
}

function initialsAround(parents: readonly AstNode[]): ReadonlyMap<number, AstNode> {
  const around = parents.findLast(({ nodeType }) => nodeType === 'FunctionDefinition');
  return around === undefined ? new Map() : initialsIn(around);
}

/** Two arguments without a fixed length run into each other: ("ab", "c") and ("a", "bc") are one. */
export const packedDynamic: StaticRule = {
  name: 'packed-dynamic',
  find: (file) =>
    findNodes(file, (node) => {
      if (node.nodeType !== 'FunctionCall' || nodeAt(node, 'expression')?.['memberName'] !== 'encodePacked') {
        return undefined;
      }
      const dynamic = nodesAt(node, 'arguments').filter((argument) => isDynamic(argument));
      return dynamic.length > 1 ? 'packs two arguments without a fixed length; use abi.encode.' : undefined;
    }),
};

function isDynamic(argument: AstNode): boolean {
  return /^(string|bytes|literal_string)( |$)|\[\]/.test(typeOf(argument).words);
}
