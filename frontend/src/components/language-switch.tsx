'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { LOCALE_COOKIE, type Locale } from '@/i18n/locales.ts';
import { classNames } from '@/lib/class-names.ts';

const names: Readonly<Record<Locale, string>> = { en: 'EN', 'zh-CN': '中文' };

/** Both languages in their own words; the choice is kept for a year. */
export function LanguageSwitch() {
  const t = useTranslations('shell');
  const current = useLocale();
  const router = useRouter();
  const [pending, begin] = useTransition();
  const choose = (locale: Locale) => {
    document.cookie = `${LOCALE_COOKIE}=${locale};path=/;max-age=31536000;samesite=lax`;
    begin(() => {
      router.refresh();
    });
  };
  return (
    <div
      role="group"
      aria-label={t('language')}
      className={classNames('inline-flex items-center text-13', pending ? 'opacity-50' : '')}
    >
      {(['en', 'zh-CN'] as const).map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={current === locale}
          onClick={() => {
            choose(locale);
          }}
          className={classNames(
            'h-9 rounded-press px-2.5',
            current === locale ? 'font-medium text-ink' : 'text-quiet hover:text-ink',
          )}
        >
          {names[locale]}
        </button>
      ))}
    </div>
  );
}
