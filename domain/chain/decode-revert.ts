import { decodeErrorResult, type Abi, type Hex } from 'viem';

import { errorsAbi } from './abi/errors.ts';
import type { NamedError } from './error-catalogue.ts';

/** Errors without a contract of their own: a plain reason, and a panic of the compiler. */
const builtInErrors = [
  { type: 'error', name: 'Error', inputs: [{ name: 'reason', type: 'string' }] },
  { type: 'error', name: 'Panic', inputs: [{ name: 'code', type: 'uint256' }] },
] as const satisfies Abi;

/**
 * The error that revert data spells, with its arguments by name; `undefined` when no ABI given knows it.
 *
 * @param data revert data, from its selector on
 * @param abis ABIs to look in: by default every error of this deployment, since those of a called contract are not in the caller's ABI
 */
export function decodeRevert(data: Hex, abis: readonly Abi[] = [errorsAbi]): NamedError | undefined {
  for (const abi of [builtInErrors, ...abis]) {
    const decoded = tryDecode(abi, data);
    if (decoded !== undefined) return decoded;
  }
  return undefined;
}

function tryDecode(abi: Abi, data: Hex): NamedError | undefined {
  try {
    const { abiItem, args } = decodeErrorResult({ abi, data });
    if (abiItem.type !== 'error') return undefined;
    const values: readonly unknown[] = args ?? [];
    const byName = abiItem.inputs.map((input, place): [string, unknown] => [input.name ?? `${place}`, values[place]]);
    return { name: abiItem.name, args: Object.fromEntries(byName) };
  } catch {
    // Not an error of this ABI.
    return undefined;
  }
}
