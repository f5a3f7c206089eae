import { and, eq, lte } from 'drizzle-orm';
import type { Address, Hex } from 'viem';
import { functionRole, roleMember } from '../../indexer/ponder.schema.ts';
import type { IndexReader } from '../platform/index-reader.ts';
import { lowerOf } from '../platform/views.ts';
import { roleOf } from '@makewhole/domain/access/roles.ts';
import type { Role } from '@makewhole/domain/access/roles.ts';

/** The roles a wallet holds at an instant (seconds); a grant that lies ahead does not count yet. */
export async function findRolesOf(index: IndexReader, account: Address, at: number): Promise<readonly Role[]> {
  const rows = await index.read((db) =>
    db
      .select()
      .from(roleMember)
      .where(and(eq(roleMember.account, lowerOf(account)), lte(roleMember.since, at))),
  );
  return rows.map((row) => roleOf(row.roleId)).filter((role) => role !== undefined);
}

/** Which functions a wallet's roles may call. */
export async function findFunctionRoles(
  index: IndexReader,
): Promise<readonly { target: Hex; selector: Hex; role: Role | undefined }[]> {
  const rows = await index.read((db) => db.select().from(functionRole));
  return rows.map((row) => ({ target: row.target, selector: row.selector, role: roleOf(row.roleId) }));
}
