import type { Locale } from './locale.ts';
import { DAY, HOUR, MINUTE, NEVER, type Seconds } from './time.ts';

/** "2026-03-01 16:00 UTC": the same in both languages, so that nobody has to guess whose midnight is meant. */
export function formatInstant(instant: Seconds, locale: Locale): string {
  if (instant >= NEVER) return locale === 'en' ? 'no time limit' : '无期限';
  const text = new Date(instant * 1_000).toISOString();
  return `${text.slice(0, 10)} ${text.slice(11, 16)} UTC`;
}

/** "3 days", "2 hours 5 minutes": the two largest units that are not zero. */
export function formatDuration(length: Seconds, locale: Locale): string {
  const units = [
    { size: DAY, en: 'day', zh: '天' },
    { size: HOUR, en: 'hour', zh: '小时' },
    { size: MINUTE, en: 'minute', zh: '分钟' },
    { size: 1, en: 'second', zh: '秒' },
  ];
  let left = Math.max(0, Math.trunc(length));
  const parts: string[] = [];
  for (const unit of units) {
    const count = Math.floor(left / unit.size);
    left -= count * unit.size;
    if (count === 0) continue;
    parts.push(locale === 'en' ? `${count} ${unit.en}${count === 1 ? '' : 's'}` : `${count}${unit.zh}`);
  }
  if (parts.length === 0) return locale === 'en' ? '0 seconds' : '0秒';
  return parts.slice(0, 2).join(locale === 'en' ? ' ' : '');
}
