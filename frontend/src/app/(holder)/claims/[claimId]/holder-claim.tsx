'use client';

import { ClaimPage } from '@/features/claims/components/claim/claim-page.tsx';
import { EvidenceShelf } from '@/features/evidence/components/evidence-shelf.tsx';
import { CreditNotice } from '@/features/payouts/components/credit-notice.tsx';
import { useClaim } from '@/lib/claim/get-claim.ts';
import { type ClaimId, claimIdOfPath } from '@/lib/claim/values.ts';
import { WithFiles } from './with-files.tsx';

/** Brings a claim, its evidence and its credits together on the holder's page. */
export function HolderClaim({ claimNumber }: { readonly claimNumber: string }) {
  const claimId = claimIdOfPath(claimNumber);
  return claimId === undefined ? null : <Composed claimId={claimId} />;
}

function Composed({ claimId }: { readonly claimId: ClaimId }) {
  const { data } = useClaim(claimId);
  return (
    <ClaimPage
      claimId={claimId}
      credit={<CreditNotice />}
      withFiles={(claim, purpose, show) => (
        <WithFiles claim={claim} purpose={purpose}>
          {show}
        </WithFiles>
      )}
      evidence={data === undefined ? null : <EvidenceShelf claimId={claimId} root={data.evidenceRoot} />}
    />
  );
}
