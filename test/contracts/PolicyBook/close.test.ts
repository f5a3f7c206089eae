import { expect } from 'chai';

import { present } from '../../../domain/primitives/assert.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { phone } from '../../../scripts/config/products/phone.ts';
import { buyCover } from '../../support/actors.ts';
import { playCore } from '../../support/core.ts';
import { defaults } from '../../support/defaults.ts';
import { loadCovered } from '../../support/fixtures.ts';
import { bucketsOf } from '../../support/pool.ts';

const { limitAssets, termDays } = defaults.phone;
const LOCK = (limitAssets * BigInt(phone.collateralBps)) / 10_000n;

/** Ana's policy, and time just before or after it may be closed. */
async function loadEnded(seconds = 0) {
  const situation = await loadCovered();
  const { contracts, network, policyId } = situation;
  const closableAt = Number(await contracts.policyBook.closableAt(policyId));
  await network.networkHelpers.time.setNextBlockTimestamp(closableAt + seconds);
  await network.networkHelpers.mine();
  await network.networkHelpers.time.setNextBlockTimestamp(closableAt + seconds + 1);
  return { ...situation, closableAt };
}

describe('PolicyBook.close', () => {
  describe('given no such policy', () => {
    it('reverts with PolicyUnknown', async () => {
      const { contracts } = await loadCovered();
      await expect(contracts.policyBook.close([99]))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyUnknown')
        .withArgs(99);
    });
  });

  describe('given it is closed', () => {
    it('reverts with PolicyClosedAlready', async () => {
      const { contracts, policyId } = await loadEnded();
      const { policyBook } = contracts;
      await policyBook.close([policyId]);
      await expect(policyBook.close([policyId]))
        .to.be.revertedWithCustomError(policyBook, 'PolicyClosedAlready')
        .withArgs(policyId);
    });
  });

  describe('given losses may still be reported', () => {
    it('reverts with PolicyNotClosable to the last second', async () => {
      const { contracts, policyId, closableAt } = await loadEnded(-2);
      const { startAt } = await contracts.policyBook.policyOf(policyId);
      expect(closableAt).to.equal(Number(startAt) + (termDays + phone.tailDays) * DAY);
      await expect(contracts.policyBook.close([policyId]))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyNotClosable')
        .withArgs(policyId, closableAt, 0);
    });
  });

  describe('given a claim is open', () => {
    it('POL-3: reverts with PolicyNotClosable', async () => {
      const situation = await loadCovered();
      const { contracts, policyId, network } = situation;
      await contracts.policyBook.connect(await playCore(situation, 'claimBook')).numberClaim(policyId, 1, 0n);
      const closableAt = await contracts.policyBook.closableAt(policyId);
      await network.networkHelpers.time.increaseTo(closableAt);
      await expect(contracts.policyBook.close([policyId]))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyNotClosable')
        .withArgs(policyId, closableAt, 1);
    });
  });

  describe('when some of several cannot be closed', () => {
    it('T4: closes the others and tells of each why not', async () => {
      const situation = await loadEnded();
      const { contracts, people, policyId } = situation;
      const { policyBook } = contracts;
      const fresh = await buyCover(situation, people.bo);
      const before = await bucketsOf(contracts.pools.PROPERTY);
      const sent = await policyBook.close([99, fresh, policyId, policyId]);
      const reasonOf = (name: string) => present(policyBook.interface.getError(name), name).selector;
      await expect(sent).to.emit(policyBook, 'PolicyLeftOpen').withArgs(99, reasonOf('PolicyUnknown'));
      await expect(sent).to.emit(policyBook, 'PolicyLeftOpen').withArgs(fresh, reasonOf('PolicyNotClosable'));
      await expect(sent).to.emit(policyBook, 'PolicyClosed').withArgs(policyId, LOCK);
      await expect(sent).to.emit(policyBook, 'PolicyLeftOpen').withArgs(policyId, reasonOf('PolicyClosedAlready'));
      const after = await bucketsOf(contracts.pools.PROPERTY);
      expect(before.lockedAssets - after.lockedAssets, 'POL-3: freed once').to.equal(LOCK);
      expect((await policyBook.policyOf(fresh)).closed).to.equal(false);
    });
  });

  describe('given the tail is over', () => {
    it('frees the lock, whoever calls', async () => {
      const { contracts, people, policyId } = await loadEnded();
      const pool = contracts.pools.PROPERTY;
      const before = await bucketsOf(pool);
      await expect(contracts.policyBook.connect(people.chen).close([policyId]))
        .to.emit(contracts.policyBook, 'PolicyClosed')
        .withArgs(policyId, LOCK)
        .and.to.emit(pool, 'LockReleased')
        .withArgs(1, LOCK, limitAssets);
      const after = await bucketsOf(pool);
      expect([before.lockedAssets - after.lockedAssets, after.freeAssets - before.freeAssets]).to.deep.equal([
        LOCK,
        LOCK,
      ]);
      expect(await pool.insuredOf(1)).to.equal(0n);
      expect(await contracts.policyBook.lockedOf(policyId)).to.equal(0n);
      expect((await contracts.policyBook.policyOf(policyId)).closed).to.equal(true);
    });

    it('frees only what claims did not take', async () => {
      const situation = await loadCovered();
      const { contracts, policyId, network } = situation;
      const claimBook = await playCore(situation, 'claimBook');
      const pool = contracts.pools.PROPERTY.connect(claimBook);
      const claimId = (policyId << 16n) | 1n;
      await contracts.policyBook.connect(claimBook).numberClaim(policyId, 1, dollars('100'));
      await pool.reserve(claimId, dollars('100'), dollars('100'));
      const payees = [{ to: situation.people.ana.address, shareBps: 10_000 }];
      const nothing = { interestAssets: 0n, fromLockedAssets: 0n, toLockedAssets: 0n, toFreeAssets: 0n };
      const usual = { unreservedAssets: 0n, rail: 0, needsEligibility: false, lateFrom: 0, lateBps: 0 };
      const hundred = { assets: dollars('100'), fromReservedAssets: dollars('100') };
      await pool.settle({ claimId, payees, ...hundred, ...nothing, ...usual });
      await contracts.policyBook.connect(claimBook).useCover(0n, true, (policyId << 16n) | 1n);
      await network.networkHelpers.time.increaseTo(await contracts.policyBook.closableAt(policyId));
      await expect(contracts.policyBook.close([policyId]))
        .to.emit(contracts.policyBook, 'PolicyClosed')
        .withArgs(policyId, LOCK - dollars('100'));
      expect((await bucketsOf(pool)).lockedAssets).to.equal(0n);
    });
  });

  describe('given a batch over two versions of two pools', () => {
    it('CAP-2: frees each pool once a run and leaves nothing locked', async () => {
      const situation = await loadCovered();
      const { contracts, people, versions, network, policyId } = situation;
      const versionId = present(versions['travel'], 'the travel product is published');
      const { tariff, collateralBps } = await contracts.productBook.saleTermsOf(versionId);
      const limit = tariff.minLimitAssets;
      const travelLock = (limit * collateralBps + 9_999n) / 10_000n;
      const ids = [policyId];
      for (let i = 0; i < 2; i += 1) {
        const cover = { versionId, limitAssets: limit, termDays: tariff.minTermDays };
        ids.push(await buyCover(situation, people.ana, cover));
      }
      ids.push(await buyCover(situation, people.bo));
      await network.networkHelpers.time.increaseTo(await contracts.policyBook.closableAt(present(ids[3], 'bought')));
      await expect(contracts.policyBook.close(ids))
        .to.emit(contracts.pools.TRAVEL, 'LockReleased')
        .withArgs(versionId, 2n * travelLock, 2n * limit);
      for (const pool of [contracts.pools.TRAVEL, contracts.pools.PROPERTY]) {
        expect((await bucketsOf(pool)).lockedAssets).to.equal(0n);
      }
    });
  });
});
