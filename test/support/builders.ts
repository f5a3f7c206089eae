import type {
  ClaimItemStruct,
  DecisionStruct,
  FilingStruct,
  ItemAssessmentStruct,
} from '../../types/ethers-contracts/contracts/claims/ClaimBook.ts';
import type { CoverStruct } from '../../types/ethers-contracts/contracts/policies/SalesDesk.ts';
import { defaults } from './defaults.ts';

/** A year's phone cover for the caller, from now; what differs is given. */
export function buildCover(cover: Pick<CoverStruct, 'versionId' | 'holder'> & Partial<CoverStruct>): CoverStruct {
  return {
    insured: defaults.nobody,
    limitAssets: defaults.phone.limitAssets,
    startAt: 0,
    termDays: defaults.phone.termDays,
    objectKey: defaults.nothing,
    zone: 0,
    ...cover,
  };
}

/** One broken screen; what differs is given. */
export function buildItem(item: Partial<ClaimItemStruct> = {}): ClaimItemStruct {
  return {
    coverage: defaults.screen.coverage,
    cause: defaults.cause,
    claimedAssets: defaults.screen.lossAssets,
    claimedDays: 0,
    ...item,
  };
}

/** A filing of one broken screen with evidence, everything for the holder; what differs is given. */
export function buildFiling(filing: Pick<FilingStruct, 'policyId' | 'lossAt'> & Partial<FilingStruct>): FilingStruct {
  return { items: [buildItem()], payees: [], evidenceRoot: defaults.evidenceRoot, ...filing };
}

/** An item granted as claimed; what differs is given. */
export function buildAssessment(
  item: ClaimItemStruct,
  assessment: Partial<ItemAssessmentStruct> = {},
): ItemAssessmentStruct {
  return {
    assessedAssets: item.claimedAssets,
    assessedDays: item.claimedDays,
    depreciationBps: 0,
    reason: defaults.nothing,
    clause: defaults.nothing,
    ...assessment,
  };
}

/** An item refused, with reason and clause. */
export function buildRefusal(assessment: Partial<ItemAssessmentStruct> = {}): ItemAssessmentStruct {
  return {
    assessedAssets: 0n,
    assessedDays: 0,
    depreciationBps: 0,
    reason: defaults.reason,
    clause: defaults.clause,
    ...assessment,
  };
}

/** A decision that grants the items as claimed; what differs is given. The desk fills in who decided. */
export function buildDecision(
  decision: Pick<DecisionStruct, 'seenHead'> & { readonly items: readonly ClaimItemStruct[] } & Partial<DecisionStruct>,
): DecisionStruct {
  const { items, ...changes } = decision;
  return {
    assessments: items.map((item) => buildAssessment(item)),
    otherInsuranceAssets: 0n,
    rationaleHash: defaults.rationaleHash,
    decidedBy: defaults.nobody,
    approvedBy: defaults.nobody,
    ...changes,
  };
}
