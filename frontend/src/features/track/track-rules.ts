import type { Address, Hex } from 'viem';

/** What a model asks of a claim, and who signs for it. */
export interface Thresholds {
  readonly signer: Address;
  readonly minAgeDays: number;
  readonly maxYearClaims: number;
  readonly drawBps: number;
}

/** A model of a line with its thresholds. */
export interface NamedThresholds extends Thresholds {
  readonly modelHash: Hex;
}

export const modelFields = ['modelHash', 'signer', 'minAgeDays', 'maxYearClaims', 'drawBps'] as const;
export type ModelField = (typeof modelFields)[number];

/** One row of "old → new": whether more or fewer claims pass than before. */
export interface FieldChange {
  readonly field: ModelField;
  readonly from: Hex | number | undefined;
  readonly to: Hex | number;
  readonly effect: 'same' | 'stricter' | 'looser' | 'other';
}

/** What a model that is proposed changes of the one that counts; every field, also those that stay. */
export function changesOf(from: NamedThresholds | undefined, to: NamedThresholds): readonly FieldChange[] {
  return modelFields.map((field) => ({ field, from: from?.[field], to: to[field], effect: effectOf(field, from, to) }));
}

/** An older policy and a larger sample are stricter; more claims in a year are looser. */
function effectOf(field: ModelField, from: NamedThresholds | undefined, to: NamedThresholds): FieldChange['effect'] {
  if (from === undefined) return 'other';
  if (from[field] === to[field]) return 'same';
  if (field === 'modelHash' || field === 'signer') return 'other';
  const more = to[field] > from[field];
  return more === (field === 'maxYearClaims') ? 'looser' : 'stricter';
}

/** What is spent of a cap today; what was spent on another day counts no more. */
export function spentOn(purse: { readonly spentAssets: bigint; readonly day: number }, day: number): bigint {
  return purse.day === day ? purse.spentAssets : 0n;
}

/** How much of a cap is used, basis points, 10,000 at most; a cap of nothing is used up. */
export function usedBps(spent: bigint, cap: bigint): number {
  if (cap === 0n) return 10_000;
  const used = Number((spent * 10_000n) / cap);
  return Math.min(used, 10_000);
}

/** Roles that have a part in the fast track. */
export type TrackSeat = 'adjudication-manager' | 'actuary' | 'auditor';

export interface Proposal {
  readonly kind: string;
  readonly by: Address | null;
  readonly fromAt: number | null;
  readonly untilAt: number | null;
}

/** Who approves what somebody else proposed. */
export function approverOf(proposal: Pick<Proposal, 'kind'>): TrackSeat {
  return proposal.kind === 'RestartProposed' ? 'auditor' : 'actuary';
}

/** What the reader can do about a proposal, or why not: the contract would refuse everything but `approve`. */
export function approvalStep(
  proposal: Proposal,
  reader: { readonly address: Address | undefined; readonly seats: readonly string[]; readonly now: number },
): 'seat' | 'own' | 'early' | 'over' | 'approve' {
  if (!reader.seats.includes(approverOf(proposal))) return 'seat';
  if (proposal.by === reader.address) return 'own';
  if (reader.now < (proposal.fromAt ?? 0)) return 'early';
  return reader.now > (proposal.untilAt ?? 0) ? 'over' : 'approve';
}

const WHOLE_BPS = 10_000;
const MOST_DAYS = 65_535;
const MOST_CLAIMS = 255;

/** A share as typed, in percent with at most two places, as basis points; undefined unless it is more than nothing and at most all. */
export function parseShare(typed: string): number | undefined {
  const plain = typed.trim().replace(',', '.');
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(plain)) return undefined;
  const bps = Math.round(Number(plain) * 100);
  return bps > 0 && bps <= WHOLE_BPS ? bps : undefined;
}

/** Days a policy must have been in force, from none on. */
export function parseDays(typed: string): number | undefined {
  return parseCount(typed, 0, MOST_DAYS);
}

/** Claims of one policy in a year, at least the one that is assessed. */
export function parseClaims(typed: string): number | undefined {
  return parseCount(typed, 1, MOST_CLAIMS);
}

/** 32 bytes as typed, in lower case; nothing else names a model. */
export function parseModelHash(typed: string): Hex | undefined {
  const plain = typed.trim().toLowerCase();
  if (!/^0x[0-9a-f]{64}$/.test(plain) || /^0x0+$/.test(plain)) return undefined;
  return `0x${plain.slice(2)}`;
}

function parseCount(typed: string, least: number, most: number): number | undefined {
  const plain = typed.trim();
  if (!/^\d{1,5}$/.test(plain)) return undefined;
  const count = Number(plain);
  return count >= least && count <= most ? count : undefined;
}
