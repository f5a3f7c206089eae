import { expect } from 'chai';
import { encodeBytes32String } from 'ethers';

import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { authority } from '../../support/claim.ts';
import { loadDeployment } from '../../support/fixtures.ts';

const LINE = encodeBytes32String('PROPERTY');
const limits = { payAssets: 7n, cutAssets: 5n, advanceAssets: 4n, improveAssets: 3n, reserveAssets: 2n };

describe('AdjusterDesk.grantAuthority', () => {
  behavesAsRestricted(async () => {
    const { contracts, people } = await loadDeployment();
    const { adjuster } = people;
    const desk = contracts.adjusterDesk.connect(adjuster);
    return { contract: desk, caller: adjuster, send: () => desk.grantAuthority(adjuster, LINE, limits) };
  });

  describe('when the person is no adjuster', () => {
    it('PAN-2: reverts with AccessManagedUnauthorized, and leaves them free to judge', async () => {
      const { contracts, people } = await loadDeployment();
      const desk = contracts.adjusterDesk.connect(people.claimsManager);
      await expect(desk.grantAuthority(people.arbitratorA, LINE, limits))
        .to.be.revertedWithCustomError(desk, 'AccessManagedUnauthorized')
        .withArgs(people.arbitratorA.address);
      expect(await desk.hasServed(people.arbitratorA)).to.equal(false);
    });
  });

  describe('when the claims manager sets it', () => {
    it("replaces the person's authority in that line only, and emits AuthoritySet", async () => {
      const { contracts, people } = await loadDeployment();
      const desk = contracts.adjusterDesk.connect(people.claimsManager);
      expect([...(await desk.authorityOf(people.adjuster, LINE))]).to.deep.equal([
        authority.payAssets,
        authority.cutAssets,
        authority.advanceAssets,
        authority.improveAssets,
        authority.reserveAssets,
      ]);
      const motor = [...(await desk.authorityOf(people.adjuster, encodeBytes32String('MOTOR')))];
      await expect(desk.grantAuthority(people.adjuster, LINE, limits))
        .to.emit(desk, 'AuthoritySet')
        .withArgs(people.adjuster.address, LINE, 7n, 5n, 4n, 3n, 2n);
      expect([...(await desk.authorityOf(people.adjuster, LINE))]).to.deep.equal([7n, 5n, 4n, 3n, 2n]);
      expect([...(await desk.authorityOf(people.adjuster, encodeBytes32String('MOTOR')))]).to.deep.equal(motor);
    });
  });
});
