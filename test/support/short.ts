import type { FilingStruct } from '../../types/ethers-contracts/contracts/claims/ClaimBook.ts';
import { dollars } from '../../scripts/config/amounts.ts';
import { phone } from '../../scripts/config/products/phone.ts';
import { fileClaim } from './actors.ts';
import { buildItem } from './builders.ts';
import { playCore } from './core.ts';
import { buildCourse, type Course, type CourseChanges } from './course.ts';
import { defaults } from './defaults.ts';
import { defineSituation } from './define-situation.ts';
import { openFile } from './open-file.ts';
import { bucketsOf } from './pool.ts';

/** The flag of a claim that capital did not reach. */
export const UNRESERVED = 128n;
/** What the lock of Ana's policy gives, and what her short claim may cost beyond it. */
export const LOCK: bigint = (defaults.phone.limitAssets * BigInt(phone.collateralBps)) / 10_000n;
export const SHORT: bigint = dollars('200');

/** The same claim as {@link Course.claim}, of a loss that pays so much. */
export async function fileFor(course: Course, payable: bigint, filing: Partial<FilingStruct> = {}): Promise<Course> {
  const { policyId, people } = course;
  const items = [buildItem({ claimedAssets: payable + dollars('29') })];
  const claim = await fileClaim(course, people.ana, { policyId, items, ...filing });
  const { claimId } = claim;
  return {
    ...course,
    claim,
    claimId,
    opened: () => openFile(course, claimId),
    deadline: async (clock) => Number(await course.book.deadlineOf(claimId, clock)),
  };
}

/** No capital is free any more: another policy's claim holds it. */
export async function takeFree(course: Course): Promise<void> {
  const pool = course.contracts.pools.PROPERTY;
  const { freeAssets } = await bucketsOf(pool);
  await pool.connect(await playCore(course, 'claimBook')).reserve((9n << 16n) | 1n, freeAssets, 0n);
}

/** Ana's claim of {@link LOCK} and {@link SHORT}, for which only the lock is reserved. */
export async function buildShort(changes: CourseChanges = {}): Promise<Course> {
  const course = await buildCourse(changes);
  await course.asAna.withdraw(course.claimId);
  await takeFree(course);
  return fileFor(course, LOCK + SHORT, changes.filing);
}

/** A claim behind which nothing is reserved: her first one holds the lock. */
export async function buildBare(changes: CourseChanges = {}): Promise<Course> {
  const course = await buildCourse(changes);
  await takeFree(course);
  return fileFor(course, SHORT, changes.filing);
}

export const loadShort: () => Promise<Course> = defineSituation(() => buildShort());
export const loadBare: () => Promise<Course> = defineSituation(() => buildBare());
