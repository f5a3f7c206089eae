import { DAY } from '@makewhole/domain/primitives/time.ts';
import { claimStanding } from '@/lib/claim/claim-standing.ts';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { sumPayments, type PaymentSums } from '@/lib/claim/sum-payments.ts';

/** The answer to "where is my money", as facts; the words are in `claims.money`. Amounts in base units, times in seconds. */
export type MoneyAnswer =
  | SetAside<'setAside'>
  | SetAside<'late'>
  | { readonly kind: 'nothingDue'; readonly late: boolean; readonly decideBy: number | undefined }
  | { readonly kind: 'outOfTerms'; readonly decideBy: number | undefined }
  | { readonly kind: 'documents'; readonly reserved: bigint }
  | { readonly kind: 'paid'; readonly paid: PaidTo; readonly at: number }
  | {
      readonly kind: 'paidPart';
      readonly paid: PaidTo;
      readonly at: number;
      readonly reserved: bigint;
      readonly appealBy: number | undefined;
    }
  | { readonly kind: 'atBank'; readonly atBank: bigint; readonly paid: PaidTo; readonly returnsAt: number }
  | { readonly kind: 'owed'; readonly owed: bigint; readonly paid: PaidTo; readonly at: number }
  | {
      readonly kind: 'disputed';
      readonly paid: PaidTo;
      readonly at: number;
      readonly reserved: bigint;
      /** Nobody at the insurer decided; else the claimant disagrees with what was decided. */
      readonly silent: boolean;
    }
  | { readonly kind: 'denied'; readonly reserved: bigint; readonly appealBy: number | undefined }
  | { readonly kind: 'deniedFinal' }
  | { readonly kind: 'withdrawn' };

/** Where the money went: to the claimant, to other payees, or kept for a payee. */
export type PaidTo = Pick<PaymentSums, 'claimant' | 'others' | 'kept'>;

/** `short` is what the pool could not set aside yet. */
interface SetAside<Kind> {
  readonly kind: Kind;
  readonly reserved: bigint;
  readonly short: bigint;
  readonly decideBy: number | undefined;
}

type Claim = Pick<
  ClaimView,
  | 'phase'
  | 'verdict'
  | 'flags'
  | 'decideBy'
  | 'appealBy'
  | 'claimant'
  | 'expectedAssets'
  | 'reservedAssets'
  | 'paidAssets'
  | 'interestAssets'
  | 'decidedAt'
  | 'closedAt'
  | 'payments'
>;

/** Seconds a bank has; then anyone may make the money the payee's to collect. */
const BANK_PERIOD = 10 * DAY;

/** One answer for every state a claim can be in; `now` is chain time. */
export function whereIsMoney(claim: Claim, now: number): MoneyAnswer {
  const decideBy = claim.decideBy ?? undefined;
  const appealBy = claim.appealBy ?? undefined;
  const reserved = claim.reservedAssets;
  const { atBank, owed, ...sums } = sumPayments(claim.payments, claim.claimant);
  const paid = { claimant: sums.claimant, others: sums.others, kept: sums.kept };
  const at = claim.payments.at(-1)?.at ?? claim.decidedAt ?? claim.closedAt ?? now;
  if (owed > 0n) return { kind: 'owed', owed, paid, at };
  const instructedAt = claim.payments.findLast(({ kind }) => kind === 'instructed')?.at ?? at;
  if (atBank > 0n) return { kind: 'atBank', atBank, paid, returnsAt: instructedAt + BANK_PERIOD };
  const standing = claimStanding(claim, now);
  switch (standing) {
    case 'filed':
    case 'late': {
      const late = standing === 'late';
      if (claim.expectedAssets === 0n && reserved === 0n) return { kind: 'nothingDue', late, decideBy };
      const short = claim.expectedAssets > reserved ? claim.expectedAssets - reserved : 0n;
      return { kind: late ? 'late' : 'setAside', reserved, short, decideBy };
    }
    case 'outOfTerms':
      return { kind: 'outOfTerms', decideBy };
    case 'awaitingDocuments':
      return { kind: 'documents', reserved };
    case 'withdrawn':
      return { kind: 'withdrawn' };
    case 'granted':
    case 'partlyGranted':
      return { kind: 'paid', paid, at };
    case 'denied':
      // A court or the insurer's grace may have paid all the same.
      return paid.claimant + paid.others + paid.kept > 0n ? { kind: 'paid', paid, at } : { kind: 'deniedFinal' };
    case 'decidedInPart':
    case 'decidedDenied':
    case 'windowOver':
      return claim.paidAssets > 0n
        ? { kind: 'paidPart', paid, at, reserved, appealBy }
        : { kind: 'denied', reserved, appealBy };
    case 'appealed':
      return { kind: 'disputed', paid, at, reserved, silent: (claim.decidedAt ?? undefined) === undefined };
  }
}
