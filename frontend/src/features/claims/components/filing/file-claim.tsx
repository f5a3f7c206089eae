'use client';

import { evidenceRoot as noEvidence } from '@makewhole/domain/claims/evidence-root.ts';
import { useTimeZone, useTranslations } from 'next-intl';
import { type ReactNode, useMemo, useState } from 'react';
import { keccak256 } from 'viem';
import { PageHead } from '@/components/section.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import type { PolicyForFiling } from '@/lib/claim/get-policy.ts';
import type { VersionView } from '@/lib/claim/get-version.ts';
import { useClaimWords } from '@/lib/claim/use-claim-words.ts';
import { buildFiling } from '../../build-filing.ts';
import { lossInstant } from '../../loss-instant.ts';
import type { FilingDraftState } from '../../use-filing-draft.ts';
import { useFilingPreview } from '../../use-filing-preview.ts';
import { type FilingEvidence, type FilingTaker, useSignFiling } from '../../use-sign-filing.ts';
import { DraftNote } from './draft-note.tsx';
import { FilingPreview } from './filing-preview.tsx';
import { LossQuestions } from './loss-questions.tsx';
import { PayeesQuestion } from './payees-question.tsx';
import { Question } from './question.tsx';
import { SignFiling } from './sign-filing.tsx';

export interface FileClaimProps {
  readonly policy: PolicyForFiling;
  readonly version: VersionView;
  readonly kept: FilingDraftState;
  /** Files beside the form; none when the carrier writes down what it is told. */
  readonly evidence?: FilingEvidence & { readonly picker: ReactNode };
  /** Who writes it down; the holder is paid either way. */
  readonly taker?: FilingTaker;
}

/** Five questions on the left, what they would come to on the right, one signature at the end. */
export function FileClaim({ policy, version, kept, evidence, taker = 'holder' }: FileClaimProps) {
  const t = useTranslations('claims.filing');
  const words = useClaimWords();
  const timeZone = useTimeZone() ?? 'UTC';
  const minute = Math.floor(useNow() / 20) * 20;
  const [asked, setAsked] = useState(false);
  const { draft, change } = kept;

  const built = useMemo(() => {
    const loss = lossInstant({
      date: draft.lossDate,
      time: draft.lossTime,
      timeZone,
      now: minute,
      coverStartsAt: policy.startAt,
    });
    const input = { policyId: policy.policyId, draft, loss, coverages: version.coverages, asset: version.asset };
    const evidenceRoot = noEvidence({ keccak256 }, []);
    // In a sensitive line the preview needs no cause at all, so none is told to the node.
    return buildFiling({ ...input, evidenceRoot, ...(version.sensitive ? { causeOf: hiddenCause } : {}) });
  }, [draft, minute, policy, timeZone, version]);
  const preview = useFilingPreview(built.filing);
  const signing = useSignFiling({
    policy,
    version,
    kept,
    evidence: evidence ?? noFiles,
    filing: built.filing,
    forecast: preview.data,
    taker,
  });
  const problems = asked ? built.problems : [];

  return (
    <>
      <PageHead
        above={t('above', { product: words.product(version.productId), policy: policy.policyId })}
        title={t(taker === 'carrier' ? 'told.title' : 'title')}
        lead={t(taker === 'carrier' ? 'told.lead' : 'lead')}
        actions={<DraftNote kept={kept} />}
      />
      <div className="grid gap-x-16 gap-y-10 pb-24 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div>
          <LossQuestions
            draft={draft}
            change={change}
            version={version}
            policy={policy}
            now={minute}
            problems={problems}
          />
          {evidence === undefined ? null : (
            <Question number={5} title={t('evidence.title')} hint={t('evidence.hint')}>
              {evidence.picker}
            </Question>
          )}
          {taker === 'carrier' ? null : <PayeesQuestion draft={draft} change={change} problems={problems} />}
        </div>
        <aside className="lg:sticky lg:top-6 lg:self-start">
          <FilingPreview policy={policy} version={version} filing={built.filing} preview={preview} />
          <SignFiling
            ready={built.filing !== undefined && preview.data !== undefined}
            waiting={evidence?.busy ?? false}
            problems={asked ? built.problems.length : 0}
            outOfTerms={preview.data?.outOfTerms ?? false}
            signing={signing}
            onAsk={() => {
              setAsked(true);
            }}
          />
        </aside>
      </div>
    </>
  );
}

const noFiles: FilingEvidence = { count: 0, busy: false, seal: () => Promise.reject(new Error('There are no files')) };
const hiddenCause = () => keccak256('0x');
