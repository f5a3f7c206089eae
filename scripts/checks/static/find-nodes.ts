import { walk, type AstNode } from '../../solidity/ast-node.ts';
import { placeOf, type SolidityFile } from '../../solidity/read-unit.ts';
import type { StaticFault } from './rule.ts';

/** Goes through a file node by node; `judge` returns the words of a fault or undefined. */
export function findNodes(
  { tree }: SolidityFile,
  judge: (node: AstNode, parents: readonly AstNode[]) => string | undefined,
): readonly StaticFault[] {
  const faults: StaticFault[] = [];
  walk(tree, (node, parents) => {
    const message = judge(node, parents);
    if (message !== undefined) faults.push({ node, place: placeOf(parents), message });
  });
  return faults;
}
