import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { actions, figuresOf, phases, usageOf, verdicts } from '../../support/claim.ts';
import { playCore } from '../../support/core.ts';
import { loadRained, type Rained } from '../../support/observe.ts';
import { bucketsOf } from '../../support/pool.ts';

const key = `0x${'0b'.repeat(32)}`;
const LIMIT = dollars('1000');

/** The pinned trigger, which says that so much is due to Ana for a rain of two hours ago. */
async function loadTriggering() {
  const rained: Rained = await loadRained();
  const { addresses, contracts, network, policies } = rained;
  await network.networkHelpers.impersonateAccount(addresses.parametricTrigger);
  await network.networkHelpers.setBalance(addresses.parametricTrigger, 10n ** 20n);
  const signer = await network.ethers.getSigner(addresses.parametricTrigger);
  const book = contracts.claimBook.connect(signer);
  const lossAt = rained.endsAt - 7_200;
  const policyId = policies.ana;
  const claimId = (policyId << 16n) | 1n;
  const settle = (dueAssets: bigint, at = lossAt) => book.settleTriggered(policyId, at, key, dueAssets);
  return { ...rained, book, lossAt, policyId, claimId, settle };
}

describe('ClaimBook.settleTriggered', () => {
  describe('when the caller is not an adjudicator of the version', () => {
    it('reverts with ClaimAdjudicatorNotPinned', async () => {
      const { book, people, policyId, claimId, lossAt } = await loadTriggering();
      await expect(book.connect(people.chen).settleTriggered(policyId, lossAt, key, 1n))
        .to.be.revertedWithCustomError(book, 'ClaimAdjudicatorNotPinned')
        .withArgs(claimId, people.chen.address);
    });
  });

  describe('when the loss is outside the terms', () => {
    it('reverts with ClaimTriggerOutOfTerms', async () => {
      const { book, contracts, policyId, settle } = await loadTriggering();
      const { startAt } = await contracts.policyBook.policyOf(policyId);
      await expect(settle(1n, Number(startAt) - 1))
        .to.be.revertedWithCustomError(book, 'ClaimTriggerOutOfTerms')
        .withArgs(policyId, startAt - 1n);
    });
  });

  describe('when nothing is due, or the policy can pay nothing more', () => {
    it('reverts with ClaimAmountTooLow', async () => {
      const situation = await loadTriggering();
      const { book, contracts, policyId, claimId, settle } = situation;
      await expect(settle(0n))
        .to.be.revertedWithCustomError(book, 'ClaimAmountTooLow')
        .withArgs(claimId, actions.SettleTriggered, 0n, 1n);
      const claimBook = await playCore(situation, 'claimBook');
      await contracts.policyBook.connect(claimBook).useCover(policyId, LIMIT, false);
      await expect(settle(1n))
        .to.be.revertedWithCustomError(book, 'ClaimAmountTooLow')
        .withArgs(claimId, actions.SettleTriggered, 0n, 1n);
    });
  });

  describe('when something is due', () => {
    it('opens, pays and closes a claim, and tells everything', async () => {
      const situation = await loadTriggering();
      const { book, addresses, contracts, network, people, policyId, claimId, lossAt, settle } = situation;
      const pool = contracts.pools.PROPERTY;
      const before = await bucketsOf(pool);
      const settledAt = lossAt + 3 * DAY;
      await network.networkHelpers.time.setNextBlockTimestamp(settledAt);
      const due = dollars('250');
      const sent = await settle(due);
      await expect(sent).to.changeTokenBalances(network.ethers, contracts.testDollar, [people.ana, pool], [due, -due]);
      await expect(sent)
        .to.emit(book, 'ClaimTriggered')
        .withArgs(claimId, addresses.parametricTrigger, lossAt, key, due, (await book.claimOf(claimId)).caseHead);
      const after = await bucketsOf(pool);
      expect([before.lockedAssets - after.lockedAssets, before.freeAssets - after.freeAssets]).to.deep.equal([due, 0n]);
      expect(after.reservedAssets).to.equal(before.reservedAssets);
      expect(await usageOf(situation, policyId)).to.deep.equal([due, 0n]);
      expect(await figuresOf(situation, claimId)).to.deep.equal({
        phase: phases.Closed,
        verdict: verdicts.Granted,
        reservedAssets: 0n,
        paidAssets: due,
        statedAssets: due,
        entries: 1,
      });
      const claim = await book.claimOf(claimId);
      expect([claim.filedAt, claim.lossAt, claim.decidedAt, claim.flags]).to.deep.equal(
        [settledAt, lossAt, settledAt, 0].map(BigInt),
      );
    });
    it('POL-2: pays at most what is left of the limit, and a single base unit too', async () => {
      const situation = await loadTriggering();
      const { claimId, policyId, settle } = situation;
      await settle(1n);
      expect(await figuresOf(situation, claimId)).to.include({ paidAssets: 1n });
      await settle(LIMIT);
      expect(await figuresOf(situation, claimId + 1n)).to.include({ paidAssets: LIMIT - 1n });
      expect(await usageOf(situation, policyId)).to.deep.equal([LIMIT, 0n]);
    });
  });
});
