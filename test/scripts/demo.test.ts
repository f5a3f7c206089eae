import { expect } from 'chai';

import { claimClocks, claimPhases, claimVerdicts } from '../../domain/claims/claim-types.ts';
import { DAY } from '../../domain/primitives/time.ts';
import { lines } from '../../scripts/config/lines.ts';
import type { DemoBook } from '../../scripts/demo/demo-book.ts';
import { demoStory, STORY_DAYS } from '../../scripts/demo/demo-story.ts';
import { liveStory } from '../../scripts/demo/live-story.ts';
import { createChainClock } from '../../scripts/deploy/chain-clock.ts';
import { loadDeployment } from '../support/fixtures.ts';
import type { TestDeployment } from '../support/test-deployment.ts';

const OUT_OF_TERMS = 1n;
/** What the story leaves behind: claim → phase, verdict and what was paid. */
const OUTCOMES: readonly (readonly [policy: number, claim: number, phase: string, verdict: string, paid: string])[] = [
  [1, 1, 'Closed', 'Granted', '300'],
  [1, 2, 'Closed', 'Denied', '0'],
  [2, 1, 'Closed', 'PartlyGranted', '6600'],
  [2, 2, 'Filed', 'None', '0'],
  [3, 1, 'Closed', 'Granted', '3480'],
  [3, 2, 'Filed', 'None', '0'],
  [3, 3, 'Filed', 'None', '0'],
  [4, 1, 'Closed', 'Granted', '900'],
  [6, 1, 'Decided', 'Denied', '0'],
  [6, 2, 'Decided', 'PartlyGranted', '471'],
  [6, 3, 'Filed', 'None', '0'],
  [7, 1, 'Filed', 'None', '0'],
  [7, 2, 'Closed', 'Withdrawn', '0'],
  [7, 3, 'Filed', 'None', '0'],
  [8, 1, 'Closed', 'Granted', '500'],
];

describe('the demo', () => {
  let deployment: TestDeployment;
  let book: DemoBook;
  const live = (): Promise<number> =>
    liveStory(
      book,
      (method, params) => deployment.network.ethers.provider.send(method, params),
      () => undefined,
    );

  beforeEach(async () => {
    deployment = await loadDeployment();
    const { provider } = deployment.network.ethers;
    const clock = createChainClock(provider, (method, params) => provider.send(method, params));
    book = {
      contracts: deployment.contracts,
      addresses: deployment.addresses,
      versions: deployment.versions,
      walletOf: (person) => deployment.people[person],
      workshop: '0x000000000000000000000000000000000000bEEF',
      clock,
      present: (await clock.now()) + (STORY_DAYS + 1) * DAY,
    };
  });

  it('leaves claims in every phase, with the payments the terms give, and one that nobody filed', async () => {
    await live();
    const { claimBook } = deployment.contracts;
    for (const [policy, number, phase, verdict, paid] of OUTCOMES) {
      const claim = await claimBook.claimOf((BigInt(policy) << 16n) | BigInt(number));
      expect(claimPhases[Number(claim.phase)], `phase of ${policy}-${number}`).to.equal(phase);
      expect(claimVerdicts[Number(claim.verdict)], `verdict of ${policy}-${number}`).to.equal(verdict);
      expect(claim.paidAssets, `paid on ${policy}-${number}`).to.equal(BigInt(paid) * 10n ** 6n);
    }
  });

  it('ends in the present, with every pool solvent and money left for a newcomer', async () => {
    await live();
    expect(await book.clock.now()).to.equal(book.present);
    for (const line of lines) {
      expect((await deployment.contracts.lens.solvency(deployment.addresses.pools[line])).solvent, line).to.equal(true);
    }
    const ana = await deployment.contracts.testDollar.balanceOf(deployment.people.ana.address);
    expect(ana >= 20_000n * 10n ** 6n).to.equal(true);
  });

  it('leaves one deadline missed, one for tomorrow and one seat empty', async () => {
    await live();
    const { claimBook, adjusterDesk } = deployment.contracts;
    const decideBy = async (policy: bigint, claim: bigint): Promise<number> =>
      Number(await claimBook.deadlineOf((policy << 16n) | claim, claimClocks.indexOf('Decide')));
    expect(await decideBy(3n, 2n)).to.be.below(book.present);
    expect((await decideBy(7n, 1n)) - book.present).to.be.within(0, 2 * DAY);
    const proposals = await adjusterDesk.queryFilter(adjusterDesk.filters.DecisionProposed((3n << 16n) | 3n));
    expect(proposals.length).to.equal(1);
    expect((await claimBook.claimOf((6n << 16n) | 3n)).flags & OUT_OF_TERMS).to.equal(OUT_OF_TERMS);
  });

  it('is told in order of time', () => {
    const days = demoStory.map(({ daysAgo }) => daysAgo);
    expect(days).to.deep.equal([...days].sort((left, right) => right - left));
  });

  it('plays nothing the second time', async () => {
    await live();
    const block = await deployment.network.ethers.provider.getBlockNumber();
    expect(await live()).to.equal(0);
    expect(await deployment.network.ethers.provider.getBlockNumber()).to.equal(block);
  });

  it('goes on where it was cut off', async () => {
    const broken: DemoBook = {
      ...book,
      clock: { ...book.clock, moveTo: failAfter(20, (instant) => book.clock.moveTo(instant)) },
    };
    const whole = book;
    book = broken;
    const outcome = await live().then(
      () => 'it went through',
      (error: unknown) => String(error),
    );
    expect(outcome).to.include('the power went');
    book = whole;
    await live();
    expect((await deployment.contracts.claimBook.claimOf((7n << 16n) | 3n)).phase).to.equal(1n);
    expect(await deployment.contracts.policyBook.policyCount()).to.equal(8n);
  });
});

function failAfter(count: number, moveTo: (instant: number) => Promise<void>): (instant: number) => Promise<void> {
  let moved = 0;
  return async (instant) => {
    if (moved === count) throw new Error('the power went');
    moved += 1;
    await moveTo(instant);
  };
}
