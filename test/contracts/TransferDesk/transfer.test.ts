import { expect } from 'chai';
import { ZeroAddress } from 'ethers';

import { DAY } from '../../../domain/primitives/time.ts';
import { decideClaim, fileClaim } from '../../support/actors.ts';
import { defaults } from '../../support/defaults.ts';
import { loadCovered } from '../../support/fixtures.ts';
import { actAt } from '../../support/service.ts';
import { loadConsented, passOn, signTransfer } from '../../support/transfer.ts';

describe('TransferDesk.transfer', () => {
  describe('when the caller is not the holder the consent names', () => {
    it('POL-5: reverts with TransferCallerNotHolder, also for the receiver and for a former holder', async () => {
      const situation = await loadConsented();
      const { contracts, people, consent, signature, signer, policyId } = situation;
      for (const caller of [people.bo, people.underwriter, people.admin]) {
        await expect(contracts.transferDesk.connect(caller).transfer(consent, signer, signature))
          .to.be.revertedWithCustomError(contracts.transferDesk, 'TransferCallerNotHolder')
          .withArgs(policyId, caller.address);
      }
      await passOn(situation, people.ana, people.chen, 7);
      await expect(contracts.transferDesk.connect(people.ana).transfer(consent, signer, signature))
        .to.be.revertedWithCustomError(contracts.transferDesk, 'TransferCallerNotHolder')
        .withArgs(policyId, people.ana.address);
    });
  });

  describe('when it is to pass to nobody or to the holder', () => {
    it('reverts with TransferToInvalid', async () => {
      for (const to of [ZeroAddress, (await loadCovered()).people.ana.address]) {
        const { transferDesk, consent, signature, signer, policyId } = await loadConsented({ to });
        await expect(transferDesk.transfer(consent, signer, signature))
          .to.be.revertedWithCustomError(transferDesk, 'TransferToInvalid')
          .withArgs(policyId, to);
      }
    });
  });

  describe('given the policy is closed', () => {
    it('reverts with TransferOfClosedPolicy', async () => {
      const { contracts, people, transferDesk, consent, signature, signer, policyId } = await loadConsented();
      await contracts.serviceDesk.connect(people.ana).coolOff(policyId);
      await expect(transferDesk.transfer(consent, signer, signature))
        .to.be.revertedWithCustomError(transferDesk, 'TransferOfClosedPolicy')
        .withArgs(policyId);
    });
  });

  describe('when the signer is no underwriter', () => {
    it('POL-5: reverts with TransferSignerNotUnderwriter', async () => {
      const situation = await loadConsented();
      const { transferDesk, consent, people } = situation;
      const signature = await signTransfer(situation, people.bo, consent);
      await expect(transferDesk.transfer(consent, people.bo, signature))
        .to.be.revertedWithCustomError(transferDesk, 'TransferSignerNotUnderwriter')
        .withArgs(people.bo.address);
    });
  });

  describe('when the consent is expired', () => {
    it('reverts with TransferExpired a second after its last, and not in it', async () => {
      const situation = await loadConsented();
      const { transferDesk, consent, signature, signer } = situation;
      await actAt(situation, consent.expiresAt + 1);
      await expect(transferDesk.transfer(consent, signer, signature))
        .to.be.revertedWithCustomError(transferDesk, 'TransferExpired')
        .withArgs(consent.expiresAt, consent.expiresAt + 1);
      const again = await loadConsented();
      await actAt(again, again.consent.expiresAt);
      await again.transferDesk.transfer(again.consent, again.signer, again.signature);
    });
  });

  describe('when the consent was used or withdrawn', () => {
    it('reverts with TransferNonceUsed', async () => {
      const { contracts, people, transferDesk, consent, signature, signer } = await loadConsented();
      await expect(contracts.transferDesk.connect(people.underwriter).cancelTransfer(1))
        .to.emit(transferDesk, 'TransferCancelled')
        .withArgs(signer, 1);
      await expect(transferDesk.transfer(consent, signer, signature))
        .to.be.revertedWithCustomError(transferDesk, 'TransferNonceUsed')
        .withArgs(signer, 1);
      expect(await transferDesk.isTransferUsed(signer, 1)).to.equal(true);
    });
  });

  describe('when one word of the consent, the chain or the desk is another', () => {
    it('A30: reverts with TransferSignatureInvalid', async () => {
      const situation = await loadConsented();
      const { transferDesk, consent, signature, signer, people, addresses } = situation;
      const { underwriter } = people;
      const attempts = [
        [{ ...consent, to: people.chen.address }, signature],
        [{ ...consent, nonce: 2 }, signature],
        [{ ...consent, expiresAt: consent.expiresAt + 1 }, signature],
        [consent, await signTransfer(situation, underwriter, consent, { chainId: 1 })],
        [consent, await signTransfer(situation, underwriter, consent, { verifyingContract: addresses.salesDesk })],
      ] as const;
      for (const [offered, signed] of attempts) {
        await expect(transferDesk.transfer(offered, signer, signed))
          .to.be.revertedWithCustomError(transferDesk, 'TransferSignatureInvalid')
          .withArgs(signer);
      }
    });
  });

  describe('given the insurer agreed', () => {
    it('passes the policy on and forgets the beneficiary', async () => {
      const { contracts, people, transferDesk, consent, signature, signer, policyId } = await loadConsented();
      await contracts.policyBook.connect(people.ana).nameBeneficiary(policyId, people.chen);
      const act = transferDesk.transfer(consent, signer, signature);
      await expect(act)
        .to.emit(transferDesk, 'TransferCountersigned')
        .withArgs(policyId, people.ana.address, people.bo.address, signer, await transferDesk.transferDigest(consent))
        .and.to.emit(contracts.policyBook, 'Transfer')
        .withArgs(people.ana.address, people.bo.address, policyId)
        .and.to.emit(contracts.policyBook, 'MetadataUpdate')
        .withArgs(policyId);
      expect(await contracts.policyBook.ownerOf(policyId)).to.equal(people.bo.address);
      expect(await contracts.policyBook.insuredOf(policyId)).to.equal(people.bo.address);
      expect(await contracts.policyBook.namedPayeesOf(policyId)).to.deep.equal([ZeroAddress, []]);
    });
  });

  describe('given a policy that changed hands', () => {
    it('T11, CLM-18: pays a loss up to that second to the one before, a loss after it to the new holder', async () => {
      const situation = await loadCovered();
      const { contracts, people, policyId, network } = situation;
      const { startAt } = await contracts.policyBook.policyOf(policyId);
      const movedAt = Number(startAt) + 10 * DAY;
      await actAt(situation, movedAt - 1);
      await network.networkHelpers.mine();
      const consent = { policyId, from: people.ana.address, to: people.bo.address, nonce: 1, expiresAt: movedAt };
      const signature = await signTransfer(situation, people.underwriter, consent);
      await actAt(situation, movedAt);
      await contracts.transferDesk.connect(people.ana).transfer(consent, people.underwriter, signature);
      const { policyBook, claimBook } = contracts;
      const holders = [movedAt - 1, movedAt, movedAt + 1].map((instant) => policyBook.holderAt(policyId, instant));
      const { ana, bo } = people;
      expect(await Promise.all(holders)).to.deep.equal([ana.address, ana.address, bo.address]);
      await network.networkHelpers.time.increaseTo(movedAt + DAY);
      const before = await fileClaim(situation, ana, { policyId, lossAt: movedAt });
      await expect(fileClaim(situation, ana, { policyId, lossAt: movedAt + 1 }))
        .to.be.revertedWithCustomError(claimBook, 'ClaimCallerNotHolder')
        .withArgs(policyId, ana.address);
      await expect(fileClaim(situation, bo, { policyId, lossAt: movedAt }))
        .to.be.revertedWithCustomError(claimBook, 'ClaimCallerNotHolder')
        .withArgs(policyId, bo.address);
      await fileClaim(situation, bo, { policyId, lossAt: movedAt + 1 });
      const had = await contracts.testDollar.balanceOf(ana);
      await decideClaim(situation, before);
      expect((await contracts.testDollar.balanceOf(ana)) - had).to.equal(defaults.screen.payableAssets);
    });
  });

  describe('given it changed hands 32 times', () => {
    it('reverts with PolicyTooManyHolders at the next', async () => {
      const situation = await loadCovered();
      const { contracts, people, policyId } = situation;
      for (let turn = 0; turn < 32; turn += 1) {
        const [from, to] = turn % 2 === 0 ? [people.ana, people.bo] : [people.bo, people.ana];
        await passOn(situation, from, to, turn);
      }
      await expect(passOn(situation, people.ana, people.bo, 32))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyTooManyHolders')
        .withArgs(policyId, 32);
    });
  });
});
