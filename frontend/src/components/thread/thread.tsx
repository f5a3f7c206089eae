import type { ReactNode } from 'react';
import { classNames } from '@/lib/class-names.ts';

/**
 * What a knot is: `done` happened, `money` paid, `breach` went wrong or late, `now` is being waited for,
 * `next` may still come and is hollow.
 */
export type KnotKind = 'done' | 'money' | 'breach' | 'now' | 'next';

export interface ThreadProps {
  /** What the thread is about, for screen readers. */
  readonly label: string;
  /** `KnotItem`s in the order they happen; the oldest first. */
  readonly children: ReactNode;
  readonly className?: string;
}

/** The vertical line from a loss to money. Holds `Knot`s; full width on a phone, a column beside a dossier. */
export function Thread({ label, children, className }: ThreadProps) {
  return (
    <ol aria-label={label} className={classNames('relative', className)}>
      {children}
    </ol>
  );
}

export interface KnotProps {
  readonly kind: KnotKind;
  /** What happened or will, in words. */
  readonly title: ReactNode;
  /** Who: a `Person`, or who holds the ball. */
  readonly actor?: ReactNode;
  /** When: a `Moment` for the past, a `Deadline` for the future. */
  readonly when?: ReactNode;
  /** How much: an `Amount`. */
  readonly amount?: ReactNode;
  /** The data hash with its check: a `Hash`. */
  readonly proof?: ReactNode;
  /** Anything longer, below. */
  readonly children?: ReactNode;
  /** No line below this knot. */
  readonly last?: boolean;
}

const marks: Readonly<Record<KnotKind, string>> = {
  done: 'bg-ink border-ink',
  money: 'bg-money border-money',
  breach: 'bg-breach border-breach rounded-none rotate-45',
  now: 'bg-paper border-clock ring-4 ring-[color-mix(in_oklab,var(--clock)_22%,transparent)]',
  next: 'bg-paper border-line-strong',
};

/** One knot. Everything but the title is optional; nothing is read from anywhere. */
export function Knot({ kind, title, actor, when, amount, proof, children, last = false }: KnotProps) {
  const future = kind === 'next';
  return (
    <li
      className="relative grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-4 pb-7 last:pb-0"
      aria-current={kind === 'now' ? 'step' : undefined}
    >
      {last ? null : (
        <span
          aria-hidden
          className={classNames(
            'absolute top-3 bottom-[-0.35rem] left-[calc(0.625rem-0.75px)] w-0 border-l-[1.5px]',
            future || kind === 'now' ? 'border-dashed border-line-strong' : 'border-solid border-ink',
          )}
        />
      )}
      <span
        aria-hidden
        className={classNames(
          'relative z-10 mt-[0.4rem] size-3 justify-self-center rounded-full border-2',
          marks[kind],
        )}
      />
      <div className="min-w-0">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <p className={classNames('font-medium', future ? 'text-quiet' : '')}>{title}</p>
          {amount}
        </div>
        {actor === undefined && when === undefined ? null : (
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 text-13 text-quiet">
            {when}
            {actor}
          </p>
        )}
        {proof === undefined ? null : <div className="mt-1">{proof}</div>}
        {children === undefined ? null : <div className="mt-2 text-15">{children}</div>}
      </div>
    </li>
  );
}
