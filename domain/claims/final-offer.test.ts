import { expect } from 'chai';
import fc from 'fast-check';

import { figureOf, rulingAt, verdictAfter } from './final-offer.ts';

const offers = { statedAssets: 200n, soughtAssets: 281n, isStated: true, isOutOfTerms: false };
const amount = fc.bigInt({ min: 0n, max: 2n ** 96n - 1n });

describe('a ruling', () => {
  it('counts only as one of the two figures', () => {
    expect([0n, 1n, 2n, 3n, 2n ** 256n - 1n].map(rulingAt)).to.deep.equal([
      'Neither',
      'Insurer',
      'Claimant',
      'Neither',
      'Neither',
    ]);
  });
});

describe('what a dispute comes to', () => {
  it('is the figure the arbitrator picked', () => {
    expect(figureOf('Insurer', offers)).to.equal(200n);
    expect(figureOf('Claimant', { ...offers, isOutOfTerms: true })).to.equal(281n);
  });
  it('is the middle without a ruling, rounded up', () => {
    expect(figureOf('Neither', offers)).to.equal(241n);
  });
  it("is the claimant's figure when the insurer never stated one, and nothing out of terms", () => {
    const silent = { ...offers, statedAssets: 0n, isStated: false };
    expect(figureOf('Neither', silent)).to.equal(281n);
    expect(figureOf('Neither', { ...silent, isOutOfTerms: true })).to.equal(0n);
  });
  it('lies between the two figures, whatever they are', () => {
    fc.assert(
      fc.property(amount, amount, fc.boolean(), (one, other, isStated) => {
        const [statedAssets, soughtAssets] = one < other ? [one, other] : [other, one];
        const figure = figureOf('Neither', { statedAssets, soughtAssets, isStated, isOutOfTerms: false });
        expect(figure >= statedAssets && figure <= soughtAssets).to.equal(true);
      }),
    );
  });
  it('names the verdict by what was paid', () => {
    expect(verdictAfter('Denied', 0n, 5n)).to.equal('Denied');
    expect(verdictAfter('Denied', 4n, 5n)).to.equal('PartlyGranted');
    expect(verdictAfter('None', 5n, 5n)).to.equal('Granted');
  });
});
