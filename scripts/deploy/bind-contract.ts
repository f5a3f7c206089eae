import { Contract, type BaseContract, type ContractRunner } from 'ethers';

import type { ContractName, ContractTypes } from './contract-names.ts';
import { readArtifact } from './read-artifact.ts';

/**
 * The contract at an address, with TypeChain's type. The overload is the one place that asserts it: the type was written
 * from the same ABI the contract is bound with.
 */
export function bindContract<Name extends ContractName>(
  name: Name,
  address: string,
  runner: ContractRunner,
): ContractTypes[Name];
export function bindContract(name: ContractName, address: string, runner: ContractRunner): BaseContract {
  return new Contract(address, readArtifact(name).contractInterface, runner);
}
