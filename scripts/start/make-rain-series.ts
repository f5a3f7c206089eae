import { createHash } from 'node:crypto';

import { DAY } from '../../domain/primitives/time.ts';

/** Rain of a month: on how many of its days it rains, and how much in all, mm. Rounded after the normals of Hong Kong. */
const MONTHS: readonly { readonly days: number; readonly mm: number }[] = [
  { days: 5, mm: 25 },
  { days: 9, mm: 54 },
  { days: 11, mm: 82 },
  { days: 12, mm: 175 },
  { days: 15, mm: 305 },
  { days: 19, mm: 456 },
  { days: 18, mm: 377 },
  { days: 17, mm: 432 },
  { days: 15, mm: 328 },
  { days: 7, mm: 101 },
  { days: 6, mm: 38 },
  { days: 4, mm: 27 },
];
const DAYS_OF_MONTH = 30.4;
/** Days after the first one on which it pours, whatever the season: so that who lives with the demo sees cover pay. */
const POURS: ReadonlyMap<number, string> = new Map([
  [2, '203.4'],
  [6, '168.0'],
  [29, '251.7'],
]);
/** Of a Weibull distribution with this shape; a mean day of it is MEAN times its scale. */
const [SHAPE, MEAN] = [0.7, 1.266];

/**
 * A made-up series of daily rain, `date,mm`, the same at every making: it rains as often and as much as it does in Hong Kong
 * in that month, and pours on three days of its own. Nobody measured it; it is for the local chain only.
 *
 * @param firstDay day its pours are counted from, in days since 1970; the series begins ten days before
 */
export function makeRainSeries(firstDay: number, days: number): string {
  const lines = Array.from({ length: days + 10 }, (_, place) => {
    const since = place - 10;
    const date = new Date((firstDay + since) * DAY * 1_000).toISOString().slice(0, 10);
    return `${date},${POURS.get(since) ?? rainOn(date)}`;
  });
  return `date,mm\n${lines.join('\n')}\n`;
}

function rainOn(date: string): string {
  const { days, mm } = MONTHS[Number(date.slice(5, 7)) - 1] ?? { days: 0, mm: 0 };
  const [chance, amount] = drawsOf(date);
  if (chance * DAYS_OF_MONTH >= days) return '0.0';
  const scale = mm / days / MEAN;
  return (scale * (-Math.log(1 - amount)) ** (1 / SHAPE)).toFixed(1);
}

/** Two numbers from 0 up to 1, by the date alone. */
function drawsOf(date: string): readonly [number, number] {
  const bytes = createHash('sha256').update(`rain ${date}`).digest();
  return [bytes.readUInt32BE(0) / 2 ** 32, bytes.readUInt32BE(4) / 2 ** 32];
}
