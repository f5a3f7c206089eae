'use client';

import { CloudOff, Inbox } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ApiFailure } from '@/lib/api-client.ts';
import { classNames } from '@/lib/class-names.ts';
import { Button } from './button.tsx';

export interface EmptyFaceProps {
  /** What is not there, in a sentence. */
  readonly title: string;
  /** What the reader can do about it. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** A list without rows: says so and what to do. */
export function EmptyFace({ title, children, action }: EmptyFaceProps) {
  return (
    <div className="border border-dashed border-line px-4 py-10 text-center">
      <Inbox aria-hidden strokeWidth={1.5} className="mx-auto size-7 text-quiet" />
      <p className="mt-4 text-18 font-medium">{title}</p>
      {children === undefined ? null : <p className="mx-auto mt-1 max-w-prose text-quiet">{children}</p>}
      {action === undefined ? null : <div className="mt-6 flex justify-center gap-3">{action}</div>}
    </div>
  );
}

/** A grey shape where something will stand; takes its size from `className`. */
export function Shape({ className }: { readonly className?: string }) {
  return <span aria-hidden className={classNames('block animate-pulse wash-ink', className)} />;
}

/** The shape of a list while it loads: rows of the height they will have. */
export function LoadingFace({ rows = 4, rowClass = 'h-14' }: { readonly rows?: number; readonly rowClass?: string }) {
  const t = useTranslations('pieces');
  return (
    <div role="status" className="divide-y divide-line border-y border-line">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={classNames('flex items-center gap-4 py-3', rowClass)}>
          <Shape className="h-3.5 w-2/5" />
          <Shape className="ml-auto h-3.5 w-1/5" />
        </div>
      ))}
    </div>
  );
}

export interface FailedFaceProps {
  readonly error: unknown;
  /** Asks again; the button is left out without it. */
  readonly onRetry?: () => void;
}

/** A read that failed: what, why, what now. The service's own words where it gave any. */
export function FailedFace({ error, onRetry }: FailedFaceProps) {
  const t = useTranslations('pieces');
  const locale = useLocale();
  const code = error instanceof ApiFailure ? error.code : 'broken';
  const words = error instanceof ApiFailure ? error.words : undefined;
  return (
    <div role="alert" className="flex flex-wrap items-start self-start gap-x-4 gap-y-3 border-y border-line py-8">
      <CloudOff aria-hidden strokeWidth={1.5} className="mt-0.5 size-6 shrink-0 text-breach" />
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-medium">{words?.sentence[locale] ?? t(`failed.${code}.what`)}</p>
        <p className="mt-1 text-quiet">{words?.next[locale] ?? t(`failed.${code}.now`)}</p>
      </div>
      {onRetry === undefined ? null : (
        <Button size="small" onClick={onRetry}>
          {t('again')}
        </Button>
      )}
    </div>
  );
}
