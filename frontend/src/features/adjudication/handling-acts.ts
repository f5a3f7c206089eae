import type { ClaimCourse } from '@/lib/claim/course.ts';
import type { ClaimView } from '@/lib/claim/claim-view.ts';

/** What the insurer's people do with a claim besides deciding it; the names are those of the desk. */
export type HandlingAct = 'acknowledge' | 'requestDocuments' | 'extend' | 'advance' | 'reviseReserve' | 'improve';

export interface HandlingInput {
  readonly claim: Pick<ClaimView, 'phase' | 'flags'>;
  readonly course: ClaimCourse;
  readonly seats: readonly string[];
  /** Chain time, seconds. */
  readonly now: number;
}

/** What this person may do now, in the order a claim is worked on; nothing is offered that the contract would refuse. */
export function handlingActs({ claim, course, seats, now }: HandlingInput): readonly HandlingAct[] {
  const { by } = course;
  const isFiled =
    claim.phase === 'Filed' ||
    (claim.phase === 'AwaitingDocuments' && by.supplement !== undefined && now > by.supplement);
  const isAdjuster = seats.includes('adjuster');
  const acts: HandlingAct[] = [];
  if (isAdjuster && isFiled) {
    if (!course.acknowledged) acts.push('acknowledge');
    acts.push('requestDocuments');
    if (by.decide !== undefined && now <= by.decide) acts.push('extend');
    if (!claim.flags.includes('OUT_OF_TERMS')) acts.push('advance');
  }
  const isOpen = isFiled || claim.phase === 'AwaitingDocuments';
  if (seats.includes('senior-adjuster') && isOpen) acts.push('reviseReserve');
  const mayImprove =
    claim.phase === 'Appealed' && !course.improved && (by.evidence === undefined || now <= by.evidence);
  if (isAdjuster && mayImprove) acts.push('improve');
  return acts;
}
