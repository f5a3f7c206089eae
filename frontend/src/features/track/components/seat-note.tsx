'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useSession } from '@/lib/session.ts';
import type { TrackSeat } from '../track-rules.ts';

export interface SeatNoteProps {
  readonly seat: TrackSeat;
  readonly act: 'propose' | 'approve' | 'stop' | 'halt' | 'restart';
  readonly children: ReactNode;
}

/** What a seat may do, for those who hold it; for the others who it is that can. */
export function SeatNote({ seat, act, children }: SeatNoteProps) {
  const t = useTranslations('track.seat');
  const { seats } = useSession();
  if (seats.includes(seat)) return children;
  return <p className="max-w-prose text-13 text-quiet">{t(act)}</p>;
}
