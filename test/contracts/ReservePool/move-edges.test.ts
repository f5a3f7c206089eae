import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { buildHeldBeside, loadReserved, ordinary, until } from '../../support/held-credits.ts';
import { bucketsOf, loadFundedPool, NOON, payOrder, poolDefaults } from '../../support/pool.ts';

const { claimId } = poolDefaults;

describe('ReservePool.moveCredit', () => {
  describe('given nothing waits and nobody is on hold', () => {
    it('does nothing and says nothing', async () => {
      const { pool, transferDesk, people } = await loadFundedPool();
      await expect(pool.connect(transferDesk).moveCredit(people.ana, people.bo)).not.to.emit(pool, 'CreditMoved');
    });
  });

  describe('given only a single unit waits', () => {
    it('moves it', async () => {
      const { pool, transferDesk, people } = await buildHeldBeside();
      await pool.connect(people.ana).collectCredit(people.ana, people.chen);
      await expect(pool.connect(transferDesk).moveCredit(people.ana, people.bo))
        .to.emit(pool, 'CreditMoved')
        .withArgs(people.ana.address, people.bo.address, 0n, dollars('50'));
      expect((await pool.holdOf(people.bo)).heldAssets).to.equal(dollars('50'));
    });
  });

  describe('given a hold and nothing that waits', () => {
    it('CAP-4: takes the hold along: ordinary payments to the new key are held', async () => {
      const situation = await loadReserved();
      const { pool, transferDesk, eligibilityDesk, claimBook, people } = situation;
      await pool.connect(eligibilityDesk).setHold(people.ana, until);
      await expect(pool.connect(transferDesk).moveCredit(people.ana, people.bo)).to.emit(pool, 'CreditMoved');
      await expect(pool.connect(claimBook).settle(ordinary(situation, people.bo.address)))
        .to.emit(pool, 'CreditHeld')
        .withArgs(claimId, people.bo.address, dollars('5'), until);
    });
  });

  describe('given the new key has a credit and the old one is on hold', () => {
    it('CAP-4: holds both, and loses neither', async () => {
      const situation = await buildHeldBeside();
      const { pool, transferDesk, eligibilityDesk, people } = situation;
      await pool.connect(eligibilityDesk).setHold(people.chen, until);
      await pool.connect(transferDesk).moveCredit(people.chen, people.ana);
      expect((await pool.holdOf(people.ana)).heldAssets).to.equal(dollars('50') + 1n);
      const { payableAssets, heldAssets } = await bucketsOf(pool);
      expect([payableAssets, heldAssets]).to.deep.equal([dollars('50') + 1n, dollars('50') + 1n]);
    });
  });

  describe('given a hold that is over', () => {
    it('lets the new key collect at once', async () => {
      const { pool, transferDesk, eligibilityDesk, people, network } = await buildHeldBeside();
      await pool.connect(eligibilityDesk).setHold(people.ana, until);
      await network.networkHelpers.time.increaseTo(until + 1);
      await pool.connect(transferDesk).moveCredit(people.ana, people.bo);
      expect(await pool.creditOf(people.bo)).to.equal(dollars('50') + 1n);
      const { payableAssets, heldAssets } = await bucketsOf(pool);
      expect([payableAssets, heldAssets]).to.deep.equal([dollars('50') + 1n, 0n]);
    });
  });
});

describe('ReservePool.setHold', () => {
  describe('given somebody is on hold, when a hold that is not there is lifted', () => {
    it('CAP-4: leaves the other on hold', async () => {
      const situation = await loadReserved();
      const { pool, eligibilityDesk, claimBook, people } = situation;
      await expect(pool.connect(eligibilityDesk).setHold(people.bo, 0))
        .to.emit(pool, 'HoldSet')
        .withArgs(people.bo.address, 0, 0n);
      await pool.connect(eligibilityDesk).setHold(people.ana, until);
      await pool.connect(eligibilityDesk).setHold(people.bo, 0);
      await expect(pool.connect(claimBook).settle(ordinary(situation, people.ana.address))).to.emit(pool, 'CreditHeld');
    });
  });

  describe('given a hold is renewed', () => {
    it('is lifted by one word', async () => {
      const situation = await loadReserved();
      const { pool, eligibilityDesk, claimBook, people } = situation;
      await pool.connect(eligibilityDesk).setHold(people.ana, until);
      await pool.connect(eligibilityDesk).setHold(people.ana, until + DAY);
      expect(await pool.holdOf(people.ana)).to.deep.equal([0n, BigInt(until + DAY)]);
      await expect(pool.connect(claimBook).settle(ordinary(situation, people.ana.address))).to.emit(pool, 'CreditHeld');
      await pool.connect(eligibilityDesk).setHold(people.ana, 0);
      await expect(pool.connect(claimBook).settle(ordinary(situation, people.ana.address))).to.emit(pool, 'PaidOut');
    });
  });
});

describe('ReservePool.setEligible', () => {
  describe('given a single unit waits, when the attestation ends with this very second', () => {
    it('frees it', async () => {
      const situation = await loadFundedPool();
      const { pool, eligibilityDesk, claimBook, people, network } = situation;
      await pool.connect(claimBook).settle(payOrder(situation, { assets: 1n, needsEligibility: true }));
      await network.networkHelpers.time.setNextBlockTimestamp(NOON + 600);
      await expect(pool.connect(eligibilityDesk).setEligible(people.ana, NOON + 600))
        .to.emit(pool, 'HoldSet')
        .withArgs(people.ana.address, 0, 0n);
      expect(await pool.creditOf(people.ana)).to.equal(1n);
    });
  });

  describe('given a hold was lifted before', () => {
    it('frees what waits for want of an attestation', async () => {
      const situation = await loadFundedPool();
      const { pool, eligibilityDesk, claimBook, people } = situation;
      await pool.connect(eligibilityDesk).setHold(people.ana, until);
      await pool.connect(eligibilityDesk).setHold(people.ana, 0);
      await pool.connect(claimBook).settle(payOrder(situation, { assets: 3n, needsEligibility: true }));
      await pool.connect(eligibilityDesk).setEligible(people.ana, until);
      expect(await pool.creditOf(people.ana)).to.equal(3n);
    });
  });

  describe('given nothing waits', () => {
    it('sets no hold', async () => {
      const { pool, eligibilityDesk, people } = await loadFundedPool();
      await expect(pool.connect(eligibilityDesk).setEligible(people.ana, until)).not.to.emit(pool, 'HoldSet');
    });
  });
});
