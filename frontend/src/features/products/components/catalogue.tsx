'use client';

import { useTranslations } from 'next-intl';
import { EmptyFace, FailedFace, Shape } from '@/components/faces.tsx';
import { useProducts } from '@/lib/catalogue/get-products.ts';
import { ProductCard } from './product-card.tsx';

/** What can be bought here, one sheet per product. */
export function Catalogue() {
  const t = useTranslations('front.catalogue');
  const { data, error, refetch } = useProducts();
  return (
    <section id="products" aria-labelledby="products-title" className="scroll-mt-6 pt-20">
      <h2 id="products-title" className="text-34 font-medium">
        {t('title')}
      </h2>
      <div className="mt-8">
        {error !== null && data === undefined ? (
          <FailedFace
            error={error}
            onRetry={() => {
              void refetch();
            }}
          />
        ) : data === undefined ? (
          <div role="status" aria-busy className="grid gap-px border-y border-line sm:grid-cols-2 lg:grid-cols-3">
            {Array.from({ length: 5 }, (_, place) => (
              <div key={place} className="h-72 p-6">
                <Shape className="h-6 w-1/2" />
                <Shape className="mt-6 h-3.5 w-4/5" />
                <Shape className="mt-2 h-3.5 w-3/5" />
              </div>
            ))}
          </div>
        ) : data.length === 0 ? (
          <EmptyFace title={t('empty')}>{t('emptyText')}</EmptyFace>
        ) : (
          <ul className="grid border-t border-l border-line sm:grid-cols-2 lg:grid-cols-3">
            {data.map((version) => (
              <ProductCard key={version.versionId} version={version} />
            ))}
            <Pledge />
          </ul>
        )}
      </div>
    </section>
  );
}

/** What every product has in common, where the eye ends after the last card. */
function Pledge() {
  const t = useTranslations('front.catalogue.pledge');
  return (
    <li className="flex flex-col justify-end gap-3 border-r border-b border-line p-6 wash-money">
      <p className="text-18 font-medium">{t('title')}</p>
      <p className="text-quiet">{t('text')}</p>
    </li>
  );
}
