import { expect } from 'chai';
import { concat } from 'ethers';

import { buildCover } from '../../support/builders.ts';
import { defaults } from '../../support/defaults.ts';
import { loadCovered, loadFunded } from '../../support/fixtures.ts';
import { signForward } from '../../support/forward.ts';

const MAX = 2n ** 96n - 1n;

describe('ForwardedCaller.trustedForwarder', () => {
  describe('given Ana signed a purchase and Bo brings it', () => {
    it('takes the premium from Ana and insures Ana', async () => {
      const deployment = await loadFunded();
      const { contracts, people, addresses, network } = deployment;
      const cover = buildCover({ versionId: 1, holder: defaults.nobody });
      const data = contracts.salesDesk.interface.encodeFunctionData('buy', [cover, MAX]);
      const request = await signForward(deployment, people.ana, addresses.salesDesk, data);
      const act = contracts.forwarder.connect(people.bo).execute(request);
      await expect(act).to.changeTokenBalances(
        network.ethers,
        contracts.testDollar,
        [people.ana, people.bo],
        [-defaults.phone.premiumAssets, 0n],
      );
      expect(await contracts.policyBook.ownerOf(1)).to.equal(people.ana.address);
      await expect(contracts.forwarder.connect(people.bo).execute(request)).to.be.revertedWithCustomError(
        contracts.forwarder,
        'ERC2771ForwarderInvalidSigner',
      );
    });
  });

  describe('given Ana signed a cancellation and Bo brings it', () => {
    it('gives the premium back to Ana', async () => {
      const situation = await loadCovered();
      const { contracts, people, addresses, policyId, network } = situation;
      const data = contracts.serviceDesk.interface.encodeFunctionData('coolOff', [policyId]);
      const request = await signForward(situation, people.ana, addresses.serviceDesk, data);
      const act = contracts.forwarder.connect(people.bo).execute(request);
      await expect(act).to.changeTokenBalance(
        network.ethers,
        contracts.testDollar,
        people.ana,
        defaults.phone.premiumAssets,
      );
    });
  });

  describe('when somebody appends another’s address without the forwarder', () => {
    it('A58: hears who called', async () => {
      const { contracts, people, addresses, policyId } = await loadCovered();
      const data = contracts.serviceDesk.interface.encodeFunctionData('coolOff', [policyId]);
      const forged = { to: addresses.serviceDesk, data: concat([data, people.ana.address]) };
      await expect(people.bo.sendTransaction(forged))
        .to.be.revertedWithCustomError(contracts.serviceDesk, 'ServiceCallerNotHolder')
        .withArgs(policyId, people.bo.address);
    });
  });

  describe('when an underwriter’s act comes through the forwarder', () => {
    it('A58: is the forwarder’s own act, who has no role', async () => {
      const situation = await loadCovered();
      const { contracts, people, addresses, policyId } = situation;
      const data = contracts.serviceDesk.interface.encodeFunctionData('giveCancelNotice', [policyId, defaults.reason]);
      const request = await signForward(situation, people.underwriter, addresses.serviceDesk, data);
      await expect(contracts.forwarder.execute(request)).to.be.revertedWithCustomError(
        contracts.forwarder,
        'FailedCall',
      );
      expect(await contracts.serviceDesk.cancelsAt(policyId)).to.equal(0n);
    });
  });

  describe('given the desks that trust it', () => {
    it('names one forwarder, which has no owner', async () => {
      const { contracts, addresses } = await loadFunded();
      for (const desk of [contracts.salesDesk, contracts.serviceDesk]) {
        expect(await desk.trustedForwarder()).to.equal(addresses.forwarder);
        expect(await desk.isTrustedForwarder(addresses.forwarder)).to.equal(true);
        expect(await desk.isTrustedForwarder(addresses.lens)).to.equal(false);
      }
      expect(contracts.forwarder.interface.hasFunction('owner')).to.equal(false);
    });
  });
});
