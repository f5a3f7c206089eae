import type { Context } from 'ponder:registry';
import { claim, claimPayment } from 'ponder:schema';
import type { Hex } from 'viem';

import { lineIdOf, placeOf, type PlacedEvent } from '../projections/event-place.ts';

export type PaymentKind =
  'Paid' | 'Credited' | 'Held' | 'Owed' | 'DebtPaid' | 'Instructed' | 'BankPaid' | 'BankReturned' | 'BankLate';

/** Kinds by which a claim's money has arrived, or waits for its payee alone. */
const arrived: readonly PaymentKind[] = ['Paid', 'Credited', 'Held', 'BankPaid'];

/** A line of money for a claim; for a policy it bears the policy's claim number zero. */
export async function recordPayment(
  context: Context,
  event: PlacedEvent & { readonly args: { readonly claimId: bigint; readonly payee: Hex; readonly assets: bigint } },
  kind: PaymentKind,
): Promise<void> {
  const place = placeOf(event);
  const { claimId, payee, assets } = event.args;
  const [policyId, number] = [Number(claimId >> 16n), Number(claimId & 0xffffn)];
  const row = { ...place, id: lineIdOf(place), claimId, policyId, pool: event.log.address, payee, kind, assets };
  await context.db.insert(claimPayment).values(row);
  if (!arrived.includes(kind) || number === 0) return;
  await context.db.update(claim, { id: claimId }).set((known) => ({ paidAt: known.paidAt ?? place.at }));
}
