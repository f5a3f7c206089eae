import type { Hex } from 'viem';

import { hasMark, policyMarks, type PolicyMark } from '../../../domain/policies/policy-marks.ts';
import { countsFrom, tailEndsAt } from '../../../domain/policies/policy-status.ts';
import { zeroAddress } from '../../../domain/primitives/label.ts';
import { DAY } from '../../../domain/primitives/time.ts';
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

/** The columns of a policy that nothing has been done with since its sale. */
export const nothingServed = {
  previousId: null,
  renewedBy: null,
  groupId: null,
  certificate: null,
  beneficiary: null,
  suspendsAt: null,
  noticeAt: null,
  noticeReason: null,
  cancelsAt: null,
  cancelledAt: null,
  cancelledHow: null,
  cancelledBy: null,
  refundedAssets: 0n,
  premiumPaidAssets: 0n,
} as const;

/** A policy as it was issued, with the times that follow from its version. */
export function issuedPolicy(args: PolicyIssued, version: ProductVersionRow, place: EventPlace): PolicyRow {
  const terms = termsFromJson(version.terms);
  // A certificate may be taken after its cover began: it counts as sold when it began.
  const soldAt = Math.min(place.at, args.startAt);
  return {
    id: args.policyId,
    versionId: args.versionId,
    productId: version.productId,
    line: version.line,
    pool: version.pool,
    holder: args.holder,
    insured: args.insured === args.holder ? zeroAddress : args.insured,
    buyer: null,
    limitAssets: args.limitAssets,
    premiumAssets: args.premiumAssets,
    taxAssets: null,
    feeAssets: null,
    lockAssets: null,
    deductibleAssets: hasMark(args.marks, 'AgreedDeductible') ? args.deductibleAssets : null,
    startAt: args.startAt,
    countsFrom: Math.max(args.startAt, countsFrom({ startAt: args.waitingFrom }, terms)),
    endAt: args.endAt,
    tailEndsAt: tailEndsAt(args, terms),
    objectKey: args.objectKey,
    quoteDigest: null,
    marks: args.marks,
    waitingFrom: args.waitingFrom,
    zone: args.zone,
    coolingOffEndsAt: terms.coolingOffDays === 0 ? null : soldAt + terms.coolingOffDays * DAY,
    ...nothingServed,
    usedAssets: 0n,
    openClaims: 0,
    claimCount: 0,
    closedAt: null,
    soldAt,
    block: place.block,
    tx: place.tx,
  };
}

/** Cover that ended before its time: the tail moves with the end. */
export function endedCover(policy: PolicyRow, endAt: number): Partial<PolicyRow> {
  const tailEnds = policy.tailEndsAt - policy.endAt + endAt;
  return { endAt, tailEndsAt: tailEnds, marks: marked(policy.marks, 'Cancelled') };
}

/** Who is named on a policy, as its mark says. */
export function namedPayees(
  policy: PolicyRow,
  named: { readonly beneficiary: Hex | null; readonly lossPayees: number },
): Partial<PolicyRow> {
  const isNamed = named.beneficiary !== null || named.lossPayees > 0;
  const others = policy.marks & ~policyMarks.Payees;
  return { beneficiary: named.beneficiary, marks: isNamed ? marked(others, 'Payees') : others };
}

export function marked(marks: number, mark: PolicyMark): number {
  return marks | policyMarks[mark];
}
