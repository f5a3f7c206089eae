'use client';

import { isPerDiem } from '@makewhole/domain/products/terms.ts';
import { useTranslations } from 'next-intl';
import type { LabelledCoverage, ProductVersion } from '@/lib/catalogue/version-view.ts';
import { useClaimWords } from '@/lib/claim/use-claim-words.ts';
import { useFormat } from '@/lib/format/use-format.ts';

/** Per coverage: what one bears, and what it pays at most. Straight from the terms on the chain. */
export function ShareTable({ version }: { readonly version: ProductVersion }) {
  const t = useTranslations('products.shares');
  const codes = useClaimWords();
  const format = useFormat();
  const { terms, asset } = version;
  return (
    <>
      <table className="w-full border-collapse">
        <thead>
          <tr className="border-b border-ink text-left text-13 text-quiet">
            <th scope="col" className="py-2 pr-4 font-medium">
              {t('coverage')}
            </th>
            <th scope="col" className="px-4 py-2 text-right font-medium">
              {t('deductible')}
            </th>
            <th scope="col" className="py-2 pl-4 text-right font-medium">
              {t('limit')}
            </th>
          </tr>
        </thead>
        <tbody>
          {terms.coverages.map((coverage) => (
            <tr key={coverage.label} className="border-b border-line">
              <th scope="row" className="py-2.5 pr-4 text-left font-normal">
                {codes.coverage(coverage.label)}
              </th>
              <td className="figure px-2 py-2.5 text-right whitespace-nowrap sm:px-4">
                <Deductible coverage={coverage} version={version} />
              </td>
              <td className="figure py-2.5 pl-2 text-right sm:pl-4">
                <Most coverage={coverage} version={version} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {terms.deductibleAssets === 0n ? null : (
        <p className="mt-3 text-quiet">
          {t('claimDeductible', { amount: format.money(terms.deductibleAssets, asset) })}
        </p>
      )}
      {terms.waitingDays === 0 ? null : <p className="mt-3 text-quiet">{t('waiting', { days: terms.waitingDays })}</p>}
    </>
  );
}

interface CellProps {
  readonly coverage: LabelledCoverage;
  readonly version: ProductVersion;
}

function Deductible({ coverage, version }: CellProps) {
  const t = useTranslations('products.shares');
  const format = useFormat();
  if (isPerDiem(coverage))
    return coverage.deductibleDays === 0 ? t('none') : t('firstDays', { days: coverage.deductibleDays });
  if (coverage.deductibleBps > 0) return t('share', { share: format.percent(coverage.deductibleBps) });
  return coverage.deductibleAssets === 0n ? t('none') : format.money(coverage.deductibleAssets, version.asset);
}

function Most({ coverage, version }: CellProps) {
  const t = useTranslations('products.shares');
  const format = useFormat();
  if (isPerDiem(coverage))
    return t('perDay', { daily: format.money(coverage.dailyAssets, version.asset), days: coverage.maxDays });
  if (coverage.sublimitAssets > 0n) return format.money(coverage.sublimitAssets, version.asset);
  return coverage.sublimitBps > 0 ? t('share', { share: format.percent(coverage.sublimitBps) }) : t('upToLimit');
}
