import { isAddressEqual, type Address } from 'viem';

import { sum } from '../primitives/money.ts';
import { zeroAddress } from '../primitives/label.ts';
import { refusal, success, type Result } from '../primitives/result.ts';
import type { Seconds } from '../primitives/time.ts';
import { isPerDiem } from '../products/terms.ts';
import { MAX_ITEMS, MAX_OPEN_CLAIMS, MAX_PAYEES, type ClaimItem, type Filing, type Payee } from './claim-types.ts';
import { previewFiling, type FilingPreview, type PolicyForClaim, type TermsForClaim } from './preview-claim.ts';

/** What is known when somebody wants to file. */
export interface FilingState {
  readonly caller: Address;
  /** Who held the policy when the loss happened. */
  readonly holder: Address;
  readonly policy: PolicyForClaim & { readonly openClaims: number };
  readonly terms: TermsForClaim;
  readonly pausedUntil?: Seconds;
}

/** Why a filing would be refused. Code and arguments are those of the contract's error. Terms are never a reason. */
export interface FilingRefusal {
  readonly code:
    | 'PauseActive'
    | 'ClaimCallerNotHolder'
    | 'ClaimItemCountInvalid'
    | 'ClaimItemInvalid'
    | 'ClaimPayeeCountInvalid'
    | 'ClaimPayeeInvalid'
    | 'ClaimSharesNotWhole'
    | 'ClaimLossInFuture'
    | 'PolicyTooManyOpenClaims';
  readonly args: Readonly<Record<string, unknown>>;
}

/** Whether a filing would be recorded now, and what it would bring; all reasons against it, in the contract's order. */
export function canFile(
  filing: Filing,
  state: FilingState,
  now: Seconds,
): Result<FilingPreview, { readonly code: 'CANNOT_FILE'; readonly reasons: readonly FilingRefusal[] }> {
  const reasons = [
    ...callerReasons(filing, state, now),
    ...itemReasons(filing.items, state.terms),
    ...payeeReasons(filing.payees),
    ...timeReasons(filing, state, now),
  ];
  if (reasons.length > 0) return refusal({ code: 'CANNOT_FILE', reasons });
  return success(previewFiling(filing, state.policy, state.terms, now));
}

function callerReasons(filing: Filing, state: FilingState, now: Seconds): readonly FilingRefusal[] {
  const reasons: FilingRefusal[] = [];
  if (state.pausedUntil !== undefined && now < state.pausedUntil) {
    reasons.push({ code: 'PauseActive', args: { flag: 1, until: state.pausedUntil } });
  }
  if (!isAddressEqual(state.caller, state.holder)) {
    reasons.push({ code: 'ClaimCallerNotHolder', args: { policyId: filing.policyId, caller: state.caller } });
  }
  return reasons;
}

function itemReasons(items: readonly ClaimItem[], terms: Pick<TermsForClaim, 'coverages'>): readonly FilingRefusal[] {
  if (items.length < 1 || items.length > MAX_ITEMS) {
    return [{ code: 'ClaimItemCountInvalid', args: { count: BigInt(items.length), limit: BigInt(MAX_ITEMS) } }];
  }
  return items.flatMap((item, place) => {
    return isItemValid(item, terms) ? [] : [{ code: 'ClaimItemInvalid' as const, args: { item: BigInt(place) } }];
  });
}

/** An item names an existing coverage and a loss above zero, in the measure of that coverage. */
function isItemValid(item: ClaimItem, terms: Pick<TermsForClaim, 'coverages'>): boolean {
  const coverage = terms.coverages[item.coverage];
  if (coverage === undefined) return false;
  return isPerDiem(coverage)
    ? item.claimedDays > 0 && item.claimedAssets === 0n
    : item.claimedAssets > 0n && item.claimedDays === 0;
}

function payeeReasons(payees: readonly Payee[]): readonly FilingRefusal[] {
  if (payees.length === 0) return [];
  if (payees.length > MAX_PAYEES) {
    return [{ code: 'ClaimPayeeCountInvalid', args: { count: BigInt(payees.length), limit: BigInt(MAX_PAYEES) } }];
  }
  const invalid = payees.flatMap((payee, place) =>
    isAddressEqual(payee.to, zeroAddress) || payee.shareBps === 0
      ? [{ code: 'ClaimPayeeInvalid' as const, args: { payee: BigInt(place) } }]
      : [],
  );
  const sumBps = sum(payees.map((payee) => BigInt(payee.shareBps)));
  return sumBps === 10_000n ? invalid : [...invalid, { code: 'ClaimSharesNotWhole' as const, args: { sumBps } }];
}

function timeReasons(filing: Filing, state: FilingState, now: Seconds): readonly FilingRefusal[] {
  const reasons: FilingRefusal[] = [];
  if (filing.lossAt > now) reasons.push({ code: 'ClaimLossInFuture', args: { lossAt: filing.lossAt, filedAt: now } });
  if (state.policy.openClaims >= MAX_OPEN_CLAIMS) {
    reasons.push({ code: 'PolicyTooManyOpenClaims', args: { policyId: filing.policyId, limit: MAX_OPEN_CLAIMS } });
  }
  return reasons;
}
