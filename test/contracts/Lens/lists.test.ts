import { expect } from 'chai';

import { products } from '../../../scripts/config/products.ts';
import { buyCover, decideClaim, fileClaim } from '../../support/actors.ts';
import { clocks, loadNeighbours } from '../../support/claim.ts';
import { defaults } from '../../support/defaults.ts';
import { loadDeployment } from '../../support/fixtures.ts';

/** Ana has policies 1 and 3, Bo policy 2; Ana has filed twice on the first. */
async function loadLists() {
  const situation = await loadNeighbours();
  const { people, policyId } = situation;
  await buyCover(situation, people.ana);
  const second = await fileClaim(situation, people.ana, { policyId });
  await decideClaim(situation, second);
  return { ...situation, lens: situation.contracts.lens, second };
}

describe('Lens.versions', () => {
  describe('given the published products', () => {
    it('lists each with its terms, cap, hash and adjudicators, page by page', async () => {
      const { contracts, addresses } = await loadDeployment();
      const { lens, productBook } = contracts;
      const rows = await lens.versions(0, 100);
      expect(rows.length).to.equal(products.length);
      for (const [place, row] of rows.entries()) {
        expect([row.sellable, row.retired]).to.deep.equal([true, false]);
        expect(row.terms).to.deep.equal(await productBook.termsOf(row.versionId));
        expect(row.termsHash).to.equal(await productBook.termsHashOf(row.versionId));
        expect([row.capAssets, row.sellableAt]).to.deep.equal([
          await productBook.capOf(row.versionId),
          await productBook.sellableAt(row.versionId),
        ]);
        const { index, fastTrackLimitAssets = 0n } = products[place] ?? {};
        const pinned = [addresses.adjusterDesk];
        if (index !== undefined) pinned.push(addresses.parametricTrigger);
        if (fastTrackLimitAssets > 0n) pinned.push(addresses.fastTrack);
        expect([...row.adjudicators]).to.deep.equal(pinned);
      }
      expect((await lens.versions(2, 2)).map(({ versionId }) => versionId)).to.deep.equal([2n, 3n]);
      expect(await lens.versions(products.length + 1, 5)).to.deep.equal([]);
    });
    it('keeps showing the cap of a retired one', async () => {
      const { contracts, people } = await loadDeployment();
      await contracts.productBook.connect(people.productManager).retireVersion(1);
      const [row] = await contracts.lens.versions(1, 1);
      expect([row?.sellable, row?.retired]).to.deep.equal([false, true]);
      expect(row?.capAssets).to.equal(await contracts.productBook.capOf(1));
    });
  });
});

describe('Lens.policies', () => {
  describe('given three policies', () => {
    it('lists them from any number on', async () => {
      const { lens, contracts } = await loadLists();
      const rows = await lens.policies(2, 50);
      expect(rows.map(({ policyId }) => policyId)).to.deep.equal([2n, 3n]);
      for (const { policyId, policy, status } of rows) {
        expect(policy).to.deep.equal(await contracts.policyBook.policyOf(policyId));
        expect(status).to.equal(await contracts.policyBook.statusOf(policyId));
      }
    });
  });
});

describe('Lens.policiesOf', () => {
  describe('given somebody holds two of three', () => {
    it('finds them, and says where to go on', async () => {
      const { lens, people } = await loadLists();
      const all = await lens.policiesOf(people.ana, 0, 1_000);
      expect([all[0].map(({ policyId }) => policyId), all.next]).to.deep.equal([[1n, 3n], 4n]);
      const part = await lens.policiesOf(people.ana, 1, 2);
      expect([part[0].map(({ policyId }) => policyId), part.next]).to.deep.equal([[1n], 3n]);
      expect((await lens.policiesOf(people.chen, 0, 1_000))[0]).to.deep.equal([]);
    });
  });
});

describe('Lens.claimsOf', () => {
  describe('given a policy with two claims', () => {
    it('lists each with claimant and deadlines', async () => {
      const { lens, contracts, people, policyId, claim, second } = await loadLists();
      const rows = await lens.claimsOf(policyId, 0, 10);
      expect(rows.map(({ claimId }) => claimId)).to.deep.equal([claim.claimId, second.claimId]);
      for (const row of rows) {
        expect(row.claim).to.deep.equal(await contracts.claimBook.claimOf(row.claimId));
        expect(row.claimant).to.equal(people.ana.address);
        expect(row.decideBy).to.equal(await contracts.claimBook.deadlineOf(row.claimId, clocks.Decide));
        expect(row.appealBy).to.equal(await contracts.claimBook.deadlineOf(row.claimId, clocks.Appeal));
      }
      expect((await lens.claimsOf(policyId, 2, 10)).length).to.equal(1);
    });
  });

  describe('given no such policy', () => {
    it('reverts with PolicyUnknown', async () => {
      const { lens, contracts } = await loadLists();
      await expect(lens.claimsOf(9, 0, 1))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyUnknown')
        .withArgs(9);
    });
  });
});

describe('Lens.previewPremium', () => {
  describe('given the tariff of the phone', () => {
    it('shows the premium, its parts and the capital it locks, as the sale then books them', async () => {
      const { lens, contracts } = await loadLists();
      const { limitAssets, termDays, premiumAssets } = defaults.phone;
      const foretold = await lens.previewPremium(1, limitAssets, termDays);
      expect(foretold.premiumAssets).to.equal(premiumAssets);
      const [sold] = await contracts.salesDesk.queryFilter(contracts.salesDesk.filters.CoverSold(1));
      const { taxAssets, feeAssets, lockedAssets } = sold?.args ?? {};
      expect([foretold.taxAssets, foretold.feeAssets, foretold.lockAssets]).to.deep.equal([
        taxAssets,
        feeAssets,
        lockedAssets,
      ]);
    });
  });
});
