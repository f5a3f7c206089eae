import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { playCore } from '../../support/core.ts';
import { loadFunded } from '../../support/fixtures.ts';

const claimIds = [(1n << 16n) | 1n, (2n << 16n) | 1n];

describe('ReservePool.settlePage', () => {
  describe('when the caller is not the ClaimBook', () => {
    it('reverts with PoolCallerNotCore', async () => {
      const { contracts, people } = await loadFunded();
      const pool = contracts.pools.PROPERTY.connect(people.adjuster);
      await expect(pool.settlePage(0, false, 0, 0, []))
        .to.be.revertedWithCustomError(pool, 'PoolCallerNotCore')
        .withArgs(people.adjuster.address);
    });
  });

  describe('when some payments are nothing, and more is due than the lock gives', () => {
    it('CAP-1: pays the others, the rest out of free capital', async () => {
      const situation = await loadFunded();
      const { contracts, people, network } = situation;
      const pool = contracts.pools.PROPERTY.connect(await playCore(situation, 'claimBook'));
      const before = await pool.buckets();
      const [first = 0n, second = 0n] = claimIds;
      const sent = await pool.settlePage(0, false, 0, 0, [
        { claimId: first, payee: people.ana.address, assets: 0n, fromLockedAssets: 0n },
        { claimId: second, payee: people.bo.address, assets: dollars('3'), fromLockedAssets: 0n },
      ]);
      await expect(sent).to.emit(pool, 'PaidOut').withArgs(second, people.bo.address, dollars('3'));
      await expect(sent).to.changeTokenBalances(
        network.ethers,
        contracts.testDollar,
        [people.ana, people.bo, pool],
        [0n, dollars('3'), -dollars('3')],
      );
      expect((await pool.buckets()).freeAssets).to.equal(before.freeAssets - dollars('3'));
    });
  });

  describe('when payees lack an attestation that is needed', () => {
    it('CLM-8: holds the money for each', async () => {
      const situation = await loadFunded();
      const { contracts, people } = situation;
      const pool = contracts.pools.PROPERTY.connect(await playCore(situation, 'claimBook'));
      const payments = [people.ana, people.bo].map((payee, place) => {
        return { claimId: claimIds[place] ?? 0n, payee: payee.address, assets: 5n, fromLockedAssets: 0n };
      });
      await pool.settlePage(0, true, 0, 0, payments);
      for (const payee of [people.ana, people.bo]) {
        expect((await pool.holdOf(payee.address)).heldAssets).to.equal(5n);
      }
    });
  });
});
