import type { ClaimView } from './claim-view.ts';

/** Where a claim stands for a reader: phase, verdict and time in one word. */
export const claimStandings = [
  'filed',
  'outOfTerms',
  'late',
  'awaitingDocuments',
  'decidedInPart',
  'decidedDenied',
  'windowOver',
  'appealed',
  'granted',
  'partlyGranted',
  'denied',
  'withdrawn',
] as const;
export type ClaimStanding = (typeof claimStandings)[number];

type Standing = Pick<ClaimView, 'phase' | 'verdict' | 'flags' | 'decideBy' | 'appealBy'>;

const closedBy = {
  None: 'withdrawn',
  Granted: 'granted',
  PartlyGranted: 'partlyGranted',
  Denied: 'denied',
  Withdrawn: 'withdrawn',
} as const;

/** What time alone changes is derived here, as on the chain. `now` is chain time in seconds. */
export function claimStanding(claim: Standing, now: number): ClaimStanding {
  switch (claim.phase) {
    case 'None':
    case 'Filed':
      if (isOverdue(claim.decideBy, now)) return 'late';
      return claim.flags.includes('OUT_OF_TERMS') ? 'outOfTerms' : 'filed';
    case 'AwaitingDocuments':
      return 'awaitingDocuments';
    case 'Decided':
      if (isOverdue(claim.appealBy, now)) return 'windowOver';
      return claim.verdict === 'Denied' ? 'decidedDenied' : 'decidedInPart';
    case 'Appealed':
      return 'appealed';
    case 'Closed':
      return closedBy[claim.verdict];
  }
}

export const standingTones = {
  filed: 'open',
  outOfTerms: 'clock',
  late: 'breach',
  awaitingDocuments: 'clock',
  decidedInPart: 'money',
  decidedDenied: 'breach',
  windowOver: 'note',
  appealed: 'note',
  granted: 'money',
  partlyGranted: 'money',
  denied: 'over',
  withdrawn: 'over',
} as const satisfies Readonly<Record<ClaimStanding, 'open' | 'money' | 'clock' | 'breach' | 'note' | 'over'>>;

function isOverdue(at: number | null | undefined, now: number): boolean {
  return at !== null && at !== undefined && now > at;
}
