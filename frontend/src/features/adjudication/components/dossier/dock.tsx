'use client';

import { ChevronDown, ChevronUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { Amount } from '@/components/amount.tsx';
import { Button } from '@/components/button.tsx';
import type { AssetUnit } from '@/lib/format/format-amount.ts';

export interface DockProps {
  readonly title: string;
  /** Before the amount: what it means. */
  readonly verdict?: string;
  /** What would be paid, base units. */
  readonly payableAssets: bigint;
  readonly asset: AssetUnit;
  readonly testId: string;
  readonly children: ReactNode;
}

/**
 * The foot of the dossier, always in sight: what it is about and the amount, and below it the whole, which can be folded.
 * Where there is little room it starts folded, so that it never hides what one reads or where the keyboard is.
 */
export function Dock({ title, verdict, payableAssets, asset, testId, children }: DockProps) {
  const t = useTranslations('adjudication.decision');
  const [open, setOpen] = useState(true);
  useOpenOnWide(setOpen);
  const Toggle = open ? ChevronDown : ChevronUp;
  return (
    <section
      id="decision"
      aria-label={title}
      tabIndex={-1}
      className="sticky bottom-0 z-20 -mx-4 border-t-2 border-ink bg-raised px-4 shadow-float md:-mx-8 md:px-8 lg:-mx-4 lg:px-4"
      data-testid={testId}
    >
      <div className="flex items-center justify-between gap-4 py-3">
        <h2 className="flex-1 font-medium">{title}</h2>
        <p className="flex flex-wrap items-baseline justify-end gap-x-3 text-right" aria-live="polite">
          {verdict === undefined ? null : <span className="text-13 text-quiet max-sm:sr-only">{verdict}</span>}
          <Amount units={payableAssets} asset={asset} size="medium" tone={payableAssets > 0n ? 'money' : 'ink'} />
        </p>
        <Button
          look="quiet"
          size="small"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
          icon={<Toggle aria-hidden strokeWidth={1.5} className="size-4" />}
        >
          {open ? t('fold') : t('unfold')}
        </Button>
      </div>
      {open ? (
        <div className="grid max-h-[48dvh] gap-x-8 gap-y-5 overflow-y-auto pb-4 lg:grid-cols-[minmax(0,1fr)_19rem] xl:grid-cols-[minmax(0,1fr)_auto]">
          {children}
        </div>
      ) : null}
    </section>
  );
}

/** Beside what is decided: who sits, and on a wide screen next to it what can be signed, so that neither leaves the other's room empty. */
export function DockSide({ who, sign }: { readonly who: ReactNode; readonly sign: ReactNode }) {
  return (
    <div className="grid content-start gap-x-8 gap-y-3 xl:grid-cols-[19rem_17rem]">
      <div className="grid min-w-0 content-start gap-3">{who}</div>
      <div className="grid min-w-0 content-start gap-3">{sign}</div>
    </div>
  );
}

/** Unfolded where there is room, folded on a phone; `#decision` in the address unfolds and focuses it. */
function useOpenOnWide(setOpen: (open: boolean) => void): void {
  useEffect(() => {
    const wanted = window.location.hash === '#decision';
    setOpen(wanted || window.matchMedia('(min-width: 64rem)').matches);
    if (wanted) document.getElementById('decision')?.focus({ preventScroll: true });
  }, [setOpen]);
}
