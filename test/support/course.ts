import type { HardhatEthersSigner } from '@nomicfoundation/hardhat-ethers/types';

import { DAY } from '../../domain/primitives/time.ts';
import type { TermsStruct } from '../../types/ethers-contracts/contracts/products/ProductBook.ts';
import type { FilingStruct } from '../../types/ethers-contracts/contracts/claims/ClaimBook.ts';
import type { ClaimBook, DisputeDesk, TestArbitrator } from '../../types/ethers-contracts/index.ts';
import { buyCover, fileClaim, fundDeposit } from './actors.ts';
import { clocks, playDesk } from './claim.ts';
import { defineSituation } from './define-situation.ts';
import { buildFunded, type Filed } from './fixtures.ts';
import { buildProfile, units } from './law.ts';
import { openFile, type OpenedClaim } from './open-file.ts';
import type { TestDeployment } from './test-deployment.ts';
import { sellTerms } from './terms.ts';

/** Whole days of the profile of {@link buildCourse}, by clock. */
export const courseDays = {
  decide: 30,
  extend: 10,
  interim: 20,
  supplement: 15,
  appeal: 30,
  evidence: 10,
  ruling: 30,
} as const;
export const coursePeriods = { stops: 2, extensions: 2 } as const;

const days = (amount: number) => ({ amount, unit: units.civilDays });

/** Every clock a claim may have, at civil days of eight hours east. */
export const courseProfile = buildProfile(
  {
    [clocks.Acknowledge]: days(1),
    [clocks.Decide]: days(courseDays.decide),
    [clocks.Extend]: days(courseDays.extend),
    [clocks.Interim]: days(courseDays.interim),
    [clocks.Supplement]: days(courseDays.supplement),
    [clocks.Appeal]: days(courseDays.appeal),
    [clocks.EvidenceClose]: days(courseDays.evidence),
    [clocks.Ruling]: days(courseDays.ruling),
  },
  { maxClockStops: coursePeriods.stops, maxExtensions: coursePeriods.extensions },
);

/** A filed claim of Ana's under a law with every clock and a product with an arbitrator, the pot filled. */
export interface Course extends Filed {
  readonly claimId: bigint;
  readonly book: ClaimBook;
  readonly disputeDesk: DisputeDesk;
  readonly arbitrator: TestArbitrator;
  /** The version's adjudicator, without the desk's own questions. */
  readonly desk: HardhatEthersSigner;
  readonly asDesk: ClaimBook;
  readonly asAna: ClaimBook;
  /** Somebody the claim is nothing to. */
  readonly asChen: ClaimBook;
  readonly opened: () => Promise<OpenedClaim>;
  readonly deadline: (clock: number) => Promise<number>;
}

export interface CourseChanges {
  readonly terms?: Partial<TermsStruct>;
  readonly filing?: Partial<FilingStruct>;
  readonly profile?: typeof courseProfile;
  /** Who rules, instead of the one that can misbehave. */
  readonly rules?: (deployment: TestDeployment) => Promise<string>;
  /** Age of the policy at the filing. */
  readonly ageDays?: number;
}

export async function buildCourse(changes: CourseChanges = {}): Promise<Course> {
  const deployment = await buildFunded();
  const { contracts, people, network } = deployment;
  await contracts.lawBook.connect(people.lawEditor).publishProfile(changes.profile ?? courseProfile);
  const profileId = await contracts.lawBook.profileCount();
  const arbitrator = await network.ethers.deployContract('TestArbitrator');
  const seat = (await changes.rules?.(deployment)) ?? (await arbitrator.getAddress());
  const terms = { profileId, arbitrator: seat, ...changes.terms };
  const versionId = await sellTerms(deployment, terms);
  const policyId = await buyCover(deployment, people.ana, { versionId });
  await network.networkHelpers.time.increase((changes.ageDays ?? 40) * DAY);
  const claim = await fileClaim(deployment, people.ana, { policyId, ...changes.filing });
  await contracts.disputeDesk.connect(people.carrier).fundPot({ value: 10n ** 18n });
  await fundDeposit(deployment);
  const desk = await playDesk(deployment);
  const book = contracts.claimBook;
  const { claimId } = claim;
  return {
    ...deployment,
    policyId,
    claim,
    claimId,
    book,
    disputeDesk: contracts.disputeDesk,
    arbitrator,
    desk,
    asDesk: book.connect(desk),
    asAna: book.connect(people.ana),
    asChen: book.connect(people.chen),
    opened: () => openFile(deployment, claimId),
    deadline: async (clock) => Number(await book.deadlineOf(claimId, clock)),
  };
}

export const loadCourse: () => Promise<Course> = defineSituation(() => buildCourse());

/** The next transaction comes at this instant. */
export async function at({ network }: Course, instant: number): Promise<void> {
  await network.networkHelpers.time.setNextBlockTimestamp(instant);
}
