'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classNames } from '@/lib/class-names.ts';
import type { AssetUnit } from '@/lib/format/format-amount.ts';
import { useFormat } from '@/lib/format/use-format.ts';

/** One step between loss and payable. */
export interface WaterfallStep {
  /** Stable name of the step, e.g. `deductible`. */
  readonly id: string;
  /** In the reader's words: "Your deductible". */
  readonly label: string;
  /** What remains after this step, base units. */
  readonly after: bigint;
  /** The clause that says so, a link into the wording or a word. */
  readonly clause?: ReactNode;
}

export interface WaterfallProps {
  /** Caption, read aloud first: "From loss to payment". */
  readonly caption: string;
  readonly asset: AssetUnit;
  /** The claimed loss, base units: the full width. */
  readonly loss: bigint;
  readonly lossLabel: string;
  /** In order. Steps that take nothing are shown only when `showIdle`. */
  readonly steps: readonly WaterfallStep[];
  /** The last line; its value is what remains after the last step. */
  readonly payableLabel: string;
  readonly showIdle?: boolean;
  /** Values of scale: the loss the bars are drawn against (a slider's maximum), so that bars move and do not rescale. */
  readonly scale?: bigint;
}

const share = (part: bigint, whole: bigint): string =>
  `${String(whole === 0n ? 0 : Math.min(100, Number((part * 10_000n) / whole) / 100))}%`;

function Bar({
  from,
  kept,
  scale,
  paid,
}: {
  readonly from: bigint;
  readonly kept: bigint;
  readonly scale: bigint;
  readonly paid: boolean;
}) {
  return (
    <span aria-hidden className="relative block h-2.5 w-full wash-ink">
      <span
        className="absolute inset-y-0 left-0 transition-[width]"
        style={{
          width: share(from, scale),
          background: 'repeating-linear-gradient(135deg, var(--line-strong) 0 1.5px, transparent 1.5px 5px)',
        }}
      />
      <span
        className={classNames('absolute inset-y-0 left-0 transition-[width]', paid ? 'bg-money' : 'bg-ink')}
        style={{ width: share(kept, scale) }}
      />
    </span>
  );
}

/**
 * From loss to payable, step by step: stepped bars for the eye, a real table for a screen reader.
 * The hatched part of a bar is what that step took away. Values are handed in; nothing is computed here but differences.
 */
export function Waterfall({
  caption,
  asset,
  loss,
  lossLabel,
  steps,
  payableLabel,
  showIdle = false,
  scale,
}: WaterfallProps) {
  const t = useTranslations('pieces.waterfall');
  const format = useFormat();
  const whole = scale ?? loss;
  const rows = steps.map((step, position) => {
    const before = position === 0 ? loss : (steps[position - 1]?.after ?? loss);
    return { ...step, before, change: step.after - before };
  });
  const payable = steps.at(-1)?.after ?? loss;
  const cell = 'py-2 align-baseline';
  return (
    <table className="w-full table-fixed border-collapse text-15">
      <caption className="sr-only">{caption}</caption>
      <colgroup>
        <col className="w-[58%] sm:w-[34%]" />
        <col className="hidden sm:table-column" />
        <col className="w-[42%] sm:w-[26%]" />
      </colgroup>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('step')}</th>
          <th scope="col">{t('bar')}</th>
          <th scope="col">{t('amount')}</th>
        </tr>
      </thead>
      <tbody>
        <tr className="border-b border-line">
          <th scope="row" className={classNames(cell, 'pr-3 text-left font-normal')}>
            {lossLabel}
          </th>
          <td className={classNames(cell, 'hidden sm:table-cell')}>
            <Bar from={loss} kept={loss} scale={whole} paid={false} />
          </td>
          <td className={classNames(cell, 'figure pl-3 text-right')}>{format.money(loss, asset)}</td>
        </tr>
        {rows
          .filter((row) => showIdle || row.change !== 0n)
          .map((row) => (
            <tr key={row.id} className="border-b border-line">
              <th scope="row" className={classNames(cell, 'pr-3 text-left font-normal')}>
                {row.label}
                {row.clause === undefined ? null : <span className="block text-12 text-quiet">{row.clause}</span>}
              </th>
              <td className={classNames(cell, 'hidden sm:table-cell')}>
                <Bar from={row.before} kept={row.after} scale={whole} paid={false} />
              </td>
              <td className={classNames(cell, 'figure pl-3 text-right', row.change === 0n ? 'text-quiet' : '')}>
                {row.change === 0n
                  ? t('nothing')
                  : `${row.change > 0n ? '+' : '−'} ${format.money(row.change > 0n ? row.change : -row.change, asset)}`}
              </td>
            </tr>
          ))}
        <tr>
          <th scope="row" className={classNames(cell, 'pt-3 pr-3 text-left font-medium')}>
            {payableLabel}
          </th>
          <td className={classNames(cell, 'hidden pt-3 sm:table-cell')}>
            <Bar from={payable} kept={payable} scale={whole} paid />
          </td>
          <td className={classNames(cell, 'figure pt-3 pl-3 text-right text-18 font-medium text-money')}>
            {format.money(payable, asset)}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
