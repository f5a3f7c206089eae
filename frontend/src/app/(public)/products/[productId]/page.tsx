import { ProductPage } from '@/features/products/components/product-page.tsx';

/** A product by the label its versions share on the chain, e.g. `phone`. */
export default async function Page({ params }: { readonly params: Promise<{ readonly productId: string }> }) {
  const { productId } = await params;
  return <ProductPage productId={decodeURIComponent(productId)} />;
}
