import { scoreClaim, type ScoredClaim } from '../../domain/risk/score-claim.ts';
import type { RiskModel } from '../../domain/risk/risk-model.ts';
import type { LabelledClaim } from './fit-scorecard.ts';

/** What a model is worth on claims it has not seen. */
export interface Judgement {
  readonly claims: number;
  readonly frauds: number;
  /** Chance that of one fraud and one honest claim the fraud scores higher; a half is chance alone. */
  readonly auc: number;
  /** Of the claims below the threshold: how many, and how many of them frauds. */
  readonly passed: number;
  readonly passedFrauds: number;
}

export function judgeScorecard(model: RiskModel, claims: readonly LabelledClaim[], thresholdBps: number): Judgement {
  const scored = claims.map(({ features, fraud }) => ({ fraud, score: scoreClaim(model, asClaim(features)).scoreBps }));
  const frauds = scored.filter(({ fraud }) => fraud);
  const honest = scored.filter(({ fraud }) => !fraud);
  let higher = 0;
  for (const one of frauds) {
    for (const other of honest) higher += one.score > other.score ? 1 : one.score === other.score ? 0.5 : 0;
  }
  const passed = scored.filter(({ score }) => score < thresholdBps);
  return {
    claims: claims.length,
    frauds: frauds.length,
    auc: higher / (frauds.length * honest.length),
    passed: passed.length,
    passedFrauds: passed.filter(({ fraud }) => fraud).length,
  };
}

/** A claim that has exactly these features. */
function asClaim({ hitByOther, comprehensive, youngPolicy }: LabelledClaim['features']): ScoredClaim {
  return {
    causes: [hitByOther ? 'HIT_BY_OTHER' : 'COLLISION'],
    coverages: [comprehensive ? 'COMPREHENSIVE' : 'COLLISION'],
    coveredFrom: 0,
    lossAt: youngPolicy ? 0 : 366 * 86_400,
  };
}
