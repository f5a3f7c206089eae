import { expect } from 'chai';

import { buyCover } from '../../support/actors.ts';
import { loadFunded } from '../../support/fixtures.ts';

describe('PolicyBook.rekey', () => {
  describe('given the holder insured somebody by name, who is the one whose key is lost', () => {
    it('puts the new key in the place of the insured too', async () => {
      const situation = await loadFunded();
      const { contracts, people, addresses, network } = situation;
      const policyId = await buyCover(situation, people.ana, { insured: people.bo.address });
      expect(await contracts.policyBook.insuredOf(policyId)).to.equal(people.bo.address);
      await network.networkHelpers.impersonateAccount(addresses.transferDesk);
      await network.networkHelpers.setBalance(addresses.transferDesk, 10n ** 20n);
      const asTransfers = contracts.policyBook.connect(await network.ethers.getSigner(addresses.transferDesk));
      await expect(asTransfers.rekey(policyId, people.bo, people.chen))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyNeverHeldBy')
        .withArgs(policyId, people.bo.address);
      await asTransfers.rekey(policyId, people.ana, people.chen);
      expect(await contracts.policyBook.insuredOf(policyId)).to.equal(people.bo.address);
      expect(await contracts.policyBook.ownerOf(policyId)).to.equal(people.chen.address);
    });
  });

  describe('given the holder insured somebody who came to hold the policy', () => {
    it('puts the new key in the place of holder and insured', async () => {
      const situation = await loadFunded();
      const { contracts, people, addresses, network } = situation;
      const { policyBook } = contracts;
      const policyId = await buyCover(situation, people.ana, { insured: people.bo.address });
      await network.networkHelpers.impersonateAccount(addresses.transferDesk);
      await network.networkHelpers.setBalance(addresses.transferDesk, 10n ** 20n);
      const asTransfers = policyBook.connect(await network.ethers.getSigner(addresses.transferDesk));
      await asTransfers.move(policyId, people.bo);
      await expect(asTransfers.rekey(policyId, people.bo, people.chen))
        .to.emit(policyBook, 'PolicyRekeyed')
        .withArgs(policyId, people.bo.address, people.chen.address);
      expect([await policyBook.ownerOf(policyId), await policyBook.insuredOf(policyId)]).to.deep.equal([
        people.chen.address,
        people.chen.address,
      ]);
    });
  });
});
