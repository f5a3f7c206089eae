import { defineAttack, succeeds } from '../support/attack.ts';
import { HEARTBEAT, answer, buildPriced, endDay, settlePrice, usd, type Priced } from '../support/chainlink.ts';

const SOURCE = 'contracts/oracles/ChainlinkSource.sol';
const address = ({ source }: Priced): Promise<string> => source.getAddress();

/** Records a round and settles; says whether Ana got money. */
async function paysAna(priced: Priced, roundId: bigint): Promise<string | undefined> {
  await endDay(priced);
  await succeeds(priced.source.record(priced.ref, roundId));
  const before = await priced.contracts.testDollar.balanceOf(priced.people.ana);
  await succeeds(settlePrice(priced));
  const gained = (await priced.contracts.testDollar.balanceOf(priced.people.ana)) - before;
  return gained === 0n ? undefined : `a feed that says nothing paid ${gained}`;
}

defineAttack({
  title: 'A42: a feed that stands still is read as today’s',
  build: () => buildPriced(),
  address,
  twin: [{ contract: SOURCE, take: 'require(updatedAt >= earliest, AnswerStale(key, updatedAt, earliest));', put: '' }],
  attack: async (priced) => paysAna(priced, await answer(priced, usd(900), priced.endsAt - HEARTBEAT - 60)),
});

defineAttack({
  title: 'A43: a feed is stuck at the least it can say',
  build: () => buildPriced(),
  address,
  twin: [
    { contract: SOURCE, take: 'value > source.minValue && value < source.maxValue', put: 'value >= source.minValue' },
  ],
  attack: async (priced) => paysAna(priced, await answer(priced, usd(10), priced.endsAt - 60)),
});

defineAttack({
  title: 'A45: the feed counts in other decimals than it did',
  build: () => buildPriced(18),
  address,
  twin: [
    {
      contract: SOURCE,
      take: 'require(found == decimals, AnswerDecimalsChanged(found, decimals));',
      put: 'found = decimals;',
    },
  ],
  attack: async (priced) => {
    await priced.feed.changeAggregator(8);
    return paysAna(priced, await answer(priced, usd(5_000_000_000_000), priced.endsAt - 60));
  },
});

defineAttack({
  title: 'T23: a negative answer is taken for a low one',
  build: () => buildPriced(),
  address,
  twin: [
    { contract: SOURCE, take: 'value > source.minValue && value < source.maxValue', put: 'value < source.maxValue' },
  ],
  attack: async (priced) => paysAna(priced, await answer(priced, -usd(3_000), priced.endsAt - 60)),
});

defineAttack({
  title: 'A21: the round that pays is chosen, not the one that stood at the end',
  build: () => buildPriced(),
  address,
  twin: [
    { contract: SOURCE, take: 'updatedAt <= endsAt && _isFollowedAfter(roundId, endsAt)', put: 'updatedAt <= endsAt' },
  ],
  attack: async (priced) => {
    const dip = await answer(priced, usd(900), priced.endsAt - 120);
    await answer(priced, usd(3_000), priced.endsAt - 60);
    return paysAna(priced, dip);
  },
});
