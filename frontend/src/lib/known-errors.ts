import { errorsAbi } from '@makewhole/domain/chain/abi/errors.ts';
import type { Abi } from 'viem';

/** Every custom error of the contracts and of what they inherit, so that a revert from a nested call has a name too. */
export const knownErrors: Abi = errorsAbi;
