import { expect } from 'chai';
import { ZeroAddress } from 'ethers';

import { dollars } from '../../../scripts/config/amounts.ts';
import { bucketsOf, buildFundedPool, loadFundedPool, payOrder, poolDefaults, sell } from '../../support/pool.ts';

const { capital, claimId, lock } = poolDefaults;

describe('ReservePool.settle', () => {
  describe('given the asset refuses the payee of an ordinary order', () => {
    it('CLM-8: books a credit out of the reserve', async () => {
      const situation = await buildFundedPool('FalseToken');
      await sell(situation);
      const { pool, claimBook, people, token } = situation;
      await pool.connect(claimBook).reserve(claimId, dollars('300'), dollars('300'));
      await token.contract.getFunction('refuse').send(people.ana.address, true);
      const order = payOrder(situation, { assets: dollars('300'), fromReservedAssets: dollars('300') });
      await expect(pool.connect(claimBook).settle(order))
        .to.emit(pool, 'CreditBooked')
        .withArgs(claimId, people.ana.address, dollars('300'));
      expect(await pool.creditOf(people.ana)).to.equal(dollars('300'));
      const { payableAssets, reservedAssets, accounted } = await bucketsOf(pool);
      expect([payableAssets, reservedAssets]).to.deep.equal([dollars('300'), 0n]);
      expect(accounted).to.equal(await token.balanceOf(await pool.getAddress()));
    });
  });

  describe('given a payee has no part of an order that is not the ordinary one', () => {
    it('sends nothing to him and all to the other, to a single unit', async () => {
      const situation = await loadFundedPool();
      const { pool, claimBook, people } = situation;
      const payees = [
        { to: people.ana.address, shareBps: 0 },
        { to: people.bo.address, shareBps: 10_000 },
      ];
      await expect(pool.connect(claimBook).settle(payOrder(situation, { payees, assets: 1n }))).to.changeTokenBalances(
        situation.network.ethers,
        situation.token.contract,
        [pool, people.ana, people.bo],
        [-1n, 0n, 1n],
      );
      const paid = await pool.queryFilter(pool.filters.PaidOut());
      expect(paid.map(({ args }) => args.payee)).to.deep.equal([people.bo.address]);
    });
  });

  describe('given the order leaves a single unit wanted, and nothing was', () => {
    it('remembers it and says so', async () => {
      const situation = await loadFundedPool();
      const { pool, claimBook } = situation;
      await expect(pool.connect(claimBook).settle(payOrder(situation, { payees: [], unreservedAssets: 1n })))
        .to.emit(pool, 'ClaimUnreserved')
        .withArgs(claimId, 1n);
      expect((await bucketsOf(pool)).unreservedAssets).to.equal(1n);
      expect(await pool.nextUnreserved()).to.deep.equal([claimId, 1n]);
    });
  });

  describe('given the reserve covers a payment by the bank', () => {
    it('instructs all of it, and leaves it to the instruction to tell', async () => {
      const situation = await loadFundedPool();
      await sell(situation);
      const { pool, claimBook } = situation;
      await pool.connect(claimBook).reserve(claimId, dollars('300'), dollars('300'));
      const order = payOrder(situation, { assets: dollars('300'), fromReservedAssets: dollars('300'), rail: 1 });
      const settling = pool.connect(claimBook).settle(order);
      await expect(settling).to.emit(pool, 'PaymentInstructed');
      await expect(settling).not.to.emit(pool, 'ClaimSettled');
      expect((await pool.instructionOf(1)).assets).to.equal(dollars('300'));
    });

    for (const left of [dollars('100'), 1n]) {
      it(`tells where the rest of the reserve went, if ${left} units of it come free`, async () => {
        const situation = await loadFundedPool();
        await sell(situation);
        const { pool, claimBook } = situation;
        const reserved = dollars('200') + left;
        await pool.connect(claimBook).reserve(claimId, reserved, reserved);
        const order = payOrder(situation, {
          assets: dollars('200'),
          fromReservedAssets: dollars('200'),
          toFreeAssets: left,
          rail: 1,
        });
        await expect(pool.connect(claimBook).settle(order))
          .to.emit(pool, 'ClaimSettled')
          .withArgs(claimId, dollars('200'), 0n, 0n, 0n, 0n, 0n, 0n, left);
        expect((await bucketsOf(pool)).freeAssets).to.equal(capital - lock + left);
      });
    }
  });
});

describe('ReservePool.bookRecovery', () => {
  describe('when all of it is the pool’s', () => {
    it('owes nobody a credit of nothing either', async () => {
      const { pool, claimBook, people } = await loadFundedPool();
      const booking = pool.connect(claimBook).bookRecovery(claimId, people.bo, dollars('10'), ZeroAddress, 0n);
      await expect(booking).not.to.emit(pool, 'CreditBooked');
      expect((await bucketsOf(pool)).payableAssets).to.equal(0n);
    });
  });
});
