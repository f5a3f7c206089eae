import { getAddress, isAddress } from 'viem';
import type { Address } from 'viem';
import { parseClaimNumber, parsePolicyNumber } from '../../domain/primitives/ids.ts';
import { HttpFailure } from './http-failure.ts';

/** What one word of a person looks for. */
export interface ClaimSearch {
  readonly claimId?: bigint | undefined;
  readonly policyId?: number | undefined;
  readonly claimant?: Address | undefined;
}

/** Reads "12-1" or 786433 as a claim, 12 as a policy, 0x… as a wallet. @throws HttpFailure REQUEST_INVALID */
export function searchOf(text: string | undefined): ClaimSearch {
  if (text === undefined || text === '') return {};
  if (isAddress(text, { strict: false })) return { claimant: getAddress(text) };
  const claim = parseClaimNumber(text);
  if (claim.ok) return { claimId: claim.value };
  const policy = parsePolicyNumber(text);
  if (policy.ok) return { policyId: policy.value };
  throw new HttpFailure('REQUEST_INVALID', {
    where: 'query.q',
    why: 'is neither a claim number, a policy number nor an address',
  });
}
