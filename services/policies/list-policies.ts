import type { Address } from 'viem';
import type { IndexReader } from '../platform/index-reader.ts';
import {
  findFilingPauses,
  findPoliciesFor,
  findPoliciesOf,
  findPolicy,
  findPolicyEvents,
} from './policy.repository.ts';
import type { PolicyEventRow, PolicyRow } from './policy.repository.ts';
import { toPolicyView } from './policy-view.ts';
import { toNamed } from './service-view.ts';
import { findLossPayees, findPlan, findSuccession } from './service.repository.ts';
import type { PolicyClaims, PolicyView } from './policy-view.ts';

/** What reading the register needs. */
export interface RegisterDeps {
  readonly index: IndexReader;
  /** Chain time, seconds. */
  readonly at: number;
  /** What the claims say about policies; the claims slice knows. */
  readonly claimsOf: (policyIds: readonly number[]) => Promise<ReadonlyMap<number, PolicyClaims>>;
}

/** Most policies in one answer. */
export const policiesPerAnswer = 200;

const noClaims: PolicyClaims = { openClaimIds: [], reservedAssets: 0n };

/** The policies a wallet holds or is insured by, newest first. */
export async function listPolicies(deps: RegisterDeps, holder: Address): Promise<readonly PolicyView[]> {
  return await withClaims(deps, await findPoliciesOf(deps.index, holder, policiesPerAnswer));
}

/** The policies on which a wallet may file for their holders, newest first. */
export async function listPoliciesFor(deps: RegisterDeps, delegate: Address): Promise<readonly PolicyView[]> {
  return await withClaims(deps, await findPoliciesFor(deps.index, delegate, policiesPerAnswer));
}

async function withClaims(deps: RegisterDeps, rows: readonly PolicyRow[]): Promise<readonly PolicyView[]> {
  const [claims, pauses] = await Promise.all([deps.claimsOf(rows.map((row) => row.id)), findFilingPauses(deps.index)]);
  return rows.map((row) => toPolicyView(row, claims.get(row.id) ?? noClaims, { at: deps.at, pauses }));
}

/** One policy with its history; whom it concerns is for the caller to check. */
export async function getPolicy(
  deps: RegisterDeps,
  policyId: number,
): Promise<
  | {
      readonly row: PolicyRow;
      readonly view: PolicyView;
      readonly named: ReturnType<typeof toNamed>;
      readonly history: readonly PolicyEventRow[];
    }
  | undefined
> {
  const row = await findPolicy(deps.index, policyId);
  if (row === undefined) return undefined;
  const [claims, pauses, lossPayees, plan, succession] = await Promise.all([
    deps.claimsOf([policyId]),
    findFilingPauses(deps.index),
    findLossPayees(deps.index, policyId),
    findPlan(deps.index, policyId),
    findSuccession(deps.index, row.holder),
  ]);
  return {
    named: toNamed(row, { lossPayees, plan, succession }),
    row,
    view: toPolicyView(row, claims.get(policyId) ?? noClaims, { at: deps.at, pauses }),
    history: await findPolicyEvents(deps.index, policyId),
  };
}
