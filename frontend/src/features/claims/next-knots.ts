import type { ClaimCourse } from '@/lib/claim/course.ts';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { awaitsDocuments } from './claim-acts.ts';

/** What comes next on the thread, who holds the ball, and by when (seconds, chain time). */
export interface NextKnot {
  readonly id: 'decision' | 'documents' | 'payment' | 'answer' | 'close' | 'ruling';
  readonly ball: 'insurer' | 'claimant' | 'anyone' | 'arbitrator';
  readonly now: boolean;
  readonly startsAt: number | undefined;
  readonly endsAt: number | undefined;
}

type Claim = Pick<ClaimView, 'phase' | 'filedAt' | 'decidedAt' | 'decideBy' | 'appealBy'>;

/** The hollow knots below what has happened; none once a claim is closed. `course` sharpens the dates when it is known. */
export function nextKnots(claim: Claim, now: number, course?: ClaimCourse): readonly NextKnot[] {
  const decideBy = course?.by.decide ?? claim.decideBy ?? undefined;
  const appealBy = claim.appealBy ?? undefined;
  const decidedAt = claim.decidedAt ?? undefined;
  const decision: NextKnot = { id: 'decision', ball: 'insurer', now: true, startsAt: claim.filedAt, endsAt: decideBy };
  const payment: NextKnot = { id: 'payment', ball: 'insurer', now: false, startsAt: undefined, endsAt: undefined };
  switch (claim.phase) {
    case 'None':
    case 'Filed':
      return [decision, payment];
    case 'AwaitingDocuments':
      if (course !== undefined && !awaitsDocuments(claim, course.by.supplement, now)) return [decision, payment];
      return [
        { id: 'documents', ball: 'claimant', now: true, startsAt: claim.filedAt, endsAt: course?.by.supplement },
        { ...decision, now: false, endsAt: undefined },
        payment,
      ];
    case 'Decided': {
      const over = appealBy !== undefined && now > appealBy;
      const close: NextKnot = {
        id: 'close',
        ball: 'anyone',
        now: over,
        startsAt: decidedAt,
        endsAt: over ? undefined : appealBy,
      };
      return over
        ? [close]
        : [
            { id: 'answer', ball: 'claimant', now: true, startsAt: decidedAt, endsAt: appealBy },
            { ...close, endsAt: undefined },
          ];
    }
    case 'Appealed':
      return [
        {
          id: 'ruling',
          ball: course?.by.ruling !== undefined && now > course.by.ruling ? 'anyone' : 'arbitrator',
          now: true,
          startsAt: course?.appealedAt ?? decidedAt,
          endsAt: course?.by.ruling,
        },
      ];
    case 'Closed':
      return [];
  }
}
