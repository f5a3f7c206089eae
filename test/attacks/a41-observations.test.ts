import { Signature } from 'ethers';

import { DAY } from '../../domain/primitives/time.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { answerOf } from '../support/doubt.ts';
import {
  buildRained,
  feedOf,
  observe,
  pass,
  rainSource,
  reportRain,
  signObservation,
  type Rained,
} from '../support/observe.ts';
import { pauseFlags, pauseFor } from '../support/pause.ts';
import { clauses } from '../support/trigger.ts';

const FEED = 'contracts/oracles/ObservationFeed.sol';
const feedAt = ({ addresses }: Rained): string => addresses.observationFeed;

/** Reports, waits, settles; says whether Ana got money. */
async function paysAna(rained: Rained, report: () => Promise<unknown>): Promise<string | undefined> {
  const { testDollar } = rained.contracts;
  const before = await testDollar.balanceOf(rained.people.ana);
  await succeeds(report());
  await pass(rained, rainSource.disputePeriod);
  await succeeds(clauses.settle(rained, [rained.policies.ana]));
  const gained = (await testDollar.balanceOf(rained.people.ana)) - before;
  return gained === 0n ? undefined : `an observation that does not count paid ${gained}`;
}

defineAttack({
  title: 'A41: one operator signs for a quorum',
  build: buildRained,
  address: feedAt,
  twin: [{ contract: FEED, take: 'require(seat > last, FeedSignersUnordered(key, seat));', put: '' }],
  attack: (rained) => paysAna(rained, () => reportRain(rained, {}, [3, 3])),
});

defineAttack({
  title: 'A41, ORA-2: everybody’s signature is brought, so that nobody is left to answer a doubt',
  build: buildRained,
  address: feedAt,
  twin: [{ contract: FEED, take: 'i < quorum; ++i', put: 'i < signatures.length; ++i' }],
  attack: async (rained) => {
    await reportRain(rained, {}, [1, 2, 3, 4, 5]);
    const feed = rained.contracts.observationFeed.connect(rained.people.bo);
    await feed.dispute(rained.ref, rained.policies.bo, { value: await feed.disputeBond() });
    const { observation, signatures } = await answerOf(rained, {}, [4, 5]);
    const answered = await succeeds(feedOf(rained).answer(observation, signatures));
    return answered ? undefined : 'one doubt ends the word for good, and gets its bond back';
  },
});

defineAttack({
  title: 'A32: one signature counts twice, turned over on the curve',
  build: buildRained,
  address: feedAt,
  twin: [
    { contract: FEED, take: 'require(seat > last, FeedSignersUnordered(key, seat));', put: '' },
    {
      contract: FEED,
      take: '(address signer, , ) = ECDSA.tryRecover(digest, signatures[i]);',
      put: 'address signer = ecrecover(digest, uint8(signatures[i][64]), bytes32(signatures[i][:32]), bytes32(signatures[i][32:64]));',
    },
  ],
  attack: (rained) =>
    paysAna(rained, async () => {
      const observation = observe(rained);
      const [one = ''] = await signObservation(rained, observation, [1]);
      const { r, s, v } = Signature.from(one);
      const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
      const high = (order - BigInt(s)).toString(16).padStart(64, '0');
      await feedOf(rained).report(observation, [one, `${r}${high}${v === 27 ? '1c' : '1b'}`]);
    }),
});

defineAttack({
  title: 'A42, ORA-2: a reading of before the end of the period is reported',
  build: buildRained,
  address: feedAt,
  twin: [
    {
      contract: FEED,
      take: 'require(current, FeedReadingStale(key, observedAt, earliest, block.timestamp));',
      put: '',
    },
  ],
  attack: (rained) => paysAna(rained, () => reportRain(rained, { observedAt: rained.endsAt - 1 })),
});

defineAttack({
  title: 'A43: a stuck sensor reports what no rain ever was',
  build: buildRained,
  address: feedAt,
  twin: [
    {
      contract: FEED,
      take: 'require(bounded, FeedValueOutOfBounds(key, value, source.minValue, source.maxValue));',
      put: '',
    },
  ],
  attack: (rained) => paysAna(rained, () => reportRain(rained, { value: 2n ** 62n })),
});

defineAttack({
  title: 'A45: inches are taken for tenths of a millimetre',
  build: buildRained,
  address: feedAt,
  twin: [
    {
      contract: FEED,
      take: 'require(observation.unit == source.unit, FeedUnitWrong(key, observation.unit, source.unit));',
      put: '',
    },
  ],
  attack: (rained) => paysAna(rained, () => reportRain(rained, { unit: 2 })),
});

defineAttack({
  title: 'ORA-2: disputed and unanswered, it pays all the same',
  build: buildRained,
  address: feedAt,
  twin: [
    {
      contract: FEED,
      take: 'return round.finals == 0 ? ObservationStatus.Unresolved : ObservationStatus.Final;',
      put: 'return ObservationStatus.Final;',
    },
    {
      contract: FEED,
      take: 'if (before == ObservationStatus.Reported) return _settle(key, round);',
      put: 'if (before != ObservationStatus.None) return _settle(key, round);',
    },
  ],
  attack: (rained) =>
    paysAna(rained, async () => {
      await reportRain(rained);
      const feed = rained.contracts.observationFeed.connect(rained.people.bo);
      await feed.dispute(rained.ref, rained.policies.bo, { value: await feed.disputeBond() });
      await pass(rained, 3 * DAY);
    }),
});

defineAttack({
  title: 'T6: two officers pause reports until no revision may come any more',
  build: buildRained,
  address: feedAt,
  twin: [{ contract: FEED, take: 'dueAt += _pausedSince(endsAt);', put: '' }],
  attack: async (rained) => {
    const { time } = rained.network.networkHelpers;
    await reportRain(rained);
    await pass(rained, rainSource.disputePeriod);
    await time.increaseTo(rained.endsAt + rainSource.revisionPeriod - 3_600);
    const pauseEndsAt = await pauseFor(rained, pauseFlags.oracle, DAY);
    await time.increaseTo(pauseEndsAt);
    const taken = await succeeds(reportRain(rained, { value: 3_000n, round: 2, observedAt: pauseEndsAt }));
    return taken ? undefined : 'who waits for the revision is paid nothing for it';
  },
});
