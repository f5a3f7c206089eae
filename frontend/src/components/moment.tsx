'use client';

import { useFormat } from '@/lib/format/use-format.ts';

export interface MomentProps {
  /** Chain time, seconds. */
  readonly at: number;
  /** `day` leaves the hour out. */
  readonly grain?: 'minute' | 'day';
}

/** A point in time as the reader writes it; chain time (UTC, to the second) on hover. */
export function Moment({ at, grain = 'minute' }: MomentProps) {
  const format = useFormat();
  return (
    <time
      dateTime={new Date(at * 1000).toISOString()}
      title={format.chainTime(at)}
      className="whitespace-nowrap max-[22.5rem]:whitespace-normal"
    >
      {grain === 'day' ? format.date(at) : format.dateTime(at)}
    </time>
  );
}
