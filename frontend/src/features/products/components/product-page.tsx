'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { FailedFace, LoadingFace, Shape } from '@/components/faces.tsx';
import { PageHead, Section } from '@/components/section.tsx';
import { useProduct } from '@/lib/catalogue/get-product.ts';
import type { ProductVersion } from '@/lib/catalogue/version-view.ts';
import { IndexCurve } from '@/lib/catalogue/index-curve.tsx';
import { knownProduct } from '@/lib/catalogue/words.ts';
import { useClaimWords } from '@/lib/claim/use-claim-words.ts';
import { BuyBox } from './buy-box.tsx';
import { ClockList } from './clock-list.tsx';
import { CoveredLists } from './covered-lists.tsx';
import { FinePrint } from './fine-print.tsx';
import { MovableExample } from './movable-example.tsx';
import { ShareTable } from './share-table.tsx';

/** One product: what it pays for, an example that moves, the insurer's clock, the price, the wording. */
export function ProductPage({ productId }: { readonly productId: string }) {
  const { data, error, refetch } = useProduct(productId);
  if (error !== null && data === undefined)
    return (
      <div className="py-16">
        <FailedFace
          error={error}
          onRetry={() => {
            void refetch();
          }}
        />
      </div>
    );
  if (data === undefined)
    return (
      <div className="py-14">
        <Shape className="h-10 w-64" />
        <div className="mt-10">
          <LoadingFace rows={8} />
        </div>
      </div>
    );
  return <LoadedProduct version={data.product} />;
}

function LoadedProduct({ version }: { readonly version: ProductVersion }) {
  const t = useTranslations('products');
  const front = useTranslations('front.catalogue');
  const codes = useClaimWords();
  const known = knownProduct(version.productId);
  return (
    <>
      <PageHead
        above={
          <Link href="/#products" className="underline decoration-dotted underline-offset-4 hover:text-ink">
            {front('title')}
          </Link>
        }
        title={codes.product(version.productId)}
        lead={known === undefined ? t('notKnown') : t(`catalogue.${known}.lead`)}
      />
      <div className="grid items-start gap-x-14 lg:grid-cols-[minmax(0,1fr)_21rem]">
        {known === undefined ? null : <CoveredLists product={known} />}
        <aside className="pb-10 lg:sticky lg:top-6 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <BuyBox version={version} />
        </aside>
        <div className="min-w-0 lg:col-start-1">
          {version.terms.curve.length === 0 ? (
            <>
              <Section narrow title={t('example.title')} note={t('example.note')}>
                <MovableExample version={version} />
              </Section>
              <Section narrow title={t('shares.title')}>
                <ShareTable version={version} />
              </Section>
            </>
          ) : (
            <Section narrow title={t('index.title')} note={t('index.note')}>
              <IndexCurve version={version} limitAssets={version.terms.tariff.minLimitAssets} />
              <p className="mt-5">
                <Link href="/observations" className="underline underline-offset-4">
                  {t('index.seen')}
                </Link>
              </p>
            </Section>
          )}
          <Section
            narrow
            title={t('clock.title')}
            note={version.profile === null ? undefined : t('clock.note', { label: version.profile.label })}
          >
            <ClockList version={version} />
          </Section>
          <Section narrow title={t('fine.title')}>
            <FinePrint version={version} />
          </Section>
        </div>
      </div>
    </>
  );
}
