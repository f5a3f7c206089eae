'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent, ReactNode } from 'react';
import { Button } from '@/components/button.tsx';
import type { HandlingAct } from '../../handling-acts.ts';
import type { Handling } from '../../use-handling.ts';

export interface ActFaceProps {
  readonly act: HandlingAct;
  readonly handling: Handling;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** A folded act: its name, its fields, its button, and why it could not be prepared. */
export function ActFace({ act, handling, onSubmit, children }: ActFaceProps) {
  const t = useTranslations('adjudication.handling');
  const failures = useTranslations('pieces.prepare');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <details data-testid={`handle-${act}`}>
      <summary className="font-medium marker:text-quiet">{t(`${act}.action`)}</summary>
      <form onSubmit={submit} className="mt-3 grid gap-3" noValidate>
        {children}
        <Button type="submit" busy={handling.busy} className="justify-self-start">
          {t(`${act}.sign`)}
        </Button>
        {handling.failure === undefined ? null : (
          <p role="alert" className="text-13 text-breach">
            {failures(handling.failure)}
          </p>
        )}
      </form>
    </details>
  );
}
