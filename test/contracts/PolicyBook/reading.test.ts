import { expect } from 'chai';

import { policyMarks } from '../../../domain/policies/policy-marks.ts';
import { buyCover } from '../../support/actors.ts';
import { playCore } from '../../support/core.ts';
import { loadCovered } from '../../support/fixtures.ts';

/** Ana's policy, Bo's, and the book as the TransferDesk calls it. */
async function load() {
  const situation = await loadCovered();
  const other = await buyCover(situation, situation.people.bo, { termDays: 100 });
  const asTransfers = situation.contracts.policyBook.connect(await playCore(situation, 'transferDesk'));
  return { ...situation, other, policyBook: situation.contracts.policyBook, asTransfers };
}

describe('PolicyBook.indexCoversOf', () => {
  describe('given policies of different terms, and one that nobody bought', () => {
    it('tells each in the order asked for, and nothing of the last', async () => {
      const { policyBook, policyId, other } = await load();
      const told = await policyBook.indexCoversOf([other, policyId, 999]);
      const policies = [await policyBook.policyOf(other), await policyBook.policyOf(policyId)];
      expect(
        told.map(({ versionId, startAt, endAt, limitAssets }) => [versionId, startAt, endAt, limitAssets]),
      ).to.deep.equal([
        ...policies.map(({ versionId, startAt, endAt, limitAssets }) => [versionId, startAt, endAt, limitAssets]),
        [0n, 0n, 0n, 0n],
      ]);
    });
  });
});

describe('PolicyBook.coversAt', () => {
  describe('given a policy that was passed on', () => {
    it('tells who held each at the instant, in the order asked for', async () => {
      const { policyBook, asTransfers, policyId, other, people, network } = await load();
      const before = await network.networkHelpers.time.latest();
      await asTransfers.move(policyId, people.chen);
      const [covers, holders] = await policyBook.coversAt([other, policyId], before);
      expect([...holders]).to.deep.equal([people.bo.address, people.ana.address]);
      const ends = [(await policyBook.policyOf(other)).endAt, (await policyBook.policyOf(policyId)).endAt];
      expect(covers.map(({ endAt }) => endAt)).to.deep.equal(ends);
    });
  });
});

describe('PolicyBook.payeesOf', () => {
  describe('given no such policy', () => {
    it('reverts with PolicyUnknown', async () => {
      const { policyBook, people } = await load();
      await expect(policyBook.payeesOf(999, people.ana))
        .to.be.revertedWithCustomError(policyBook, 'PolicyUnknown')
        .withArgs(999);
    });
  });
});

describe('PolicyBook.addLossPayee', () => {
  describe('when it is the first', () => {
    it('marks the policy, so that a claim asks whom it names', async () => {
      const { contracts, policyId, people } = await load();
      await contracts.policyBook.connect(people.ana).addLossPayee(policyId, people.bo, 1_000);
      expect((await contracts.policyBook.policyOf(policyId)).marks).to.equal(BigInt(policyMarks.Payees));
    });
  });
});

describe('PolicyBook.move', () => {
  describe('given a holder', () => {
    it('tells from whom, to whom and when, and that its face changed', async () => {
      const { policyBook, asTransfers, policyId, people, network } = await load();
      const at = (await network.networkHelpers.time.latest()) + 10;
      await network.networkHelpers.time.setNextBlockTimestamp(at);
      await expect(asTransfers.move(policyId, people.chen))
        .to.emit(policyBook, 'PolicyMoved')
        .withArgs(policyId, people.ana.address, people.chen.address, at)
        .and.to.emit(policyBook, 'MetadataUpdate')
        .withArgs(policyId);
    });
  });
});

describe('PolicyBook.rekey', () => {
  describe('given a holder', () => {
    it('tells both keys, and that its face changed', async () => {
      const { policyBook, asTransfers, policyId, people } = await load();
      await expect(asTransfers.rekey(policyId, people.ana, people.chen))
        .to.emit(policyBook, 'PolicyRekeyed')
        .withArgs(policyId, people.ana.address, people.chen.address)
        .and.to.emit(policyBook, 'MetadataUpdate')
        .withArgs(policyId);
    });
  });
});
