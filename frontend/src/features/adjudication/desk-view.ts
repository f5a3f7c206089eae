import type { Address } from 'viem';
import type { ClaimRow } from '@/lib/claim/claim-row.ts';
import type { ClaimFilter } from '@/lib/claim/list-claims.ts';
import { type ClaimId, formatClaimNumber } from '@/lib/claim/values.ts';
import type { StandardView } from './saved-views.ts';

/** Lines of business an adjuster may narrow the queue to. */
export const deskLines = ['PROPERTY', 'MOTOR', 'HEALTH', 'TRAVEL'] as const;

/** What the desk shows right now. */
export interface DeskView {
  readonly view: StandardView;
  /** A line, or empty for all. */
  readonly line: string;
  readonly q: string;
}

export const initialView: DeskView = { view: 'open', line: '', q: '' };

/** The dossier of a claim. */
export function deskPath(claimId: ClaimId): string {
  return `/desk/${formatClaimNumber(claimId)}`;
}

/** Decided and closed claims are not in the queue: those views ask the list. Undefined: the queue has them. */
export function serverFilter({ view, line, q }: DeskView): ClaimFilter | undefined {
  const search = q.trim();
  if (view === 'decided') return { phase: 'Decided', line, q: search, limit: 200 };
  if (view === 'all' || search !== '') return { line, q: search, limit: 200 };
  return undefined;
}

export interface DeskReader {
  readonly me: Address | undefined;
  /** Chain time, seconds. */
  readonly now: number;
}

/** The rows of a view; their order is the server's: most urgent first. */
export function rowsOf(
  rows: readonly ClaimRow[],
  { view, line }: DeskView,
  { me, now }: DeskReader,
): readonly ClaimRow[] {
  return rows.filter((row) => (line === '' || row.line === line) && belongs(row, view, me, now));
}

function belongs(row: ClaimRow, view: StandardView, me: Address | undefined, now: number): boolean {
  switch (view) {
    case 'open':
      return row.phase === 'Filed' || row.phase === 'AwaitingDocuments';
    case 'mine':
      return row.assignee === me;
    case 'second':
      return row.proposed;
    case 'breached':
      return row.phase === 'Filed' && row.decideBy !== null && now > row.decideBy;
    case 'outOfTerms':
      return row.flags.includes('OUT_OF_TERMS');
    case 'decided':
      return row.phase === 'Decided';
    case 'all':
      return true;
  }
}
