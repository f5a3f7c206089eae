import { type ClaimId, formatClaimNumber } from '@/lib/claim/values.ts';

/** The audit page of a claim. */
export function auditPath(claimId: ClaimId): string {
  return `/audit/claims/${formatClaimNumber(claimId)}`;
}
