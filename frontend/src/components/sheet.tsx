'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { classNames } from '@/lib/class-names.ts';

export interface SheetProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  /** One sentence below the title; also the description for screen readers. */
  readonly description?: string;
  readonly children: ReactNode;
  /** `side` slides in from the right on a desktop; `middle` stands in the middle. Both rise from below on a phone. */
  readonly place?: 'side' | 'middle';
  /** Stays below the scrolling content. */
  readonly foot?: ReactNode;
}

const places = {
  side: 'sm:inset-y-0 sm:right-0 sm:left-auto sm:h-dvh sm:max-h-dvh sm:w-[27rem] sm:animate-slide',
  middle:
    'sm:inset-auto sm:top-1/2 sm:left-1/2 sm:max-h-[86dvh] sm:w-[34rem] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-press sm:animate-fade',
} as const;

/** The one dialog of the house: focus is kept inside, Escape closes, focus returns where it came from. */
export function Sheet({ open, onOpenChange, title, description, children, place = 'middle', foot }: SheetProps) {
  const t = useTranslations('pieces');
  // What opens a sheet stands elsewhere, so the dialog does not know it by itself.
  const cameFrom = useRef<Element | null>(null);
  const goBack = (): void => {
    const from = cameFrom.current;
    const stands = from instanceof HTMLElement && from !== document.body && from.isConnected;
    if (stands) from.focus();
    else document.getElementById('content')?.focus({ preventScroll: true });
  };
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-veil animate-fade" />
        <Dialog.Content
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
          onOpenAutoFocus={() => {
            cameFrom.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            goBack();
          }}
          className={classNames(
            'fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] flex-col rounded-t-press bg-raised shadow-float animate-rise',
            places[place],
          )}
        >
          <header className="flex items-start gap-4 px-6 pt-6 pb-4">
            <div className="min-w-0 flex-1">
              <Dialog.Title className="text-18 font-medium">{title}</Dialog.Title>
              {description === undefined ? null : (
                <Dialog.Description className="mt-1 text-quiet">{description}</Dialog.Description>
              )}
            </div>
            <Dialog.Close className="-m-2 rounded-press p-2 text-quiet hover:text-ink" aria-label={t('close')}>
              <X aria-hidden strokeWidth={1.5} className="size-5" />
            </Dialog.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-6 pb-6">{children}</div>
          {foot === undefined ? null : <footer className="border-t border-line px-6 py-4">{foot}</footer>}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
