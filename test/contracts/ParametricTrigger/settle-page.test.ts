import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { buyCover } from '../../support/actors.ts';
import { playCore } from '../../support/core.ts';
import { keyOfRef, loadFinal, type Rained } from '../../support/observe.ts';
import { clauses, triggeredOf } from '../../support/trigger.ts';

/** The book is asked directly for a page, as the trigger would. */
async function ask(rained: Rained, items: readonly { policyId: bigint; dueAssets: bigint }[], versionId?: bigint) {
  const { contracts, ref, endsAt } = rained;
  const book = contracts.claimBook.connect(await playCore(rained, 'parametricTrigger'));
  const page = {
    observationKey: keyOfRef(rained, ref),
    lossAt: ref.periodStart,
    endsAt,
    versionId: versionId ?? rained.versionId,
    items: [...items],
  };
  return { causes: await book.settleTriggered.staticCall(page), sent: await book.settleTriggered(page) };
}

const NONE = '0x00000000';

describe('ClaimBook.settleTriggered', () => {
  describe('when the version does not pin the caller', () => {
    it('reverts with ClaimTriggerNotPinned', async () => {
      const rained = await loadFinal();
      const { claimBook } = rained.contracts;
      const phone = BigInt(rained.versions['phone'] ?? 0);
      await expect(ask(rained, [], phone))
        .to.be.revertedWithCustomError(claimBook, 'ClaimTriggerNotPinned')
        .withArgs(phone, rained.addresses.parametricTrigger);
    });
  });

  describe('when a policy is of another version, unknown, twice on the page, or due nothing', () => {
    it('T4: leaves it out with the cause and pays the others', async () => {
      const rained = await loadFinal();
      const { contracts, people, policies, versions } = rained;
      const phone = await buyCover(rained, people.chen, { versionId: versions['phone'] ?? 0 });
      const { causes, sent } = await ask(rained, [
        { policyId: phone, dueAssets: 1n },
        { policyId: 9_999n, dueAssets: 1n },
        { policyId: policies.ana, dueAssets: 5n },
        { policyId: policies.ana, dueAssets: 7n },
        { policyId: policies.chen, dueAssets: 0n },
        { policyId: policies.bo, dueAssets: 3n },
      ]);
      const { interface: abi } = contracts.claimBook;
      const other = abi.getError('ClaimTriggerOtherVersion')?.selector;
      const repeated = abi.getError('ClaimTriggerRepeated')?.selector;
      expect([...causes]).to.deep.equal([other, other, NONE, repeated, NONE, NONE]);
      expect((await triggeredOf(rained, sent)).map(({ policyId, paidAssets }) => [policyId, paidAssets])).to.deep.equal(
        [
          [policies.ana, 5n],
          [policies.bo, 3n],
        ],
      );
      const { claimCount, usedAssets } = await contracts.policyBook.policyOf(policies.ana);
      expect([claimCount, usedAssets]).to.deep.equal([1n, 5n]);
    });
  });

  describe('when nothing is left of the limit', () => {
    it('POL-2: pays what is left, and then names ClaimAmountTooLow', async () => {
      const rained = await loadFinal();
      const { contracts, policies } = rained;
      const first = await ask(rained, [{ policyId: policies.ana, dueAssets: dollars('5000') }]);
      expect((await triggeredOf(rained, first.sent))[0]?.paidAssets).to.equal(dollars('1000'));
      const { causes } = await ask(rained, [{ policyId: policies.ana, dueAssets: dollars('5000') }]);
      expect([...causes]).to.deep.equal([contracts.claimBook.interface.getError('ClaimAmountTooLow')?.selector]);
    });
  });

  describe('given a policy names a loss payee', () => {
    it('pays each their share beside the others of the page', async () => {
      const rained = await loadFinal();
      const { contracts, people, policies, network } = rained;
      await contracts.policyBook.connect(people.ana).addLossPayee(policies.ana, people.carrier.address, 4_000);
      const back = await network.networkHelpers.takeSnapshot();
      for (const page of [
        [policies.bo, policies.ana],
        [policies.ana, policies.bo],
      ]) {
        await back.restore();
        const sent = await clauses.settle(rained, page);
        await expect(sent).to.changeTokenBalances(
          network.ethers,
          contracts.testDollar,
          [people.ana, people.carrier, people.bo],
          [dollars('300'), dollars('200'), dollars('1000')],
        );
      }
    });

    it('pays the beneficiary the least there is', async () => {
      const rained = await loadFinal();
      const { contracts, people, policies, network } = rained;
      await contracts.policyBook.connect(people.ana).nameBeneficiary(policies.ana, people.carrier);
      const { sent } = await ask(rained, [{ policyId: policies.ana, dueAssets: 1n }]);
      const { testDollar } = contracts;
      await expect(sent).to.changeTokenBalances(network.ethers, testDollar, [people.ana, people.carrier], [0n, 1n]);
    });
  });

  describe('given the holder of a policy is the pool itself', () => {
    it('T4: leaves it out and pays the others', async () => {
      const rained = await loadFinal();
      const { contracts, policies, network, addresses } = rained;
      await network.networkHelpers.impersonateAccount(addresses.transferDesk);
      await network.networkHelpers.setBalance(addresses.transferDesk, 10n ** 20n);
      const desk = await network.ethers.getSigner(addresses.transferDesk);
      await contracts.policyBook.connect(desk).rekey(policies.ana, rained.people.ana.address, addresses.pools.PROPERTY);
      const sent = await clauses.settle(rained, [policies.ana, policies.bo]);
      const selector = contracts.pools.PROPERTY.interface.getError('PoolPayeeInvalid')?.selector;
      await clauses.skips(rained, sent, policies.ana, 'Refused', selector);
      expect((await triggeredOf(rained, sent)).map(({ policyId }) => policyId)).to.deep.equal([policies.bo]);
    });
  });

  describe('given a page of several versions', () => {
    it('pays each once, whatever the order', async () => {
      const rained = await loadFinal();
      const { policies, versions, people } = rained;
      const phone = await buyCover(rained, people.chen, { versionId: versions['phone'] ?? 0 });
      const sent = await clauses.settle(rained, [policies.ana, phone, policies.bo, phone]);
      expect((await triggeredOf(rained, sent)).map(({ policyId }) => policyId)).to.deep.equal([
        policies.ana,
        policies.bo,
      ]);
    });
  });
});
