import { expect } from 'chai';
import { ZeroAddress } from 'ethers';

import { policyMarks } from '../../../domain/policies/policy-marks.ts';
import { loadCovered } from '../../support/fixtures.ts';
import { passOn } from '../../support/transfer.ts';

const WHOLE = 10_000n;

/** Ana's policy as Ana calls it. */
async function loadOwn() {
  const situation = await loadCovered();
  const { contracts, people } = situation;
  return { ...situation, policyBook: contracts.policyBook.connect(people.ana) };
}

describe('PolicyBook.nameBeneficiary', () => {
  describe('when the caller does not hold the policy', () => {
    it('reverts with PolicyCallerNotHolder', async () => {
      const { contracts, people, policyId } = await loadCovered();
      await expect(contracts.policyBook.connect(people.bo).nameBeneficiary(policyId, people.bo))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyCallerNotHolder')
        .withArgs(policyId, people.bo.address);
    });
  });

  describe('when it is the pool', () => {
    it('reverts with PolicyPayeeInvalid: a payment to itself would be refused for ever', async () => {
      const { policyBook, policyId, addresses } = await loadOwn();
      await expect(policyBook.nameBeneficiary(policyId, addresses.pools.PROPERTY))
        .to.be.revertedWithCustomError(policyBook, 'PolicyPayeeInvalid')
        .withArgs(policyId, addresses.pools.PROPERTY);
    });
  });

  describe('given a holder', () => {
    it('names and forgets who takes the rest', async () => {
      const { policyBook, policyId, people } = await loadOwn();
      const { ana, bo } = people;
      await expect(policyBook.nameBeneficiary(policyId, bo))
        .to.emit(policyBook, 'BeneficiaryNamed')
        .withArgs(policyId, ana.address, bo.address);
      expect(await policyBook.payeesOf(policyId, ana)).to.deep.equal([[bo.address, WHOLE]]);
      expect((await policyBook.policyOf(policyId)).marks).to.equal(BigInt(policyMarks.Payees));
      await policyBook.nameBeneficiary(policyId, ZeroAddress);
      expect(await policyBook.payeesOf(policyId, ana)).to.deep.equal([[ana.address, WHOLE]]);
      expect((await policyBook.policyOf(policyId)).marks).to.equal(0n);
    });
  });
});

describe('PolicyBook.addLossPayee', () => {
  describe('when the caller does not hold the policy', () => {
    it('reverts with PolicyCallerNotHolder', async () => {
      const { contracts, people, policyId } = await loadCovered();
      await expect(contracts.policyBook.connect(people.bo).addLossPayee(policyId, people.bo, 1))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyCallerNotHolder')
        .withArgs(policyId, people.bo.address);
    });
  });

  describe('when payee or share make no sense', () => {
    it('reverts with PolicyPayeeInvalid', async () => {
      const { policyBook, policyId, people, addresses } = await loadOwn();
      await policyBook.addLossPayee(policyId, people.bo, 1_000);
      for (const [payee, shareBps] of [
        [ZeroAddress, 1],
        [addresses.pools.PROPERTY, 1],
        [people.chen.address, 0],
        [people.bo.address, 1],
      ] as const) {
        await expect(policyBook.addLossPayee(policyId, payee, shareBps))
          .to.be.revertedWithCustomError(policyBook, 'PolicyPayeeInvalid')
          .withArgs(policyId, payee);
      }
    });
  });

  describe('when the share is the least there is', () => {
    it('names the payee with it', async () => {
      const { policyBook, policyId, people } = await loadOwn();
      await policyBook.addLossPayee(policyId, people.bo, 1);
      expect(await policyBook.payeesOf(policyId, people.ana)).to.deep.equal([
        [people.bo.address, 1n],
        [people.ana.address, 9_999n],
      ]);
    });
  });

  describe('when the shares would be more than the whole', () => {
    it('reverts with PolicySharesTooHigh at one over, and not at the whole', async () => {
      const { policyBook, policyId, people } = await loadOwn();
      await policyBook.addLossPayee(policyId, people.bo, 6_000);
      await expect(policyBook.addLossPayee(policyId, people.chen, 4_001))
        .to.be.revertedWithCustomError(policyBook, 'PolicySharesTooHigh')
        .withArgs(policyId, 10_001, 10_000);
      await policyBook.addLossPayee(policyId, people.chen, 4_000);
      expect(await policyBook.payeesOf(policyId, people.ana)).to.deep.equal([
        [people.bo.address, 6_000n],
        [people.chen.address, 4_000n],
      ]);
    });
  });

  describe('given three loss payees', () => {
    it('reverts with PolicyTooManyLossPayees', async () => {
      const { policyBook, policyId, people } = await loadOwn();
      for (const payee of [people.bo, people.chen, people.auditor]) {
        await policyBook.addLossPayee(policyId, payee, 1_000);
      }
      await expect(policyBook.addLossPayee(policyId, people.admin, 1_000))
        .to.be.revertedWithCustomError(policyBook, 'PolicyTooManyLossPayees')
        .withArgs(policyId, 3);
    });
  });

  describe('given a lender and a beneficiary', () => {
    it('splits between them, wholly; after a transfer the lender stays', async () => {
      const situation = await loadOwn();
      const { policyBook, policyId, people } = situation;
      const { ana, bo, chen } = people;
      await expect(policyBook.addLossPayee(policyId, bo, 7_500))
        .to.emit(policyBook, 'LossPayeeAdded')
        .withArgs(policyId, bo.address, 7_500);
      await policyBook.nameBeneficiary(policyId, chen);
      expect(await policyBook.payeesOf(policyId, ana)).to.deep.equal([
        [bo.address, 7_500n],
        [chen.address, 2_500n],
      ]);
      await passOn(situation, ana, people.auditor);
      await policyBook.connect(people.auditor).nameBeneficiary(policyId, people.admin);
      // A loss before the transfer is Ana's; the new holder's beneficiary has no part in it.
      expect(await policyBook.payeesOf(policyId, ana)).to.deep.equal([
        [bo.address, 7_500n],
        [ana.address, 2_500n],
      ]);
      expect(await policyBook.payeesOf(policyId, people.auditor)).to.deep.equal([
        [bo.address, 7_500n],
        [people.admin.address, 2_500n],
      ]);
    });
  });
});

describe('PolicyBook.releaseLossPayee', () => {
  describe('when the caller is no loss payee', () => {
    it('reverts with PolicyNotLossPayee, also for the holder', async () => {
      const { policyBook, policyId, people } = await loadOwn();
      await policyBook.addLossPayee(policyId, people.bo, 5_000);
      await expect(policyBook.releaseLossPayee(policyId))
        .to.be.revertedWithCustomError(policyBook, 'PolicyNotLossPayee')
        .withArgs(policyId, people.ana.address);
    });
  });

  describe('given a loss payee', () => {
    it('gives its share back to the rest', async () => {
      const { policyBook, policyId, people } = await loadOwn();
      await policyBook.addLossPayee(policyId, people.bo, 5_000);
      await policyBook.addLossPayee(policyId, people.chen, 2_000);
      await expect(policyBook.connect(people.bo).releaseLossPayee(policyId))
        .to.emit(policyBook, 'LossPayeeReleased')
        .withArgs(policyId, people.bo.address);
      expect(await policyBook.namedPayeesOf(policyId)).to.deep.equal([ZeroAddress, [[people.chen.address, 2_000n]]]);
      await policyBook.connect(people.chen).releaseLossPayee(policyId);
      expect((await policyBook.policyOf(policyId)).marks).to.equal(0n);
    });
  });
});
