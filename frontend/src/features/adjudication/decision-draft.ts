import { alwaysCommittedReasons } from '@makewhole/domain/claims/reason-codes.ts';
import type { AssetUnit } from '@/lib/format/format-amount.ts';
import { amountToInput, parseAmount } from '@/lib/format/format-amount.ts';
import type { ClaimItemView } from '@/lib/claim/claim-view.ts';

/** What an adjuster has entered about one item, as typed. */
export interface ItemFinding {
  readonly amount: string;
  readonly days: string;
  /** Percent of wear. */
  readonly wear: string;
  readonly reason: string;
  readonly clause: string;
}

/** What an adjuster has entered about the claim. */
export interface DecisionDraft {
  readonly items: readonly ItemFinding[];
  readonly otherInsurance: string;
  readonly rationale: string;
}

/** One item's finding as numbers; the reason still a code, the clause a label. */
export interface Assessment {
  readonly assessedAssets: bigint;
  readonly assessedDays: number;
  readonly depreciationBps: number;
  readonly reason: string;
  readonly clause: string;
}

/** What is wrong or missing; each has a sentence in `adjudication.problem`. */
export type DecisionProblem =
  | {
      readonly place: number;
      readonly code:
        | 'amountInvalid'
        | 'amountAbove'
        | 'daysInvalid'
        | 'daysAbove'
        | 'wearInvalid'
        | 'reasonMissing'
        | 'clauseMissing';
    }
  | { readonly place: undefined; readonly code: 'rationaleMissing' | 'otherInvalid' };

export interface ReadDecision {
  readonly assessments: readonly Assessment[];
  /** Base units. */
  readonly otherInsuranceAssets: bigint;
  readonly problems: readonly DecisionProblem[];
}

/** Everything found as claimed: where an adjuster begins. */
export function asClaimedDraft(items: readonly ClaimItemView[], asset: AssetUnit): DecisionDraft {
  return { items: items.map((item) => asClaimedItem(item, asset)), otherInsurance: '', rationale: '' };
}

export function asClaimedItem(item: ClaimItemView, asset: AssetUnit): ItemFinding {
  return {
    amount: amountToInput(item.claimedAssets, asset),
    days: String(item.claimedDays),
    wear: '0',
    reason: '',
    clause: '',
  };
}

/** Nothing of the item is found covered. */
export function deniedItem(finding: ItemFinding): ItemFinding {
  return { ...finding, amount: '0', days: '0', wear: '0' };
}

/** Turns what was typed into an assessment, and says everything the contract would refuse. */
export function readDecision(draft: DecisionDraft, items: readonly ClaimItemView[], asset: AssetUnit): ReadDecision {
  const problems: DecisionProblem[] = [];
  const assessments = items.map((item, place) => readItem(item, draft.items[place], place, asset, problems));
  const other = draft.otherInsurance.trim() === '' ? 0n : parseAmount(draft.otherInsurance, asset);
  if (other === undefined) problems.push({ place: undefined, code: 'otherInvalid' });
  const cut = assessments.some((one, place) => isCut(one, items[place])) || (other ?? 0n) > 0n;
  if (cut && draft.rationale.trim() === '') problems.push({ place: undefined, code: 'rationaleMissing' });
  return { assessments, otherInsuranceAssets: other ?? 0n, problems };
}

function readItem(
  item: ClaimItemView,
  finding: ItemFinding | undefined,
  place: number,
  asset: AssetUnit,
  problems: DecisionProblem[],
): Assessment {
  const whole = {
    assessedAssets: item.claimedAssets,
    assessedDays: item.claimedDays,
    depreciationBps: 0,
    reason: '',
    clause: '',
  };
  if (finding === undefined) return whole;
  const perDiem = item.claimedDays > 0;
  const amount = parseAmount(finding.amount, asset);
  const days = /^\d{1,5}$/.test(finding.days.trim()) ? Number(finding.days.trim()) : undefined;
  const wear = /^\d{1,3}(\.\d{1,2})?$/.test(finding.wear.trim()) ? Math.round(Number(finding.wear) * 100) : undefined;
  if (!perDiem && amount === undefined) problems.push({ place, code: 'amountInvalid' });
  if (!perDiem && amount !== undefined && amount > item.claimedAssets) problems.push({ place, code: 'amountAbove' });
  if (perDiem && days === undefined) problems.push({ place, code: 'daysInvalid' });
  if (perDiem && days !== undefined && days > item.claimedDays) problems.push({ place, code: 'daysAbove' });
  if (wear === undefined || wear > 10_000) problems.push({ place, code: 'wearInvalid' });
  const read: Assessment = {
    assessedAssets: perDiem ? 0n : least(amount ?? 0n, item.claimedAssets),
    assessedDays: perDiem ? Math.min(days ?? 0, item.claimedDays) : 0,
    depreciationBps: Math.min(wear ?? 0, 10_000),
    reason: finding.reason,
    clause: finding.clause.trim(),
  };
  if (!isCut(read, item)) return { ...read, reason: '', clause: '' };
  if (read.reason === '') problems.push({ place, code: 'reasonMissing' });
  if (!/^[\x21-\x7e]{1,32}$/.test(read.clause)) problems.push({ place, code: 'clauseMissing' });
  return read;
}

/** Less than claimed, or worn: then the law wants a reason and a clause. */
export function isCut(
  assessment: Pick<Assessment, 'assessedAssets' | 'assessedDays' | 'depreciationBps'>,
  item: ClaimItemView | undefined,
): boolean {
  if (item === undefined) return false;
  return (
    assessment.assessedAssets < item.claimedAssets ||
    assessment.assessedDays < item.claimedDays ||
    assessment.depreciationBps > 0
  );
}

/** Reasons that go on chain sealed: all of them in a sensitive line, suspicion of fraud always. */
export function isSealedReason(reason: string, sensitive: boolean): boolean {
  return reason !== '' && (sensitive || alwaysCommittedReasons.some((code) => code === reason));
}

/** What the decision comes to, in one word, as the contract will name it. Base units. */
export function verdictOf(payableAssets: bigint, cutAssets: bigint, cut: boolean): 'full' | 'part' | 'denied' {
  if (cutAssets === 0n && (payableAssets > 0n || !cut)) return 'full';
  return payableAssets === 0n ? 'denied' : 'part';
}

function least(left: bigint, right: bigint): bigint {
  return left < right ? left : right;
}
