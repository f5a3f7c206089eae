import { bytes32ToLabel } from '../../../domain/primitives/label.ts';
import type { Terms } from '../../../domain/products/terms.ts';
import { toJson } from '../../../domain/chain/event-json.ts';
import type { productVersion } from '../../ponder.schema.ts';
import type { EventPlace } from './event-place.ts';

export type ProductVersionRow = typeof productVersion.$inferSelect;

/** What VersionPublished says. */
export interface VersionPublished {
  readonly versionId: number;
  readonly termsHash: `0x${string}`;
  readonly terms: Terms;
  readonly sellableAt: number;
}

/** A version as it was published: without a cap it does not sell yet. */
export function publishedVersion(args: VersionPublished, place: EventPlace): ProductVersionRow {
  return {
    id: args.versionId,
    productId: bytes32ToLabel(args.terms.productId) ?? args.terms.productId,
    line: bytes32ToLabel(args.terms.line) ?? args.terms.line,
    pool: args.terms.pool,
    profileId: args.terms.profileId,
    terms: toJson(args.terms),
    termsHash: args.termsHash,
    publishedAt: place.at,
    sellableAt: args.sellableAt,
    capAssets: null,
    insuredAssets: 0n,
    retiredAt: null,
    retiredBy: null,
    block: place.block,
    tx: place.tx,
  };
}
