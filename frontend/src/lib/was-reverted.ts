import { BaseError, ContractFunctionRevertedError } from 'viem';

/** True when a contract said no; false when nobody could be asked. */
export function wasReverted(error: unknown): boolean {
  return error instanceof BaseError && error.walk((one) => one instanceof ContractFunctionRevertedError) !== null;
}
