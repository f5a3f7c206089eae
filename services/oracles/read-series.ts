import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { DAY } from '../../domain/primitives/time.ts';

/** What a series says of a day, as text: never a binary fraction, so that every operator signs the same number. */
export type ReadDay = (day: string) => Promise<string | undefined>;

const dayOnly = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const rowsSchema = z.union([
  z
    .array(z.object({ date: dayOnly, value: z.string() }))
    .transform((rows) => rows.map((row) => [row.date, row.value] as const)),
  z.record(dayOnly, z.string()).transform((days) => Object.entries(days)),
]);

const TIMEOUT_MS = 8_000;
const MAX_BYTES = 64 * 1_024 * 1_024;
/** How long an answer of http is good for, milliseconds. */
const AGE_MS = 60_000;

/**
 * Opens a series: a CSV file with a head (`date,mm`), or JSON from a file or by http: `{"2026-11-22": "12.5"}` or
 * `[{"date": "2026-11-22", "value": "12.5"}]`. A file is read again when it changed.
 */
export function openSeries(place: string, nowMs: () => number): ReadDay {
  let days: ReadonlyMap<string, string> = new Map();
  let known: number | undefined;
  const isRemote = /^https?:\/\//.test(place);
  return async (day) => {
    const version = isRemote ? Math.floor(nowMs() / AGE_MS) : (await stat(place)).mtimeMs;
    if (version !== known) {
      days = parseSeries(isRemote ? await fetchText(place) : await readFile(place, 'utf8'));
      known = version;
    }
    return days.get(day);
  };
}

/** Reads CSV or JSON. A day that stands twice with different values says nothing. @throws Error for what is neither */
export function parseSeries(text: string): ReadonlyMap<string, string> {
  const rows = /^\s*[[{]/.test(text) ? rowsSchema.parse(JSON.parse(text)) : parseCsv(text);
  const days = new Map<string, string>();
  const doubted = new Set<string>();
  for (const [day, value] of rows) {
    if (days.has(day) && days.get(day) !== value) doubted.add(day);
    days.set(day, value);
  }
  for (const day of doubted) days.delete(day);
  return days;
}

function parseCsv(text: string): readonly (readonly [string, string])[] {
  const [head, ...lines] = text.trim().split(/\r?\n/);
  if (head === undefined || !/^date,[^,]+$/.test(head.trim())) throw new Error('The series has no head "date,value".');
  return lines.flatMap((line) => {
    const [day = '', value = ''] = line.split(',').map((part) => part.trim());
    return dayOnly.safeParse(day).success && value !== '' ? [[day, value] as const] : [];
  });
}

async function fetchText(url: string): Promise<string> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!answer.ok) throw new Error(`The series answered ${answer.status}.`);
  const text = await answer.text();
  if (text.length > MAX_BYTES) throw new Error('The series is too long.');
  return text;
}

/**
 * The day a period is of, as people there write it. A source whose days begin in the second half of a day of UTC lies east
 * of it: Hong Kong's begin at 16:00 of the day before.
 */
export function dayOfPeriod(periodStart: number, offsetSeconds: number, yearsBack = 0): string {
  const local = offsetSeconds > DAY / 2 ? periodStart + DAY - offsetSeconds : periodStart - offsetSeconds;
  const date = new Date(local * 1_000);
  date.setUTCFullYear(date.getUTCFullYear() - yearsBack);
  return date.toISOString().slice(0, 10);
}
