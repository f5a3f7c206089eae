'use client';

import { type ReactNode, useState } from 'react';
import { FailedFace, LoadingFace } from '@/components/faces.tsx';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { useClaim } from '@/lib/claim/get-claim.ts';
import { useVersion, type VersionView } from '@/lib/claim/get-version.ts';
import type { ClaimId } from '@/lib/claim/values.ts';
import { forecastDecision } from '@/lib/claim/to-domain.ts';
import { useWaitingWords } from '../../api/get-waiting-word.ts';
import { proposalOfWord } from '../../seat-word.ts';
import { useDecision } from '../../use-decision.ts';
import { useSignDecision } from '../../use-sign-decision.ts';
import { Awards } from './awards.tsx';
import { DecisionDock } from './decision-dock.tsx';
import { DossierHead } from './dossier-head.tsx';
import { DossierNotes } from './dossier-notes.tsx';
import { HandlingPanel } from './handling-panel.tsx';
import { PolicyColumn } from './policy-column.tsx';
import { ProposalDock } from './proposal-dock.tsx';

export interface DossierPageProps {
  readonly claimId: ClaimId;
  readonly evidence: ReactNode;
  readonly thread: ReactNode;
}

/** One claim with everything a decision needs in sight: evidence left, policy and sum right, thread beside, decision below. */
export function DossierPage({ claimId, evidence, thread }: DossierPageProps) {
  const claim = useClaim(claimId);
  const version = useVersion(claim.data?.versionId);
  const error = claim.data === undefined ? claim.error : version.error;
  if (error !== null)
    return (
      <FailedFace
        error={error}
        onRetry={() => {
          void claim.refetch();
          void version.refetch();
        }}
      />
    );
  if (claim.data === undefined || version.data === undefined) return <LoadingFace rows={6} rowClass="h-20" />;
  return (
    <Dossier key={claim.data.caseHead} claim={claim.data} version={version.data} evidence={evidence} thread={thread} />
  );
}

interface DossierProps extends Omit<DossierPageProps, 'claimId'> {
  readonly claim: ClaimView;
  readonly version: VersionView;
}

function Dossier({ claim, version, evidence, thread }: DossierProps) {
  const state = useDecision(claim, version);
  const signing = useSignDecision(claim);
  const [otherwise, setOtherwise] = useState(false);
  const { waiting, overtaken } = useWaitingWords(claim);
  const word = otherwise ? undefined : waiting;
  const signed =
    word === undefined
      ? undefined
      : proposalOfWord(word, forecastDecision(claim, version, word.word.decision).payableAssets);
  const proposal = claim.proposals.find((one) => one.open) ?? signed;
  const open = claim.phase === 'Filed';
  return (
    <div className="lg:mx-[calc(50%-min(50vw,52rem)+1.5rem)]">
      <DossierHead claim={claim} version={version} />
      <div className="grid gap-x-8 gap-y-10 pb-10 lg:grid-cols-2 xl:grid-cols-[minmax(0,11fr)_minmax(0,12fr)_minmax(0,9fr)]">
        <div className="min-w-0">{evidence}</div>
        <div className="min-w-0">
          <PolicyColumn
            claim={claim}
            version={version}
            waterfall={open && proposal === undefined ? state.waterfall : undefined}
            proposal={open ? proposal : undefined}
          />
        </div>
        <div className="min-w-0 lg:col-span-2 xl:col-span-1">
          {thread}
          <HandlingPanel claim={claim} />
          <Awards claim={claim} />
          <DossierNotes claim={claim} />
        </div>
      </div>
      {!open ? null : proposal === undefined ? (
        <DecisionDock
          claim={claim}
          version={version}
          state={state}
          signing={signing}
          overtaken={overtaken?.word.seat}
        />
      ) : (
        <ProposalDock
          claim={claim}
          version={version}
          proposal={proposal}
          signing={signing}
          word={proposal === signed ? word?.word : undefined}
          onOtherwise={() => {
            setOtherwise(true);
          }}
        />
      )}
    </div>
  );
}
