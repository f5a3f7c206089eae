import { expect } from 'chai';
import { id } from 'ethers';

import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { buyCover } from '../../support/actors.ts';
import { playCore } from '../../support/core.ts';
import { loadCovered } from '../../support/fixtures.ts';
import { payOrder } from '../../support/pool.ts';
import { actAt } from '../../support/service.ts';
import { DOCUMENT, loadApproved, passOn } from '../../support/transfer.ts';

describe('TransferDesk.proposeRecovery', () => {
  behavesAsRestricted(async () => {
    const { contracts, people } = await loadCovered();
    const [contract, caller] = [contracts.transferDesk, people.ana];
    return { contract, caller, send: () => contract.connect(caller).proposeRecovery(people.bo, caller, DOCUMENT) };
  });

  describe('when key or document make no sense', () => {
    it('reverts with RecoveryKeyInvalid', async () => {
      const { contracts, people, addresses } = await loadCovered();
      const transferDesk = contracts.transferDesk.connect(people.recoveryOfficerA);
      const bad = [
        [`0x${'0'.repeat(40)}`, DOCUMENT],
        [people.ana.address, DOCUMENT],
        [people.chen.address, `0x${'0'.repeat(64)}`],
        // Nobody ends a claim whose claimant is the pool that pays it.
        [addresses.pools.PROPERTY, DOCUMENT],
      ] as const;
      for (const [to, document] of bad) {
        await expect(transferDesk.proposeRecovery(people.ana, to, document))
          .to.be.revertedWithCustomError(transferDesk, 'RecoveryKeyInvalid')
          .withArgs(people.ana.address, to);
      }
    });
  });
});

describe('TransferDesk.approveRecovery', () => {
  behavesAsRestricted(async () => {
    const { contracts, people } = await loadCovered();
    const [contract, caller] = [contracts.transferDesk, people.ana];
    return { contract, caller, send: () => contract.connect(caller).approveRecovery(people.bo, caller, DOCUMENT) };
  });

  describe('when nobody proposed exactly this, or it was approved', () => {
    it('reverts with RecoveryNotProposed', async () => {
      const { contracts, people } = await loadApproved();
      const transferDesk = contracts.transferDesk.connect(people.recoveryOfficerB);
      for (const [owner, to, document] of [
        [people.bo, people.chen, DOCUMENT],
        [people.ana, people.bo, DOCUMENT],
        [people.ana, people.chen, id('another')],
        [people.ana, people.chen, DOCUMENT],
      ] as const) {
        await expect(transferDesk.approveRecovery(owner, to, document))
          .to.be.revertedWithCustomError(transferDesk, 'RecoveryNotProposed')
          .withArgs(owner.address, to.address, document);
      }
    });
  });

  describe('when the same officer approves, directly or through the manager', () => {
    it('ACC-2: reverts with RecoveryNeedsTwoPeople', async () => {
      const { contracts, people, addresses } = await loadCovered();
      const { ana, chen, recoveryOfficerA } = people;
      const transferDesk = contracts.transferDesk.connect(recoveryOfficerA);
      await transferDesk.proposeRecovery(ana, chen, DOCUMENT);
      await expect(transferDesk.approveRecovery(ana, chen, DOCUMENT))
        .to.be.revertedWithCustomError(transferDesk, 'RecoveryNeedsTwoPeople')
        .withArgs(ana.address, recoveryOfficerA.address);
      const manager = contracts.accessManager.connect(recoveryOfficerA);
      const approval = transferDesk.interface.encodeFunctionData('approveRecovery', [
        ana.address,
        chen.address,
        DOCUMENT,
      ]);
      await expect(manager.execute(addresses.transferDesk, approval))
        .to.be.revertedWithCustomError(transferDesk, 'RecoveryNeedsTwoPeople')
        .withArgs(ana.address, addresses.accessManager);
      const proposal = transferDesk.interface.encodeFunctionData('proposeRecovery', [
        ana.address,
        chen.address,
        DOCUMENT,
      ]);
      await manager.execute(addresses.transferDesk, proposal);
      await expect(transferDesk.approveRecovery(ana, chen, DOCUMENT))
        .to.be.revertedWithCustomError(transferDesk, 'RecoveryNeedsTwoPeople')
        .withArgs(ana.address, recoveryOfficerA.address);
    });
  });

  describe('given another officer proposed it', () => {
    it('starts 30 days in which the owner may say no', async () => {
      const { sent, transferDesk, people, maturesAt } = await loadApproved();
      await expect(sent)
        .to.emit(transferDesk, 'RecoveryApproved')
        .withArgs(people.ana.address, people.chen.address, DOCUMENT, people.recoveryOfficerB.address, maturesAt);
    });
  });
});

describe('TransferDesk.completeRecovery', () => {
  describe('given only one officer spoke', () => {
    it('reverts with PassingNone', async () => {
      const { contracts, people, policyId } = await loadCovered();
      const { transferDesk } = contracts;
      await transferDesk.connect(people.recoveryOfficerA).proposeRecovery(people.ana, people.chen, DOCUMENT);
      await expect(transferDesk.completeRecovery(people.ana, [policyId], []))
        .to.be.revertedWithCustomError(transferDesk, 'PassingNone')
        .withArgs(people.ana.address);
    });
  });

  describe('given the 30 days run', () => {
    it('reverts with PassingNotMature to the last second', async () => {
      const situation = await loadApproved();
      const { transferDesk, people, policyId, maturesAt } = situation;
      await actAt(situation, maturesAt - 1);
      await expect(transferDesk.completeRecovery(people.ana, [policyId], []))
        .to.be.revertedWithCustomError(transferDesk, 'PassingNotMature')
        .withArgs(people.ana.address, maturesAt);
    });
  });

  describe('given the owner said no', () => {
    it('reverts with PassingNone', async () => {
      const situation = await loadApproved();
      const { contracts, transferDesk, people, policyId, maturesAt } = situation;
      await contracts.transferDesk.connect(people.ana).veto();
      await actAt(situation, maturesAt);
      await expect(transferDesk.completeRecovery(people.ana, [policyId], []))
        .to.be.revertedWithCustomError(transferDesk, 'PassingNone')
        .withArgs(people.ana.address);
    });
  });

  describe('when a policy was never the owner’s', () => {
    it('reverts with PolicyNeverHeldBy', async () => {
      const situation = await loadApproved();
      const { contracts, transferDesk, people, policyId, maturesAt } = situation;
      await passOn(situation, people.ana, people.bo);
      await buyCover(situation, people.ana);
      await actAt(situation, maturesAt);
      // Held before: what is left of Ana's place there is Chen's, the policy stays Bo's.
      await transferDesk.completeRecovery(people.ana, [policyId], []);
      expect(await contracts.policyBook.ownerOf(policyId)).to.equal(people.bo.address);
      await expect(transferDesk.completeRecovery(people.ana, [policyId], []))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyNeverHeldBy')
        .withArgs(policyId, people.ana.address);
    });
  });

  describe('given 30 days passed in silence', () => {
    it('makes the new key the claimant of a claim that was filed with the lost one', async () => {
      const situation = await loadApproved();
      const { contracts, transferDesk, people, policyId, claim, maturesAt, addresses } = situation;
      await actAt(situation, maturesAt);
      await transferDesk.completeRecovery(people.ana, [policyId], [addresses.pools.PROPERTY]);
      expect(await contracts.claimBook.claimantOf(claim.claimId)).to.equal(people.chen.address);
      expect(await contracts.policyBook.ownerOf(policyId)).to.equal(people.chen.address);
      await contracts.claimBook.connect(people.chen).withdraw(claim.claimId);
    });

    it('passes on what waited in a pool for the lost key', async () => {
      const situation = await loadApproved();
      const { contracts, transferDesk, people, policyId, maturesAt, addresses } = situation;
      const pool = contracts.pools.PROPERTY;
      const claimBook = await playCore(situation, 'claimBook');
      await pool.connect(claimBook).settle(payOrder(situation, { assets: 7n, rail: 1 }));
      await actAt(situation, maturesAt);
      await pool.returnInstruction(1);
      expect(await pool.creditOf(people.ana)).to.equal(7n);
      await transferDesk.completeRecovery(people.ana, [policyId], [addresses.pools.PROPERTY]);
      expect([await pool.creditOf(people.ana), await pool.creditOf(people.chen)]).to.deep.equal([0n, 7n]);
    });
  });
});

describe('TransferDesk.veto', () => {
  describe('given a new key shall take the caller’s place', () => {
    it('ends that, and tells which key it was', async () => {
      const { contracts, people } = await loadApproved();
      const { transferDesk } = contracts;
      await transferDesk.connect(people.ana).veto();
      const vetoed = await transferDesk.queryFilter(transferDesk.filters.PassingVetoed());
      expect(vetoed.map(({ args }) => [...args])).to.deep.equal([[people.ana.address, people.chen.address]]);
    });
  });
});
