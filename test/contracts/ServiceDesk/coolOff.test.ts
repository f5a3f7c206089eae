import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { phone } from '../../../scripts/config/products/phone.ts';
import { buyCover, fileClaim } from '../../support/actors.ts';
import { defaults } from '../../support/defaults.ts';
import { loadCovered, loadFiled, loadFunded, loadGranted } from '../../support/fixtures.ts';
import { bucketsOf } from '../../support/pool.ts';
import { actAt, buyInParts } from '../../support/service.ts';
import { sellTerms } from '../../support/terms.ts';
import { passOn } from '../../support/transfer.ts';

const { premiumAssets } = defaults.phone;

describe('ServiceDesk.coolOff', () => {
  describe('when the caller does not hold the policy', () => {
    it('reverts with ServiceCallerNotHolder', async () => {
      const { contracts, people, policyId } = await loadCovered();
      await expect(contracts.serviceDesk.connect(people.bo).coolOff(policyId))
        .to.be.revertedWithCustomError(contracts.serviceDesk, 'ServiceCallerNotHolder')
        .withArgs(policyId, people.bo.address);
    });
  });

  describe('given the cooling-off days are over', () => {
    it('reverts with CoolingOffOver a second after the last, and not in it', async () => {
      const situation = await loadCovered();
      const { contracts, people, policyId } = situation;
      const { soldAt } = await contracts.policyBook.policyOf(policyId);
      const endsAt = Number(soldAt) + phone.coolingOffDays * DAY;
      const serviceDesk = contracts.serviceDesk.connect(people.ana);
      await actAt(situation, endsAt + 1);
      await expect(serviceDesk.coolOff(policyId))
        .to.be.revertedWithCustomError(serviceDesk, 'CoolingOffOver')
        .withArgs(policyId, endsAt);
      const again = await loadCovered();
      await actAt(again, endsAt);
      await again.contracts.serviceDesk.connect(again.people.ana).coolOff(policyId);
    });
  });

  describe('given the version has no cooling-off', () => {
    it('reverts with CoolingOffOver in the second of the sale', async () => {
      const deployment = await loadFunded();
      const { contracts, people, network } = deployment;
      const versionId = await sellTerms(deployment, { coolingOffDays: 0 });
      const policyId = await buyCover(deployment, people.ana, { versionId });
      const soldAt = await network.networkHelpers.time.latest();
      await expect(contracts.serviceDesk.connect(people.ana).coolOff(policyId))
        .to.be.revertedWithCustomError(contracts.serviceDesk, 'CoolingOffOver')
        .withArgs(policyId, soldAt);
    });
  });

  describe('given the version has one day of cooling-off', () => {
    it('gives the premium back in its last second', async () => {
      const deployment = await loadFunded();
      const { contracts, people, network } = deployment;
      const versionId = await sellTerms(deployment, { coolingOffDays: 1 });
      const policyId = await buyCover(deployment, people.ana, { versionId });
      await actAt(deployment, (await network.networkHelpers.time.latest()) + DAY);
      await expect(contracts.serviceDesk.connect(people.ana).coolOff(policyId)).to.changeTokenBalance(
        network.ethers,
        contracts.testDollar,
        people.ana,
        premiumAssets,
      );
    });
  });

  describe('given cover is over before the cooling-off days are', () => {
    it('reverts with PolicyEnded in its first second after: cover that was given is not undone', async () => {
      const deployment = await loadFunded();
      const { contracts, people } = deployment;
      const policyId = await buyCover(deployment, people.ana, { termDays: phone.coolingOffDays });
      const { endAt } = await contracts.policyBook.policyOf(policyId);
      await actAt(deployment, Number(endAt));
      await expect(contracts.serviceDesk.connect(people.ana).coolOff(policyId))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyEnded')
        .withArgs(policyId, endAt);
    });
  });

  describe('given the policy was passed on', () => {
    it('T10: reverts with CoolingOffPassedOn: a loss before is covered still; unused days come back all the same', async () => {
      const situation = await loadCovered();
      const { contracts, people, policyId } = situation;
      const { startAt } = await contracts.policyBook.policyOf(policyId);
      await actAt(situation, Number(startAt) + DAY);
      await passOn(situation, people.ana, people.bo);
      const serviceDesk = contracts.serviceDesk.connect(people.bo);
      await expect(serviceDesk.coolOff(policyId))
        .to.be.revertedWithCustomError(serviceDesk, 'CoolingOffPassedOn')
        .withArgs(policyId);
      await expect(serviceDesk.cancel(policyId)).to.emit(serviceDesk, 'CoverCancelled');
      const claim = await fileClaim(situation, people.ana, { policyId, lossAt: Number(startAt) + 60 });
      expect(claim.filed.reservedAssets).to.equal(defaults.screen.payableAssets);
    });
  });

  describe('given a claim is open', () => {
    it('T35: reverts with PolicyInUse', async () => {
      const { contracts, people, policyId } = await loadFiled();
      await expect(contracts.serviceDesk.connect(people.ana).coolOff(policyId))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyInUse')
        .withArgs(policyId, 1, defaults.screen.payableAssets);
    });
  });

  describe('given a claim was paid', () => {
    it('T35: reverts with PolicyInUse', async () => {
      const { contracts, people, policyId } = await loadGranted();
      await expect(contracts.serviceDesk.connect(people.ana).coolOff(policyId))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyInUse')
        .withArgs(policyId, 0, defaults.screen.payableAssets);
    });
  });

  describe('given ten days of the policy have passed', () => {
    it('CAP-6: gives the whole premium back, tax, fee and earned days included, and frees the lock', async () => {
      const situation = await loadCovered();
      const { contracts, people, policyId, network } = situation;
      const pool = contracts.pools.PROPERTY;
      const { startAt } = await contracts.policyBook.policyOf(policyId);
      await actAt(situation, Number(startAt) + 10 * DAY - 1);
      await pool.accrue(365);
      await actAt(situation, Number(startAt) + 10 * DAY);
      const before = await bucketsOf(pool);
      const undo = contracts.serviceDesk.connect(people.ana).coolOff(policyId);
      await expect(undo)
        .to.emit(contracts.serviceDesk, 'CoverUndone')
        .withArgs(policyId, people.ana.address, premiumAssets)
        .and.to.emit(contracts.policyBook, 'CoverEnded')
        .withArgs(policyId, startAt)
        .and.to.emit(contracts.policyBook, 'MetadataUpdate')
        .withArgs(policyId);
      await expect(undo).to.changeTokenBalance(network.ethers, contracts.testDollar, people.ana, premiumAssets);
      const after = await bucketsOf(pool);
      expect(before.accounted - after.accounted).to.equal(premiumAssets);
      expect([after.lockedAssets, after.feesAssets]).to.deep.equal([0n, 0n]);
      // What day one earns once was earned already; nothing is left to earn.
      expect(after.unearnedAssets).to.equal(0n);
      expect(after.freeAssets).to.equal(defaults.capital.PROPERTY);
      expect(await contracts.policyBook.statusOf(policyId)).to.equal(5n);
      expect(await pool.insuredOf(1)).to.equal(0n);
    });
  });

  describe('given two of twelve parts are paid and the days of the first are over', () => {
    it('gives both parts back', async () => {
      const deployment = await loadFunded();
      const { contracts, people, network } = deployment;
      const policyId = await buyInParts(deployment, 12, { termDays: 30 });
      const { startAt } = await contracts.policyBook.policyOf(policyId);
      await actAt(deployment, Number(startAt) + 9 * DAY);
      const serviceDesk = contracts.serviceDesk.connect(people.ana);
      await serviceDesk.payInstalment(policyId);
      await actAt(deployment, Number(startAt) + 9 * DAY + 60);
      await expect(serviceDesk.coolOff(policyId)).to.changeTokenBalance(
        network.ethers,
        contracts.testDollar,
        people.ana,
        defaults.purseAssets - (await contracts.testDollar.balanceOf(people.ana)),
      );
    });
  });

  describe('given cover has not begun', () => {
    it('gives the whole premium back and leaves the calendar earning nothing', async () => {
      const deployment = await loadFunded();
      const { contracts, people, network } = deployment;
      const startAt = (await network.networkHelpers.time.latest()) + 20 * DAY;
      const policyId = await buyCover(deployment, people.ana, { startAt });
      await contracts.serviceDesk.connect(people.ana).coolOff(policyId);
      await network.networkHelpers.time.increaseTo(startAt + 400 * DAY);
      await contracts.pools.PROPERTY.accrue(1_000);
      const { unearnedAssets, freeAssets, feesAssets } = await bucketsOf(contracts.pools.PROPERTY);
      expect([unearnedAssets, freeAssets, feesAssets]).to.deep.equal([0n, defaults.capital.PROPERTY, 0n]);
    });
  });

  describe('given the policy was undone', () => {
    it('reverts with PolicyClosedAlready the second time, and lets the object be insured again', async () => {
      const deployment = await loadFunded();
      const { contracts, people } = deployment;
      const objectKey = `0x${'0b'.repeat(32)}`;
      const policyId = await buyCover(deployment, people.ana, { objectKey });
      const serviceDesk = contracts.serviceDesk.connect(people.ana);
      await serviceDesk.coolOff(policyId);
      await expect(serviceDesk.coolOff(policyId))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyClosedAlready')
        .withArgs(policyId);
      await buyCover(deployment, people.bo, { objectKey, limitAssets: dollars('500') });
      expect(await contracts.policyBook.latestOnObject(objectKey)).to.equal(policyId + 1n);
    });
  });
});
