import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { loadNeighbours } from '../../support/claim.ts';
import { loadDeployment } from '../../support/fixtures.ts';

describe('Lens.solvency', () => {
  describe('given an empty pool', () => {
    it('is solvent, with cover beyond measure', async () => {
      const { contracts, addresses } = await loadDeployment();
      const state = await contracts.lens.solvency(addresses.pools.MOTOR);
      expect([state.pool, state.asset, state.solvent]).to.deep.equal([addresses.pools.MOTOR, addresses.asset, true]);
      expect([state.accountedAssets, state.liabilitiesAssets, state.coverBps]).to.deep.equal([0n, 0n, 2n ** 256n - 1n]);
    });
  });

  describe('given capital, policies and claims', () => {
    it('sums what it holds, what it answers for, and how far the one covers the other', async () => {
      const { contracts, addresses } = await loadNeighbours();
      const pool = contracts.pools.PROPERTY;
      const state = await contracts.lens.solvency(addresses.pools.PROPERTY);
      const [free, locked, reserved, payable, unearned, fees, owed] = await pool.buckets();
      const liabilities = reserved + payable + unearned + fees + owed;
      expect(state.buckets).to.deep.equal(await pool.buckets());
      expect(state.balanceAssets).to.equal(await contracts.testDollar.balanceOf(pool));
      expect(state.accountedAssets).to.equal(free + locked + reserved + payable + unearned + fees);
      expect(state.liabilitiesAssets).to.equal(liabilities);
      expect(state.capitalAssets).to.equal(free + locked - owed);
      expect(state.coverBps).to.equal((state.accountedAssets * 10_000n) / (liabilities + locked));
      expect(state.solvent).to.equal(true);
    });
    it('CAP-1: does not count what somebody gave the pool', async () => {
      const { contracts, addresses } = await loadNeighbours();
      const before = await contracts.lens.solvency(addresses.pools.PROPERTY);
      await contracts.testDollar.mint(addresses.pools.PROPERTY, dollars('5'));
      const after = await contracts.lens.solvency(addresses.pools.PROPERTY);
      expect(after.balanceAssets - before.balanceAssets).to.equal(dollars('5'));
      expect(after.accountedAssets).to.equal(before.accountedAssets);
    });
  });
});
