import { expect } from 'chai';

import { DISPUTE_BOND } from '../../../scripts/config/observations.ts';
import { operatorWallet } from '../../../scripts/deploy/open-operators.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { buyCover } from '../../support/actors.ts';
import {
  ANSWER_PERIOD,
  REGION,
  buildRained,
  feedOf,
  keyOfRef,
  loadRained,
  observe,
  pass,
  rainSource,
  reportRain,
  signObservation,
  statuses,
  type RainObservation,
  type Rained,
} from '../../support/observe.ts';
import { defineSituation } from '../../support/define-situation.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';

async function buildReported(): Promise<Rained> {
  const rained = await buildRained();
  await reportRain(rained);
  return rained;
}
const loadReported = defineSituation(buildReported);

/** Ana disputes with her bond. */
async function buildDisputed(): Promise<Rained> {
  const rained = await buildReported();
  await feedOfAna(rained).dispute(rained.ref, rained.policies.ana, { value: DISPUTE_BOND });
  return rained;
}
const loadDisputed = defineSituation(buildDisputed);

function feedOfAna({ contracts, people }: Rained) {
  return contracts.observationFeed.connect(people.ana);
}

/** The operator of a seat, with coin for gas. */
async function operatorOf({ network, contracts }: Rained, index: number) {
  const wallet = operatorWallet(index).connect(network.ethers.provider);
  await network.networkHelpers.setBalance(wallet.address, 10n ** 18n);
  return { address: wallet.address, feed: contracts.observationFeed.connect(wallet) };
}

async function answerOf(rained: Rained, changes: Partial<RainObservation> = {}, seats = [3, 4]) {
  const observation = observe(rained, { attempt: 1, ...changes });
  return { observation, signatures: await signObservation(rained, observation, seats) };
}

/** T25: the coin of the feed is exactly its bonds. */
async function expectBonds(rained: Rained, open: bigint, released: bigint, forfeited: bigint) {
  const { observationFeed } = rained.contracts;
  expect([...(await observationFeed.bonds())]).to.deep.equal([open, released, forfeited]);
  const held = await rained.network.ethers.provider.getBalance(observationFeed);
  expect(held).to.equal(open + released + forfeited);
}

describe('ObservationFeed.dispute', () => {
  describe('given nothing is reported, or the dispute period is over', () => {
    it('reverts with FeedStatusWrong', async () => {
      const rained = await loadRained();
      await expect(feedOfAna(rained).dispute(rained.ref, rained.policies.ana, { value: DISPUTE_BOND }))
        .to.be.revertedWithCustomError(rained.contracts.observationFeed, 'FeedStatusWrong')
        .withArgs(keyOfRef(rained, rained.ref), statuses.none);
    });

    it('reverts with FeedDisputeClosed in its first second after, not in its last', async () => {
      const rained = await loadReported();
      const { time } = rained.network.networkHelpers;
      const { reportedAt } = await rained.contracts.observationFeed.roundOf(rained.ref);
      const closedAt = Number(reportedAt) + rainSource.disputePeriod;
      await time.setNextBlockTimestamp(closedAt - 1);
      await feedOfAna(rained).dispute(rained.ref, rained.policies.ana, { value: DISPUTE_BOND });
      const again = await loadReported();
      await again.network.networkHelpers.time.setNextBlockTimestamp(closedAt);
      await expect(feedOfAna(again).dispute(again.ref, again.policies.ana, { value: DISPUTE_BOND }))
        .to.be.revertedWithCustomError(again.contracts.observationFeed, 'FeedDisputeClosed')
        .withArgs(keyOfRef(again, again.ref), closedAt);
    });
  });

  describe('when the caller neither observes nor holds a policy it concerns', () => {
    it('reverts with FeedCallerNotParty', async () => {
      const rained = await loadReported();
      const { contracts, people, versions } = rained;
      const elsewhere = await buyCover(rained, people.chen, { versionId: rained.versionId, zone: REGION + 1 });
      const other = await buyCover(rained, people.chen, { versionId: versions['phone'] ?? 0, zone: REGION });
      for (const policyId of [rained.policies.ana, elsewhere, other]) {
        await expect(feedOf(rained).dispute(rained.ref, policyId, { value: DISPUTE_BOND }))
          .to.be.revertedWithCustomError(contracts.observationFeed, 'FeedCallerNotParty')
          .withArgs(keyOfRef(rained, rained.ref), people.chen.address, policyId);
      }
    });
  });

  describe('when the bond is not exact, or an operator sends one', () => {
    it('reverts with FeedBondWrong', async () => {
      const rained = await loadReported();
      for (const value of [0n, DISPUTE_BOND - 1n, DISPUTE_BOND + 1n]) {
        await expect(feedOfAna(rained).dispute(rained.ref, rained.policies.ana, { value }))
          .to.be.revertedWithCustomError(rained.contracts.observationFeed, 'FeedBondWrong')
          .withArgs(keyOfRef(rained, rained.ref), value, DISPUTE_BOND);
      }
      const { feed } = await operatorOf(rained, 29);
      await expect(feed.dispute(rained.ref, 0, { value: 1n }))
        .to.be.revertedWithCustomError(rained.contracts.observationFeed, 'FeedBondWrong')
        .withArgs(keyOfRef(rained, rained.ref), 1n, 0n);
    });
  });

  describe('when a holder or an operator disputes, ORACLE paused or not', () => {
    it('ORA-2: stops the word, keeps the bond and tells everything', async () => {
      const rained = await loadReported();
      const { contracts, people, network, policies } = rained;
      await pauseFor(rained, pauseFlags.oracle, DAY);
      const at = (await network.networkHelpers.time.latest()) + 5;
      await network.networkHelpers.time.setNextBlockTimestamp(at);
      await expect(feedOfAna(rained).dispute(rained.ref, policies.ana, { value: DISPUTE_BOND }))
        .to.emit(contracts.observationFeed, 'ObservationDisputed')
        .withArgs(keyOfRef(rained, rained.ref), people.ana.address, 0, policies.ana, DISPUTE_BOND, at + ANSWER_PERIOD);
      await pass(rained, rainSource.disputePeriod);
      expect(await contracts.observationFeed.statusOf(rained.ref)).to.equal(statuses.disputed);
      expect((await contracts.observationFeed.findingOf(rained.ref)).rounds).to.equal(0n);
      await expectBonds(rained, DISPUTE_BOND, 0n, 0n);
    });

    it('takes nothing from an operator', async () => {
      const rained = await loadReported();
      const { address, feed } = await operatorOf(rained, 29);
      await expect(feed.dispute(rained.ref, 0)).to.emit(feed, 'ObservationDisputed');
      const { disputer, disputerSeat, bond } = await feed.roundOf(rained.ref);
      expect([disputer, disputerSeat, bond]).to.deep.equal([address, 5n, 0n]);
    });
  });
});

describe('ObservationFeed.answer', () => {
  describe('when it is signed as a report, of another round, or nothing is disputed', () => {
    it('reverts with FeedAttemptWrong, FeedStatusWrong and FeedRoundWrong', async () => {
      const [rained, feed] = [await loadReported(), (await loadReported()).contracts.observationFeed];
      const key = keyOfRef(rained, rained.ref);
      const report = await answerOf(rained, { attempt: 0 });
      await expect(feedOf(rained).answer(report.observation, report.signatures))
        .to.be.revertedWithCustomError(feed, 'FeedAttemptWrong')
        .withArgs(key, 0, 1);
      const early = await answerOf(rained);
      await expect(feedOf(rained).answer(early.observation, early.signatures))
        .to.be.revertedWithCustomError(feed, 'FeedStatusWrong')
        .withArgs(key, statuses.reported);
      const disputed = await loadDisputed();
      const other = await answerOf(disputed, { round: 2 });
      await expect(feedOf(disputed).answer(other.observation, other.signatures))
        .to.be.revertedWithCustomError(disputed.contracts.observationFeed, 'FeedRoundWrong')
        .withArgs(keyOfRef(disputed, disputed.ref), 2, 1);
    });
  });

  describe('given 48 hours have passed', () => {
    it('reverts with FeedAnswerClosed, and anyone may conclude: unresolved, the bond free', async () => {
      const rained = await loadDisputed();
      const { contracts, people, network } = rained;
      const feed = contracts.observationFeed;
      const closedAt = Number((await feed.roundOf(rained.ref)).disputedAt) + ANSWER_PERIOD;
      await network.networkHelpers.time.setNextBlockTimestamp(closedAt + 1);
      const { observation, signatures } = await answerOf(rained);
      await expect(feedOf(rained).answer(observation, signatures))
        .to.be.revertedWithCustomError(feed, 'FeedAnswerClosed')
        .withArgs(keyOfRef(rained, rained.ref), closedAt);
      await expect(feedOf(rained).conclude(rained.ref))
        .to.emit(feed, 'ObservationUnresolved')
        .withArgs(keyOfRef(rained, rained.ref), 1, network.ethers.encodeBytes32String('UNANSWERED'))
        .and.to.emit(feed, 'BondReleased')
        .withArgs(keyOfRef(rained, rained.ref), people.ana.address, DISPUTE_BOND, false);
      expect(await feed.statusOf(rained.ref)).to.equal(statuses.unresolved);
      await expectBonds(rained, 0n, DISPUTE_BOND, 0n);
    });
  });

  describe('when who reported or disputed signs again', () => {
    it('A41: reverts with FeedSignerNotDisjoint', async () => {
      const rained = await loadDisputed();
      const { observation, signatures } = await answerOf(rained, {}, [2, 3]);
      await expect(feedOf(rained).answer(observation, signatures))
        .to.be.revertedWithCustomError(rained.contracts.observationFeed, 'FeedSignerNotDisjoint')
        .withArgs(keyOfRef(rained, rained.ref), 2);
      const other = await loadReported();
      await (await operatorOf(other, 29)).feed.dispute(other.ref, 0);
      const theirs = await answerOf(other, {}, [4, 5]);
      await expect(feedOf(other).answer(theirs.observation, theirs.signatures))
        .to.be.revertedWithCustomError(other.contracts.observationFeed, 'FeedSignerNotDisjoint')
        .withArgs(keyOfRef(other, other.ref), 5);
    });
  });

  describe('when others say the same', () => {
    it('is final at once, and the bond goes to the pot for disputes', async () => {
      const rained = await loadDisputed();
      const { contracts, people, network } = rained;
      const feed = contracts.observationFeed;
      const { observation, signatures } = await answerOf(rained);
      await expect(feedOf(rained).answer(observation, signatures))
        .to.emit(feed, 'ObservationAnswered')
        .withArgs(keyOfRef(rained, rained.ref), 1, 2_000n, observation.observedAt, 0b11000n, true)
        .and.to.emit(feed, 'ObservationFinal')
        .withArgs(keyOfRef(rained, rained.ref), 1, 1, 2_000n, 2_000n, 2_000n)
        .and.to.emit(feed, 'BondReleased')
        .withArgs(keyOfRef(rained, rained.ref), people.ana.address, DISPUTE_BOND, true);
      await expectBonds(rained, 0n, 0n, DISPUTE_BOND);
      await expect(feedOfAna(rained).collectBond())
        .to.be.revertedWithCustomError(feed, 'FeedNothingToCollect')
        .withArgs(people.ana.address);
      const swept = await feedOf(rained).sweepForfeits();
      await expect(swept).to.changeEtherBalances(
        network.ethers,
        [feed, contracts.disputeDesk],
        [-DISPUTE_BOND, DISPUTE_BOND],
      );
      await expect(swept).to.emit(feed, 'ForfeitsSwept').withArgs(people.chen.address, DISPUTE_BOND);
      await expectBonds(rained, 0n, 0n, 0n);
    });
  });

  describe('when others say otherwise', () => {
    it('counts what they say, and the bond is collected once', async () => {
      const rained = await loadDisputed();
      const { contracts, people, network } = rained;
      const feed = contracts.observationFeed;
      const { observation, signatures } = await answerOf(rained, { value: 3_100n });
      await feedOf(rained).answer(observation, signatures);
      const finding = await feed.findingOf(rained.ref);
      expect([finding.rounds, finding.latest, finding.lowest]).to.deep.equal([1n, 3_100n, 3_100n]);
      await expectBonds(rained, 0n, DISPUTE_BOND, 0n);
      expect(await feed.creditOf(people.ana)).to.equal(DISPUTE_BOND);
      const collected = await feedOfAna(rained).collectBond();
      await expect(collected).to.changeEtherBalances(network.ethers, [feed, people.ana], [-DISPUTE_BOND, DISPUTE_BOND]);
      await expect(collected).to.emit(feed, 'BondCollected').withArgs(people.ana.address, DISPUTE_BOND);
      await expectBonds(rained, 0n, 0n, 0n);
      await expect(feedOfAna(rained).collectBond()).to.be.revertedWithCustomError(feed, 'FeedNothingToCollect');
    });
  });
});
