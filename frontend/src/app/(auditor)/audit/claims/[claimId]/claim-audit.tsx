'use client';

import { ClaimAuditPage } from '@/features/audit/components/claim/claim-audit-page.tsx';
import { claimIdOfPath } from '@/lib/claim/values.ts';

/** A claim's number crosses from server to browser as people write it; a bigint cannot. */
export function ClaimAudit({ claimNumber }: { readonly claimNumber: string }) {
  const claimId = claimIdOfPath(claimNumber);
  return claimId === undefined ? null : <ClaimAuditPage claimId={claimId} />;
}
