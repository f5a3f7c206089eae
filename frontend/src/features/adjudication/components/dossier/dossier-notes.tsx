'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button.tsx';
import { FailedFace, LoadingFace } from '@/components/faces.tsx';
import { TextArea } from '@/components/field.tsx';
import { Moment } from '@/components/moment.tsx';
import { Person } from '@/components/person.tsx';
import { ApiFailure } from '@/lib/api-client.ts';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import type { ClaimId } from '@/lib/claim/values.ts';
import { useWordEnd } from '../../api/get-waiting-word.ts';
import { useAddNote, useNotes } from '../../api/notes.ts';
import { parseSeatWord, type SeatWord } from '../../seat-word.ts';

/** Notes of staff: append-only, each linked to the one before, never shown to the claimant. */
export function DossierNotes({ claim }: { readonly claim: ClaimView }) {
  const { claimId } = claim;
  const t = useTranslations('adjudication.notes');
  const { data, error, refetch } = useNotes(claimId);
  return (
    <section aria-label={t('title')} className="mt-10 border-t border-line pt-5">
      <h2 className="label">{t('title')}</h2>
      {error !== null && data === undefined ? (
        <FailedFace
          error={error}
          onRetry={() => {
            void refetch();
          }}
        />
      ) : data === undefined ? (
        <LoadingFace rows={2} />
      ) : (
        <>
          {data.intact ? null : (
            <p role="alert" className="mt-2 text-breach">
              {t('broken')}
            </p>
          )}
          <ol className="mt-2 divide-y divide-line">
            {data.entries.map((note) => (
              <li key={note.seq} className="py-3">
                <p className="flex flex-wrap items-center gap-x-3 text-13 text-quiet">
                  <Person address={note.author} />
                  <Moment at={note.at} />
                </p>
                <NoteBody body={note.body} claim={claim} />
              </li>
            ))}
          </ol>
        </>
      )}
      <AddNote claimId={claimId} />
    </section>
  );
}

/** The words of a note; a seat's word is told in a sentence. */
function NoteBody({ body, claim }: { readonly body: string | null; readonly claim: ClaimView }) {
  const t = useTranslations('adjudication.notes');
  const word = parseSeatWord(body);
  if (word !== undefined) return <WordNote word={word} claim={claim} />;
  return <p className="mt-1 whitespace-pre-line">{body ?? <em className="text-quiet">{t('erased')}</em>}</p>;
}

/** A seat's word among the notes: until when it counts, or why it counts no more. */
function WordNote({ word, claim }: { readonly word: SeatWord; readonly claim: ClaimView }) {
  const t = useTranslations('adjudication.notes');
  const end = useWordEnd(claim, word);
  if (end !== undefined)
    return (
      <p className="mt-1 text-quiet" data-testid="word-ended" data-end={end}>
        {t(`ended.${end}`)}
      </p>
    );
  return (
    <p className="mt-1 text-quiet">
      {t('word')} <Moment at={word.expiresAt} />
    </p>
  );
}

function AddNote({ claimId }: { readonly claimId: ClaimId }) {
  const t = useTranslations('adjudication.notes');
  const [text, setText] = useState('');
  const { mutate, isPending, error } = useAddNote(claimId);
  const add = (): void => {
    if (text.trim() !== '')
      mutate(text.trim(), {
        onSuccess: () => {
          setText('');
        },
      });
  };
  return (
    <form
      className="mt-3 grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextArea
        aria-label={t('label')}
        placeholder={t('placeholder')}
        rows={2}
        maxLength={8_000}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      {error === null ? null : (
        <p role="alert" className="text-13 text-breach">
          {error instanceof ApiFailure && error.code === 'forbidden' ? t('forbidden') : t('failed')}
        </p>
      )}
      <Button type="submit" size="small" busy={isPending} className="justify-self-start">
        {t('add')}
      </Button>
    </form>
  );
}
