'use client';

import { useTranslations } from 'next-intl';
import { classNames } from '@/lib/class-names.ts';
import type { AssetUnit } from '@/lib/format/format-amount.ts';
import { useFormat } from '@/lib/format/use-format.ts';

export type GaugeFill = 'money' | 'ink' | 'note' | 'clock' | 'line' | 'hatch';

export interface GaugePart {
  readonly id: string;
  readonly label: string;
  /** Base units. */
  readonly units: bigint;
  readonly fill: GaugeFill;
}

export interface CoverGaugeProps {
  readonly caption: string;
  readonly asset: AssetUnit;
  /** Every bucket of the pool, in the order money moves through them. */
  readonly parts: readonly GaugePart[];
  /** Assets the books account for; the parts must add up to it exactly, and the gauge says so when they do not. */
  readonly total: bigint;
  readonly totalLabel: string;
}

const fills: Readonly<Record<GaugeFill, string>> = {
  money: 'var(--money)',
  ink: 'var(--ink)',
  note: 'var(--note)',
  clock: 'var(--clock)',
  line: 'var(--line-strong)',
  hatch: 'repeating-linear-gradient(135deg, var(--line-strong) 0 2px, var(--paper) 2px 5px)',
};

/** Assets against every liability as one stacked bar, with the same figures as a table. It sums exactly or says by how much it does not. */
export function CoverGauge({ caption, asset, parts, total, totalLabel }: CoverGaugeProps) {
  const t = useTranslations('pieces.gauge');
  const format = useFormat();
  const sum = parts.reduce((running, part) => running + part.units, 0n);
  const shown = parts.filter((part) => part.units > 0n);
  return (
    <div>
      <div aria-hidden className="flex h-6 w-full overflow-hidden wash-ink">
        {shown.map((part) => (
          <span
            key={part.id}
            title={`${part.label}: ${format.money(part.units, asset)}`}
            className="h-full min-w-0.5 border-r border-paper transition-[flex-grow] last:border-0"
            style={{
              flexGrow: Number((part.units * 1_000_000n) / (sum === 0n ? 1n : sum)),
              background: fills[part.fill],
            }}
          />
        ))}
      </div>
      <table className="mt-4 w-full border-collapse text-15">
        <caption className="sr-only">{caption}</caption>
        <tbody>
          {parts.map((part) => (
            <tr key={part.id} className="border-b border-line">
              <th scope="row" className="py-2 text-left font-normal">
                <span
                  aria-hidden
                  className="mr-3 inline-block size-2.5 align-baseline"
                  style={{ background: fills[part.fill] }}
                />
                {part.label}
              </th>
              <td
                className={classNames(
                  'figure py-2 pl-4 text-right whitespace-nowrap',
                  part.units === 0n ? 'text-quiet' : '',
                )}
              >
                {format.money(part.units, asset)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className="py-2 text-left font-medium">
              {totalLabel}
            </th>
            <td className="figure py-2 pl-4 text-right font-medium whitespace-nowrap">{format.money(total, asset)}</td>
          </tr>
        </tfoot>
      </table>
      {sum === total ? null : (
        <p role="alert" className="mt-2 text-breach">
          {t('gap', { gap: format.money(total > sum ? total - sum : sum - total, asset) })}
        </p>
      )}
    </div>
  );
}
