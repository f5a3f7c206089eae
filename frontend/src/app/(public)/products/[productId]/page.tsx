import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ProductPage } from '@/features/products/components/product-page.tsx';
import { knownProduct } from '@/lib/catalogue/words.ts';

interface PageProps {
  readonly params: Promise<{ readonly productId: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const known = knownProduct(decodeURIComponent((await params).productId));
  if (known === undefined) return {};
  const [names, leads] = await Promise.all([
    getTranslations('claims.words.product'),
    getTranslations('products.catalogue'),
  ]);
  return { title: names(known), description: leads(`${known}.lead`) };
}

/** A product by the label its versions share on the chain, e.g. `phone`. */
export default async function Page({ params }: PageProps) {
  const { productId } = await params;
  return <ProductPage productId={decodeURIComponent(productId)} />;
}
