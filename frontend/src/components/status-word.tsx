import type { ReactNode } from 'react';
import { classNames } from '@/lib/class-names.ts';

/** What a status means for the reader: `open` under way, `money` paid or covered, `clock` someone must act, `breach` late or refused, `over` done. */
export type StatusTone = 'open' | 'money' | 'clock' | 'breach' | 'note' | 'over';

const marks: Readonly<Record<StatusTone, string>> = {
  open: 'border-ink bg-transparent',
  money: 'border-money bg-money',
  clock: 'border-clock bg-clock',
  breach: 'border-breach bg-breach rotate-45 rounded-none',
  note: 'border-note bg-note',
  over: 'border-line-strong bg-line-strong',
};
const words: Readonly<Record<StatusTone, string>> = {
  open: 'text-ink',
  money: 'text-money',
  clock: 'text-clock',
  breach: 'text-breach',
  note: 'text-note',
  over: 'text-quiet',
};

/** A status is a word; the mark before it only repeats it. */
export function StatusWord({
  tone,
  children,
  className,
}: {
  readonly tone: StatusTone;
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-2 text-13 font-medium whitespace-nowrap max-[22.5rem]:whitespace-normal',
        words[tone],
        className,
      )}
    >
      <span aria-hidden className={classNames('size-2 shrink-0 rounded-full border-2', marks[tone])} />
      {children}
    </span>
  );
}
