import { expect } from 'chai';

import { decisionOn, inPart, loadDecidable } from '../../support/claim.ts';

describe('Lens.previewDecision', () => {
  describe('given no such claim', () => {
    it('reverts with ClaimUnknown', async () => {
      const { contracts, claim, decision } = await loadDecidable();
      await expect(contracts.lens.previewDecision(7, claim.filed.filing.items, decision))
        .to.be.revertedWithCustomError(contracts.claimBook, 'ClaimUnknown')
        .withArgs(7);
    });
  });

  describe('when an item has no assessment', () => {
    it('reverts with ClaimAssessmentCountInvalid', async () => {
      const { contracts, claim, claimId, decision } = await loadDecidable();
      const { lens } = contracts;
      await expect(lens.previewDecision(claimId, claim.filed.filing.items, { ...decision, assessments: [] }))
        .to.be.revertedWithCustomError(lens, 'ClaimAssessmentCountInvalid')
        .withArgs(claimId, 0, 1);
    });
  });

  describe('when it is weighed before it is signed', () => {
    it('shows every step that the event then tells', async () => {
      const situation = await loadDecidable();
      const { contracts, book, claim, claimId, asDesk } = situation;
      const decision = decisionOn(situation, claim, { assessments: [inPart.assessment] });
      const foretold = await contracts.lens.previewDecision(claimId, claim.filed.filing.items, decision);
      await asDesk.decide(claimId, claim.filed, decision);
      const [event] = await book.queryFilter(book.filters.ClaimDecided(claimId));
      expect(foretold).to.deep.equal(event?.args.waterfall);
      expect(foretold.payableAssets).to.equal(inPart.paidAssets);
    });
  });
});
