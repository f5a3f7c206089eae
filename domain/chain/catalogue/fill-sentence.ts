import { actionWords, clockWords, phaseWords } from '../../claims/claim-words.ts';
import { claimActionAt, claimClockAt, claimPhaseAt } from '../../claims/claim-types.ts';
import { claimIdFrom, formatClaimNumber } from '../../primitives/ids.ts';
import { bytes32ToLabel } from '../../primitives/label.ts';
import type { Locale, Words } from '../../primitives/locale.ts';
import { formatAssets, formatBps, formatMoney, type Asset } from '../../primitives/money.ts';
import { formatUtcDay } from '../../primitives/time.ts';
import { formatDuration, formatInstant } from '../../primitives/time-words.ts';
import type { Both } from './error-text.ts';

/** What is needed to write an argument: the language, and what amounts are counted in. */
export interface FillContext {
  readonly locale: Locale;
  readonly asset: Asset;
}

type Writer = (value: unknown, context: FillContext) => string;

/** The flags of PauseControl, in the order of the enum. */
const pauseFlagWords: readonly Words[] = [
  { en: 'selling', 'zh-CN': '销售' },
  { en: 'filing', 'zh-CN': '报案' },
  { en: 'deciding', 'zh-CN': '裁定' },
  { en: 'observations', 'zh-CN': '观测' },
  { en: 'capital exits', 'zh-CN': '资金退出' },
];

/** How an argument is written, by the kind its placeholder names. */
export const writers: Readonly<Record<string, Writer>> = {
  money: (value, { asset }) => formatMoney({ assets: whole(value), asset }),
  shares: (value, { asset }) => formatAssets(whole(value), asset),
  time: (value, { locale }) => formatInstant(Number(value), locale),
  seconds: (value, { locale }) => formatDuration(Number(value), locale),
  day: (value) => formatUtcDay(Number(value)),
  year: (value) => String(value),
  count: (value) =>
    whole(value)
      .toString()
      .replace(/\B(?=(\d{3})+(?!\d))/g, ','),
  place: (value) => (whole(value) + 1n).toString(),
  policy: (value) => String(value),
  claim: (value) => formatClaimNumber(claimIdFrom(whole(value))),
  bps: (value, { locale }) => formatBps(Number(value), locale),
  address: (value) => shortened(String(value), 4),
  hash: (value) => shortened(String(value), 8),
  label: (value) => labelText(String(value)),
  text: (value) => String(value),
  phase: (value, { locale }) => phaseWords[claimPhaseAt(Number(value))][locale],
  action: (value, { locale }) => actionWords[claimActionAt(Number(value))][locale],
  clock: (value, { locale }) => clockWords[claimClockAt(Number(value))][locale],
  flag: (value, { locale }) => pauseFlagWords[Number(value)]?.[locale] ?? String(value),
};

const placeholder = /\{(\w+):(\w+)\}/g;

/** The arguments a sentence uses, with their kinds. */
export function placeholdersOf(sentence: string): readonly { readonly name: string; readonly kind: string }[] {
  return Array.from(sentence.matchAll(placeholder), ([, name = '', kind = '']) => ({ name, kind }));
}

/** A sentence with its arguments put in; an argument that is missing or odd becomes "?", never a fault of its own. */
export function fillSentence(sentence: Both, args: Readonly<Record<string, unknown>>, context: FillContext): string {
  const text = context.locale === 'en' ? sentence[0] : sentence[1];
  return text.replace(placeholder, (_, name: string, kind: string) => {
    const [value, write] = [args[name], writers[kind]];
    if (value === undefined || write === undefined) return '?';
    try {
      return write(value, context);
    } catch {
      return '?';
    }
  });
}

function whole(value: unknown): bigint {
  if (typeof value === 'bigint' || typeof value === 'number' || typeof value === 'string') return BigInt(value);
  throw new TypeError('an amount that is no number');
}

function shortened(hex: string, digits: number): string {
  return hex.length <= 2 + 2 * digits ? hex : `${hex.slice(0, 2 + digits)}…${hex.slice(-digits)}`;
}

function labelText(value: string): string {
  return /^0x[0-9a-fA-F]{64}$/.test(value) ? (bytes32ToLabel(`0x${value.slice(2)}`) ?? shortened(value, 8)) : value;
}
