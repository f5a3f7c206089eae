import { claimFlagBits } from '../../domain/claims/claim-flags.ts';
import { claimPhases, claimVerdicts } from '../../domain/claims/claim-types.ts';
import type { IndexReader } from '../platform/index-reader.ts';
import { countDue, countFlagged, countFourEyes, findClaimGroups } from './figures.repository.ts';
import type { ClaimGroup } from './figures.repository.ts';

/** All claims in numbers. */
export interface Population {
  readonly claims: number;
  readonly open: number;
  readonly paidAssets: string;
  readonly byPhase: Record<string, number>;
  readonly byVerdict: Record<string, number>;
  readonly byLine: { readonly line: string; readonly claims: number; readonly paidAssets: string }[];
  readonly breached: number;
  readonly late: number;
  readonly outOfTerms: number;
  readonly laterEvidence: number;
  readonly fourEyes: number;
}

/** Counts the population at an instant of the chain (seconds). */
export async function getPopulation(index: IndexReader, at: number): Promise<Population> {
  const [groups, breached, late, outOfTerms, laterEvidence, fourEyes] = await Promise.all([
    findClaimGroups(index),
    countDue(index, 0, at - 1),
    countFlagged(index, claimFlagBits.LATE),
    countFlagged(index, claimFlagBits.OUT_OF_TERMS),
    countFlagged(index, claimFlagBits.LATER_EVIDENCE),
    countFourEyes(index),
  ]);
  const lines = [...new Set(groups.map((group) => group.line))].sort();
  return {
    claims: countOf(groups),
    open: countOf(groups.filter((group) => group.phase !== 'Closed')),
    paidAssets: paidOf(groups),
    byPhase: Object.fromEntries(
      claimPhases.slice(1).map((phase) => [phase, countOf(groups.filter((group) => group.phase === phase))]),
    ),
    byVerdict: Object.fromEntries(
      claimVerdicts.map((verdict) => [verdict, countOf(groups.filter((group) => group.verdict === verdict))]),
    ),
    byLine: lines.map((line) => {
      const mine = groups.filter((group) => group.line === line);
      return { line, claims: countOf(mine), paidAssets: paidOf(mine) };
    }),
    breached,
    late,
    outOfTerms,
    laterEvidence,
    fourEyes,
  };
}

function countOf(groups: readonly ClaimGroup[]): number {
  return groups.reduce((sum, group) => sum + group.claims, 0);
}

function paidOf(groups: readonly ClaimGroup[]): string {
  return groups.reduce((sum, group) => sum + group.paidAssets, 0n).toString();
}
