import { present } from '../../domain/primitives/assert.ts';
import { DAY } from '../../domain/primitives/time.ts';
import { phone } from '../../scripts/config/products/phone.ts';
import type { CoverStruct } from '../../types/ethers-contracts/contracts/policies/SalesDesk.ts';
import { buildCover } from './builders.ts';
import { buildFunded, type Covered } from './fixtures.ts';
import { defineSituation } from './define-situation.ts';
import type { TestDeployment } from './test-deployment.ts';

/** Makes the next transaction happen at `instant`, seconds. */
export async function actAt({ network }: TestDeployment, instant: number): Promise<void> {
  await network.networkHelpers.time.setNextBlockTimestamp(instant);
}

/** Ana's phone cover of a year, in four parts; what differs is given. */
export async function buyInParts(
  { contracts, people, versions }: TestDeployment,
  parts = 4,
  cover: Partial<CoverStruct> = {},
): Promise<bigint> {
  const versionId = present(versions['phone'], 'the phone product is published');
  const whole = buildCover({ versionId, holder: people.ana.address, ...cover });
  await contracts.salesDesk.connect(people.ana).buyInInstalments(whole, 2n ** 96n - 1n, parts);
  return contracts.policyBook.policyCount();
}

/** Ana pays for a year of phone cover in four parts and has paid the first. */
export async function buildInParts(): Promise<Covered> {
  const deployment = await buildFunded();
  return { ...deployment, policyId: await buyInParts(deployment) };
}

export const loadInParts: () => Promise<Covered> = defineSituation(buildInParts);

/** Days of the first of four parts of a year. */
const FIRST_DAYS = 92;

/** {@link loadInParts}, with when the second part is due. */
export async function loadDue() {
  const situation = await loadInParts();
  const { startAt, endAt } = await situation.contracts.policyBook.policyOf(situation.policyId);
  return { ...situation, startAt: Number(startAt), endAt: Number(endAt), dueAt: Number(startAt) + FIRST_DAYS * DAY };
}

/** {@link loadDue}, and notice was given a day after the second part was due. */
export async function loadWarned() {
  const situation = await loadDue();
  const { contracts, people, policyId, dueAt } = situation;
  const noticeAt = dueAt + DAY;
  await actAt(situation, noticeAt);
  const sent = await contracts.serviceDesk.connect(people.underwriter).giveInstalmentNotice(policyId);
  return { ...situation, noticeAt, sent, suspendsAt: noticeAt + (phone.graceDays ?? 0) * DAY };
}
