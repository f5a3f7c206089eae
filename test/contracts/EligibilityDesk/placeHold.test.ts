import { encodeBytes32String, ZeroAddress, ZeroHash } from 'ethers';
import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { payFromPool } from '../../support/desks.ts';
import { loadFunded } from '../../support/fixtures.ts';

const order = encodeBytes32String('LIST-7');

describe('EligibilityDesk.placeHold', () => {
  behavesAsRestricted(async () => {
    const { contracts, people } = await loadFunded();
    const contract = contracts.eligibilityDesk;
    const caller = people.recoveryOfficerA;
    return { contract, caller, send: () => contract.connect(caller).placeHold(people.ana, order) };
  });

  describe('when the person is nobody or there is no reference', () => {
    it('reverts with HoldPersonZero or HoldReferenceMissing', async () => {
      const { contracts, people } = await loadFunded();
      const desk = contracts.eligibilityDesk.connect(people.attestor);
      await expect(desk.placeHold(ZeroAddress, order)).to.be.revertedWithCustomError(desk, 'HoldPersonZero');
      await expect(desk.placeHold(people.ana, ZeroHash))
        .to.be.revertedWithCustomError(desk, 'HoldReferenceMissing')
        .withArgs(people.ana.address);
    });
  });

  describe('when it is the first', () => {
    it('ACC-2: holds what is due for thirty days and no longer, whoever does nothing', async () => {
      const situation = await loadFunded();
      const { contracts, people, network } = situation;
      const desk = contracts.eligibilityDesk.connect(people.attestor);
      const pool = contracts.pools.PROPERTY;
      const { time } = network.networkHelpers;
      const at = (await time.latest()) + 100;
      await time.setNextBlockTimestamp(at);
      await expect(desk.placeHold(people.ana, order))
        .to.emit(desk, 'HoldPlaced')
        .withArgs(people.ana.address, people.attestor.address, at + 30 * DAY, order);
      await payFromPool(situation, people.ana.address, dollars('30'));
      expect(await pool.holdOf(people.ana)).to.deep.equal([dollars('30'), BigInt(at + 30 * DAY)]);
      const { payableAssets, heldAssets } = (await contracts.lens.solvency(await pool.getAddress())).buckets;
      expect([payableAssets, heldAssets]).to.deep.equal([dollars('30'), dollars('30')]);
      await time.increaseTo(at + 30 * DAY + 1);
      await pool.collectCredit(people.ana, people.ana);
    });
  });

  describe('given the person was held before', () => {
    it('reverts with HoldNeedsTwoPeople, also after the end and after lifting', async () => {
      const { contracts, people, network } = await loadFunded();
      const desk = contracts.eligibilityDesk.connect(people.attestor);
      await desk.placeHold(people.ana, order);
      await network.networkHelpers.time.increase(31 * DAY);
      await expect(desk.placeHold(people.ana, order))
        .to.be.revertedWithCustomError(desk, 'HoldNeedsTwoPeople')
        .withArgs(people.ana.address, people.attestor.address);
      await desk.placeHold(people.bo, order);
      await desk.liftHold(people.bo);
      await expect(desk.placeHold(people.bo, order))
        .to.be.revertedWithCustomError(desk, 'HoldNeedsTwoPeople')
        .withArgs(people.bo.address, people.attestor.address);
    });
  });

  describe('given an attested person is on hold', () => {
    it('is not eligible to the last second of the hold', async () => {
      const { contracts, people, network } = await loadFunded();
      const { time } = network.networkHelpers;
      const desk = contracts.eligibilityDesk.connect(people.attestor);
      await desk.attest(people.ana, (await time.latest()) + 90 * DAY);
      await desk.placeHold(people.ana, order);
      const { heldUntil } = await desk.eligibilityOf(people.ana);
      await time.increaseTo(heldUntil);
      await expect(desk.requireEligible(people.ana))
        .to.be.revertedWithCustomError(desk, 'EligibilityMissing')
        .withArgs(people.ana.address);
      await time.increaseTo(heldUntil + 1n);
      await desk.requireEligible(people.ana);
    });
    it('is not eligible meanwhile', async () => {
      const { contracts, people, network } = await loadFunded();
      const desk = contracts.eligibilityDesk.connect(people.attestor);
      await desk.attest(people.ana, (await network.networkHelpers.time.latest()) + 90 * DAY);
      await desk.placeHold(people.ana, order);
      await expect(desk.requireEligible(people.ana)).to.be.revertedWithCustomError(desk, 'EligibilityMissing');
      await network.networkHelpers.time.increase(31 * DAY);
      await desk.requireEligible(people.ana);
    });
  });
});
