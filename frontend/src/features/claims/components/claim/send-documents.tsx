'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/button.tsx';
import { Deadline } from '@/components/deadline.tsx';
import { SealedWords } from '@/components/sealed-words.tsx';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { useCaseFileCheck } from '@/lib/claim/use-case-file-check.ts';
import { tellEntry } from '@/lib/claim/told-entry.ts';
import type { FilingEvidence } from '../../use-sign-filing.ts';
import { useClaimAct } from '../../use-claim-act.ts';

export interface SendDocumentsProps {
  readonly claim: ClaimView;
  readonly evidence: FilingEvidence & { readonly picker: ReactNode };
}

/** The one list the insurer sent, until when, and the place for the files; one signature puts their root into the case file. */
export function SendDocuments({ claim, evidence }: SendDocumentsProps) {
  const t = useTranslations('claims.documents');
  const failures = useTranslations('pieces.prepare');
  const { data } = useCaseFileCheck(claim.claimId);
  const { begin, busy, failure } = useClaimAct(claim);
  const [asked, setAsked] = useState(false);
  const entry = data?.entries.findLast((one) => one.event === 'DocumentsRequested');
  const told = entry === undefined ? undefined : tellEntry(entry);
  return (
    <section className="grid gap-4" aria-label={t('title')}>
      <h2 className="text-18 font-medium">{t('title')}</h2>
      {entry === undefined || told?.kind !== 'documents' ? null : (
        <>
          <SealedWords commitment={told.words} />
          <Deadline act={t('act')} startsAt={entry.at} endsAt={told.dueAt} consequence={t('then')} />
        </>
      )}
      {evidence.picker}
      <div className="flex flex-wrap items-center gap-4">
        <Button
          look="primary"
          busy={busy || evidence.busy}
          onClick={() => {
            setAsked(true);
            if (evidence.count > 0) begin(async () => ({ act: 'supplement', evidenceRoot: await evidence.seal() }));
          }}
          data-testid="act-send-documents"
        >
          {t('send')}
        </Button>
        <p className="text-13 text-quiet">{t('clock')}</p>
      </div>
      {asked && evidence.count === 0 ? (
        <p role="alert" className="text-13 text-breach">
          {t('none')}
        </p>
      ) : null}
      {failure === undefined ? null : (
        <p role="alert" className="text-13 text-breach">
          {failures(failure)}
        </p>
      )}
    </section>
  );
}
