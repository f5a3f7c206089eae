'use client';

import { directionOf, payoutOf } from '@makewhole/domain/oracles/payout-curve.ts';
import { knownSource } from '@makewhole/domain/oracles/known-sources.ts';
import { useTranslations } from 'next-intl';
import { Curve, type CurvePoint } from '@/components/curve.tsx';
import { useFormat } from '../format/use-format.ts';
import { useReading } from './use-reading.ts';
import type { ProductVersion } from './version-view.ts';

export interface IndexCurveProps {
  readonly version: Pick<ProductVersion, 'asset'> & {
    readonly terms: Pick<ProductVersion['terms'], 'observable' | 'curveKind' | 'curve'>;
  };
  /** The limit the table names amounts for, base units. */
  readonly limitAssets: bigint;
  /** What was observed, in the source's unit. */
  readonly observed?: bigint;
}

const WHOLE = 10_000n;

/** The curve drawn, and the same as a table: what is observed, what it pays. */
export function IndexCurve({ version, limitAssets, observed }: IndexCurveProps) {
  const t = useTranslations('products.index');
  const format = useFormat();
  const { terms, asset } = version;
  const reading = useReading(terms.observable);
  const curve = { kind: terms.curveKind, points: terms.curve };
  const source = knownSource(terms.observable);
  const per = source?.per ?? 1;
  const at = (value: bigint): CurvePoint => ({
    observed: Number(value) / per,
    payoutBps: Number(payoutOf(curve, value, WHOLE)),
  });
  const falls = directionOf(curve) === 'Falling';
  const first = (falls ? terms.curve.findLast(pays) : terms.curve.find(pays)) ?? terms.curve[0];
  if (first === undefined) return null;
  const summary =
    observed === undefined
      ? t('summary')
      : t('summaryObserved', { reading: reading(observed), share: format.percent(at(observed).payoutBps) });
  return (
    <div className="grid gap-5">
      <Curve
        summary={summary}
        unit={t(`units.${source?.reads ?? 'other'}`)}
        points={drawn(terms, observed).map(at)}
        ticks={[...new Set(terms.curve.map(({ value }) => at(value).observed))].sort((one, other) => one - other)}
        trigger={at(first.value).observed}
        triggerLabel={t('trigger')}
        {...(observed === undefined ? {} : { observed: at(observed) })}
      />
      <table className="w-full border-collapse">
        <thead>
          <tr className="border-b border-ink text-left text-13 text-quiet">
            <th scope="col" className="py-2 pr-4 font-medium">
              {t('observed')}
            </th>
            <th scope="col" className="px-4 py-2 text-right font-medium">
              {t('share')}
            </th>
            <th scope="col" className="py-2 pl-4 text-right font-medium">
              {t('pays', { limit: format.money(limitAssets, asset) })}
            </th>
          </tr>
        </thead>
        <tbody>
          {terms.curve.map(({ value }) => (
            <tr key={value.toString()} className="border-b border-line">
              <th scope="row" className="figure py-2.5 pr-4 text-left font-normal">
                {t(falls ? 'upTo' : 'from', { reading: reading(value) })}
              </th>
              <td className="figure px-4 py-2.5 text-right">{format.percent(at(value).payoutBps)}</td>
              <td className="figure py-2.5 pl-4 text-right">
                {format.money(payoutOf(curve, value, limitAssets), asset)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const pays = ({ payoutBps }: { readonly payoutBps: number }): boolean => payoutBps > 0;

/** Values to draw through: the points, one beside each where it jumps, and some room at either end. */
function drawn(
  { curve, curveKind }: IndexCurveProps['version']['terms'],
  observed: bigint | undefined,
): readonly bigint[] {
  const values = curve.map(({ value }) => value);
  const [low, high] = [values[0] ?? 0n, values.at(-1) ?? 0n];
  const room = (high - low) / 4n + high / 10n + 1n;
  const beside = curveKind === 'Linear' ? [] : values.flatMap((value) => [value - 1n, value + 1n]);
  const seen = observed === undefined ? [] : [observed];
  const all = new Set([...values, ...beside, ...seen, low > room ? low - room : 0n, high + room]);
  return [...all].filter((value) => value >= 0n).sort((one, other) => (one < other ? -1 : 1));
}
