import { expect } from 'chai';

import {
  appealByOf,
  decideByAt,
  evidenceByOf,
  ruleByOf,
  silentUntilAt,
  stoppedSecondsAt,
  supplementByOf,
  type ClaimLaw,
  type ClockCourse,
} from '../../domain/claims/clocks.ts';
import type { PauseInterval } from '../../domain/claims/paused-seconds.ts';
import { DAY, HOUR, NEVER } from '../../domain/primitives/time.ts';
import { lawProfiles } from '../../scripts/config/law-profiles.ts';
import type { ClocksHarness } from '../../types/ethers-contracts/index.ts';
import { claimLawOf } from '../support/claim-law.ts';
import { loadDeployment } from '../support/fixtures.ts';
import type { TestDeployment } from '../support/test-deployment.ts';
import { createRandom, type Random } from './random.ts';

const SEED = 20_261_122;
const CASES = 60;
const DECIDE = 2;
const FOREVER = 2n ** 40n - 1n;

/** What a claim was filed with and what moved its clocks, for both sides. */
interface Sample {
  readonly filedAt: number;
  readonly fromAt: number;
  readonly course: ClockCourse;
  readonly pausedSeconds: number;
  readonly struct: Parameters<ClocksHarness['ask']>[3];
}

/** Pauses deciding some times, days apart, each for up to two days; tells the intervals as they were. */
async function pauseSometimes(
  { network, contracts, people }: TestDeployment,
  random: Random,
): Promise<readonly PauseInterval[]> {
  const { time } = network.networkHelpers;
  const [one, other] = [people.pauseOfficerA, people.pauseOfficerB];
  const pauses: PauseInterval[] = [];
  let at = await time.latest();
  for (let count = 0; count < 6; count += 1) {
    at += random.whole(20 * DAY, 30 * DAY);
    const endsAt = at + 1 + random.whole(1, 2 * DAY);
    await time.setNextBlockTimestamp(at);
    await contracts.pauseControl.connect(one).proposePause(DECIDE, endsAt);
    await time.setNextBlockTimestamp(at + 1);
    await contracts.pauseControl.connect(other).approvePause(DECIDE, endsAt);
    pauses.push({ startsAt: at + 1, endsAt });
  }
  return pauses;
}

/** Random, and often a second to either side of now, of a pause's edge or of a whole number of days before one. */
function sampleOf(random: Random, pauses: readonly PauseInterval[], now: number): Sample {
  const edges = pauses.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]);
  const near = (): number => {
    const edge = edges[random.whole(0, edges.length - 1)] ?? now;
    return edge - random.whole(0, 40) * DAY + random.whole(-1, 1);
  };
  const instant = (): number => (random.bool() ? near() : now - random.whole(0, 300 * DAY));
  const filedAt = instant();
  const restatedAt = random.whole(0, 2) === 0 ? filedAt + random.whole(0, 20 * DAY) : 0;
  const stops = random.bool();
  const stopAt = stops ? filedAt + random.whole(0, 30 * DAY) : 0;
  const stopEndsAt = stops
    ? ([now - 1, now, now + 1, stopAt + random.whole(0, 30 * DAY)][random.whole(0, 3)] ?? now)
    : 0;
  const stoppedSeconds = random.bool() ? 0 : random.whole(0, 20 * DAY);
  const pausedSeconds = random.bool() ? 0 : random.whole(0, 5 * DAY);
  const extensions = random.whole(0, 3);
  return {
    filedAt,
    fromAt: instant(),
    course: {
      clockFrom: restatedAt === 0 ? filedAt : restatedAt,
      stopAt: stops ? stopAt : undefined,
      stopEndsAt: stops ? stopEndsAt : undefined,
      stoppedSeconds,
      pausedSeconds,
      extensions,
    },
    pausedSeconds,
    struct: { ...emptyCourse, clockFrom: restatedAt, stopAt, stopEndsAt, stoppedSeconds, extensions },
  };
}

const emptyCourse = {
  clockFrom: 0,
  stopAt: 0,
  stopEndsAt: 0,
  stoppedSeconds: 0,
  stops: 0,
  extensions: 0,
  revisions: 0,
  acknowledged: false,
  improved: false,
  disputed: false,
  appealedAt: 0,
  soughtAssets: 0,
  determinedAssets: 0,
  original: 0,
  supplementedBy: 0,
  priorAssets: 0,
  awardedAssets: 0,
  recoveredAssets: 0,
  toHolderAssets: 0,
};

/** The clocks by the rules in TypeScript, in the words of the contract. */
function here(law: ClaimLaw, sample: Sample, pauses: readonly PauseInterval[], at: number) {
  const { course, fromAt } = sample;
  const instant = (value: number): bigint => (value === NEVER ? FOREVER : BigInt(value));
  return {
    stoppedSeconds: BigInt(stoppedSecondsAt(course, at)),
    decideBy: instant(decideByAt(law, course, at)),
    silentUntil: BigInt(silentUntilAt(law, course, { pauses, at })),
    supplementBy: BigInt(supplementByOf(law, fromAt)),
    appealBy: BigInt(appealByOf(law, fromAt, pauses)),
    evidenceBy: BigInt(evidenceByOf(law, fromAt, pauses)),
    ruleBy: BigInt(ruleByOf(law, fromAt, pauses)),
  };
}

describe('parity of the clocks of a claim', () => {
  it(`gives the same last seconds under each of ${lawProfiles.length} laws, over stops, pauses and holidays`, async () => {
    const deployment = await loadDeployment();
    const { network, addresses } = deployment;
    const random = createRandom(SEED);
    const pauses = await pauseSometimes(deployment, random);
    await network.networkHelpers.time.increase(random.whole(HOUR, 40 * DAY));
    const now = await network.networkHelpers.time.latest();
    const harness = await network.ethers.deployContract('ClocksHarness', [addresses.lawBook, addresses.pauseControl]);
    for (const [place, row] of lawProfiles.entries()) {
      const law = claimLawOf(row);
      for (let one = 0; one < CASES; one += 1) {
        const sample = sampleOf(random, pauses, now);
        const { filedAt, fromAt, struct, pausedSeconds } = sample;
        const there = await harness.ask(place + 1, filedAt, fromAt, struct, pausedSeconds);
        const { stoppedSeconds, decideBy, silentUntil, supplementBy, appealBy, evidenceBy, ruleBy } = there;
        expect(
          { stoppedSeconds, decideBy, silentUntil, supplementBy, appealBy, evidenceBy, ruleBy },
          `${row.label}, case ${one}, seed ${SEED}`,
        ).to.deep.equal(here(law, sample, pauses, Number(there.askedAt)));
      }
    }
  });
});
