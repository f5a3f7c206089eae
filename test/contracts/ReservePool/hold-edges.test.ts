import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { buildHeldBeside, loadReserved, ordinary, toPayee, until } from '../../support/held-credits.ts';
import { bucketsOf, buildPool, loadFundedPool, NOON, payOrder, poolDefaults } from '../../support/pool.ts';

const { capital, claimId } = poolDefaults;

describe('ReservePool.settle', () => {
  describe('given the payee of an ordinary order is on hold', () => {
    it('CAP-4: holds it, by the bank too', async () => {
      const situation = await loadReserved();
      const { pool, eligibilityDesk, claimBook, people } = situation;
      await pool.connect(eligibilityDesk).setHold(people.ana, until);
      for (const rail of [0, 1]) {
        const paying = pool.connect(claimBook).settle({ ...ordinary(situation, people.ana.address), rail });
        await expect(paying).to.emit(pool, 'CreditHeld').withArgs(claimId, people.ana.address, dollars('5'), until);
        await expect(paying).not.to.emit(pool, 'PaymentInstructed');
      }
    });
  });

  describe('given a payee waits for want of an attestation, when another payment needs none and is refused', () => {
    it('books that as a credit beside what is held', async () => {
      const { pool, people } = await buildHeldBeside();
      expect(await pool.creditOf(people.ana)).to.equal(1n);
      expect((await pool.holdOf(people.ana)).heldAssets).to.equal(dollars('50'));
      const { payableAssets, heldAssets } = await bucketsOf(pool);
      expect([payableAssets, heldAssets]).to.deep.equal([dollars('50') + 1n, dollars('50')]);
    });
  });

  describe('given the payee’s attestation was over a second ago', () => {
    it('holds the payment', async () => {
      const situation = await loadFundedPool();
      const { pool, eligibilityDesk, claimBook, people, network } = situation;
      await pool.connect(eligibilityDesk).setEligible(people.ana, NOON + 599);
      await network.networkHelpers.time.setNextBlockTimestamp(NOON + 600);
      const order = payOrder(situation, { assets: 1n, needsEligibility: true });
      await expect(pool.connect(claimBook).settle(order))
        .to.emit(pool, 'CreditHeld')
        .withArgs(claimId, people.ana.address, 1n, NOON + 600 + 30 * DAY);
    });
  });

  describe('given the hold of a payee is over, when the asset refuses him', () => {
    it('books a credit that can be collected', async () => {
      const situation = await buildPool('BlacklistToken', [6]);
      const { pool, eligibilityDesk, claimBook, people, token, network } = situation;
      await pool.connect(people.capitalProvider).deposit(capital, people.capitalProvider);
      await token.contract.getFunction('blacklist').send(people.ana.address, true);
      await pool.connect(eligibilityDesk).setHold(people.ana, until);
      await network.networkHelpers.time.increaseTo(until + 1);
      await expect(pool.connect(claimBook).settle(payOrder(situation, { assets: 1n }))).to.emit(pool, 'CreditBooked');
      expect(await pool.holdOf(people.ana)).to.deep.equal([0n, 0n]);
      expect(await pool.creditOf(people.ana)).to.equal(1n);
    });
  });
});

describe('ReservePool.collectCredit', () => {
  describe('given a single unit waits beside what is held', () => {
    it('pays the unit and keeps the rest held', async () => {
      const { pool, people, token, network } = await buildHeldBeside();
      await expect(pool.connect(people.ana).collectCredit(people.ana, people.chen)).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [pool, people.chen],
        [-1n, 1n],
      );
      const [heldAssets, heldUntil] = await pool.holdOf(people.ana);
      expect(heldAssets).to.equal(dollars('50'));
      await expect(pool.connect(people.ana).collectCredit(people.ana, people.chen))
        .to.be.revertedWithCustomError(pool, 'PoolPayeeHeld')
        .withArgs(people.ana.address, heldUntil);
      const { payableAssets, heldAssets: held } = await bucketsOf(pool);
      expect([payableAssets, held]).to.deep.equal([dollars('50'), dollars('50')]);
    });
  });

  describe('given a single unit is held', () => {
    it('reverts with PoolPayeeHeld', async () => {
      const situation = await loadFundedPool();
      const { pool, claimBook, people } = situation;
      await pool.connect(claimBook).settle(payOrder(situation, { assets: 1n, needsEligibility: true }));
      const [, heldUntil] = await pool.holdOf(people.ana);
      await expect(pool.collectCredit(people.ana, people.ana))
        .to.be.revertedWithCustomError(pool, 'PoolPayeeHeld')
        .withArgs(people.ana.address, heldUntil);
    });
  });

  describe('given the receiver only lacks an attestation, or his hold is over', () => {
    it('pays him', async () => {
      const situation = await buildHeldBeside();
      const { pool, claimBook, eligibilityDesk, people, network } = situation;
      const { bo, chen } = people;
      const lacking = payOrder(situation, { payees: toPayee(bo.address), assets: 5n, needsEligibility: true });
      await pool.connect(claimBook).settle(lacking);
      await expect(pool.connect(people.ana).collectCredit(people.ana, bo)).to.emit(pool, 'CreditCollected');
      await pool.connect(eligibilityDesk).setHold(chen, until);
      await network.networkHelpers.time.increaseTo(until + DAY);
      await expect(pool.connect(people.ana).collectCredit(people.ana, chen))
        .to.emit(pool, 'CreditCollected')
        .withArgs(people.ana.address, chen.address, dollars('50'));
    });
  });
});

describe('ReservePool.payDebts', () => {
  describe('given a debt of a product that needs an attestation', () => {
    it('holds it when it is paid, and tells how much was paid', async () => {
      const situation = await loadFundedPool();
      const { pool, claimBook, people } = situation;
      const order = payOrder(situation, { assets: capital + dollars('40'), needsEligibility: true });
      await pool.connect(claimBook).settle(order);
      await pool.connect(people.bo).recapitalise(dollars('40'));
      expect(await pool.payDebts.staticCall(1)).to.equal(dollars('40'));
      await expect(pool.payDebts(1)).to.emit(pool, 'CreditHeld');
    });
  });

  describe('given a single unit is free', () => {
    it('pays it, and then says nothing of the rest', async () => {
      const situation = await loadFundedPool();
      const { pool, claimBook, people } = situation;
      await pool.connect(claimBook).settle(payOrder(situation, { assets: capital + dollars('40') }));
      await expect(pool.payDebts(5)).not.to.emit(pool, 'DebtPaid');
      await pool.connect(people.bo).recapitalise(1n);
      await expect(pool.payDebts(5)).to.emit(pool, 'DebtPaid').withArgs(claimId, people.ana.address, 1n);
      const paid = await pool.queryFilter(pool.filters.DebtPaid());
      expect(paid.map(({ args }) => args.assets)).to.deep.equal([1n]);
      expect((await bucketsOf(pool)).owedAssets).to.equal(dollars('40') - 1n);
    });
  });
});
