import { claimFlagBits } from '../../domain/claims/claim-flags.ts';
import type { ClaimFlag } from '../../domain/claims/claim-flags.ts';
import type { IndexReader } from '../platform/index-reader.ts';
import { payeesSchema } from './claim-values.ts';
import { findClaims } from './claim.repository.ts';
import type { ClaimRow } from './claim.repository.ts';
import { findOverdue } from './figures.repository.ts';

/** What an auditor looks at first. */
export const exceptionKinds = [
  'breached',
  'silent',
  'late',
  'escalated',
  'out-of-terms',
  'later-evidence',
  'evidence-missing',
  'self-conflict',
  'credit-waiting',
] as const;

/** One thing out of the ordinary. */
export interface ClaimException {
  readonly kind: (typeof exceptionKinds)[number];
  readonly claimId: string | null;
  readonly at: number;
  readonly detail: string | null;
}

const limit = 1_000;

/** Claims that are late, outside the terms, decided without evidence, or decided by someone they concern. */
export async function listExceptions(index: IndexReader, at: number): Promise<readonly ClaimException[]> {
  const flagged = async (flag: ClaimFlag) => await findClaims(index, { flags: claimFlagBits[flag] }, limit);
  const paidInFull = await findClaims(index, { verdict: 'Granted' }, limit);
  const decided = [...paidInFull, ...(await findClaims(index, { verdict: 'PartlyGranted' }, limit))];
  const bare = decided.filter((claim) => (claim.flags & claimFlagBits.EVIDENCE) === 0);
  const late = await flagged('LATE');
  const later = await flagged('LATER_EVIDENCE');
  const outside = await flagged('OUT_OF_TERMS');
  return [
    ...(await findOverdue(index, at, limit)).map((claim) => toException('breached', claim, claim.decideBy ?? at)),
    ...(await findClaims(index, { silent: true, at }, limit)).map((claim) =>
      toException('silent', claim, claim.silentUntil ?? at),
    ),
    ...late.filter(isEscalated).map((claim) => toException('escalated', claim, claim.escalatedAt ?? at)),
    ...late.map((claim) => toException('late', claim, claim.decidedAt ?? at)),
    ...outside.map((claim) => toException('out-of-terms', claim, claim.filedAt)),
    ...later.map((claim) => toException('later-evidence', claim, claim.decidedAt ?? claim.filedAt)),
    ...bare.map((claim) => toException('evidence-missing', claim, claim.decidedAt ?? claim.filedAt)),
    ...decided
      .filter(isSelfDecided)
      .map((claim) => toException('self-conflict', claim, claim.decidedAt ?? claim.filedAt)),
  ];
}

/** The insurer let its time pass, and somebody used it. */
function isEscalated(claim: ClaimRow): boolean {
  return claim.escalatedAt !== null;
}

/** The contracts refuse this; should it ever show, an auditor must see it. */
function isSelfDecided(claim: ClaimRow): boolean {
  const parties = [claim.claimant, ...payeesSchema.parse(claim.payees).map((payee) => payee.to)].map((party) =>
    party.toLowerCase(),
  );
  return [claim.decidedBy, claim.approvedBy].some(
    (person) => person !== null && parties.includes(person.toLowerCase()),
  );
}

function toException(kind: ClaimException['kind'], claim: ClaimRow, at: number): ClaimException {
  return { kind, claimId: claim.id.toString(), at, detail: null };
}
