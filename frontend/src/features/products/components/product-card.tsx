'use client';

import { payoutOf } from '@makewhole/domain/oracles/payout-curve.ts';
import { premiumOf } from '@makewhole/domain/products/premium.ts';
import { isPerDiem } from '@makewhole/domain/products/terms.ts';
import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { exampleLoss, settleExample } from '@/lib/catalogue/example.ts';
import type { ProductVersion } from '@/lib/catalogue/version-view.ts';
import { useReading } from '@/lib/catalogue/use-reading.ts';
import { knownProduct } from '@/lib/catalogue/words.ts';
import { useClaimWords } from '@/lib/claim/use-claim-words.ts';
import { useFormat } from '@/lib/format/use-format.ts';

/** A product as a card: what it pays for, an example in money, the price from. All figures follow from the terms. */
export function ProductCard({ version }: { readonly version: ProductVersion }) {
  const t = useTranslations('front.catalogue');
  const words = useTranslations('products.catalogue');
  const codes = useClaimWords();
  const format = useFormat();
  const { terms, productId, asset } = version;
  const { tariff } = terms;
  const known = knownProduct(productId);
  const from = premiumOf(tariff, tariff.minLimitAssets, tariff.minTermDays);
  return (
    <li className="border-r border-b border-line">
      <Link
        href={`/products/${encodeURIComponent(productId)}`}
        className="group flex h-full flex-col gap-6 rounded-press p-6 hover:bg-raised"
      >
        <span>
          <span className="flex items-baseline justify-between gap-4">
            <span className="text-24 font-medium">{codes.product(productId)}</span>
            <ArrowRight
              aria-hidden
              strokeWidth={1.5}
              className="size-5 shrink-0 text-quiet transition-transform group-hover:translate-x-1 group-hover:text-ink"
            />
          </span>
          {known === undefined ? null : <span className="mt-1 block text-quiet">{words(`${known}.lead`)}</span>}
        </span>
        <span>
          <span className="label block">{t('paysFor')}</span>
          {terms.coverages.map((coverage) => codes.coverage(coverage.label)).join(format.locale === 'en' ? ', ' : '、')}
        </span>
        {terms.curve.length === 0 ? <ExampleLine version={version} /> : <CurveLine version={version} />}
        <span className="mt-auto border-t border-line pt-3">
          {version.status === 'announced' ? (
            t('announced', { when: format.date(version.sellableAt) })
          ) : version.status === 'retired' ? (
            t('retired')
          ) : (
            <>
              <span className="label">{t('from')} </span>
              <span className="figure text-18 font-medium">{format.money(from, asset)}</span>
              <span className="label"> {t('forDays', { days: tariff.minTermDays })}</span>
            </>
          )}
        </span>
      </Link>
    </li>
  );
}

function ExampleLine({ version }: { readonly version: ProductVersion }) {
  const t = useTranslations('front.catalogue');
  const codes = useClaimWords();
  const format = useFormat();
  const { terms, asset } = version;
  const loss = exampleLoss({
    productId: version.productId,
    coverages: terms.coverages,
    decimals: asset.decimals,
    minLimitAssets: terms.tariff.minLimitAssets,
  });
  const coverage = terms.coverages[loss.place];
  const waterfall = settleExample(loss, terms, terms.tariff.maxLimitAssets);
  if (coverage === undefined || waterfall === undefined) return null;
  const paid = format.money(waterfall.payableAssets, asset);
  return (
    <span>
      <span className="label block">{t('example')}</span>
      {isPerDiem(coverage)
        ? t('exampleDays', { days: loss.days, paid })
        : t('exampleLine', { what: codes.coverage(coverage.label), loss: format.money(loss.assets, asset), paid })}
    </span>
  );
}

/** What the highest step of the curve pays of the smallest cover. */
function CurveLine({ version }: { readonly version: ProductVersion }) {
  const t = useTranslations('front.catalogue');
  const format = useFormat();
  const reading = useReading(version.terms.observable);
  const { curveKind: kind, curve: points, tariff } = version.terms;
  const most = points.reduce((best, point) => (point.payoutBps > best.payoutBps ? point : best), points[0] ?? NO_POINT);
  const paid = payoutOf({ kind, points }, most.value, tariff.minLimitAssets);
  const limit = format.money(tariff.minLimitAssets, version.asset);
  return (
    <span>
      <span className="label block">{t('example')}</span>
      {t('exampleIndex', { reading: reading(most.value), paid: format.money(paid, version.asset), limit })}
    </span>
  );
}

const NO_POINT = { value: 0n, payoutBps: 0 };
