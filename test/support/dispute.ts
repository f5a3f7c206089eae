import { dollars } from '../../scripts/config/amounts.ts';
import { decisionOn, inPart } from './claim.ts';
import { at, buildCourse, type Course, type CourseChanges } from './course.ts';
import { defaults } from './defaults.ts';
import { defineSituation } from './define-situation.ts';

/** The claimant's figure of {@link buildAppealed}: between the insurer's $200 and the $300 the claimed loss would pay. */
export const soughtAssets = dollars('280');
export const groundsHash = `0x${'9d'.repeat(32)}`;

/** The insurer decides the open claim; without other words, in part. */
export async function decideNow(course: Course, changes: Parameters<typeof decisionOn>[2] = {}): Promise<void> {
  const opened = await course.opened();
  const decision = decisionOn(
    course,
    { ...course.claim, caseHead: opened.caseHead },
    { assessments: [inPart.assessment], ...changes },
  );
  await course.asDesk.decide(course.claimId, opened.filed, decision);
}

/** Ana appeals for {@link soughtAssets}. */
export async function appealNow(course: Course, sought: bigint = soughtAssets): Promise<void> {
  const { filed } = await course.opened();
  await course.asAna.appeal(course.claimId, filed, sought, groundsHash);
}

/** The last second of the insurer's silence. */
export async function silentUntil({ book, claimId }: Course): Promise<number> {
  return Number(await book.silentUntilOf(claimId));
}

/** The insurer was silent and a stranger escalates. */
export async function escalateNow(course: Course): Promise<void> {
  const { filed } = await course.opened();
  await at(course, (await silentUntil(course)) + 1);
  await course.asChen.escalate(course.claimId, filed);
}

/** Ana's claim, granted $200 of $300, and she wants $280. */
export async function buildAppealed(changes: CourseChanges = {}): Promise<Course> {
  const course = await buildCourse(changes);
  await decideNow(course);
  await appealNow(course);
  return course;
}

/** Ana's claim without evidence: the insurer was silent, and it goes to the arbitrator. */
export async function buildEscalated(changes: CourseChanges = {}): Promise<Course> {
  const course = await buildCourse({ ...changes, filing: { evidenceRoot: defaults.nothing, ...changes.filing } });
  await escalateNow(course);
  return course;
}

export const loadAppealed: () => Promise<Course> = defineSituation(() => buildAppealed());
export const loadEscalated: () => Promise<Course> = defineSituation(() => buildEscalated());

/** {@link loadAppealed}, and the dispute is open with number 1. */
export const loadDisputed: () => Promise<Course> = defineSituation(async () => {
  const course = await buildAppealed();
  await course.disputeDesk.connect(course.people.chen).openDispute(course.claimId);
  return course;
});
