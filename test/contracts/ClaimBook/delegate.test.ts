import { expect } from 'chai';

import { readFiledClaim } from '../../../scripts/deploy/filed-claims.ts';
import { decideClaim } from '../../support/actors.ts';
import { flags, loadFileable } from '../../support/claim.ts';
import { defaults } from '../../support/defaults.ts';

const { payableAssets } = defaults.screen;

/** Ana let Chen file for her. */
async function loadDelegated() {
  const situation = await loadFileable();
  const { book, people } = situation;
  await book.connect(people.ana).setDelegate(people.chen, true);
  return { ...situation, asChen: book.connect(people.chen) };
}

describe('ClaimBook.file', () => {
  describe('when the caller is neither the holder nor a delegate', () => {
    it('reverts with ClaimCallerNotHolder, also for a delegate of somebody else and one dismissed', async () => {
      const { book, people, filing, policyId } = await loadFileable();
      await book.connect(people.bo).setDelegate(people.chen, true);
      await book.connect(people.ana).setDelegate(people.chen, true);
      await book.connect(people.ana).setDelegate(people.chen, false);
      expect(await book.isDelegate(people.ana, people.chen)).to.equal(false);
      await expect(book.connect(people.chen).file(filing()))
        .to.be.revertedWithCustomError(book, 'ClaimCallerNotHolder')
        .withArgs(policyId, people.chen.address);
    });
  });

  describe('when a delegate names payees', () => {
    it('reverts with ClaimPayeesNotYours', async () => {
      const { asChen, book, people, filing, policyId } = await loadDelegated();
      const payees = [{ to: people.chen.address, shareBps: 10_000 }];
      await expect(asChen.file(filing({ payees })))
        .to.be.revertedWithCustomError(book, 'ClaimPayeesNotYours')
        .withArgs(policyId, people.chen.address);
    });
  });

  describe('when a delegate files', () => {
    it('flags it, and the holder is paid', async () => {
      const situation = await loadDelegated();
      const { asChen, book, contracts, people, filing, claimId } = situation;
      await asChen.file(filing());
      expect((await book.claimOf(claimId)).flags).to.equal(flags.DELEGATED | flags.EVIDENCE);
      const claim = await readFiledClaim(book, claimId);
      const before = await contracts.testDollar.balanceOf(people.ana);
      await decideClaim(situation, claim);
      expect((await contracts.testDollar.balanceOf(people.ana)) - before).to.equal(payableAssets);
    });

    it('tells who may file for whom', async () => {
      const { book, people } = await loadDelegated();
      expect(await book.isDelegate(people.ana, people.chen)).to.equal(true);
      expect(await book.isDelegate(people.chen, people.ana)).to.equal(false);
      await expect(book.connect(people.ana).setDelegate(people.chen, false))
        .to.emit(book, 'DelegateSet')
        .withArgs(people.ana.address, people.chen.address, false);
    });
  });

  describe('given the policy itself names who is paid', () => {
    it('reverts with ClaimPayeesFixed when the filing names somebody, and pays whom the policy names', async () => {
      const situation = await loadFileable();
      const { book, contracts, people, filing, policyId, claimId } = situation;
      await contracts.policyBook.connect(people.ana).nameBeneficiary(policyId, people.bo);
      const payees = [{ to: people.ana.address, shareBps: 10_000 }];
      await expect(book.connect(people.ana).file(filing({ payees })))
        .to.be.revertedWithCustomError(book, 'ClaimPayeesFixed')
        .withArgs(policyId);
      await book.connect(people.ana).file(filing());
      const before = await contracts.testDollar.balanceOf(people.bo);
      await decideClaim(situation, await readFiledClaim(book, claimId));
      expect((await contracts.testDollar.balanceOf(people.bo)) - before).to.equal(payableAssets);
    });
  });
});

describe('AdjusterDesk.decide', () => {
  describe('given a delegate of the claimant filed', () => {
    it('reverts with AdjusterInConflict when the filer is whom the adjuster declared an interest in', async () => {
      const situation = await loadDelegated();
      const { asChen, book, contracts, people, filing, claimId } = situation;
      await asChen.file(filing());
      const desk = contracts.adjusterDesk.connect(people.adjuster);
      await desk.declareInterest(people.chen, true);
      await expect(decideClaim(situation, await readFiledClaim(book, claimId)))
        .to.be.revertedWithCustomError(desk, 'AdjusterInConflict')
        .withArgs(claimId, people.adjuster.address, people.chen.address);
    });
  });

  describe('given a payee is the claimant', () => {
    it('asks about the claimant once and decides', async () => {
      const situation = await loadFileable();
      const { book, people, filing, claimId } = situation;
      await book.connect(people.ana).file(filing({ payees: [{ to: people.ana.address, shareBps: 10_000 }] }));
      await decideClaim(situation, await readFiledClaim(book, claimId));
      expect((await book.claimOf(claimId)).paidAssets).to.equal(payableAssets);
    });
  });
});
