import { expect } from 'chai';

import { fitScorecard, type LabelledClaim } from './fit-scorecard.ts';
import { judgeScorecard } from './judge-scorecard.ts';

const claims = (count: number, hitByOther: boolean, fraud: boolean): LabelledClaim[] =>
  Array.from({ length: count }, () => ({
    features: { hitByOther, comprehensive: false, youngPolicy: false },
    fraud,
  }));

describe('fitScorecard', () => {
  describe('given one fact that tells frauds from honest claims', () => {
    const set = [
      ...claims(95, true, false),
      ...claims(5, true, true),
      ...claims(60, false, false),
      ...claims(40, false, true),
    ];
    const model = fitScorecard('test', 'MOTOR', set);

    it('finds its weight and the share of claims at or below each odds', () => {
      // ln(5/95) and ln(40/60), drawn a little together by the ridge.
      expect(model.baseMilli).to.be.within(-520, -400);
      expect(model.baseMilli + model.weightsMilli.hitByOther).to.be.within(-2_980, -2_300);
      expect(model.ranks.map(({ shareBps }) => shareBps)).to.deep.equal([5_000, 10_000]);
      expect(fitScorecard('test', 'MOTOR', set)).to.deep.equal(model);
    });
    it('is judged by what it lets pass and how it orders pairs', () => {
      const judged = judgeScorecard(model, set, 5_001);
      expect(judged).to.include({ claims: 200, frauds: 45, passed: 100, passedFrauds: 5 });
      // Of 45 × 155 pairs 40 × 95 are in order, 5 × 95 and 40 × 60 are ties.
      const ordered = (40 * 95 + (5 * 95 + 40 * 60) / 2) / (45 * 155);
      expect(judged.auc.toFixed(9)).to.equal(ordered.toFixed(9));
    });
  });
});
