import { expect } from 'chai';

import { loadGroup, provedCertificate } from '../../support/group.ts';
import { bucketsOf } from '../../support/pool.ts';
import { actAt } from '../../support/service.ts';

describe('GroupDesk.closeGroups', () => {
  describe('given the tail is not over', () => {
    it('reverts with GroupNotClosable to the last second', async () => {
      const group = await loadGroup();
      const { groupDesk } = group.contracts;
      const closableAt = await groupDesk.groupClosableAt(1);
      await actAt(group, Number(closableAt) - 1);
      await expect(groupDesk.closeGroups([1]))
        .to.be.revertedWithCustomError(groupDesk, 'GroupNotClosable')
        .withArgs(1, closableAt);
    });
  });

  describe('given the tail is over', () => {
    it('CAP-2: frees what no certificate used, once', async () => {
      const group = await loadGroup();
      const { groupDesk, policyBook } = group.contracts;
      const pool = group.contracts.pools.PROPERTY;
      const { certificate, proof } = provedCertificate(group, 3);
      await groupDesk.certificateToPolicy(1, certificate, proof);
      const { lockedAssets, insuredAssets } = await groupDesk.groupOf(1);
      await actAt(group, Number(await groupDesk.groupClosableAt(1)));
      await expect(groupDesk.closeGroups([1]))
        .to.emit(groupDesk, 'GroupClosed')
        .withArgs(1, lockedAssets, insuredAssets);
      const after = await groupDesk.groupOf(1);
      expect([after.lockedAssets, after.insuredAssets, after.closed]).to.deep.equal([0n, 0n, true]);
      expect((await bucketsOf(pool)).lockedAssets).to.equal(await policyBook.lockedOf(1));
      await policyBook.close([1]);
      expect([(await bucketsOf(pool)).lockedAssets, await pool.insuredOf(1)]).to.deep.equal([0n, 0n]);
      await expect(groupDesk.closeGroups([1]))
        .to.be.revertedWithCustomError(groupDesk, 'GroupClosedAlready')
        .withArgs(1);
    });
  });
});
