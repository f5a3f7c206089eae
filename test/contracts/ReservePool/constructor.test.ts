import { expect } from 'chai';

import { utcDayOf } from '../../../domain/primitives/time.ts';
import { deployPool, loadPool, setupOf, type PoolSituation } from '../../support/pool.ts';

const REGISTRY = '0x1820a4B7618BdE71Dce8cdc73aAB6C95905faD24';

/** A pool like the situation's own on another asset. */
function buildOn(situation: PoolSituation, asset: string) {
  return deployPool(situation.network, { ...setupOf(situation), asset });
}

describe('ReservePool.constructor', () => {
  describe('when the asset is no contract', () => {
    it('reverts with PoolAssetUnsuitable', async () => {
      const situation = await loadPool();
      const { people, pool } = situation;
      await expect(buildOn(situation, people.ana.address))
        .to.be.revertedWithCustomError(pool, 'PoolAssetUnsuitable')
        .withArgs(people.ana.address);
    });
  });

  describe('when the asset does not say its decimals', () => {
    it('reverts with PoolAssetUnsuitable', async () => {
      const situation = await loadPool();
      const { network, pool } = situation;
      const wallet = await network.ethers.deployContract('CallbackRegistry');
      await expect(buildOn(situation, await wallet.getAddress()))
        .to.be.revertedWithCustomError(pool, 'PoolAssetUnsuitable')
        .withArgs(await wallet.getAddress());
    });
  });

  describe('when the asset has more than 18 decimals', () => {
    it('reverts with PoolAssetUnsuitable', async () => {
      const situation = await loadPool();
      const { network, pool } = situation;
      const token = await network.ethers.deployContract('BlacklistToken', [19]);
      await expect(buildOn(situation, await token.getAddress()))
        .to.be.revertedWithCustomError(pool, 'PoolAssetUnsuitable')
        .withArgs(await token.getAddress());
    });
  });

  describe('given the asset is registered as one that calls back (ERC-777)', () => {
    it('reverts with PoolAssetUnsuitable', async () => {
      const situation = await loadPool();
      const { network, pool } = situation;
      const token = await network.ethers.deployContract('CallbackToken');
      const registry = await network.ethers.deployContract('CallbackRegistry');
      await network.networkHelpers.setCode(REGISTRY, await network.ethers.provider.getCode(registry));
      await expect(buildOn(situation, await token.getAddress()))
        .to.be.revertedWithCustomError(pool, 'PoolAssetUnsuitable')
        .withArgs(await token.getAddress());
    });
  });

  describe('given there is a registry (ERC-1820), and it does not know the asset', () => {
    it('is built', async () => {
      const situation = await loadPool();
      const { network, token } = situation;
      // Answers every question with zero.
      await network.networkHelpers.setCode(REGISTRY, '0x60205ff3');
      const pool = await buildOn(situation, token.address);
      expect(await pool.asset()).to.equal(token.address);
    });
  });

  describe('when it is built', () => {
    it('has earned nothing, and no fee of its own grows older, before this day', async () => {
      const situation = await loadPool();
      const { network, token, pauseControl } = situation;
      const at = (await network.networkHelpers.time.latest()) + 10;
      await network.networkHelpers.time.setNextBlockTimestamp(at);
      const pool = await buildOn(situation, token.address);
      expect(await pool.earnedThroughDay()).to.equal(utcDayOf(at));
      expect((await pool.core()).pauseControl).to.equal(pauseControl.address);
      await expect(pool.ripenFees()).not.to.emit(pool, 'FeesRipened');
    });

    it('names each contract of the core in its own place', async () => {
      const situation = await loadPool();
      const { core } = setupOf(situation);
      expect([...(await situation.pool.core())]).to.deep.equal(Object.values(core));
    });
  });

  for (const decimals of [2n, 6n, 8n, 18n]) {
    describe(`when the asset has ${decimals} decimals`, () => {
      it('is built, with shares of six more', async () => {
        const situation = await loadPool();
        const { network, salesDesk } = situation;
        const token = await network.ethers.deployContract('BlacklistToken', [decimals]);
        const pool = await buildOn(situation, await token.getAddress());
        expect(await pool.decimals()).to.equal(decimals + 6n);
        expect(await pool.asset()).to.equal(await token.getAddress());
        expect((await pool.core()).salesDesk).to.equal(salesDesk.address);
      });
    });
  }
});
