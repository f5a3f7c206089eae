import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { buyCover } from '../../support/actors.ts';
import { clauses, expectClaim, triggeredOf } from '../../support/trigger.ts';
import {
  REGION,
  feedOf,
  keyOfRef,
  loadFinal,
  loadRained,
  pass,
  rainSource,
  reportRain,
} from '../../support/observe.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';

const { settle, skips } = clauses;

describe('ParametricTrigger.settle', () => {
  describe('given ORACLE is paused', () => {
    it('reverts with PauseActive', async () => {
      const rained = await loadFinal();
      const until = await pauseFor(rained, pauseFlags.oracle, DAY);
      await expect(settle(rained, [rained.policies.ana]))
        .to.be.revertedWithCustomError(rained.contracts.pauseControl, 'PauseActive')
        .withArgs(pauseFlags.oracle, until);
    });
  });

  describe('when the page is empty or too long', () => {
    it('T4: reverts with TriggerPageInvalid', async () => {
      const rained = await loadFinal();
      for (const page of [[], Array.from({ length: 101 }, () => rained.policies.ana)]) {
        await expect(settle(rained, page))
          .to.be.revertedWithCustomError(rained.contracts.parametricTrigger, 'TriggerPageInvalid')
          .withArgs(page.length, 100);
      }
    });
  });

  describe('given nothing is final: not reported, open to dispute, disputed, or unresolved', () => {
    it('ORA-2, T23: reverts with TriggerNothingObserved, and the holder may file by hand', async () => {
      const rained = await loadRained();
      const nothing = async (): Promise<void> => {
        await expect(settle(rained, [rained.policies.ana]))
          .to.be.revertedWithCustomError(rained.contracts.parametricTrigger, 'TriggerNothingObserved')
          .withArgs(keyOfRef(rained, rained.ref));
      };
      await nothing();
      await reportRain(rained);
      await nothing();
      const bond = await feedOf(rained).disputeBond();
      const feed = rained.contracts.observationFeed.connect(rained.people.ana);
      await feed.dispute(rained.ref, rained.policies.ana, { value: bond });
      await pass(rained, rainSource.disputePeriod);
      await nothing();
      await pass(rained, 3 * DAY);
      await nothing();
    });
  });

  describe('given 200 mm were observed, which pay half', () => {
    it('pays every policy of the page at once, claims opened and closed, and tells everything', async () => {
      const rained = await loadFinal();
      const { contracts, people, policies, network } = rained;
      const asset = contracts.testDollar;
      const at = (await network.networkHelpers.time.latest()) + 9;
      await network.networkHelpers.time.setNextBlockTimestamp(at);
      const sent = await settle(rained, [policies.ana, policies.bo]);
      await expect(sent).to.changeTokenBalances(
        network.ethers,
        asset,
        [people.ana, people.bo, contracts.pools.PROPERTY],
        [dollars('500'), dollars('1000'), -dollars('1500')],
      );
      const key = keyOfRef(rained, rained.ref);
      await expect(sent)
        .to.emit(contracts.parametricTrigger, 'PageSettled')
        .withArgs(key, people.chen.address, 1, 2, 0, dollars('1500'), dollars('1500'));
      await expectClaim(rained, policies.ana, { paidAssets: dollars('500'), settledAt: at });
      await expectClaim(rained, policies.bo, { paidAssets: dollars('1000'), settledAt: at });
    });

    it('CAP-2, CAP-3: draws on the policy’s lock alone and leaves no claim open', async () => {
      const rained = await loadFinal();
      const { contracts, policies } = rained;
      const pool = contracts.pools.PROPERTY;
      const before = await pool.buckets();
      await settle(rained, [policies.ana]);
      const after = await pool.buckets();
      expect(after.lockedAssets).to.equal(before.lockedAssets - dollars('500'));
      expect([after.reservedAssets, after.freeAssets]).to.deep.equal([before.reservedAssets, before.freeAssets]);
      const policy = await contracts.policyBook.policyOf(policies.ana);
      expect([policy.usedAssets, policy.openClaims, policy.claimCount]).to.deep.equal([dollars('500'), 0n, 1n]);
    });

    it('ORA-1: pays once, in one page or in two, whoever calls', async () => {
      const rained = await loadFinal();
      const { policies, people, contracts, network } = rained;
      const sent = await settle(rained, [policies.ana, policies.ana]);
      await expect(sent).to.changeTokenBalance(network.ethers, contracts.testDollar, people.ana, dollars('500'));
      await skips(rained, sent, policies.ana, 'SettledAlready');
      const again = await settle(rained, [policies.ana, policies.bo], people.bo);
      await expect(again).to.changeTokenBalance(network.ethers, contracts.testDollar, people.ana, 0n);
      await skips(rained, again, policies.ana, 'SettledAlready');
      expect(await contracts.parametricTrigger.settledRoundOf(rained.ref, policies.ana)).to.equal(1n);
    });

    it('T4: leaves out what it does not concern, with the reason, and pays the others', async () => {
      const rained = await loadFinal();
      const { people, versionId, policies, versions } = rained;
      const late = await buyCover(rained, people.chen, { versionId, zone: REGION });
      const elsewhere = await buyCover(rained, people.chen, { versionId, zone: REGION + 1 });
      const phone = await buyCover(rained, people.chen, { versionId: versions['phone'] ?? 0, zone: REGION });
      const sent = await settle(rained, [9_999n, late, elsewhere, phone, 9_998n, policies.bo]);
      for (const unknown of [9_998n, 9_999n]) await skips(rained, sent, unknown, 'Unknown');
      await skips(rained, sent, late, 'NotCovered');
      await skips(rained, sent, elsewhere, 'OtherRegion');
      await skips(rained, sent, phone, 'OtherProduct');
      expect((await triggeredOf(rained, sent)).map(({ policyId }) => policyId)).to.deep.equal([policies.bo]);
    });

    it('T4: tells with which error the book refused one, and may try again', async () => {
      const rained = await loadFinal();
      const { policies, contracts, network } = rained;
      const tail = 60 * DAY;
      const { endAt } = await contracts.policyBook.policyOf(policies.ana);
      await network.networkHelpers.time.increaseTo(Number(endAt) + tail);
      const sent = await settle(rained, [policies.ana]);
      const selector = contracts.claimBook.interface.getError('ClaimTriggerOutOfTerms')?.selector ?? '';
      await skips(rained, sent, policies.ana, 'Refused', selector);
      expect(await contracts.parametricTrigger.settledRoundOf(rained.ref, policies.ana)).to.equal(0n);
    });

    it('lets the holder file by hand beside it', async () => {
      const rained = await loadFinal();
      await settle(rained, [rained.policies.ana]);
      await clauses.fileByHand(rained);
    });
  });

  describe('given the value is at a threshold or one beside it', () => {
    for (const [value, paid] of [
      [1_499n, '0'],
      [1_500n, '250'],
      [1_501n, '250'],
      [1_999n, '250'],
      [2_000n, '500'],
      [2_999n, '500'],
      [3_000n, '1000'],
      [10_000n, '1000'],
    ] as const) {
      it(`pays $${paid} of $1,000 at ${Number(value) / 10} mm`, async () => {
        const rained = await loadRained();
        await reportRain(rained, { value });
        await pass(rained, rainSource.disputePeriod);
        const sent = await settle(rained, [rained.policies.ana]);
        const { testDollar } = rained.contracts;
        await expect(sent).to.changeTokenBalance(rained.network.ethers, testDollar, rained.people.ana, dollars(paid));
        if (paid === '0') await skips(rained, sent, rained.policies.ana, 'NothingDue');
      });
    }
  });
});
