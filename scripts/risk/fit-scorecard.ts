import { riskFeatures, type RiskFeature, type RiskModel } from '../../domain/risk/risk-model.ts';

/** A claim with a label, as the model sees it. */
export interface LabelledClaim {
  readonly features: Readonly<Record<RiskFeature, boolean>>;
  readonly fraud: boolean;
}

const STEPS = 4_000;
const RATE = 1e-3;
/** Keeps rare features near zero. */
const RIDGE = 1;

type Weights = Record<RiskFeature, number>;

/** Logistic regression by plain gradient descent, rounded to thousandths; the same input gives the same model. */
export function fitScorecard(name: string, line: string, claims: readonly LabelledClaim[]): RiskModel {
  const groups = countGroups(claims);
  let base = 0;
  const weights: Weights = { hitByOther: 0, comprehensive: 0, youngPolicy: 0 };
  for (let step = 0; step < STEPS; step += 1) {
    let slope = 0;
    const slopes: Weights = { hitByOther: 0, comprehensive: 0, youngPolicy: 0 };
    for (const { features, count, frauds } of groups) {
      const expected = count / (1 + Math.exp(-oddsOf(base, weights, features)));
      slope += expected - frauds;
      for (const feature of riskFeatures) if (features[feature]) slopes[feature] += expected - frauds;
    }
    base -= slope * RATE;
    for (const feature of riskFeatures) weights[feature] -= (slopes[feature] + RIDGE * weights[feature]) * RATE;
  }
  const weightsMilli = {
    hitByOther: Math.round(weights.hitByOther * 1_000),
    comprehensive: Math.round(weights.comprehensive * 1_000),
    youngPolicy: Math.round(weights.youngPolicy * 1_000),
  };
  const baseMilli = Math.round(base * 1_000);
  return { name, line, baseMilli, weightsMilli, ranks: rankOdds(baseMilli, weightsMilli, groups, claims.length) };
}

interface Group {
  readonly features: LabelledClaim['features'];
  count: number;
  frauds: number;
}

function countGroups(claims: readonly LabelledClaim[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { features, fraud } of claims) {
    const key = riskFeatures.map((feature) => Number(features[feature])).join('');
    const group = groups.get(key) ?? { features, count: 0, frauds: 0 };
    groups.set(key, { features, count: group.count + 1, frauds: group.frauds + Number(fraud) });
  }
  return [...groups.values()];
}

function oddsOf(base: number, weights: Readonly<Weights>, features: LabelledClaim['features']): number {
  return riskFeatures.reduce((sum, feature) => sum + (features[feature] ? weights[feature] : 0), base);
}

function rankOdds(baseMilli: number, weightsMilli: Weights, groups: readonly Group[], total: number) {
  const counts = new Map<number, number>();
  for (const { features, count } of groups) {
    const odds = oddsOf(baseMilli, weightsMilli, features);
    counts.set(odds, (counts.get(odds) ?? 0) + count);
  }
  let below = 0;
  return [...counts.entries()]
    .sort(([left], [right]) => left - right)
    .map(([oddsMilli, count]) => {
      below += count;
      return { oddsMilli, shareBps: Math.ceil((below * 10_000) / total) };
    });
}
