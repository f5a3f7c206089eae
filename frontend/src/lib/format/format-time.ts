const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

export type Calendar = { readonly locale: string; readonly timeZone: string };

/** @param seconds chain time, seconds since 1970 */
export function formatDate(seconds: number, { locale, timeZone }: Calendar): string {
  return new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long' }).format(seconds * 1000);
}

/** Date and minute in the reader's own zone. */
export function formatDateTime(seconds: number, { locale, timeZone }: Calendar): string {
  return new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(seconds * 1000);
}

/** Chain time as the chain knows it: UTC to the second, sortable. */
export function formatChainTime(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

type Unit = 'day' | 'hour' | 'minute' | 'second';

/** The largest whole unit that still says something true: 4 days, 7 hours, 12 minutes. */
export function roundDuration(seconds: number): { readonly value: number; readonly unit: Unit } {
  const length = Math.abs(seconds);
  if (length >= 2 * DAY) return { value: Math.floor(length / DAY), unit: 'day' };
  if (length >= 2 * HOUR) return { value: Math.floor(length / HOUR), unit: 'hour' };
  if (length >= MINUTE) return { value: Math.floor(length / MINUTE), unit: 'minute' };
  return { value: Math.floor(length), unit: 'second' };
}

/** "4 days", "7 小时": a length of time in words. */
export function formatDuration(seconds: number, locale: string): string {
  const { value, unit } = roundDuration(seconds);
  const words = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  return locale === 'zh-CN' ? words.replace(/(\d)(?=\p{Script=Han})/u, '$1 ') : words;
}

/** "in 4 days", "2 天前": seen from now. */
export function formatRelative(seconds: number, now: number, locale: string): string {
  const { value, unit } = roundDuration(seconds - now);
  const signed = seconds < now ? -value : value;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(signed, unit);
}
