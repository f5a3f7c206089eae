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
  return (
    // It follows the width it is given, not the screen's: beside a form it looks as on a phone.
    <div className="@container">
      <table role="table" className="w-full border-collapse text-15 @max-md:block @md:table-fixed">
        <caption className="sr-only">{caption}</caption>
        <colgroup className="@max-md:hidden">
          <col className="w-[34%]" />
          <col />
          <col className="w-[26%]" />
        </colgroup>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('step')}</th>
            <th scope="col">{t('bar')}</th>
            <th scope="col">{t('amount')}</th>
          </tr>
        </thead>
        <tbody role="rowgroup" className="@max-md:block">
          <Row
            label={lossLabel}
            bar={<Bar from={loss} kept={loss} scale={whole} paid={false} />}
            amount={format.money(loss, asset)}
          />
          {rows
            .filter((row) => showIdle || row.change !== 0n)
            .map((row) => (
              <Row
                key={row.id}
                label={row.label}
                clause={row.clause}
                idle={row.change === 0n}
                bar={<Bar from={row.before} kept={row.after} scale={whole} paid={false} />}
                amount={
                  row.change === 0n
                    ? t('nothing')
                    : `${row.change > 0n ? '+' : '−'} ${format.money(row.change > 0n ? row.change : -row.change, asset)}`
                }
              />
            ))}
          <Row
            label={payableLabel}
            total
            bar={<Bar from={payable} kept={payable} scale={whole} paid />}
            amount={format.money(payable, asset)}
          />
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly label: string;
  readonly clause?: ReactNode;
  readonly bar: ReactNode;
  readonly amount: string;
  readonly idle?: boolean;
  readonly total?: boolean;
}

/** On a phone the bar stands below label and amount; the roles keep it a table for a screen reader. */
function Row({ label, clause, bar, amount, idle = false, total = false }: RowProps) {
  const cell = 'py-2 align-baseline';
  return (
    <tr
      role="row"
      className={classNames(
        '@max-md:grid @max-md:grid-cols-[minmax(0,1fr)_auto] @max-md:pb-2',
        total ? '' : 'border-b border-line',
      )}
    >
      <th
        scope="row"
        role="rowheader"
        className={classNames(cell, 'pr-3 text-left', total ? 'font-medium' : 'font-normal')}
      >
        {label}
        {clause === undefined ? null : <span className="block text-12 text-quiet">{clause}</span>}
      </th>
      <td role="cell" className={classNames(cell, '@max-md:order-last @max-md:col-span-2 @max-md:py-0')}>
        {bar}
      </td>
      <td
        role="cell"
        className={classNames(
          cell,
          'figure pl-3 text-right whitespace-nowrap',
          idle ? 'text-quiet' : '',
          total ? 'text-18 font-medium text-money' : '',
        )}
      >
        {amount}
      </td>
    </tr>
  );
}
