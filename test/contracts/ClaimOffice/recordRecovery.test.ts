import { expect } from 'chai';
import { encodeBytes32String } from 'ethers';

import { dollars } from '../../../scripts/config/amounts.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { rebuildCaseFile } from '../../support/case-file.ts';
import { actions } from '../../support/claim.ts';
import { defaults } from '../../support/defaults.ts';
import { loadFiled, loadGranted, type Filed } from '../../support/fixtures.ts';
import { openFile } from '../../support/open-file.ts';
import { bucketsOf } from '../../support/pool.ts';

const SUBROGATION = encodeBytes32String('SUBROGATION');
/** What the screen claim was paid, and the deductible Ana bore. */
const { payableAssets } = defaults.screen;
const DEDUCTIBLE = defaults.screen.lossAssets - payableAssets;

/** The claim's file open, and the treasurer with money that others paid. */
async function prepare(load: () => Promise<Filed>) {
  const situation = await load();
  const { contracts, people, addresses, claim } = situation;
  const { claimId } = claim;
  await contracts.testDollar.mint(people.carrier, dollars('1000'));
  await contracts.testDollar.connect(people.carrier).approve(addresses.pools.PROPERTY, dollars('1000'));
  const { filed } = await openFile(situation, claimId);
  const office = contracts.claimOffice.connect(people.carrier);
  const record = async (assets: bigint, kind = SUBROGATION) => {
    const opened = await openFile(situation, claimId);
    return office.recordRecovery(claimId, opened.filed, { assets, kind });
  };
  return { ...situation, claimId, filed, office, record, book: contracts.claimBook };
}

describe('ClaimOffice.recordRecovery', () => {
  behavesAsRestricted(async () => {
    const { contracts, people, claimId, filed } = await prepare(loadGranted);
    const contract = contracts.claimOffice.connect(people.ana);
    const send = () => contract.recordRecovery(claimId, filed, { assets: 1n, kind: SUBROGATION });
    return { contract, caller: people.ana, send };
  });

  describe('given no such claim', () => {
    it('reverts with ClaimUnknown', async () => {
      const { office, book, filed } = await prepare(loadGranted);
      await expect(office.recordRecovery(7, filed, { assets: 1n, kind: SUBROGATION }))
        .to.be.revertedWithCustomError(book, 'ClaimUnknown')
        .withArgs(7);
    });
  });

  describe('when the case file is another', () => {
    it('CLM-4: reverts with ClaimFilingMismatch', async () => {
      const { office, book, claimId, filed } = await prepare(loadGranted);
      const { caseHead } = await book.claimOf(claimId);
      const told = (head: unknown) => head !== caseHead;
      const other = { ...filed, expectedAssets: BigInt(filed.expectedAssets) + 1n };
      await expect(office.recordRecovery(claimId, other, { assets: 1n, kind: SUBROGATION }))
        .to.be.revertedWithCustomError(book, 'ClaimFilingMismatch')
        .withArgs(claimId, told, caseHead);
    });
  });

  describe('when it does not say what it is', () => {
    it('reverts with ClaimActNeedsReason', async () => {
      const { record, book, claimId } = await prepare(loadGranted);
      await expect(record(1n, defaults.nothing))
        .to.be.revertedWithCustomError(book, 'ClaimActNeedsReason')
        .withArgs(claimId, actions.Recover);
    });
  });

  describe('when nothing came back', () => {
    it('reverts with ClaimAmountTooLow', async () => {
      const { record, book, claimId } = await prepare(loadGranted);
      await expect(record(0n))
        .to.be.revertedWithCustomError(book, 'ClaimAmountTooLow')
        .withArgs(claimId, actions.Recover, 0n, 1n);
    });
  });

  describe('given the claim was paid nothing', () => {
    it('reverts with ClaimAmountTooHigh', async () => {
      const { record, book, claimId } = await prepare(loadFiled);
      await expect(record(1n))
        .to.be.revertedWithCustomError(book, 'ClaimAmountTooHigh')
        .withArgs(claimId, actions.Recover, 1n, 0n);
    });
  });

  describe('given the claim was paid', () => {
    it("gives the holder's deductible back first, then the pool its money", async () => {
      const { record, book, claimId, people, contracts, network } = await prepare(loadGranted);
      const pool = contracts.pools.PROPERTY;
      const before = await bucketsOf(pool);
      const parties = [people.carrier, people.ana, pool];
      await expect(record(DEDUCTIBLE - 9n)).to.changeTokenBalances(network.ethers, contracts.testDollar, parties, [
        9n - DEDUCTIBLE,
        DEDUCTIBLE - 9n,
        0n,
      ]);
      const sent = await record(dollars('100'));
      await expect(sent).to.changeTokenBalances(network.ethers, contracts.testDollar, parties, [
        -dollars('100'),
        9n,
        dollars('100') - 9n,
      ]);
      const file = await rebuildCaseFile(book, claimId);
      expect(file.told).to.deep.equal(file.rebuilt);
      await expect(sent)
        .to.emit(book, 'ClaimRecovered')
        .withArgs(claimId, people.carrier.address, SUBROGATION, 9n, dollars('100') - 9n, file.head);
      const { recoveredAssets, toHolderAssets } = await book.courseOf(claimId);
      expect([recoveredAssets, toHolderAssets]).to.deep.equal([dollars('100') + DEDUCTIBLE - 9n, DEDUCTIBLE]);
      expect((await bucketsOf(pool)).freeAssets - before.freeAssets).to.equal(dollars('100') - 9n);
      expect((await book.claimOf(claimId)).paidAssets, 'CLM-2').to.equal(payableAssets);
    });

    it('takes what was paid and the deductible, and not a unit more', async () => {
      const { record, book, claimId } = await prepare(loadGranted);
      await record(payableAssets + DEDUCTIBLE - 1n);
      await expect(record(2n))
        .to.be.revertedWithCustomError(book, 'ClaimAmountTooHigh')
        .withArgs(claimId, actions.Recover, 2n, 1n);
      await record(1n);
    });
  });
});

describe('ClaimBook.recover', () => {
  describe('when the caller is not the office', () => {
    it('reverts with ClaimCallerNotOffice', async () => {
      const { book, claimId, people, filed } = await prepare(loadGranted);
      const got = { assets: 1n, kind: SUBROGATION };
      await expect(book.connect(people.carrier).recover(claimId, filed, got, people.ana))
        .to.be.revertedWithCustomError(book, 'ClaimCallerNotOffice')
        .withArgs(people.carrier.address);
    });
  });
});
