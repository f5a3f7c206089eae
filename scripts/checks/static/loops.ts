import { nodeAt, textAt, type AstNode } from '../../solidity/ast-node.ts';
import type { SolidityUnit } from '../../solidity/read-unit.ts';
import { findNodes } from './find-nodes.ts';
import { initialsIn, readsStorage } from './read-code.ts';
import type { StaticRule } from './rule.ts';

/**
 * A loop ends after a number of rounds that the caller gave or the code fixes, never only when storage says so: what grows
 * in storage would one day not fit into a block.
 */
export const unboundedLoop: StaticRule = {
  name: 'unbounded-loop',
  find: (file, unit) =>
    findNodes(file, (node, parents) => {
      if (!['ForStatement', 'WhileStatement', 'DoWhileStatement'].includes(node.nodeType)) return undefined;
      const around = parents.findLast(({ nodeType }) => nodeType === 'FunctionDefinition');
      const initials = around === undefined ? new Map<number, AstNode>() : initialsIn(around);
      const condition = nodeAt(node, 'condition');
      const bounded = condition !== undefined && isBounded(condition, unit, initials);
      return bounded ? undefined : 'has no bound but what is stored; take the number of rounds from the caller.';
    }),
};

/** One part of the condition compares sizes, none of them from storage. */
function isBounded(condition: AstNode, unit: SolidityUnit, initials: ReadonlyMap<number, AstNode>): boolean {
  const operator = textAt(condition, 'operator');
  const left = nodeAt(condition, 'leftExpression');
  const right = nodeAt(condition, 'rightExpression');
  if (left === undefined || right === undefined) return false;
  if (operator === '&&') return isBounded(left, unit, initials) || isBounded(right, unit, initials);
  if (!['<', '<=', '>', '>='].includes(operator)) return false;
  return !readsStorage(left, unit, initials) && !readsStorage(right, unit, initials);
}
