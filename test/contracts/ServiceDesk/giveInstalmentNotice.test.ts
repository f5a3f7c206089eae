import { expect } from 'chai';

import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { actAt, loadDue, loadInParts, loadWarned } from '../../support/service.ts';

describe('ServiceDesk.giveInstalmentNotice', () => {
  behavesAsRestricted(async () => {
    const { contracts, people, policyId } = await loadInParts();
    const [contract, caller] = [contracts.serviceDesk, people.ana];
    return { contract, caller, send: () => contract.connect(caller).giveInstalmentNotice(policyId) };
  });

  describe('given the part is not overdue', () => {
    it('reverts with InstalmentNotOverdue in the second in which it is due', async () => {
      const situation = await loadDue();
      const { contracts, people, policyId, dueAt } = situation;
      await actAt(situation, dueAt);
      const serviceDesk = contracts.serviceDesk.connect(people.underwriter);
      await expect(serviceDesk.giveInstalmentNotice(policyId))
        .to.be.revertedWithCustomError(serviceDesk, 'InstalmentNotOverdue')
        .withArgs(policyId, dueAt);
      await actAt(situation, dueAt + 1);
      await serviceDesk.giveInstalmentNotice(policyId);
    });
  });

  describe('given notice was given', () => {
    it('reverts with InstalmentNoticeGivenAlready', async () => {
      const { contracts, people, policyId, noticeAt } = await loadWarned();
      await expect(contracts.serviceDesk.connect(people.underwriter).giveInstalmentNotice(policyId))
        .to.be.revertedWithCustomError(contracts.serviceDesk, 'InstalmentNoticeGivenAlready')
        .withArgs(policyId, noticeAt);
    });
  });

  describe('given the part is overdue', () => {
    it('suspends cover when grace is over, to the second, and not before', async () => {
      const { sent, contracts, people, policyId, dueAt, suspendsAt } = await loadWarned();
      await expect(sent)
        .to.emit(contracts.serviceDesk, 'InstalmentNoticeGiven')
        .withArgs(policyId, people.underwriter.address, 1, dueAt, suspendsAt)
        .and.to.emit(contracts.policyBook, 'CoverSuspended')
        .withArgs(policyId, suspendsAt);
      const { policyBook } = contracts;
      const answers = [-1, 0, 1].map((after) => policyBook.isSuspendedAt(policyId, suspendsAt + after));
      expect(await Promise.all(answers)).to.deep.equal([false, true, true]);
    });
  });
});
