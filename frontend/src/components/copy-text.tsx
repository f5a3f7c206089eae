'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { classNames } from '@/lib/class-names.ts';

export interface CopyTextProps {
  /** What lands in the clipboard, whole. */
  readonly text: string;
  /** What is shown for it. */
  readonly children: ReactNode;
  readonly className?: string;
}

/** Shows something short and copies the long of it; says so to eye and ear. */
export function CopyText({ text, children, className }: CopyTextProps) {
  const t = useTranslations('pieces');
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => {
      setCopied(false);
    }, 1_600);
    return () => {
      clearTimeout(timer);
    };
  }, [copied]);
  const copy = () => {
    void navigator.clipboard.writeText(text).then(
      () => {
        setCopied(true);
      },
      () => {
        setCopied(false);
      },
    );
  };
  const Icon = copied ? Check : Copy;
  return (
    <button
      type="button"
      onClick={copy}
      title={text}
      className={classNames('group inline-flex items-baseline gap-2 rounded-press text-left', className)}
    >
      <span className="sr-only">{t('copy')} </span>
      {children}
      <Icon
        aria-hidden
        strokeWidth={1.5}
        className={classNames(
          'size-3.5 shrink-0 self-center',
          copied ? 'text-money' : 'text-quiet opacity-55 group-hover:opacity-100',
        )}
      />
      <span aria-live="polite" className="sr-only">
        {copied ? t('copied') : ''}
      </span>
    </button>
  );
}
