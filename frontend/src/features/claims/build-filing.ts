import { MAX_ITEMS, type ClaimItem, type Filing, type Payee } from '@makewhole/domain/claims/claim-types.ts';
import { labelToBytes32 } from '@makewhole/domain/primitives/label.ts';
import { type Hex, zeroAddress } from 'viem';
import { type AssetUnit, parseAmount } from '@/lib/format/format-amount.ts';
import { parseAddress } from '@/lib/parse-address.ts';
import type { CoverageView } from '@/lib/claim/get-version.ts';
import type { DraftItem, DraftPayee, FilingDraft } from './filing-draft.ts';
import type { LossInstant } from './loss-instant.ts';

/** What is missing or wrong in one answer; each has a sentence in `claims.filing.problem`. */
export type FilingProblem =
  | { readonly field: 'when'; readonly code: 'dateMissing' | 'dateFuture' }
  | {
      readonly field: 'item';
      readonly place: number;
      readonly code: 'coverageMissing' | 'causeMissing' | 'amountMissing' | 'amountInvalid' | 'daysMissing';
    }
  | {
      readonly field: 'payee';
      readonly place: number;
      readonly code: 'addressInvalid' | 'addressDouble' | 'shareInvalid';
    }
  | { readonly field: 'payees'; readonly code: 'sharesNotWhole' };

export interface BuildFilingInput {
  readonly policyId: number;
  readonly draft: FilingDraft;
  readonly loss: LossInstant;
  readonly coverages: readonly CoverageView[];
  readonly asset: AssetUnit;
  readonly evidenceRoot: Hex;
  /** What goes on chain for a cause; commitments in a sensitive line. */
  readonly causeOf?: (cause: string) => Hex;
}

export interface BuiltFiling {
  /** Present when nothing is wrong. */
  readonly filing: Filing | undefined;
  readonly problems: readonly FilingProblem[];
}

/** Turns what was typed into what is signed, or says everything that is missing at once. */
export function buildFiling(input: BuildFilingInput): BuiltFiling {
  const { draft, loss, policyId, evidenceRoot } = input;
  const problems: FilingProblem[] = [];
  if (!loss.ok) problems.push({ field: 'when', code: loss.code === 'future' ? 'dateFuture' : 'dateMissing' });
  const items = draft.items.slice(0, MAX_ITEMS).map((item, place) => buildItem(input, item, place, problems));
  const payees = buildPayees(draft.payees, problems);
  if (problems.length > 0 || !loss.ok) return { filing: undefined, problems };
  const whole = items.filter((item) => item !== undefined);
  return { filing: { policyId, lossAt: loss.at, items: whole, payees, evidenceRoot }, problems };
}

function buildItem(
  input: BuildFilingInput,
  item: DraftItem,
  place: number,
  problems: FilingProblem[],
): ClaimItem | undefined {
  const before = problems.length;
  const coverage = item.coverage === null ? undefined : input.coverages[item.coverage];
  if (coverage === undefined) problems.push({ field: 'item', place, code: 'coverageMissing' });
  if (item.cause === '') problems.push({ field: 'item', place, code: 'causeMissing' });
  const perDiem = coverage !== undefined && coverage.dailyAssets > 0n;
  const days = /^\d{1,4}$/.test(item.days.trim()) ? Number(item.days.trim()) : 0;
  const amount = parseAmount(item.amount, input.asset);
  if (perDiem && days === 0) problems.push({ field: 'item', place, code: 'daysMissing' });
  if (!perDiem && item.amount.trim() === '') problems.push({ field: 'item', place, code: 'amountMissing' });
  else if (!perDiem && (amount === undefined || amount === 0n))
    problems.push({ field: 'item', place, code: 'amountInvalid' });
  if (problems.length > before || item.coverage === null) return undefined;
  const cause = (input.causeOf ?? labelToBytes32)(item.cause);
  return {
    coverage: item.coverage,
    cause,
    claimedAssets: perDiem ? 0n : (amount ?? 0n),
    claimedDays: perDiem ? days : 0,
  };
}

function buildPayees(payees: readonly DraftPayee[], problems: FilingProblem[]): readonly Payee[] {
  const built = payees.map((payee, place): Payee => {
    const to = parseAddress(payee.to);
    const shareBps = bpsOf(payee.percent);
    if (to === undefined) problems.push({ field: 'payee', place, code: 'addressInvalid' });
    else if (payees.slice(0, place).some((other) => parseAddress(other.to) === to))
      problems.push({ field: 'payee', place, code: 'addressDouble' });
    if (shareBps === undefined) problems.push({ field: 'payee', place, code: 'shareInvalid' });
    return { to: to ?? zeroAddress, shareBps: shareBps ?? 0 };
  });
  const whole = built.reduce((sum, payee) => sum + payee.shareBps, 0) === 10_000;
  if (built.length > 0 && !whole) problems.push({ field: 'payees', code: 'sharesNotWhole' });
  return built;
}

/** "33.33" percent as basis points; undefined when it is none between 0 and 100. */
function bpsOf(percent: string): number | undefined {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(percent.trim());
  if (match === null) return undefined;
  const bps = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return bps > 0 && bps <= 10_000 ? bps : undefined;
}
