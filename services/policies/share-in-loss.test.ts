import { expect } from 'chai';

import { shareInLoss } from './share-in-loss.ts';

const [ana, bo, chen, lender, bank] = [
  `0x${'a1'.repeat(20)}`,
  `0x${'b0'.repeat(20)}`,
  `0x${'c4'.repeat(20)}`,
  `0x${'1e'.repeat(20)}`,
  `0x${'ba'.repeat(20)}`,
] as const;

/** Ana held it first, Bo holds it now; Ana named the lender, Bo the bank and Chen. */
const passedOn = {
  holder: bo,
  beneficiary: chen,
  lossPayees: [
    { payee: lender, namedIn: 0 },
    { payee: bank, namedIn: 1 },
  ],
  holdings: [{ seq: 1, holder: ana }],
};

describe('shareInLoss', () => {
  describe('given a policy that was passed on', () => {
    it('names everybody for who holds it', () => {
      expect(shareInLoss(bo, passedOn)).to.deep.equal([chen, lender, bank]);
    });

    it('names for who held it before only whom was named until then', () => {
      expect(shareInLoss(ana, passedOn)).to.deep.equal([lender]);
    });

    it('names nobody for who never held it', () => {
      expect(shareInLoss(chen, passedOn)).to.deep.equal([]);
    });
  });

  describe('given somebody held it twice', () => {
    it('counts until their last holding', () => {
      const holdings = [
        { seq: 1, holder: ana },
        { seq: 2, holder: bo },
        { seq: 3, holder: ana },
      ];
      const lossPayees = [
        { payee: lender, namedIn: 2 },
        { payee: bank, namedIn: 3 },
      ];
      const policy = { ...passedOn, holder: chen, beneficiary: null, lossPayees, holdings };
      expect(shareInLoss(ana, policy)).to.deep.equal([lender]);
      expect(shareInLoss(bo, policy)).to.deep.equal([]);
    });
  });

  describe('given it never moved and names nobody', () => {
    it('names nobody', () => {
      expect(shareInLoss(ana, { holder: ana, beneficiary: null, lossPayees: [], holdings: [] })).to.deep.equal([]);
    });
  });
});
