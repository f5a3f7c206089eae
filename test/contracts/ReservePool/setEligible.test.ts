import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { bucketsOf, loadFundedPool, NOON, payOrder, poolDefaults } from '../../support/pool.ts';

const { claimId } = poolDefaults;
const paidAt = NOON + 600;
const heldUntil = paidAt + 30 * DAY;

describe('ReservePool.setEligible', () => {
  describe('when the caller is not the EligibilityDesk', () => {
    it('reverts with PoolCallerNotCore', async () => {
      const { pool, people } = await loadFundedPool();
      await expect(pool.connect(people.ana).setEligible(people.ana, heldUntil))
        .to.be.revertedWithCustomError(pool, 'PoolCallerNotCore')
        .withArgs(people.ana.address);
    });
  });

  describe('given a product that needs an attestation and a payee who has one', () => {
    it('is paid at once, to the last second of it', async () => {
      const situation = await loadFundedPool();
      const { pool, eligibilityDesk, claimBook, people, network } = situation;
      await expect(pool.connect(eligibilityDesk).setEligible(people.ana, paidAt))
        .to.emit(pool, 'EligibilitySet')
        .withArgs(people.ana.address, paidAt);
      await network.networkHelpers.time.setNextBlockTimestamp(paidAt);
      const order = payOrder(situation, { assets: dollars('50'), needsEligibility: true });
      await expect(pool.connect(claimBook).settle(order)).to.emit(pool, 'PaidOut');
    });
  });

  describe('given a product that needs an attestation and a payee who has none', () => {
    it('holds the payment for thirty days, and no longer for a later one', async () => {
      const situation = await loadFundedPool();
      const { pool, claimBook, people, network } = situation;
      const order = payOrder(situation, { assets: dollars('50'), needsEligibility: true });
      await network.networkHelpers.time.setNextBlockTimestamp(paidAt);
      await expect(pool.connect(claimBook).settle(order))
        .to.emit(pool, 'CreditHeld')
        .withArgs(claimId, people.ana.address, dollars('50'), heldUntil);
      await network.networkHelpers.time.increaseTo(heldUntil - DAY);
      await pool.connect(claimBook).settle(order);
      expect(await pool.holdOf(people.ana)).to.deep.equal([dollars('100'), BigInt(heldUntil)]);
      await network.networkHelpers.time.increaseTo(heldUntil + 1);
      expect(await pool.creditOf(people.ana)).to.equal(dollars('100'));
    });

    it('does not hold again what was free before the next payment', async () => {
      const situation = await loadFundedPool();
      const { pool, claimBook, people, network } = situation;
      const order = payOrder(situation, { assets: dollars('50'), needsEligibility: true });
      await network.networkHelpers.time.setNextBlockTimestamp(paidAt);
      await pool.connect(claimBook).settle(order);
      await network.networkHelpers.time.increaseTo(heldUntil + 1);
      await pool.connect(claimBook).settle(order);
      expect(await pool.creditOf(people.ana)).to.equal(dollars('50'));
      const { payableAssets, heldAssets } = await bucketsOf(pool);
      expect([payableAssets, heldAssets]).to.deep.equal([dollars('100'), dollars('50')]);
    });

    it('frees it when the attestation arrives', async () => {
      const situation = await loadFundedPool();
      const { pool, eligibilityDesk, claimBook, people } = situation;
      await pool.connect(claimBook).settle(payOrder(situation, { assets: dollars('50'), needsEligibility: true }));
      await pool.connect(eligibilityDesk).setEligible(people.ana, heldUntil);
      expect(await pool.creditOf(people.ana)).to.equal(dollars('50'));
      expect((await bucketsOf(pool)).heldAssets).to.equal(0n);
    });

    it('frees nothing when the attestation is over, or a hit stands against the payee', async () => {
      const situation = await loadFundedPool();
      const { pool, eligibilityDesk, claimBook, people } = situation;
      await pool.connect(claimBook).settle(payOrder(situation, { assets: dollars('50'), needsEligibility: true }));
      await pool.connect(eligibilityDesk).setEligible(people.ana, NOON);
      expect(await pool.creditOf(people.ana)).to.equal(0n);
      await pool.connect(eligibilityDesk).setHold(people.ana, heldUntil);
      await pool.connect(eligibilityDesk).setEligible(people.ana, heldUntil);
      expect(await pool.creditOf(people.ana)).to.equal(0n);
    });
  });
});
