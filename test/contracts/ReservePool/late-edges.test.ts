import { expect } from 'chai';
import { encodeBytes32String, ZeroAddress } from 'ethers';

import { bucketsOf, loadFundedPool, NOON, payOrder, poolDefaults, sell } from '../../support/pool.ts';

const { capital, claimId, lock } = poolDefaults;
const reference = encodeBytes32String('SWIFT-1');
const paidAt = NOON + 600;

describe('ReservePool.closeInstruction', () => {
  describe('given the smallest interest there is: a unit, a second, a basis point', () => {
    it('is a whole unit, out of the deposit', async () => {
      const situation = await loadFundedPool();
      const { pool, claimBook, treasuryDesk, people, network } = situation;
      await pool.connect(people.bo).fundDeposit(1n);
      await network.networkHelpers.time.setNextBlockTimestamp(paidAt);
      const order = payOrder(situation, { assets: 1n, rail: 1, lateFrom: paidAt, lateBps: 1 });
      await pool.connect(claimBook).settle(order);
      await network.networkHelpers.time.setNextBlockTimestamp(paidAt + 1);
      await expect(pool.connect(treasuryDesk).closeInstruction(1, true, reference))
        .to.emit(pool, 'InstructionLate')
        .withArgs(1, claimId, people.ana.address, 1n, paidAt, 1, 0n, 1n, 0n);
      expect((await pool.instructionOf(2)).assets).to.equal(1n);
      expect((await bucketsOf(pool)).depositAssets).to.equal(0n);
    });
  });
});

describe('ReservePool.closeInstruction', () => {
  describe('given a unit of interest has run up, and nothing to take it from or no bank that paid', () => {
    it('owes the unit, or makes it a credit', async () => {
      const situation = await loadFundedPool();
      const { pool, claimBook, treasuryDesk, people, network } = situation;
      await network.networkHelpers.time.setNextBlockTimestamp(paidAt);
      for (const lateFrom of [paidAt + 10, paidAt + 20]) {
        await pool.connect(claimBook).settle(payOrder(situation, { assets: 1n, rail: 1, lateFrom, lateBps: 1 }));
      }
      await network.networkHelpers.time.setNextBlockTimestamp(paidAt + 11);
      await expect(pool.connect(treasuryDesk).closeInstruction(1, true, reference))
        .to.emit(pool, 'DebtBooked')
        .withArgs(claimId, people.ana.address, 1n);
      await pool.connect(people.bo).fundDeposit(1n);
      await network.networkHelpers.time.setNextBlockTimestamp(paidAt + 21);
      await pool.connect(treasuryDesk).closeInstruction(2, false, reference);
      expect(await pool.creditOf(people.ana)).to.equal(2n);
    });
  });

  for (const paid of [true, false]) {
    describe(`given no interest has run up, when the bank ${paid ? 'has paid' : 'could not pay'}`, () => {
      it('tells of no other credit and of no debt', async () => {
        const situation = await loadFundedPool();
        const { pool, claimBook, treasuryDesk } = situation;
        await pool.connect(claimBook).settle(payOrder(situation, { assets: 7n, rail: 1 }));
        await pool.connect(treasuryDesk).closeInstruction(1, paid, reference);
        const credits = await pool.queryFilter(pool.filters.CreditBooked());
        expect(credits.map(({ args }) => args.assets)).to.deep.equal(paid ? [] : [7n]);
        expect(await pool.queryFilter(pool.filters.DebtBooked())).to.deep.equal([]);
      });
    });
  }

  describe('given more interest than the books can hold in one figure', () => {
    it('owes the most they can', async () => {
      const situation = await loadFundedPool();
      const { pool, claimBook, treasuryDesk, people, token } = situation;
      const assets = 2n ** 95n;
      await token.mint(people.capitalProvider.address, assets);
      await pool.connect(people.capitalProvider).deposit(assets, people.capitalProvider);
      await pool.connect(claimBook).settle(payOrder(situation, { assets, rail: 1, lateFrom: 1, lateBps: 65_535 }));
      await pool.connect(treasuryDesk).closeInstruction(1, true, reference);
      expect((await bucketsOf(pool)).owedAssets).to.equal(2n ** 96n - 1n);
    });
  });

  describe('given the deposit holds all the interest', () => {
    it('owes nothing', async () => {
      const situation = await loadFundedPool();
      const { pool, claimBook, treasuryDesk, people, network } = situation;
      await pool.connect(people.bo).fundDeposit(5n);
      await network.networkHelpers.time.setNextBlockTimestamp(paidAt);
      const order = payOrder(situation, { assets: 7n, rail: 1, lateFrom: paidAt, lateBps: 1 });
      await pool.connect(claimBook).settle(order);
      await network.networkHelpers.time.setNextBlockTimestamp(paidAt + 9);
      await expect(pool.connect(treasuryDesk).closeInstruction(1, true, reference)).not.to.emit(pool, 'DebtBooked');
      expect((await bucketsOf(pool)).depositAssets).to.equal(4n);
    });
  });
});

describe('ReservePool.settle', () => {
  describe('given a single unit of interest, and a single unit in the deposit', () => {
    it('takes it from there', async () => {
      const situation = await loadFundedPool();
      const { pool, claimBook, people } = situation;
      await pool.connect(people.bo).fundDeposit(1n);
      await expect(pool.connect(claimBook).settle(payOrder(situation, { interestAssets: 1n })))
        .to.emit(pool, 'ClaimSettled')
        .withArgs(claimId, 0n, 0n, 0n, 0n, 1n, 0n, 0n, 0n);
    });
  });

  describe('given an order by the bank that pays nothing', () => {
    it('instructs nobody, and gives the reserve back', async () => {
      const situation = await loadFundedPool();
      await sell(situation);
      const { pool, claimBook } = situation;
      await pool.connect(claimBook).reserve(claimId, 300n, 300n);
      const order = payOrder(situation, { rail: 1, toFreeAssets: 300n, lateFrom: NOON, lateBps: 1 });
      await expect(pool.connect(claimBook).settle(order)).not.to.emit(pool, 'PaymentInstructed');
      const { freeAssets, reservedAssets } = await bucketsOf(pool);
      expect([freeAssets, reservedAssets]).to.deep.equal([capital - lock + 300n, 0n]);
    });
  });

  describe('given an order that is not the ordinary one, when a payee is nobody or the pool', () => {
    it('reverts with PoolPayeeInvalid', async () => {
      const situation = await loadFundedPool();
      const { pool, claimBook } = situation;
      for (const to of [ZeroAddress, await pool.getAddress()]) {
        const order = payOrder(situation, { assets: 1n, payees: [{ to, shareBps: 10_000 }] });
        await expect(pool.connect(claimBook).settle(order))
          .to.be.revertedWithCustomError(pool, 'PoolPayeeInvalid')
          .withArgs(to);
      }
    });
  });
});

describe('ReservePool.settlePage', () => {
  describe('given a payment of nothing to nobody, and one of a single unit', () => {
    it('passes over the first and pays the second', async () => {
      const { pool, claimBook, people, token, network } = await loadFundedPool();
      const page = [
        { claimId, payee: ZeroAddress, assets: 0n, fromLockedAssets: 0n },
        { claimId: claimId + 1n, payee: people.ana.address, assets: 1n, fromLockedAssets: 0n },
      ];
      await expect(pool.connect(claimBook).settlePage(0, false, 0, 0, page)).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [pool, people.ana],
        [-1n, 1n],
      );
    });
  });
});
