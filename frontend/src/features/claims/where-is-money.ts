import type { ClaimPayment, ClaimView } from '@/lib/claim/claim-view.ts';
import { claimStanding } from '@/lib/claim/claim-standing.ts';

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

/** Where the money went: to the claimant, to other payees, or kept for a payee the currency refused. */
export interface PaidTo {
  readonly claimant: bigint;
  readonly others: bigint;
  readonly kept: bigint;
}

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

/** One answer for every state a claim can be in; `now` is chain time. */
export function whereIsMoney(claim: Claim, now: number): MoneyAnswer {
  const decideBy = claim.decideBy ?? undefined;
  const appealBy = claim.appealBy ?? undefined;
  const reserved = claim.reservedAssets;
  const owed = stillOwed(claim);
  const paid = paidTo(claim);
  const at = claim.payments.at(-1)?.at ?? claim.decidedAt ?? claim.closedAt ?? now;
  if (owed > 0n) return { kind: 'owed', owed, paid, at };
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

function paidTo({ payments, claimant }: Claim): PaidTo {
  const total = (counts: (payment: ClaimPayment) => boolean): bigint =>
    payments.reduce((sum, payment) => (counts(payment) ? sum + payment.assets : sum), 0n);
  const left = (payment: ClaimPayment): boolean => payment.kind === 'paid' || payment.kind === 'debtPaid';
  return {
    claimant: total((payment) => left(payment) && payment.payee === claimant),
    others: total((payment) => left(payment) && payment.payee !== claimant),
    kept: total((payment) => payment.kind === 'credit'),
  };
}

/** What the pool could not fund yet; a paid debt is no debt. */
function stillOwed(claim: Claim): bigint {
  return claim.payments.reduce((sum, payment) => {
    if (payment.kind === 'debt') return sum + payment.assets;
    return payment.kind === 'debtPaid' ? sum - payment.assets : sum;
  }, 0n);
}
