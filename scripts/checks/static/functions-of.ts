import { textAt, walk, type AstNode } from '../../solidity/ast-node.ts';
import { placeOf, type SolidityFile } from '../../solidity/read-unit.ts';

/** A function with its name, as `Contract.function`. */
export interface NamedFunction {
  readonly node: AstNode;
  readonly place: string;
  readonly contract: AstNode | undefined;
}

/** The functions of a file that have a body, constructors too. */
export function functionsOf({ tree }: SolidityFile): readonly NamedFunction[] {
  const found: NamedFunction[] = [];
  walk(tree, (node, parents) => {
    if (node.nodeType !== 'FunctionDefinition' || node['implemented'] !== true) return;
    const contract = parents.find(({ nodeType }) => nodeType === 'ContractDefinition');
    found.push({ node, place: placeOf([...parents, node]), contract });
  });
  return found;
}

/**
 * Whether somebody outside may call it and it may change something. A linked library's functions run for the contract that
 * links it, and are followed from that contract's doors.
 */
export function isDoor({ node, contract }: NamedFunction): boolean {
  if (contract === undefined || textAt(contract, 'contractKind') === 'library') return false;
  const open = ['external', 'public'].includes(textAt(node, 'visibility'));
  return open && textAt(node, 'kind') === 'function' && !['view', 'pure'].includes(textAt(node, 'stateMutability'));
}
