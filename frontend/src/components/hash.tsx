'use client';

import { CircleCheck, CircleDashed, CircleHelp, CircleX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Hex } from 'viem';
import { classNames } from '@/lib/class-names.ts';
import { CopyText } from './copy-text.tsx';

/**
 * The answer of a check made here and now. `differs` says in words what does not match.
 * `unchecked` shows no mark at all: a hash nobody has recomputed is no promise. `unknown` says why it could not be checked.
 */
export type HashCheck =
  | { readonly state: 'unchecked' }
  | { readonly state: 'computing' }
  | { readonly state: 'same' }
  | { readonly state: 'differs'; readonly detail: string }
  | { readonly state: 'unknown'; readonly detail: string };

export interface HashProps {
  readonly hash: Hex;
  /** What it is the hash of: "Case file", "Wording". */
  readonly label?: string;
  readonly check?: HashCheck;
}

const marks = {
  computing: { Icon: CircleDashed, tone: 'text-quiet animate-pulse' },
  same: { Icon: CircleCheck, tone: 'text-money' },
  differs: { Icon: CircleX, tone: 'text-breach' },
  unknown: { Icon: CircleHelp, tone: 'text-quiet' },
} as const;

/** First and last four in mono, copyable, with its check: grey while computing, green tick, red cross with what differs. */
export function Hash({ hash, label, check = { state: 'unchecked' } }: HashProps) {
  const t = useTranslations('pieces.hash');
  const mark = check.state === 'unchecked' ? undefined : marks[check.state];
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-0.5 text-13">
      {label === undefined ? null : <span className="text-quiet">{label}</span>}
      <CopyText text={hash}>
        <span className="font-mono">{`${hash.slice(0, 6)}…${hash.slice(-4)}`}</span>
      </CopyText>
      {mark === undefined || check.state === 'unchecked' ? null : (
        <span role="status" className={classNames('inline-flex items-center gap-1', mark.tone)}>
          <mark.Icon aria-hidden strokeWidth={1.5} className="size-4 shrink-0" />
          <span>{t(check.state)}</span>
        </span>
      )}
      {check.state === 'differs' || check.state === 'unknown' ? (
        <span className={classNames('basis-full', check.state === 'differs' ? 'text-breach' : 'text-quiet')}>
          {check.detail}
        </span>
      ) : null}
    </span>
  );
}
