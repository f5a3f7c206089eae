'use client';

import { BesideFile } from '@/features/claims/components/claim/beside-file.tsx';
import { ClaimThread } from '@/features/claims/components/claim/claim-thread.tsx';
import { EvidenceShelf } from '@/features/evidence/components/evidence-shelf.tsx';
import { useDispute } from '@/features/panel/api/read-dispute.ts';
import { DisputePage } from '@/features/panel/components/dispute-page.tsx';
import { useClaim } from '@/lib/claim/get-claim.ts';
import type { ClaimId } from '@/lib/claim/values.ts';

/** Brings the seat, the evidence and the case file together; none of the three knows the others. */
export function Dispute({ disputeNumber }: { readonly disputeNumber: string }) {
  const disputeId = BigInt(disputeNumber);
  const { data } = useDispute(disputeId);
  return data?.claimId === undefined ? (
    <DisputePage disputeId={disputeId} claim={undefined} hidden evidence={null} thread={null} />
  ) : (
    <Composed disputeId={disputeId} claimId={data.claimId} />
  );
}

function Composed({ disputeId, claimId }: { readonly disputeId: bigint; readonly claimId: ClaimId }) {
  const { data, error } = useClaim(claimId);
  return (
    <DisputePage
      disputeId={disputeId}
      claim={data}
      hidden={error !== null && data === undefined}
      evidence={data === undefined ? null : <EvidenceShelf claimId={claimId} root={data.evidenceRoot} />}
      thread={
        data === undefined ? null : (
          <>
            <ClaimThread claim={data} reader="staff" />
            <BesideFile claim={data} headed />
          </>
        )
      }
    />
  );
}
