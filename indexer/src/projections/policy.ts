import type { Hex } from 'viem';

import { hasMark } from '../../../domain/policies/policy-marks.ts';
import { countsFrom, tailEndsAt } from '../../../domain/policies/policy-status.ts';
import { termsFromJson } from '../../../domain/products/terms-json.ts';
import type { policy } from '../../ponder.schema.ts';
import type { EventPlace } from './event-place.ts';
import type { ProductVersionRow } from './product-version.ts';

export type PolicyRow = typeof policy.$inferSelect;

/** What PolicyIssued says. */
export interface PolicyIssued {
  readonly policyId: number;
  readonly holder: Hex;
  readonly versionId: number;
  readonly insured: Hex;
  readonly limitAssets: bigint;
  readonly premiumAssets: bigint;
  readonly deductibleAssets: bigint;
  readonly marks: number;
  readonly startAt: number;
  readonly endAt: number;
  readonly waitingFrom: number;
  readonly objectKey: Hex;
  readonly zone: number;
}

/** A policy as it was issued, with the times that follow from its version. */
export function issuedPolicy(args: PolicyIssued, version: ProductVersionRow, place: EventPlace): PolicyRow {
  const terms = termsFromJson(version.terms);
  return {
    id: args.policyId,
    versionId: args.versionId,
    productId: version.productId,
    line: version.line,
    pool: version.pool,
    holder: args.holder,
    insured: args.insured,
    buyer: null,
    limitAssets: args.limitAssets,
    premiumAssets: args.premiumAssets,
    taxAssets: null,
    feeAssets: null,
    lockAssets: null,
    deductibleAssets: hasMark(args.marks, 'AgreedDeductible') ? args.deductibleAssets : null,
    startAt: args.startAt,
    countsFrom: countsFrom({ startAt: args.waitingFrom }, terms),
    endAt: args.endAt,
    tailEndsAt: tailEndsAt(args, terms),
    objectKey: args.objectKey,
    quoteDigest: null,
    usedAssets: 0n,
    openClaims: 0,
    claimCount: 0,
    closedAt: null,
    soldAt: place.at,
    block: place.block,
    tx: place.tx,
  };
}
