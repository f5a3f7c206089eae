'use client';

import { CircleCheck, CircleX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Hash } from '@/components/hash.tsx';
import { classNames } from '@/lib/class-names.ts';
import type { CheckedCaseFile } from '@/lib/claim/use-case-file-check.ts';

/** The one answer above all: does the case file rebuild to the head the contract keeps. */
export function HeadVerdict({ proof }: { readonly proof: CheckedCaseFile }) {
  const t = useTranslations('audit.verdict');
  const { check, kept, entries } = proof;
  const computed = check.intact ? check.head : check.code === 'SEQ_BROKEN' ? undefined : check.expected;
  const Icon = check.intact ? CircleCheck : CircleX;
  const detail = check.intact
    ? t('wholeText', { count: entries.length })
    : check.code === 'ENTRY_DIFFERS'
      ? t('entryText', { seq: check.seq })
      : check.code === 'SEQ_BROKEN'
        ? t('seqText', { seq: check.seq })
        : t('headText', { kept: kept.entries, found: entries.length });
  return (
    <section
      role="status"
      data-testid="head-verdict"
      data-intact={check.intact}
      className={classNames(
        'mb-4 border-l-2 px-5 py-4',
        check.intact ? 'border-money wash-money' : 'border-breach wash-breach',
      )}
    >
      <p className="flex items-center gap-2 text-18 font-medium">
        <Icon
          aria-hidden
          strokeWidth={1.5}
          className={classNames('size-6', check.intact ? 'text-money' : 'text-breach')}
        />
        {check.intact ? t('whole') : t('broken')}
      </p>
      <p className="mt-1 max-w-prose">{detail}</p>
      <div className="mt-3 flex flex-wrap gap-x-8 gap-y-1">
        <Hash hash={kept.head} label={t('kept')} />
        {computed === undefined ? null : (
          <Hash
            hash={computed}
            label={t('computed')}
            check={computed === kept.head ? { state: 'same' } : { state: 'differs', detail: t('not') }}
          />
        )}
      </div>
    </section>
  );
}
