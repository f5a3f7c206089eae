import { expect } from 'chai';
import { ZeroAddress } from 'ethers';

import { loadSold } from '../../support/pool-pages.ts';
import { poolDefaults } from '../../support/pool.ts';

const { claimId } = poolDefaults;
const second = claimId + 1n;

describe('ReservePool.settlePage', () => {
  for (const [rail, paid] of [
    ['token', 'PaidOut'],
    ['bank', 'PaymentInstructed'],
  ] as const) {
    describe(`when a payment of nothing to nobody and one of a single unit go by the ${rail}`, () => {
      it('says nothing of the first, and pays the second', async () => {
        const { pool, claimBook, people } = await loadSold();
        const page = [
          { claimId, payee: ZeroAddress, assets: 0n, fromLockedAssets: 0n },
          { claimId: second, payee: people.ana.address, assets: 1n, fromLockedAssets: 0n },
        ];
        await pool.connect(claimBook).settlePage(rail === 'token' ? 0 : 1, false, 0, 0, page);
        const drawn = await pool.queryFilter(pool.filters.PageDrawn());
        expect(drawn.map(({ args }) => [...args])).to.deep.equal(rail === 'token' ? [[0n, 1n]] : []);
        const settled = await pool.queryFilter(pool.filters.ClaimSettled());
        const each = settled.map(({ args }) => [args.claimId, args.fromFreeAssets]);
        expect(each).to.deep.equal(rail === 'token' ? [] : [[second, 1n]]);
        const told = await pool.queryFilter(pool.filters[paid]());
        expect(told.map(({ args }) => [args.claimId, args.assets])).to.deep.equal([[second, 1n]]);
      });
    });
  }

  describe('when a single unit comes out of the lock', () => {
    it('tells that it was drawn', async () => {
      const { pool, claimBook, people } = await loadSold();
      const page = [{ claimId, payee: people.ana.address, assets: 1n, fromLockedAssets: 1n }];
      await expect(pool.connect(claimBook).settlePage(0, false, 0, 0, page))
        .to.emit(pool, 'PageDrawn')
        .withArgs(1n, 0n);
    });
  });

  describe('when nothing is to be paid', () => {
    it('moves nothing and says nothing', async () => {
      const { pool, claimBook } = await loadSold();
      const page = [{ claimId, payee: ZeroAddress, assets: 0n, fromLockedAssets: 0n }];
      const sent = await pool.connect(claimBook).settlePage(0, false, 0, 0, page);
      expect((await sent.wait())?.logs).to.deep.equal([]);
    });
  });
});
