import { useTranslations } from 'next-intl';

/** The first thing the keyboard meets: past clock and navigation, to the content. */
export function SkipLink() {
  const t = useTranslations('shell');
  return (
    <a
      href="#content"
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-press focus:bg-raised focus:p-3 focus:shadow-float"
    >
      {t('skip')}
    </a>
  );
}
