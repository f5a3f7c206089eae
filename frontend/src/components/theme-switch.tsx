'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ToggleGroup } from 'radix-ui';
import { useState } from 'react';
import { THEME_COOKIE } from '@/i18n/locales.ts';
import type { Theme } from '@/lib/theme.ts';
import { isTheme } from '@/lib/theme.ts';

const icons = { light: Sun, dark: Moon, system: Monitor } as const;

/** Light, dark or as the device says; kept in a cookie, so that the server already renders it. */
export function ThemeSwitch({ initial }: { readonly initial: Theme }) {
  const t = useTranslations('pieces.theme');
  const [theme, setTheme] = useState<Theme>(initial);
  const choose = (value: string) => {
    if (!isTheme(value)) return;
    setTheme(value);
    document.cookie = `${THEME_COOKIE}=${value};path=/;max-age=31536000;samesite=lax`;
    if (value === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = value;
  };
  return (
    <ToggleGroup.Root
      type="single"
      value={theme}
      onValueChange={choose}
      aria-label={t('label')}
      className="inline-flex"
    >
      {(['light', 'dark', 'system'] as const).map((value) => {
        const Icon = icons[value];
        return (
          <ToggleGroup.Item
            key={value}
            value={value}
            aria-label={t(value)}
            title={t(value)}
            className="grid size-9 place-items-center rounded-press text-quiet hover:text-ink data-[state=on]:wash-ink data-[state=on]:text-ink"
          >
            <Icon aria-hidden strokeWidth={1.5} className="size-4" />
          </ToggleGroup.Item>
        );
      })}
    </ToggleGroup.Root>
  );
}
