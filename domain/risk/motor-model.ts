import type { RiskModel } from './risk-model.ts';

/** Own damage to cars: trained on 1994, judged on 1995 (docs/reference/motor-model.md). Printed by scripts/risk/train-motor.ts. */
export const motorModel: RiskModel = {
  name: 'motor-own-damage-1994',
  line: 'MOTOR',
  baseMilli: -2_272,
  weightsMilli: { hitByOther: -2_482, comprehensive: 800, youngPolicy: 339 },
  ranks: [
    { oddsMilli: -4_754, shareBps: 1_666 },
    { oddsMilli: -4_415, shareBps: 1_693 },
    { oddsMilli: -3_954, shareBps: 3_223 },
    { oddsMilli: -3_615, shareBps: 3_244 },
    { oddsMilli: -2_272, shareBps: 7_199 },
    { oddsMilli: -1_933, shareBps: 7_239 },
    { oddsMilli: -1_472, shareBps: 9_960 },
    { oddsMilli: -1_133, shareBps: 10_000 },
  ],
};
