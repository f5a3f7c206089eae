import { DAY } from '../primitives/time.ts';
import { riskFeatures, type RiskFeature, type RiskModel } from './risk-model.ts';

/** All that a score is made of. */
export interface ScoredClaim {
  /** Labels of the items' causes and of their coverages. */
  readonly causes: readonly string[];
  readonly coverages: readonly string[];
  /** Since when the policy, or the one it continues, has covered; seconds. */
  readonly coveredFrom: number;
  readonly lossAt: number;
}

export interface ClaimScore {
  /** Share of the training claims whose risk is this or lower, basis points. */
  readonly scoreBps: number;
  readonly oddsMilli: number;
  /** Every feature with what it added: the whole explanation, for the score is their sum. */
  readonly parts: readonly { readonly feature: RiskFeature; readonly present: boolean; readonly addsMilli: number }[];
}

const YOUNG_SECONDS = 30 * DAY;

/** A claim's score and where each part of it comes from. What is not known counts as the riskier case. */
export function scoreClaim(model: RiskModel, claim: ScoredClaim): ClaimScore {
  const facts = featuresOf(claim);
  const parts = riskFeatures.map((feature) => {
    const present = facts[feature];
    return { feature, present, addsMilli: present ? model.weightsMilli[feature] : 0 };
  });
  const oddsMilli = parts.reduce((sum, { addsMilli }) => sum + addsMilli, model.baseMilli);
  const rank = model.ranks.find((one) => one.oddsMilli >= oddsMilli);
  return { scoreBps: rank?.shareBps ?? 10_000, oddsMilli, parts };
}

/** The claim as the model sees it. */
export function featuresOf(claim: ScoredClaim): Readonly<Record<RiskFeature, boolean>> {
  return {
    hitByOther: claim.causes.length > 0 && claim.causes.every((cause) => cause === 'HIT_BY_OTHER'),
    comprehensive: claim.coverages.includes('COMPREHENSIVE'),
    youngPolicy: claim.lossAt - claim.coveredFrom <= YOUNG_SECONDS,
  };
}
