'use client';

import { useTranslations } from 'next-intl';
import { useTransaction } from '@/components/transaction/transaction-provider.tsx';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { type TrackAct, trackCall } from './transactions/track-acts.ts';

/** What the sheet says of an act: whose line or pool, what changes, and when it can be approved. */
export interface TrackActWords {
  readonly what?: string;
  readonly change?: string;
  readonly when?: string;
}

/** Carries one act on the fast track through the transaction sheet. */
export function useTrackAct(): (act: TrackAct, words?: TrackActWords, onRecorded?: () => void) => void {
  const t = useTranslations('track.act');
  const { at } = useChainReader();
  const { start } = useTransaction();
  return (act, { what = '', change = '', when = '' } = {}, onRecorded) => {
    start({
      key: `track:${act.kind}:${what}:${change}`,
      title: t(`${act.kind}.title`, { what }),
      explanation: t(`${act.kind}.explanation`, { what, change, when }),
      call: () => trackCall(at.fastTrack, act),
      doneText: t(`${act.kind}.done`),
      ...(onRecorded === undefined ? {} : { onRecorded }),
    });
  };
}
