import { id } from 'ethers';

import { present } from '../../domain/primitives/assert.ts';
import { dollars } from '../config/amounts.ts';
import { arbitrators, type Person } from '../config/people.ts';
import { gasOf, type BenchBook } from './bench-book.ts';

const CLAIMANT = 2;
const salt = id('salt');

/** What a vote costs, sealed and opened, and what the ruling does, which pays the difference. */
export async function measurePanel(book: BenchBook, claimId: bigint) {
  const { contracts, people, network } = book;
  const { appealPanel: panel, disputeDesk } = contracts;
  await layAside(book);
  await gasOf(disputeDesk.connect(people.carrier).fundPot({ value: await panel.arbitrationCost('0x') }));
  await gasOf(disputeDesk.connect(people.bo).openDispute(claimId));
  const disputeId = await panel.disputeCount();
  await gasOf(panel.connect(people.bo).giveUpSeed(disputeId));
  await gasOf(panel.connect(people.bo).drawSeats(disputeId));
  await network.networkHelpers.time.increaseTo((await panel.disputeOf(disputeId)).evidenceEndsAt + 1n);

  const seats = (await panel.seatsOf(disputeId)).map(({ arbitrator }, place) => {
    const name = arbitrators.find((person: Person) => people[person].address === arbitrator);
    return { place, arbitrator: people[present(name, `${arbitrator} is an arbitrator`)] };
  });
  const sealed: number[] = [];
  for (const { place, arbitrator } of seats) {
    const commitment = await panel.voteHashOf(disputeId, place, arbitrator, CLAIMANT, salt);
    sealed.push(await gasOf(panel.connect(arbitrator).commitVote(disputeId, commitment)));
  }
  const opened: number[] = [];
  for (const { arbitrator } of seats) {
    opened.push(await gasOf(panel.connect(arbitrator).revealVote(disputeId, CLAIMANT, salt, id('reasons'))));
  }
  const vote = present(sealed[1], 'a second seat') + present(opened[1], 'a second seat');
  const rule = await gasOf(panel.connect(people.bo).giveRuling(disputeId));
  return { vote, rule };
}

/** The carrier pays late interest out of this; without it the pool would owe, and sell nothing. */
async function layAside({ contracts, people }: BenchBook): Promise<void> {
  const pool = contracts.pools.PROPERTY;
  const assets = dollars('100');
  await contracts.testDollar.mint(people.carrier.address, assets);
  await contracts.testDollar.connect(people.carrier).approve(pool.getAddress(), assets);
  await gasOf(pool.connect(people.carrier).fundDeposit(assets));
}
