'use client';

import { type ReactNode, useEffect, useState } from 'react';
import type { ClaimFiles, FilesFor } from '@/features/claims/claim-files.ts';
import { EvidenceDiffers } from '@/features/claims/use-sign-filing.ts';
import { sealDraft } from '@/features/evidence/api/seal-draft.ts';
import { checkEvidenceRoot } from '@/features/evidence/check-evidence-root.ts';
import { EvidencePicker } from '@/features/evidence/components/evidence-picker.tsx';
import { useEvidenceDraft } from '@/features/evidence/use-evidence-draft.ts';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { useApi } from '@/lib/use-api.ts';

export interface WithFilesProps {
  readonly claim: ClaimView;
  readonly purpose: FilesFor;
  readonly children: (files: ClaimFiles) => ReactNode;
}

/** Brings an act on a claim and the files for it together; the set of files is remembered on this device until it is sent. */
export function WithFiles({ claim, purpose, children }: WithFilesProps) {
  const read = useApi();
  const key = `makewhole.${purpose}.${claim.claimId.toString()}`;
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
  const forget = (): void => {
    localStorage.removeItem(key);
    setDraftId(undefined);
  };
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
  const picker = <EvidencePicker draft={evidence} />;
  return children({ count: evidence.files.length, busy, seal, forget, picker });
}
