'use client';

import { useEffect, useState } from 'react';
import { SendDocuments } from '@/features/claims/components/claim/send-documents.tsx';
import { EvidenceDiffers } from '@/features/claims/use-sign-filing.ts';
import { sealDraft } from '@/features/evidence/api/seal-draft.ts';
import { checkEvidenceRoot } from '@/features/evidence/check-evidence-root.ts';
import { EvidencePicker } from '@/features/evidence/components/evidence-picker.tsx';
import { useEvidenceDraft } from '@/features/evidence/use-evidence-draft.ts';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { useApi } from '@/lib/use-api.ts';

/** Brings the insurer's list and the files for it together; the set of files is remembered on this device until it is sent. */
export function Documents({ claim }: { readonly claim: ClaimView }) {
  const read = useApi();
  const key = `makewhole.documents.${claim.claimId.toString()}`;
  const [draftId, setDraftId] = useState<string>();
  useEffect(() => {
    setDraftId(localStorage.getItem(key) ?? undefined);
  }, [key]);
  const evidence = useEvidenceDraft({
    policyId: claim.policyId,
    draftId,
    onDraftId: (id) => {
      localStorage.setItem(key, id);
      setDraftId(id);
    },
    paused: false,
  });
  useEffect(() => {
    if (!evidence.lost) return;
    localStorage.removeItem(key);
    setDraftId(undefined);
  }, [evidence.lost, key]);
  const seal = async () => {
    const sealed = await sealDraft(read, draftId ?? '');
    const check = checkEvidenceRoot({ draftId: draftId ?? '', files: evidence.files, root: sealed.root });
    if (check.state !== 'same') throw new EvidenceDiffers(`The vault and this browser differ about the ${check.what}`);
    return sealed.root;
  };
  const busy = !evidence.known || evidence.uploads.some((upload) => upload.stage !== 'failed');
  return (
    <SendDocuments
      claim={claim}
      evidence={{ count: evidence.files.length, busy, seal, picker: <EvidencePicker draft={evidence} /> }}
    />
  );
}
