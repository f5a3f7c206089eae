import { expect } from 'chai';

import { buildCover } from '../../support/builders.ts';
import { defaults } from '../../support/defaults.ts';
import { loadFunded } from '../../support/fixtures.ts';
import { signPermit } from '../../support/permit.ts';

const { premiumAssets } = defaults.phone;

/** Ana has the money and has allowed nobody to take it. */
async function loadWithoutAllowance() {
  const deployment = await loadFunded();
  const { contracts, people, addresses } = deployment;
  await contracts.testDollar.connect(people.ana).approve(addresses.pools.PROPERTY, 0n);
  const cover = buildCover({ versionId: 1, holder: people.ana.address });
  return { ...deployment, cover, salesDesk: contracts.salesDesk.connect(people.ana) };
}

describe('SalesDesk.buyWithPermit', () => {
  describe('given a permit of the buyer', () => {
    it('buys in one transaction and leaves no allowance over', async () => {
      const { cover, salesDesk, ...deployment } = await loadWithoutAllowance();
      const { contracts, people, network, addresses } = deployment;
      const permit = await signPermit(deployment, people.ana, premiumAssets);
      await expect(salesDesk.buyWithPermit(cover, premiumAssets, permit)).to.changeTokenBalances(
        network.ethers,
        contracts.testDollar,
        [people.ana, contracts.pools.PROPERTY],
        [-premiumAssets, premiumAssets],
      );
      expect(await contracts.testDollar.allowance(people.ana, addresses.pools.PROPERTY)).to.equal(0n);
      expect(await contracts.policyBook.ownerOf(1)).to.equal(people.ana.address);
    });
  });

  describe('given somebody used the permit first', () => {
    it('A34: buys with the allowance that stands', async () => {
      const { cover, salesDesk, ...deployment } = await loadWithoutAllowance();
      const { contracts, people, addresses } = deployment;
      const permit = await signPermit(deployment, people.ana, premiumAssets);
      const { value, deadline, v, r, s } = permit;
      const griefer = contracts.testDollar.connect(people.chen);
      await griefer.permit(people.ana, addresses.pools.PROPERTY, value, deadline, v, r, s);
      await salesDesk.buyWithPermit(cover, premiumAssets, permit);
      expect(await contracts.policyBook.ownerOf(1)).to.equal(people.ana.address);
    });
  });

  describe('given the permit is not the buyer’s', () => {
    it('reverts with the error of the asset: the permit is tried and not trusted', async () => {
      const { cover, salesDesk, ...deployment } = await loadWithoutAllowance();
      const { contracts, people, addresses } = deployment;
      const permit = await signPermit(deployment, people.bo, premiumAssets);
      await expect(salesDesk.buyWithPermit(cover, premiumAssets, permit))
        .to.be.revertedWithCustomError(contracts.testDollar, 'ERC20InsufficientAllowance')
        .withArgs(addresses.pools.PROPERTY, 0n, premiumAssets);
    });
  });
});
