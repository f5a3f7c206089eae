export const locales = ['en', 'zh-CN'] as const;
export type Locale = (typeof locales)[number];

export const LOCALE_COOKIE = 'mw-locale';
export const TIME_ZONE_COOKIE = 'mw-tz';
export const THEME_COOKIE = 'mw-theme';

export function isLocale(text: string | undefined): text is Locale {
  return text === 'en' || text === 'zh-CN';
}

/** First language of an Accept-Language header that we speak, by the reader's own order of preference. */
export function localeFromHeader(header: string | null): Locale {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters
        .find((p) => p.trim().startsWith('q='))
        ?.trim()
        .slice(2);
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter((wish) => wish.tag !== '' && wish.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wishes) {
    if (tag.startsWith('zh')) return 'zh-CN';
    if (tag.startsWith('en')) return 'en';
  }
  return 'en';
}

/** A time zone name the runtime knows, or UTC. */
export function timeZoneFrom(text: string | undefined): string {
  if (text === undefined) return 'UTC';
  try {
    return new Intl.DateTimeFormat('en', { timeZone: decodeURIComponent(text) }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
