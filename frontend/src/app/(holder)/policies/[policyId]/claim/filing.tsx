'use client';

import { useEffect } from 'react';
import { FailedFace, LoadingFace } from '@/components/faces.tsx';
import { FileClaim } from '@/features/claims/components/filing/file-claim.tsx';
import { useFilingDraft } from '@/features/claims/use-filing-draft.ts';
import { EvidenceDiffers } from '@/features/claims/use-sign-filing.ts';
import { sealDraft } from '@/features/evidence/api/seal-draft.ts';
import { checkEvidenceRoot } from '@/features/evidence/check-evidence-root.ts';
import { EvidencePicker } from '@/features/evidence/components/evidence-picker.tsx';
import { useEvidenceDraft } from '@/features/evidence/use-evidence-draft.ts';
import { usePolicyForFiling } from '@/lib/claim/get-policy.ts';
import { useVersion } from '@/lib/claim/get-version.ts';
import { useApi } from '@/lib/use-api.ts';

/** Brings the form and the evidence beside it together; neither knows the other. */
export function Filing({ policyId }: { readonly policyId: number }) {
  const read = useApi();
  const policy = usePolicyForFiling(policyId);
  const version = useVersion(policy.data?.versionId);
  const kept = useFilingDraft(policyId);
  const draftId = kept.draft.evidenceDraftId ?? undefined;
  const evidence = useEvidenceDraft({
    policyId,
    draftId,
    onDraftId: (evidenceDraftId) => {
      kept.change({ evidenceDraftId });
    },
    paused: kept.keeping === 'loading',
  });
  const { change } = kept;
  useEffect(() => {
    if (evidence.lost) change({ evidenceDraftId: null });
  }, [evidence.lost, change]);
  const error = policy.error ?? version.error;
  if (error !== null)
    return (
      <FailedFace
        error={error}
        onRetry={() => {
          void policy.refetch();
          void version.refetch();
        }}
      />
    );
  if (policy.data === undefined || version.data === undefined || kept.keeping === 'loading')
    return <LoadingFace rows={5} rowClass="h-24" />;

  const seal = async () => {
    const sealed = await sealDraft(read, draftId ?? '');
    const check = checkEvidenceRoot({ draftId: draftId ?? '', files: evidence.files, root: sealed.root });
    if (check.state !== 'same') throw new EvidenceDiffers(`The vault and this browser differ about the ${check.what}`);
    return sealed.root;
  };
  const busy = !evidence.known || evidence.uploads.some((upload) => upload.stage !== 'failed');
  return (
    <FileClaim
      policy={policy.data}
      version={version.data}
      kept={kept}
      evidence={{ count: evidence.files.length, busy, seal, picker: <EvidencePicker draft={evidence} /> }}
    />
  );
}
