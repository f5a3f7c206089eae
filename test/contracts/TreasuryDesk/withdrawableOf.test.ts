import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { playCore } from '../../support/core.ts';
import { loadCovered } from '../../support/fixtures.ts';
import { bucketsOf, payOrder } from '../../support/pool.ts';

describe('TreasuryDesk.withdrawableOf', () => {
  describe('given the pool owes something', () => {
    it('tells that nothing leaves before that is paid', async () => {
      const situation = await loadCovered();
      const { contracts, people } = situation;
      const pool = contracts.pools.PROPERTY;
      await pool.connect(people.bo).fundDeposit(dollars('70'));
      const { freeAssets } = await bucketsOf(pool);
      expect(await contracts.treasuryDesk.withdrawableOf(pool)).to.deep.equal([0n, dollars('70')]);
      const claimBook = await playCore(situation, 'claimBook');
      await pool.connect(claimBook).settle(payOrder(situation, { assets: freeAssets + 1n }));
      expect((await bucketsOf(pool)).owedAssets).to.equal(1n);
      expect(await contracts.treasuryDesk.withdrawableOf(pool)).to.deep.equal([0n, 0n]);
    });
  });
});
