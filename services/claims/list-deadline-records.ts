import type { IndexReader } from '../platform/index-reader.ts';
import { findClaims } from './claim.repository.ts';

/** One clock of one claim and what became of it. */
export interface DeadlineRecord {
  readonly claimId: string;
  readonly profileId: number;
  readonly clock: 'Decide' | 'Appeal';
  readonly startedAt: number;
  readonly dueAt: number;
  /** When it was answered; null while it runs or was never. */
  readonly metAt: number | null;
  readonly state: 'met' | 'late' | 'running' | 'breached';
}

const limit = 20_000;

/** The register of deadlines: every clock the index knows of, newest claim first. */
export async function listDeadlineRecords(
  index: IndexReader,
  input: { readonly at: number; readonly profileOf: (versionId: number) => number },
): Promise<readonly DeadlineRecord[]> {
  const claims = await findClaims(index, {}, limit);
  return claims.flatMap((claim) => {
    const common = { claimId: claim.id.toString(), profileId: input.profileOf(claim.versionId) };
    const records: DeadlineRecord[] = [];
    const answered = claim.decidedAt ?? claim.closedAt;
    if (claim.decideBy !== null)
      records.push({
        ...common,
        clock: 'Decide',
        startedAt: claim.filedAt,
        ...clockOf(claim.decideBy, answered, input.at),
      });
    if (claim.appealBy !== null && claim.decidedAt !== null) {
      records.push({
        ...common,
        clock: 'Appeal',
        startedAt: claim.decidedAt,
        ...clockOf(claim.appealBy, claim.closedAt, input.at),
      });
    }
    return records;
  });
}

function clockOf(dueAt: number, metAt: number | null, at: number): Pick<DeadlineRecord, 'dueAt' | 'metAt' | 'state'> {
  if (metAt !== null) return { dueAt, metAt, state: metAt <= dueAt ? 'met' : 'late' };
  return { dueAt, metAt, state: at <= dueAt ? 'running' : 'breached' };
}
