import { id, ZeroAddress } from 'ethers';
import { expect } from 'chai';

import { policyMarks } from '../../../domain/policies/policy-marks.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import type { AgreementStruct } from '../../../types/ethers-contracts/contracts/policies/PolicyBook.ts';
import { buildCover } from '../../support/builders.ts';
import { playCore } from '../../support/core.ts';
import { defaults } from '../../support/defaults.ts';
import { loadDeployment } from '../../support/fixtures.ts';
import type { TestDeployment } from '../../support/test-deployment.ts';

const START = 2_000_000_000;
const PREMIUM = 777n;

/** A sale by tariff; what differs is given. */
function agreed(changes: Partial<AgreementStruct> = {}): AgreementStruct {
  return { premiumAssets: PREMIUM, deductibleAssets: 0n, waitingFrom: 0, marks: 0, ...changes };
}

async function loadDesk(deployment: TestDeployment) {
  const desk = await playCore(deployment, 'salesDesk');
  await deployment.network.networkHelpers.time.increaseTo(START - 1_000);
  return deployment.contracts.policyBook.connect(desk);
}

describe('PolicyBook.writePolicy', () => {
  describe('when the caller is not the SalesDesk', () => {
    it('reverts with PolicyCallerNotSalesDesk', async () => {
      const { contracts, people } = await loadDeployment();
      const cover = buildCover({ versionId: 1, holder: people.ana.address, startAt: START });
      await expect(contracts.policyBook.connect(people.ana).writePolicy(cover, agreed()))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyCallerNotSalesDesk')
        .withArgs(people.ana.address);
    });
  });

  describe('when nobody is to hold it', () => {
    it('reverts with PolicyHolderZero', async () => {
      const policyBook = await loadDesk(await loadDeployment());
      const cover = buildCover({ versionId: 1, holder: ZeroAddress, startAt: START });
      await expect(policyBook.writePolicy(cover, agreed())).to.be.revertedWithCustomError(
        policyBook,
        'PolicyHolderZero',
      );
    });
  });

  describe('given the object is covered', () => {
    it('reverts with PolicyObjectCovered, and lets the next cover begin when the first ends', async () => {
      const deployment = await loadDeployment();
      const { people, network } = deployment;
      const policyBook = await loadDesk(deployment);
      const objectKey = id('one phone');
      const cover = buildCover({ versionId: 1, holder: people.ana.address, startAt: START, termDays: 30, objectKey });
      const endAt = START + 30 * DAY;
      await policyBook.writePolicy(cover, agreed());
      // The first has not begun: nothing may come before or after it yet.
      await expect(policyBook.writePolicy({ ...cover, startAt: endAt }, agreed()))
        .to.be.revertedWithCustomError(policyBook, 'PolicyObjectCovered')
        .withArgs(objectKey, 1);
      await network.networkHelpers.time.increaseTo(START);
      await expect(policyBook.writePolicy({ ...cover, startAt: endAt - 1 }, agreed()))
        .to.be.revertedWithCustomError(policyBook, 'PolicyObjectCovered')
        .withArgs(objectKey, 1);
      await policyBook.writePolicy({ ...cover, startAt: endAt }, agreed());
      expect(await policyBook.policyOnObject(objectKey)).to.equal(1n);
      await network.networkHelpers.time.increaseTo(endAt);
      expect(await policyBook.policyOnObject(objectKey)).to.equal(2n);
      await network.networkHelpers.time.increaseTo(endAt + 30 * DAY);
      expect(await policyBook.policyOnObject(objectKey)).to.equal(0n);
    });
  });

  describe('given a policy on the object runs', () => {
    it('T8: reverts with PolicyObjectCovered for the time after it, but for its holder, to its last second', async () => {
      const deployment = await loadDeployment();
      const { people, network } = deployment;
      const policyBook = await loadDesk(deployment);
      const objectKey = id('one phone');
      const cover = buildCover({ versionId: 1, holder: people.ana.address, startAt: START, termDays: 30, objectKey });
      const endAt = START + 30 * DAY;
      await policyBook.writePolicy(cover, agreed());
      const next = { ...cover, holder: people.bo.address, startAt: endAt };
      await network.networkHelpers.time.setNextBlockTimestamp(endAt - 1);
      await expect(policyBook.writePolicy(next, agreed()))
        .to.be.revertedWithCustomError(policyBook, 'PolicyObjectCovered')
        .withArgs(objectKey, 1);
      await network.networkHelpers.time.setNextBlockTimestamp(endAt);
      await policyBook.writePolicy(next, agreed());
      expect(await policyBook.latestOnObject(objectKey)).to.equal(2n);
    });
  });

  describe('given a sale by tariff', () => {
    it('enters it under the next number with everything derived from it', async () => {
      const deployment = await loadDeployment();
      const { people } = deployment;
      const policyBook = await loadDesk(deployment);
      const cover = buildCover({ versionId: 1, holder: people.ana.address, startAt: START });
      await policyBook.writePolicy(cover, agreed({ deductibleAssets: 5n }));
      const policy = await policyBook.policyOf(1);
      expect(policy).to.deep.equal([
        1n,
        people.ana.address,
        BigInt(START),
        BigInt(START + 365 * DAY),
        defaults.phone.limitAssets,
        PREMIUM,
        0n,
        0n,
        false,
        false,
        0n,
        0n,
        BigInt(await deployment.network.networkHelpers.time.latest()),
        BigInt(START),
        0n,
        0n,
      ]);
      expect(await policyBook.ownerOf(1)).to.equal(people.ana.address);
      expect(await policyBook.insuredOf(1)).to.equal(people.ana.address);
      expect(await policyBook.holderAt(1, START)).to.equal(people.ana.address);
      const { cover: claimCover, holder } = await policyBook.coverAt(1, START);
      expect(holder).to.equal(people.ana.address);
      expect(claimCover).to.deep.equal(await policyBook.claimCoverOf(1));
      const { versionId, startAt, endAt, limitAssets, usedAssets, claimCount } = policy;
      expect([...claimCover]).to.deep.equal([
        versionId,
        startAt,
        endAt,
        limitAssets,
        usedAssets,
        0n,
        startAt,
        0n,
        claimCount,
      ]);
      expect(await policyBook.policyCount()).to.equal(1n);
    });

    it('emits PolicyIssued, Transfer and Locked', async () => {
      const deployment = await loadDeployment();
      const { ana, bo } = deployment.people;
      const policyBook = await loadDesk(deployment);
      const cover = buildCover({ versionId: 3, holder: ana.address, insured: bo.address, startAt: START, termDays: 2 });
      await expect(policyBook.writePolicy(cover, agreed({ deductibleAssets: 5n, marks: policyMarks.AgreedDeductible })))
        .to.emit(policyBook, 'PolicyIssued')
        .withArgs(
          1,
          ana.address,
          3,
          bo.address,
          cover.limitAssets,
          PREMIUM,
          5n,
          policyMarks.AgreedDeductible,
          START,
          START + 2 * DAY,
          START,
          defaults.nothing,
          0,
        )
        .and.to.emit(policyBook, 'Transfer')
        .withArgs(ZeroAddress, ana.address, 1)
        .and.to.emit(policyBook, 'Locked')
        .withArgs(1);
      expect(await policyBook.insuredOf(1)).to.equal(bo.address);
      const { deductibleAssets, hasDeductible } = await policyBook.policyOf(1);
      expect([deductibleAssets, hasDeductible]).to.deep.equal([5n, true]);
    });
  });

  describe('given the holder is a contract that receives no tokens', () => {
    it('T17: issues without asking it', async () => {
      const deployment = await loadDeployment();
      const wallet = await deployment.network.ethers.deployContract('SmartWallet', [deployment.people.bo]);
      const policyBook = await loadDesk(deployment);
      await policyBook.writePolicy(
        buildCover({ versionId: 1, holder: await wallet.getAddress(), startAt: START }),
        agreed(),
      );
      expect(await policyBook.ownerOf(1)).to.equal(await wallet.getAddress());
    });
  });
});
