'use client';

import { useTranslations } from 'next-intl';
import { Popover } from 'radix-ui';
import { useNow } from '@/lib/chain-clock.tsx';
import { classNames } from '@/lib/class-names.ts';
import { useFormat } from '@/lib/format/use-format.ts';

export interface DeadlineProps {
  /** Who must do what, as the start of a sentence: "The insurer decides", "保险人作出决定". */
  readonly act: string;
  /** When the clock started and ends, chain time in seconds. */
  readonly startsAt: number;
  readonly endsAt: number;
  /** The clock stands still since then (documents requested), chain time in seconds. */
  readonly pausedAt?: number;
  /** "保险法 23", shown on demand with its source. */
  readonly basis?: string;
  readonly basisHref?: string;
  /** What happens when it passes: "Then anyone may escalate and interest runs." */
  readonly consequence?: string;
  /** It was met at this moment: the ring closes and nothing counts any more. */
  readonly metAt?: number;
}

export type DeadlineState = 'running' | 'near' | 'breached' | 'paused' | 'met';

/** Amber under a fifth of the time, brick when it has passed; a met or paused clock never turns. */
export function deadlineState(
  input: Pick<DeadlineProps, 'startsAt' | 'endsAt' | 'pausedAt' | 'metAt'>,
  now: number,
): DeadlineState {
  if (input.metAt !== undefined) return 'met';
  if (input.pausedAt !== undefined) return 'paused';
  if (now > input.endsAt) return 'breached';
  return (input.endsAt - now) * 5 < input.endsAt - input.startsAt ? 'near' : 'running';
}

const tones: Readonly<Record<DeadlineState, string>> = {
  running: 'text-ink',
  near: 'text-clock',
  breached: 'text-breach',
  paused: 'text-note',
  met: 'text-quiet',
};

function Ring({ share }: { readonly share: number }) {
  const length = 2 * Math.PI * 8;
  return (
    <svg aria-hidden viewBox="0 0 20 20" className="size-5 shrink-0 -rotate-90">
      <circle cx="10" cy="10" r="8" fill="none" stroke="var(--line)" strokeWidth="2" />
      <circle
        cx="10"
        cy="10"
        r="8"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeDasharray={`${String(length * share)} ${String(length)}`}
      />
    </svg>
  );
}

/** Words first, a thin ring, the law on demand, and what happens then. */
export function Deadline(props: DeadlineProps) {
  const { act, startsAt, endsAt, pausedAt, basis, basisHref, consequence, metAt } = props;
  const t = useTranslations('pieces.deadline');
  const format = useFormat();
  const now = useNow();
  const state = deadlineState(props, now);
  const at = pausedAt ?? now;
  const share = Math.min(1, Math.max(0, (endsAt - at) / Math.max(1, endsAt - startsAt)));
  const left = format.duration(endsAt - at);
  const words = {
    running: t('within', { act, left }),
    near: t('within', { act, left }),
    breached: t('late', { act, late: left }),
    paused: t('paused', { act, left }),
    met: t('met', { act, when: format.dateTime(metAt ?? endsAt) }),
  } as const;
  return (
    <span className={classNames('inline-flex max-w-full items-start gap-2', tones[state])}>
      <Ring share={state === 'breached' || state === 'met' ? 1 : share} />
      <span className="min-w-0 text-13">
        <span className="font-medium" title={format.chainTime(endsAt)} suppressHydrationWarning>
          {words[state]}
        </span>
        {basis === undefined ? null : (
          <Popover.Root>
            {' '}
            <Popover.Trigger className="mr-2 text-quiet underline decoration-dotted underline-offset-4 hover:text-ink">
              {basis}
            </Popover.Trigger>
            <Popover.Portal>
              <Popover.Content
                sideOffset={6}
                collisionPadding={12}
                className="z-50 max-w-80 rounded-press bg-raised p-4 text-13 text-ink shadow-float animate-rise"
              >
                <p>{t('until', { when: format.dateTime(endsAt) })}</p>
                <p className="mt-1 text-quiet">{t('basis', { basis })}</p>
                {basisHref === undefined ? null : (
                  <a
                    className="mt-1 block break-all text-note underline"
                    href={basisHref}
                    target="_blank"
                    rel="noreferrer"
                  >
                    {basisHref}
                  </a>
                )}
              </Popover.Content>
            </Popover.Portal>
          </Popover.Root>
        )}
        {consequence === undefined || state === 'met' ? null : <span className="block text-quiet">{consequence}</span>}
      </span>
    </span>
  );
}
