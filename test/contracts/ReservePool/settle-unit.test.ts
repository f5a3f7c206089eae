import { expect } from 'chai';

import { bucketsOf, loadFundedPool, payOrder, poolDefaults, sell } from '../../support/pool.ts';

describe('ReservePool.settle', () => {
  describe('given a single unit is missing', () => {
    describe('when two payees share it', () => {
      it('owes it to the last, and books no debt of nothing', async () => {
        const situation = await loadFundedPool();
        await sell(situation);
        const { pool, claimBook, people } = situation;
        const { freeAssets } = await bucketsOf(pool);
        const payees = [people.ana, people.bo].map(({ address }) => ({ to: address, shareBps: 5_000 }));
        const settled = pool.connect(claimBook).settle(payOrder(situation, { payees, assets: freeAssets + 1n }));
        await expect(settled).to.emit(pool, 'DebtBooked').withArgs(poolDefaults.claimId, people.bo.address, 1n);
        const events = await pool.queryFilter(pool.filters.DebtBooked());
        expect(events.map(({ args }) => args.payee)).to.deep.equal([people.bo.address]);
        expect((await bucketsOf(pool)).owedAssets).to.equal(1n);
      });
    });
  });
});
