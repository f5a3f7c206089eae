import type { Address, Hex } from 'viem';
import type { IndexReader } from '../platform/index-reader.ts';
import { checksummed } from '../platform/views.ts';
import { findFunctionRoles, findRolesOf } from './role.repository.ts';
import type { Role } from '@makewhole/domain/access/roles.ts';

/** A function a wallet may call because of a role. */
export interface OpenFunction {
  readonly target: Address;
  readonly selector: Hex;
  readonly role: Role;
}

/** The roles a wallet holds at an instant of the chain (seconds) and the functions they open. */
export async function getRoles(
  index: IndexReader,
  account: Address,
  at: number,
): Promise<{ readonly roles: readonly Role[]; readonly functions: readonly OpenFunction[] }> {
  const roles = await findRolesOf(index, account, at);
  const functions = (await findFunctionRoles(index)).flatMap(({ target, selector, role }) =>
    role !== undefined && roles.includes(role) ? [{ target: checksummed(target), selector, role }] : [],
  );
  return { roles, functions };
}
