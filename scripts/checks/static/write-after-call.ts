import { childrenOf, nodeAt, nodesAt, numberAt, type AstNode } from '../../solidity/ast-node.ts';
import type { SolidityUnit } from '../../solidity/read-unit.ts';
import { isForeignCall, isWrite, modifierOf, ownFunctionOf } from './read-code.ts';
import type { StaticFault, StaticRule } from './rule.ts';
import { functionsOf, isDoor } from './functions-of.ts';

const LOOPS = ['ForStatement', 'WhileStatement', 'DoWhileStatement'];

/**
 * State is written before anybody else is called. Follows each door through the functions it runs; calls that cannot
 * change anything do not count. A fault is reported at the door, once.
 */
export const writeAfterCall: StaticRule = {
  name: 'write-after-call',
  find: (file, unit) =>
    functionsOf(file).flatMap((door): StaticFault[] => {
      const { node, place } = door;
      if (!isDoor(door)) return [];
      const late = findLateWrite(node, unit);
      const message = 'writes state after it called another contract; write first, call last.';
      return late === undefined ? [] : [{ node: late.inside === node ? late.node : node, place, message }];
    }),
};

interface LateWrite {
  readonly node: AstNode;
  /** The function the write stands in. */
  readonly inside: AstNode;
}

function findLateWrite(door: AstNode, unit: SolidityUnit): LateWrite | undefined {
  let late: LateWrite | undefined;
  const running: AstNode[] = [];
  /** Runs a node in the order of execution; takes and returns whether somebody else has been called. */
  const run = (node: AstNode, before: boolean): boolean => {
    if (node.nodeType === 'IfStatement') return runEither(node, ['trueBody', 'falseBody'], before);
    if (node.nodeType === 'Conditional') return runEither(node, ['trueExpression', 'falseExpression'], before);
    if (LOOPS.includes(node.nodeType)) return runBelow(node, runBelow(node, before));
    if (node.nodeType === 'FunctionDefinition') return enter(node, before);
    let called = runBelow(node, before);
    if (called && isWrite(node, unit)) late ??= { node, inside: running.at(-1) ?? door };
    if (isForeignCall(node)) called = true;
    const next = ownFunctionOf(node, unit) ?? modifierOf(node, unit);
    return next === undefined || running.includes(next) ? called : enter(next, called);
  };
  const enter = (next: AstNode, before: boolean): boolean => {
    running.push(next);
    let called = before;
    for (const modifier of nodesAt(next, 'modifiers')) if (isOurs(modifier, unit)) called = run(modifier, called);
    const body = nodeAt(next, 'body');
    called = body === undefined ? called : run(body, called);
    running.pop();
    return called;
  };
  /** An assignment runs its right side first. */
  const runBelow = (node: AstNode, before: boolean): boolean => {
    const below = node.nodeType === 'Assignment' ? [...childrenOf(node)].reverse() : childrenOf(node);
    return below.reduce((called, child) => run(child, called), before);
  };
  const runEither = (node: AstNode, sides: readonly string[], before: boolean): boolean => {
    const condition = nodeAt(node, 'condition');
    const asked = condition === undefined ? before : run(condition, before);
    // Both sides are run, whatever the first one ends with.
    const ends = sides.map((side) => nodeAt(node, side)).map((side) => (side === undefined ? asked : run(side, asked)));
    return ends.includes(true);
  };
  enter(door, false);
  return late;
}

/** OpenZeppelin's modifiers ask the manager, or hold the door shut; neither calls back. */
function isOurs(modifier: AstNode, unit: SolidityUnit): boolean {
  const id = numberAt(modifierOf(modifier, unit) ?? modifier, 'id');
  return id !== undefined && unit.fileOf.get(id)?.startsWith('contracts/') === true;
}
