'use client';

import { Menu } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { type ReactNode, useState } from 'react';
import type { Theme } from '@/lib/theme.ts';
import { LanguageSwitch } from '../language-switch.tsx';
import { Sheet } from '../sheet.tsx';
import { ThemeSwitch } from '../theme-switch.tsx';
import { Navigation } from './navigation.tsx';
import { Wordmark } from './wordmark.tsx';

export interface HeaderProps {
  readonly theme: Theme;
  /** Wallet button and what is under way: handed in, because pieces know no features. */
  readonly wallet: ReactNode;
}

/** One hairline, the mark, the seat's navigation, the wallet. */
export function Header({ theme, wallet }: HeaderProps) {
  const t = useTranslations('shell');
  const [open, setOpen] = useState(false);
  return (
    <header className="border-b border-line">
      <div className="leaf flex h-16 items-center gap-4 lg:gap-8">
        <Link href="/" className="rounded-press">
          <Wordmark name={t('name')} />
        </Link>
        <div className="hidden lg:block">
          <Navigation layout="row" />
        </div>
        <div className="ml-auto flex items-center gap-2">
          <div className="hidden items-center gap-2 lg:flex">
            <LanguageSwitch />
            <ThemeSwitch initial={theme} />
          </div>
          {wallet}
          <button
            type="button"
            aria-label={t('menu')}
            onClick={() => {
              setOpen(true);
            }}
            className="grid size-10 place-items-center rounded-press lg:hidden"
          >
            <Menu aria-hidden strokeWidth={1.5} className="size-5" />
          </button>
        </div>
      </div>
      <Sheet open={open} onOpenChange={setOpen} title={t('menu')} place="side">
        <Navigation
          layout="column"
          onGo={() => {
            setOpen(false);
          }}
        />
        <div className="mt-6 flex items-center justify-between">
          <LanguageSwitch />
          <ThemeSwitch initial={theme} />
        </div>
      </Sheet>
    </header>
  );
}
