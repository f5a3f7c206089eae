'use client';

import { DossierPage } from '@/features/adjudication/components/dossier/dossier-page.tsx';
import { BesideFile } from '@/features/claims/components/claim/beside-file.tsx';
import { ClaimThread } from '@/features/claims/components/claim/claim-thread.tsx';
import { EvidenceShelf } from '@/features/evidence/components/evidence-shelf.tsx';
import { useClaim } from '@/lib/claim/get-claim.ts';
import { type ClaimId, claimIdOfPath } from '@/lib/claim/values.ts';

/** Brings dossier, evidence and thread together; none of the three knows the others. */
export function Dossier({ claimNumber }: { readonly claimNumber: string }) {
  const claimId = claimIdOfPath(claimNumber);
  return claimId === undefined ? null : <Composed claimId={claimId} />;
}

function Composed({ claimId }: { readonly claimId: ClaimId }) {
  const { data } = useClaim(claimId);
  return (
    <DossierPage
      claimId={claimId}
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
