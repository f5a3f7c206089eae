import { isAddress } from 'viem';
import type { Address } from 'viem';
import { claimIdFrom } from '../../domain/primitives/ids.ts';
import type { ClaimId } from '../../domain/primitives/ids.ts';
import { claimStaff, holdsOneOf } from '@makewhole/domain/access/roles.ts';
import type { Role } from '@makewhole/domain/access/roles.ts';
import { findRolesOf } from '../access/role.repository.ts';
import { partiesOf } from '../claims/claim-parties.ts';
import { findClaim, isDelegate } from '../claims/claim.repository.ts';
import type { ClaimRow } from '../claims/claim.repository.ts';
import { sitsOnClaim } from '../claims/sits-on-claim.ts';
import { findPolicy } from '../policies/policy.repository.ts';
import type { PolicyRow } from '../policies/policy.repository.ts';
import { findPastHolders } from '../policies/service.repository.ts';
import { lowerOf } from '../platform/views.ts';
import { requireAddress } from './access.ts';
import type { AppContext, AppDeps } from './context.ts';
import { HttpFailure } from './http-failure.ts';
import type { FailureCode } from '../../domain/chain/failure-catalogue.ts';

/** Roles of a wallet now, by the chain. @throws IndexUnreachableError, IndexBehindError */
export async function rolesOf(deps: AppDeps, address: Address): Promise<readonly Role[]> {
  const { blockTime } = await deps.index.position();
  return await findRolesOf(deps.index, address, blockTime);
}

/** The same, or undefined while the index cannot be asked. */
export async function knownRoles(deps: AppDeps, address: Address): Promise<readonly Role[] | undefined> {
  try {
    return await rolesOf(deps, address);
  } catch {
    return undefined;
  }
}

/** Who asks about a claim, and as what. */
export interface ClaimReader {
  readonly claim: ClaimRow;
  readonly address: Address;
  readonly roles: readonly Role[];
  /** Claimant or their delegate, holder, insured or payee. */
  readonly isParty: boolean;
}

/** The claim, if the one who asks is a party of it, staff, or judges it. @throws HttpFailure CLAIM_NOT_FOUND, also when it exists. */
export async function requireClaimReader(deps: AppDeps, c: AppContext, claimId: ClaimId): Promise<ClaimReader> {
  const address = requireAddress(c);
  const reader = await findClaimReader(deps, address, claimId);
  if (reader === undefined) throw new HttpFailure('CLAIM_NOT_FOUND');
  return reader;
}

/** Who sits on a dispute about the claim that is not ruled yet. @throws HttpFailure CLAIM_NOT_FOUND, also when it exists. */
export async function requireArbitrator(deps: AppDeps, c: AppContext, claimId: ClaimId): Promise<void> {
  if (!(await sitsOnClaim(deps.index, claimId, requireAddress(c)))) throw new HttpFailure('CLAIM_NOT_FOUND');
}

/** Whether the one who asks may see what belongs to a claim. Nobody signed in means no. */
export async function mayReadClaim(deps: AppDeps, c: AppContext, claimId: string): Promise<boolean> {
  const session = c.get('session');
  if (session === undefined) return false;
  return (await findClaimReader(deps, session.address, claimIdFrom(claimId))) !== undefined;
}

/** Who asks about a claim, or undefined when it is not theirs to see or does not exist. */
export async function findClaimReader(
  deps: AppDeps,
  address: Address,
  claimId: ClaimId,
): Promise<ClaimReader | undefined> {
  const roles = await rolesOf(deps, address);
  const claim = await findClaim(deps.index, claimId);
  if (claim === undefined) return undefined;
  const policy = await findPolicy(deps.index, claim.policyId);
  const isParty = partiesOf(claim, policy).includes(address) || (await isDelegate(deps.index, claim.claimant, address));
  const mayRead = isParty || holdsOneOf(roles, claimStaff) || (await sitsOnClaim(deps.index, claimId, address));
  return mayRead ? { claim, address, roles, isParty } : undefined;
}

/** Whether the chain knows the claim; not to be told to a stranger. */
export async function claimExists(deps: AppDeps, claimId: bigint): Promise<boolean> {
  return (await findClaim(deps.index, claimId)) !== undefined;
}

/** Staff with one of the roles. @throws HttpFailure with the code given when the wallet holds none of them. */
export async function requireRole(
  deps: AppDeps,
  c: AppContext,
  asked: readonly Role[],
  otherwise: FailureCode = 'DESK_NOT_FOUND',
): Promise<{ readonly address: Address; readonly roles: readonly Role[] }> {
  const address = requireAddress(c);
  const roles = await rolesOf(deps, address);
  if (!holdsOneOf(roles, asked)) throw new HttpFailure(otherwise);
  return { address, roles };
}

/**
 * Evidence is gathered by the holder of the policy, or for a claim by its claimant. While the index is silent it may be gathered all the same:
 * nothing is bound to a claim unless the chain shows its root on a claim of that policy.
 *
 * @throws HttpFailure POLICY_NOT_FOUND, CLAIM_NOT_FOUND
 */
export async function requireOwnPolicy(
  deps: AppDeps,
  input: { readonly address: Address; readonly policyId: number; readonly claimId: ClaimId | undefined },
): Promise<void> {
  const known = await knownRoles(deps, input.address);
  if (known === undefined) return;
  const policy = await findPolicy(deps.index, input.policyId);
  const claim = input.claimId === undefined ? undefined : await findClaim(deps.index, input.claimId);
  if (input.claimId !== undefined) {
    if (
      claim === undefined ||
      claim.policyId !== input.policyId ||
      !(
        partiesOf(claim, undefined).includes(input.address) ||
        (await isDelegate(deps.index, claim.claimant, input.address))
      )
    )
      throw new HttpFailure('CLAIM_NOT_FOUND');
    return;
  }
  if (policy === undefined || !(await mayFileOn(deps, policy, input.address)))
    throw new HttpFailure('POLICY_NOT_FOUND');
}

/** Whether a holder lets somebody file and bring documents for them. */
export async function mayFileFor(deps: AppDeps, holder: Address, address: Address): Promise<boolean> {
  return await isDelegate(deps.index, holder, address);
}

/** Whoever holds or held the policy, is insured by it, or may file for its holder. */
async function mayFileOn(deps: AppDeps, policy: PolicyRow, address: Address): Promise<boolean> {
  const account = lowerOf(address);
  if ([policy.holder, policy.insured].includes(account)) return true;
  if ((await findPastHolders(deps.index, policy.id)).includes(account)) return true;
  return await isDelegate(deps.index, policy.holder, address);
}

/** What people are to a claim now: a party, their first role on the chain, or nothing. */
export async function rolesOfActors(
  deps: AppDeps,
  claim: ClaimRow,
  actors: readonly string[],
): Promise<ReadonlyMap<string, Role | 'party' | null>> {
  const parties = partiesOf(claim, await findPolicy(deps.index, claim.policyId));
  const entries = actors
    .filter((actor) => isAddress(actor))
    .map(async (actor) => {
      if (parties.includes(actor)) return [actor, 'party'] as const;
      const held = await rolesOf(deps, actor);
      return [actor, held.find((role) => claimStaff.includes(role)) ?? held[0] ?? null] as const;
    });
  return new Map(await Promise.all(entries));
}
