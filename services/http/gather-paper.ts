import type { ClaimId } from '../../domain/primitives/ids.ts';
import { claimStaff, holdsOneOf } from '@makewhole/domain/access/roles.ts';
import type { AccessEvent } from '../audit/access-entry.ts';
import { recordAccess } from '../audit/record-access.ts';
import { findPayments } from '../papers/paper.repository.ts';
import { writeCertificate, writePaymentReceipt, writePremiumReceipt } from '../papers/write-paper.ts';
import type { ReadAt, Said } from '../papers/write-paper.ts';
import { findFilingPauses, findPolicy } from '../policies/policy.repository.ts';
import type { PolicyRow } from '../policies/policy.repository.ts';
import { toPolicyView } from '../policies/policy-view.ts';
import { findVersion } from '../products/product.repository.ts';
import { lowerOf } from '../platform/views.ts';
import { requireAddress } from './access.ts';
import { chainHead } from './answer.ts';
import { requireClaimReader, rolesOf } from './claim-access.ts';
import { assetOf } from './claim-rows.ts';
import type { AppContext, AppDeps } from './context.ts';
import { HttpFailure } from './http-failure.ts';

/** What is to be signed, and under which name its reading is written down. */
export interface GatheredPaper {
  readonly said: Said;
  readonly record: Pick<AccessEvent, 'recordKind' | 'recordId' | 'objectId'>;
}

/** @throws HttpFailure POLICY_NOT_FOUND, also when it exists and is not theirs to see */
export async function gatherCertificate(deps: AppDeps, c: AppContext, policyId: number): Promise<GatheredPaper> {
  const record = recordOf(policyId, 'certificate');
  const { policy, read, at } = await policyOf(deps, c, policyId, record);
  const version = await findVersion(deps.index, policy.versionId);
  if (version === undefined) throw new HttpFailure('POLICY_NOT_FOUND');
  const pauses = await findFilingPauses(deps.index);
  const { status } = toPolicyView(policy, { openClaimIds: [], reservedAssets: 0n }, { at, pauses });
  return { said: writeCertificate(policy, { termsHash: version.termsHash, status }, read), record };
}

/** @throws HttpFailure POLICY_NOT_FOUND, also when it exists and is not theirs to see */
export async function gatherPremiumReceipt(deps: AppDeps, c: AppContext, policyId: number): Promise<GatheredPaper> {
  const record = recordOf(policyId, 'premium-receipt');
  const { policy, read } = await policyOf(deps, c, policyId, record);
  return { said: writePremiumReceipt(policy, read), record };
}

/** @throws HttpFailure CLAIM_NOT_FOUND, also when it exists and is not theirs to see; PAPER_NOT_FOUND */
export async function gatherPaymentReceipt(
  deps: AppDeps,
  c: AppContext,
  asked: { readonly claimId: ClaimId; readonly place: number },
): Promise<GatheredPaper> {
  const { claim } = await requireClaimReader(deps, c, asked.claimId);
  const payment = (await findPayments(deps.index, asked.claimId))[asked.place - 1];
  if (payment === undefined) throw new HttpFailure('PAPER_NOT_FOUND');
  const { read } = await readAt(deps, c, claim.pool);
  const record = { recordKind: 'claim', recordId: claim.id.toString(), objectId: `receipt-${asked.place}` } as const;
  return { said: writePaymentReceipt(payment, claim.productId, read), record };
}

function recordOf(policyId: number, objectId: string): GatheredPaper['record'] {
  return { recordKind: 'policy', recordId: String(policyId), objectId };
}

async function readAt(deps: AppDeps, c: AppContext, pool: string) {
  const head = await chainHead(deps, c);
  const at = head.indexedAt;
  const read: ReadAt = { block: BigInt(head.indexedBlock), at, asset: await assetOf(deps, pool) };
  return { read, at };
}

/** The policy, if the one who asks holds it, is insured by it, or is staff; a stranger's attempt is written down too. */
async function policyOf(deps: AppDeps, c: AppContext, policyId: number, record: GatheredPaper['record']) {
  const address = requireAddress(c);
  const policy = await findPolicy(deps.index, policyId);
  if (policy === undefined) throw new HttpFailure('POLICY_NOT_FOUND');
  if (!isOwn(policy, lowerOf(address)) && !holdsOneOf(await rolesOf(deps, address), claimStaff)) {
    await recordAccess(deps, deps.db, { actor: address, verb: 'read', ...record, outcome: 'refused' });
    throw new HttpFailure('POLICY_NOT_FOUND');
  }
  return { policy, ...(await readAt(deps, c, policy.pool)) };
}

function isOwn(policy: PolicyRow, account: PolicyRow['holder']): boolean {
  return policy.holder === account || policy.insured === account;
}
