const productIds = ['phone', 'auto', 'home', 'hospital-cash', 'travel', 'rain', 'typhoon', 'flight-delay'] as const;

/** Products the house has written words for; another one shows what its terms say and nothing more. */
export type KnownProduct = (typeof productIds)[number];

export function knownProduct(productId: string): KnownProduct | undefined {
  return productIds.find((known) => known === productId);
}
