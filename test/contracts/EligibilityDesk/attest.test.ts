import { ZeroAddress } from 'ethers';
import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { loadDeployment } from '../../support/fixtures.ts';

describe('EligibilityDesk.attest', () => {
  behavesAsRestricted(async () => {
    const { contracts, people } = await loadDeployment();
    const contract = contracts.eligibilityDesk;
    const caller = people.recoveryOfficerA;
    return { contract, caller, send: () => contract.connect(caller).attest(people.ana, 0) };
  });

  describe('when the person is nobody', () => {
    it('reverts with HoldPersonZero', async () => {
      const { contracts, people } = await loadDeployment();
      const desk = contracts.eligibilityDesk.connect(people.attestor);
      await expect(desk.attest(ZeroAddress, 0)).to.be.revertedWithCustomError(desk, 'HoldPersonZero');
    });
  });

  describe('when it would end now, before, or in more than two years', () => {
    it('reverts with EligibilityPeriodInvalid', async () => {
      const { contracts, people, network } = await loadDeployment();
      const desk = contracts.eligibilityDesk.connect(people.attestor);
      const { time } = network.networkHelpers;
      const at = (await time.latest()) + 100;
      for (const [i, until] of [at, at + 730 * DAY + 2].entries()) {
        await time.setNextBlockTimestamp(at + i);
        await expect(desk.attest(people.ana, until))
          .to.be.revertedWithCustomError(desk, 'EligibilityPeriodInvalid')
          .withArgs(people.ana.address, until, at + i + 730 * DAY);
      }
    });
  });

  describe('when it is sound', () => {
    it('counts in the desk and in every pool, to the last second', async () => {
      const { contracts, people, network } = await loadDeployment();
      const desk = contracts.eligibilityDesk.connect(people.attestor);
      const { time } = network.networkHelpers;
      const until = (await time.latest()) + DAY;
      await expect(desk.requireEligible(people.ana))
        .to.be.revertedWithCustomError(desk, 'EligibilityMissing')
        .withArgs(people.ana.address);
      const attesting = desk.attest(people.ana, until);
      await expect(attesting)
        .to.emit(desk, 'EligibilityAttested')
        .withArgs(people.ana.address, people.attestor.address, until);
      for (const pool of Object.values(contracts.pools)) {
        await expect(attesting).to.emit(pool, 'EligibilitySet').withArgs(people.ana.address, until);
      }
      const known = await desk.eligibilityOf(people.ana);
      expect([known.attestedUntil, known.issuer]).to.deep.equal([BigInt(until), people.attestor.address]);
      await time.increaseTo(until);
      await desk.requireEligible(people.ana);
      await time.increaseTo(until + 1);
      await expect(desk.requireEligible(people.ana)).to.be.revertedWithCustomError(desk, 'EligibilityMissing');
    });

    it('is taken back with zero', async () => {
      const { contracts, people, network } = await loadDeployment();
      const desk = contracts.eligibilityDesk.connect(people.attestor);
      await desk.attest(people.ana, (await network.networkHelpers.time.latest()) + DAY);
      await expect(desk.attest(people.ana, 0))
        .to.emit(contracts.pools.PROPERTY, 'EligibilitySet')
        .withArgs(people.ana.address, 0n);
      await expect(desk.requireEligible(people.ana)).to.be.revertedWithCustomError(desk, 'EligibilityMissing');
    });
  });
});
