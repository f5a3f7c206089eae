import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { buildItem } from '../../support/builders.ts';
import { clocks, flags, loadFileable } from '../../support/claim.ts';
import { defaults } from '../../support/defaults.ts';

describe('Lens.previewClaim', () => {
  describe('when the filing is malformed', () => {
    it('reverts as the book would', async () => {
      const { contracts, filing } = await loadFileable();
      const { lens } = contracts;
      await expect(lens.previewClaim(filing({ items: [] })))
        .to.be.revertedWithCustomError(lens, 'ClaimItemCountInvalid')
        .withArgs(0, 8);
      await expect(lens.previewClaim(filing({ items: [buildItem({ coverage: 9 })] })))
        .to.be.revertedWithCustomError(lens, 'ClaimItemInvalid')
        .withArgs(0);
    });
  });

  describe('when the loss is within the terms', () => {
    it('foretells what filing then brings', async () => {
      const { contracts, people, book, filing, claimId } = await loadFileable();
      const foretold = await contracts.lens.previewClaim(filing());
      expect(foretold.waterfall.payableAssets).to.equal(defaults.screen.payableAssets);
      await book.connect(people.ana).file(filing());
      const claim = await book.claimOf(claimId);
      expect([foretold.flags, foretold.reservableAssets]).to.deep.equal([claim.flags, claim.reservedAssets]);
      expect(foretold.decideBy).to.equal(await book.deadlineOf(claimId, clocks.Decide));
    });
    it('says of a filing without evidence that it has none', async () => {
      const { contracts, people, book, filing, claimId } = await loadFileable();
      const bare = filing({ evidenceRoot: defaults.nothing });
      const foretold = await contracts.lens.previewClaim(bare);
      await book.connect(people.ana).file(bare);
      expect([foretold.flags, (await book.claimOf(claimId)).flags]).to.deep.equal([0n, 0n]);
    });
    it('counts the lock and free capital as far as they go', async () => {
      const { contracts, filing } = await loadFileable();
      const items = [buildItem({ claimedAssets: dollars('5000') })];
      const { waterfall, reservableAssets } = await contracts.lens.previewClaim(filing({ items }));
      expect([waterfall.payableAssets, reservableAssets]).to.deep.equal([dollars('1000'), dollars('1000')]);
    });
  });

  describe('when it is outside the terms', () => {
    it('says so, and that nothing would be reserved', async () => {
      const { contracts, filing, policyId } = await loadFileable();
      const { startAt } = await contracts.policyBook.policyOf(policyId);
      const foretold = await contracts.lens.previewClaim(filing({ lossAt: startAt - 1n }));
      expect([foretold.flags, foretold.reservableAssets]).to.deep.equal([flags.OUT_OF_TERMS | flags.EVIDENCE, 0n]);
    });
  });
});
