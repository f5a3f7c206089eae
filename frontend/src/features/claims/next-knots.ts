import type { ClaimView } from '@/lib/claim/claim-view.ts';

/** What comes next on the thread, who holds the ball, and by when (seconds, chain time). */
export interface NextKnot {
  readonly id: 'decision' | 'documents' | 'payment' | 'answer' | 'close' | 'ruling';
  readonly ball: 'insurer' | 'claimant' | 'anyone' | 'arbitrator';
  readonly now: boolean;
  readonly startsAt: number | undefined;
  readonly endsAt: number | undefined;
}

type Claim = Pick<ClaimView, 'phase' | 'filedAt' | 'decidedAt' | 'decideBy' | 'appealBy'>;

/** The hollow knots below what has happened; none once a claim is closed. */
export function nextKnots(claim: Claim, now: number): readonly NextKnot[] {
  const decideBy = claim.decideBy ?? undefined;
  const appealBy = claim.appealBy ?? undefined;
  const decidedAt = claim.decidedAt ?? undefined;
  const decision: NextKnot = { id: 'decision', ball: 'insurer', now: true, startsAt: claim.filedAt, endsAt: decideBy };
  const payment: NextKnot = { id: 'payment', ball: 'insurer', now: false, startsAt: undefined, endsAt: undefined };
  switch (claim.phase) {
    case 'None':
    case 'Filed':
      return [decision, payment];
    case 'AwaitingDocuments':
      return [
        { id: 'documents', ball: 'claimant', now: true, startsAt: undefined, endsAt: undefined },
        { ...decision, now: false },
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
      return [{ id: 'ruling', ball: 'arbitrator', now: true, startsAt: decidedAt, endsAt: undefined }];
    case 'Closed':
      return [];
  }
}
