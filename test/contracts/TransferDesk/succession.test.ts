import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { fileClaim } from '../../support/actors.ts';
import { loadCovered } from '../../support/fixtures.ts';
import { actAt } from '../../support/service.ts';

const NOTICE = 30 * DAY;

/** Ana named Chen, who asks for her place. */
async function loadRequested() {
  const situation = await loadCovered();
  const { contracts, people } = situation;
  await contracts.transferDesk.connect(people.ana).nameSuccessor(people.chen);
  const transferDesk = contracts.transferDesk.connect(people.chen);
  const sent = await transferDesk.requestSuccession(people.ana);
  const maturesAt = (await situation.network.networkHelpers.time.latest()) + NOTICE;
  return { ...situation, transferDesk, sent, maturesAt };
}

describe('TransferDesk.nameSuccessor', () => {
  describe('when somebody names themself', () => {
    it('reverts with SuccessorInvalid', async () => {
      const { contracts, people } = await loadCovered();
      await expect(contracts.transferDesk.connect(people.ana).nameSuccessor(people.ana))
        .to.be.revertedWithCustomError(contracts.transferDesk, 'SuccessorInvalid')
        .withArgs(people.ana.address, people.ana.address);
    });
  });

  describe('given a succession runs', () => {
    it('ends it: the owner is there', async () => {
      const { contracts, people, transferDesk } = await loadRequested();
      await expect(contracts.transferDesk.connect(people.ana).nameSuccessor(people.bo))
        .to.emit(transferDesk, 'SuccessorNamed')
        .withArgs(people.ana.address, people.bo.address);
      expect((await transferDesk.successionOf(people.ana)).maturesAt).to.equal(0n);
      expect(await transferDesk.successorOf(people.ana)).to.equal(people.bo.address);
    });
  });
});

describe('TransferDesk.requestSuccession', () => {
  describe('when the caller is not the successor', () => {
    it('reverts with SuccessionCallerNotSuccessor', async () => {
      const { contracts, people } = await loadRequested();
      await expect(contracts.transferDesk.connect(people.bo).requestSuccession(people.ana))
        .to.be.revertedWithCustomError(contracts.transferDesk, 'SuccessionCallerNotSuccessor')
        .withArgs(people.ana.address, people.bo.address);
    });
  });

  describe('given the owner named the caller', () => {
    it('starts 30 days of notice', async () => {
      const { sent, transferDesk, people, maturesAt } = await loadRequested();
      await expect(sent)
        .to.emit(transferDesk, 'SuccessionRequested')
        .withArgs(people.ana.address, people.chen.address, maturesAt);
    });
  });
});

describe('TransferDesk.takeOver', () => {
  describe('when the caller does not succeed', () => {
    it('reverts with SuccessionCallerNotSuccessor', async () => {
      const { contracts, people, policyId } = await loadRequested();
      await expect(contracts.transferDesk.connect(people.bo).takeOver(people.ana, [policyId], []))
        .to.be.revertedWithCustomError(contracts.transferDesk, 'SuccessionCallerNotSuccessor')
        .withArgs(people.ana.address, people.bo.address);
    });
  });

  describe('given the notice runs', () => {
    it('reverts with PassingNotMature to the last second', async () => {
      const situation = await loadRequested();
      const { transferDesk, people, policyId, maturesAt } = situation;
      await actAt(situation, maturesAt - 1);
      await expect(transferDesk.takeOver(people.ana, [policyId], []))
        .to.be.revertedWithCustomError(transferDesk, 'PassingNotMature')
        .withArgs(people.ana.address, maturesAt);
    });
  });

  describe('given the place could be taken for 30 days', () => {
    it('reverts with PassingLapsed from the next second on', async () => {
      for (const late of [-1, 0, 1]) {
        const situation = await loadRequested();
        const { transferDesk, people, policyId, maturesAt } = situation;
        await actAt(situation, maturesAt + NOTICE + late);
        const taking = transferDesk.takeOver(people.ana, [policyId], []);
        if (late <= 0) await taking;
        else {
          await expect(taking)
            .to.be.revertedWithCustomError(transferDesk, 'PassingLapsed')
            .withArgs(people.ana.address, maturesAt + NOTICE);
        }
      }
    });
  });

  describe('when a pool is none of ours', () => {
    it('reverts with PassingPoolUnknown', async () => {
      const situation = await loadRequested();
      const { transferDesk, people, addresses, maturesAt } = situation;
      await actAt(situation, maturesAt);
      await expect(transferDesk.takeOver(people.ana, [], [addresses.lens]))
        .to.be.revertedWithCustomError(transferDesk, 'PassingPoolUnknown')
        .withArgs(addresses.lens);
    });
  });

  describe('given the owner said no', () => {
    it('reverts with SuccessionCallerNotSuccessor', async () => {
      const situation = await loadRequested();
      const { transferDesk, contracts, people, policyId, maturesAt } = situation;
      await expect(contracts.transferDesk.connect(people.ana).veto())
        .to.emit(transferDesk, 'PassingVetoed')
        .withArgs(people.ana.address, people.chen.address);
      await actAt(situation, maturesAt);
      await expect(transferDesk.takeOver(people.ana, [policyId], []))
        .to.be.revertedWithCustomError(transferDesk, 'SuccessionCallerNotSuccessor')
        .withArgs(people.ana.address, people.chen.address);
    });
  });

  describe('given 30 days passed in silence', () => {
    it('puts the successor in the owner’s place, for past losses too', async () => {
      const situation = await loadRequested();
      const { transferDesk, contracts, people, policyId, maturesAt, addresses } = situation;
      await actAt(situation, maturesAt);
      await expect(transferDesk.takeOver(people.ana, [policyId], [addresses.pools.PROPERTY]))
        .to.emit(transferDesk, 'PlaceTaken')
        .withArgs(people.ana.address, people.chen.address, [policyId], [addresses.pools.PROPERTY])
        .and.to.emit(contracts.policyBook, 'PolicyRekeyed')
        .withArgs(policyId, people.ana.address, people.chen.address);
      expect(await contracts.policyBook.ownerOf(policyId)).to.equal(people.chen.address);
      await fileClaim(situation, people.chen, { policyId, lossAt: maturesAt - 20 * DAY });
    });
  });
});

describe('TransferDesk.veto', () => {
  describe('given nobody takes the caller’s place', () => {
    it('reverts with PassingNone', async () => {
      const { contracts, people } = await loadCovered();
      await expect(contracts.transferDesk.connect(people.ana).veto())
        .to.be.revertedWithCustomError(contracts.transferDesk, 'PassingNone')
        .withArgs(people.ana.address);
    });
  });
});
