import { expect } from 'chai';

import { DISPUTE_BOND } from '../../../scripts/config/observations.ts';
import { loadDisputed, loadReported } from '../../support/doubt.ts';
import { ANSWER_PERIOD, feedOf } from '../../support/observe.ts';

/** PUSH0 PUSH0 REVERT. */
const REVERTS = '0x5f5ffd';

/** Nobody answered Ana's dispute, and to her account no coin can be sent any more. */
async function loadRefusing() {
  const rained = await loadDisputed();
  const { network, contracts, people } = rained;
  const feed = contracts.observationFeed.connect(people.ana);
  const { disputedAt } = await feed.roundOf(rained.ref);
  await network.networkHelpers.time.increaseTo(Number(disputedAt) + ANSWER_PERIOD + 1);
  await feedOf(rained).conclude(rained.ref);
  await network.networkHelpers.setCode(people.ana.address, REVERTS);
  return { ...rained, feed };
}

describe('ObservationFeed.collectBond', () => {
  describe('when there is nothing to collect', () => {
    it('reverts with FeedNothingToCollect', async () => {
      const { contracts, people } = await loadReported();
      const feed = contracts.observationFeed;
      await expect(feed.connect(people.chen).collectBond())
        .to.be.revertedWithCustomError(feed, 'FeedNothingToCollect')
        .withArgs(people.chen.address);
    });
  });

  describe('when the receiver refuses coin', () => {
    it('reverts with FeedTransferRefused, and the bond stays to be collected', async () => {
      const { feed, people } = await loadRefusing();
      await expect(feed.collectBond.staticCall())
        .to.be.revertedWithCustomError(feed, 'FeedTransferRefused')
        .withArgs(people.ana.address, DISPUTE_BOND);
      expect(await feed.creditOf(people.ana.address)).to.equal(DISPUTE_BOND);
    });
  });
});
