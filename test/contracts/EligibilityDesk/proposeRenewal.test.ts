import { encodeBytes32String, ZeroHash } from 'ethers';
import { expect } from 'chai';

import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { loadDeployment } from '../../support/fixtures.ts';

const order = encodeBytes32String('ORDER-7');

describe('EligibilityDesk.proposeRenewal', () => {
  behavesAsRestricted(async () => {
    const { contracts, people } = await loadDeployment();
    const contract = contracts.eligibilityDesk;
    const caller = people.recoveryOfficerA;
    return { contract, caller, send: () => contract.connect(caller).proposeRenewal(people.ana, order) };
  });

  describe('when it comes through the manager', () => {
    it('ACC-2: reverts with HoldCallerIsManager, for one person could be two', async () => {
      const { contracts, people, addresses } = await loadDeployment();
      const { accessManager, eligibilityDesk } = contracts;
      await eligibilityDesk.connect(people.attestor).placeHold(people.ana, order);
      const data = eligibilityDesk.interface.encodeFunctionData('proposeRenewal', [people.ana.address, order]);
      await expect(accessManager.connect(people.attestor).execute(addresses.eligibilityDesk, data))
        .to.be.revertedWithCustomError(eligibilityDesk, 'HoldCallerIsManager')
        .withArgs(addresses.accessManager);
    });
  });

  describe('when there is no reference', () => {
    it('reverts with HoldReferenceMissing', async () => {
      const { contracts, people } = await loadDeployment();
      const desk = contracts.eligibilityDesk.connect(people.attestor);
      await expect(desk.proposeRenewal(people.ana, ZeroHash))
        .to.be.revertedWithCustomError(desk, 'HoldReferenceMissing')
        .withArgs(people.ana.address);
    });
  });

  describe('given the person was never held', () => {
    it('reverts with HoldNone', async () => {
      const { contracts, people } = await loadDeployment();
      const desk = contracts.eligibilityDesk.connect(people.attestor);
      await expect(desk.proposeRenewal(people.ana, order))
        .to.be.revertedWithCustomError(desk, 'HoldNone')
        .withArgs(people.ana.address);
    });
  });

  describe('given a hold', () => {
    it('waits for a second person and holds nobody by itself', async () => {
      const { contracts, people, network } = await loadDeployment();
      const desk = contracts.eligibilityDesk.connect(people.attestor);
      await desk.placeHold(people.ana, order);
      const { heldUntil } = await desk.eligibilityOf(people.ana);
      await expect(desk.proposeRenewal(people.ana, order))
        .to.emit(desk, 'HoldRenewalProposed')
        .withArgs(people.ana.address, people.attestor.address, order);
      const proposedAt = BigInt(await network.networkHelpers.time.latest());
      expect(await desk.renewalOf(people.ana)).to.deep.equal([people.attestor.address, proposedAt, order]);
      expect((await desk.eligibilityOf(people.ana)).heldUntil).to.equal(heldUntil);
    });
  });
});
