import type { AstNode } from '../../solidity/ast-node.ts';
import type { SolidityFile, SolidityUnit } from '../../solidity/read-unit.ts';

/** What a rule has found, by node. */
export interface StaticFault {
  readonly node: AstNode;
  /** `Contract.function`. */
  readonly place: string;
  readonly message: string;
}

/** Who is privileged, as the configuration says: `Contract.function` of staff, of roles in code, of the core. */
export interface Privileged {
  readonly restricted: ReadonlySet<string>;
  readonly inCode: ReadonlySet<string>;
  readonly core: ReadonlySet<string>;
}

/** One question about one file of the contracts. */
export interface StaticRule {
  readonly name: string;
  readonly find: (file: SolidityFile, unit: SolidityUnit, privileged: Privileged) => readonly StaticFault[];
}
