import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { loadMessages } from './load-messages.ts';
import { isLocale, LOCALE_COOKIE, localeFromHeader, TIME_ZONE_COOKIE, timeZoneFrom } from './locales.ts';

/** The language by cookie, else by what the browser asks for; the time zone by cookie, else UTC. */
export default getRequestConfig(async () => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const chosen = jar.get(LOCALE_COOKIE)?.value;
  const locale = isLocale(chosen) ? chosen : localeFromHeader(head.get('accept-language'));
  return {
    locale,
    messages: await loadMessages(locale),
    timeZone: timeZoneFrom(jar.get(TIME_ZONE_COOKIE)?.value),
  };
});
