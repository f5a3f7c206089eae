'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button.tsx';
import { Deadline } from '@/components/deadline.tsx';
import { SealedWords } from '@/components/sealed-words.tsx';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { useCaseFileCheck } from '@/lib/claim/use-case-file-check.ts';
import { tellEntry } from '@/lib/claim/told-entry.ts';
import type { ClaimFiles } from '../../claim-files.ts';
import { useClaimAct } from '../../use-claim-act.ts';

export interface SendDocumentsProps {
  readonly claim: ClaimView;
  readonly files: ClaimFiles;
}

/** The one list the insurer sent, until when, and the place for the files; one signature puts their root into the case file. */
export function SendDocuments({ claim, files }: SendDocumentsProps) {
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
      {files.picker}
      <div className="flex flex-wrap items-center gap-4">
        <Button
          look="primary"
          busy={busy || files.busy}
          onClick={() => {
            setAsked(true);
            if (files.count > 0 && !files.busy)
              begin(async () => ({ act: 'supplement', evidenceRoot: await files.seal() }), {
                onRecorded: files.forget,
              });
          }}
          data-testid="act-send-documents"
        >
          {t('send')}
        </Button>
        <p className="text-13 text-quiet">{t('clock')}</p>
      </div>
      {asked && files.count === 0 ? (
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
