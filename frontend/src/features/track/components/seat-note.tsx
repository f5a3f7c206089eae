'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useSession } from '@/lib/session.ts';
import type { TrackSeat } from '../track-rules.ts';

export interface SeatNoteProps {
  readonly seat: TrackSeat;
  readonly act: 'propose' | 'halt' | 'restart';
  readonly children?: ReactNode;
  /** Says nothing: the section says it once for all rows. */
  readonly silent?: boolean;
}

/** What a seat may do, for those who hold it; for the others who it is that can, unless that is said elsewhere. */
export function SeatNote({ seat, act, children = null, silent = false }: SeatNoteProps) {
  const t = useTranslations('track.seat');
  const { seats } = useSession();
  if (seats.includes(seat)) return children;
  if (silent) return null;
  return <p className="max-w-prose text-13 text-quiet">{t(act)}</p>;
}
