import type { ClaimPayment } from './claim-view.ts';

/** Where a claim's money is, base units. */
export interface PaymentSums {
  /** Arrived at the claimant's, by the currency or by a bank. */
  readonly claimant: bigint;
  readonly others: bigint;
  /** Kept for a payee: refused, on hold, or returned by the bank. */
  readonly kept: bigint;
  /** Given to a bank, which has not paid yet. */
  readonly atBank: bigint;
  /** What the pool could not fund yet. */
  readonly owed: bigint;
  /** Late interest that ran while banks were at it. */
  readonly bankInterest: bigint;
}

export function sumPayments(payments: readonly ClaimPayment[], claimant: string): PaymentSums {
  const own = withoutAgents(payments);
  const total = (...kinds: readonly ClaimPayment['kind'][]): bigint => totalOf(own, kinds);
  const claimants = own.filter(({ payee }) => payee === claimant);
  const arrived = totalOf(claimants, ['paid', 'bankPaid']);
  return {
    claimant: arrived,
    others: total('paid', 'bankPaid') - arrived,
    kept: total('credit', 'held'),
    atBank: total('instructed') - total('bankPaid', 'bankReturned'),
    owed: total('debt') - total('debtPaid'),
    bankInterest: total('bankLate'),
  };
}

/** All that the pool booked for the payees, wherever it is by now. */
export function bookedAssets({ claimant, others, kept, atBank, owed }: PaymentSums): bigint {
  return claimant + others + kept + atBank + owed;
}

/** Once a bank has paid, the pool pays the bank's agent back; that is not the claim's money a second time. */
function withoutAgents(payments: readonly ClaimPayment[]): readonly ClaimPayment[] {
  const ofBank = payments.filter(({ kind }) => kind === 'bankPaid' || kind === 'bankReturned');
  return payments.filter(({ kind, txHash, payee }) => {
    const together = ofBank.filter((payment) => payment.txHash === txHash);
    const isPaidOut = kind === 'paid' || kind === 'credit';
    return together.length === 0 || !isPaidOut || together.some((payment) => payment.payee === payee);
  });
}

function totalOf(payments: readonly ClaimPayment[], kinds: readonly ClaimPayment['kind'][]): bigint {
  return payments.reduce((sum, { kind, assets }) => (kinds.includes(kind) ? sum + assets : sum), 0n);
}
