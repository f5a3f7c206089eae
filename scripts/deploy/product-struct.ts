import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { keccak256 } from 'ethers';

import { labelToBytes32, zeroBytes32 } from '../../domain/primitives/label.ts';
import { curveKinds } from '../../domain/products/terms.ts';
import type { CoverageRow, ProductRow } from '../config/product-terms.ts';

const wordings = resolve(fileURLToPath(new URL('../../docs/wordings', import.meta.url)));

/** Where the wordings are kept, as written into the version; the name of the file follows. */
export const WORDING_URI = 'repo:docs/wordings/';

/** What of a product is only known at deployment. */
export interface Placement {
  readonly pool: string;
  readonly profileId: number;
  /** Who rules on appeals. */
  readonly arbitrator: string;
}

/** keccak256 of the bytes of a wording. @throws Error when the file is missing. */
export function wordingHash(productId: string, locale: 'en' | 'zh-CN'): string {
  return keccak256(readFileSync(resolve(wordings, `${productId}.${locale}.md`)));
}

/** A product as the contract takes it: the `Terms` of contracts/types/ProductTypes.sol. */
export function productStruct(product: ProductRow, placement: Placement) {
  return {
    productId: labelToBytes32(product.productId),
    line: labelToBytes32(product.line),
    pool: placement.pool,
    profileId: placement.profileId,
    rail: 0,
    sensitive: product.sensitive,
    needsEligibility: product.needsEligibility ?? false,
    collateralBps: product.collateralBps,
    deductibleAssets: product.deductibleAssets,
    claimLimitAssets: product.claimLimitAssets,
    waitingDays: product.waitingDays,
    tailDays: product.tailDays,
    coolingOffDays: product.coolingOffDays,
    cancelNoticeDays: product.cancelNoticeDays,
    graceDays: product.graceDays ?? 0,
    silenceLimitAssets: product.silenceLimitAssets,
    fastTrackLimitAssets: product.fastTrackLimitAssets,
    fastTrackScoreBps: product.fastTrackScoreBps,
    arbitrator: placement.arbitrator,
    curveKind: curveKinds.indexOf(product.index?.kind ?? 'None'),
    observable: product.index === undefined ? zeroBytes32 : labelToBytes32(product.index.source),
    curve: [...(product.index?.points ?? [])],
    tariff: {
      minLimitAssets: product.minLimitAssets,
      maxLimitAssets: product.maxLimitAssets,
      annualRatePpm: product.annualRatePpm,
      minTermDays: product.minTermDays,
      maxTermDays: product.maxTermDays,
      minPremiumAssets: product.minPremiumAssets,
      feeBps: product.feeBps,
      taxBps: product.taxBps,
      quoteOnly: product.quoteOnly,
      needsZone: product.needsZone ?? false,
      maxInstalments: product.maxInstalments ?? 0,
    },
    coverages: product.coverages.map(coverageStruct),
    wordingHashEn: wordingHash(product.productId, 'en'),
    wordingHashZh: wordingHash(product.productId, 'zh-CN'),
    wordingURI: `${WORDING_URI}${product.productId}`,
  };
}

function coverageStruct(row: CoverageRow) {
  return {
    code: labelToBytes32(row.code),
    deductibleAssets: row.deductibleAssets ?? 0n,
    sublimitAssets: row.sublimitAssets ?? 0n,
    coinsuranceBps: row.coinsuranceBps ?? 0,
    waitingDays: row.waitingDays ?? 0,
    deductibleDays: row.deductibleDays ?? 0,
    maxDays: row.maxDays ?? 0,
    dailyAssets: row.dailyAssets ?? 0n,
    deductibleBps: row.deductibleBps ?? 0,
    sublimitBps: row.sublimitBps ?? 0,
  };
}
