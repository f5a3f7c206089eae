import type { Address } from 'viem';

import type { Payee } from '../claims/claim-types.ts';
import { bpsOfDown, min } from '../primitives/money.ts';
import type { Book, ModelPool } from './book.ts';
import type { Refusal } from './refusal.ts';
import { addTo, balanceOf, transfer } from './token.ts';

/** Splits an amount: shares round down, the last payee takes what is left. */
export function splitAmong(payees: readonly Payee[], assets: bigint): readonly (readonly [Address, bigint])[] {
  const parts = payees.slice(0, -1).map(({ to, shareBps }) => [to, bpsOfDown(assets, shareBps)] as const);
  const rest = parts.reduce((left, [, part]) => left - part, assets);
  const last = payees.at(-1);
  return last === undefined ? [] : [...parts, [last.to, rest] as const];
}

/** Pays, or leaves a credit where the asset refuses. */
export function push(book: Book, pool: ModelPool, payee: Address, assets: bigint): void {
  if (assets === 0n) return;
  if (transfer(book.token, pool.address, payee, assets) === undefined) return;
  addTo(pool.credits, payee, assets);
  pool.payableAssets += assets;
}

/** Pays what is funded to all payees and notes what is not as debts. */
export function payOrOwe(
  book: Book,
  pool: ModelPool,
  claimId: bigint,
  payees: readonly Payee[],
  money: { readonly fundedAssets: bigint; readonly owedAssets: bigint },
): void {
  for (const [payee, assets] of splitAmong(payees, money.owedAssets)) {
    if (assets > 0n) pool.debts.push({ claimId, payee, assets });
  }
  pool.owedAssets += money.owedAssets;
  for (const [payee, assets] of splitAmong(payees, money.fundedAssets)) push(book, pool, payee, assets);
}

/** Pays debts, oldest first, as far as free capital goes. */
export function payDebts(book: Book, pool: ModelPool, maxDebts: number): Refusal {
  for (let looked = 0; looked < maxDebts && pool.freeAssets > 0n; looked += 1) {
    const debt = pool.debts[0];
    if (debt === undefined) break;
    const assets = min(debt.assets, pool.freeAssets);
    debt.assets -= assets;
    if (debt.assets === 0n) pool.debts.shift();
    pool.freeAssets -= assets;
    pool.owedAssets -= assets;
    push(book, pool, debt.payee, assets);
  }
  return undefined;
}

/** Collects a credit: the payee to anywhere, anybody else to the payee. */
export function collectCredit(book: Book, pool: ModelPool, by: Address, payee: Address, to: Address): Refusal {
  if (by !== payee && to !== payee) return 'PoolCreditRedirectNotPayee';
  const assets = balanceOf(pool.credits, payee);
  if (assets === 0n) return 'PoolCreditNone';
  if (to === pool.address) return 'PoolPayeeInvalid';
  if (transfer(book.token, pool.address, to, assets) !== undefined) return 'PoolTransferRefused';
  pool.credits.delete(payee);
  pool.payableAssets -= assets;
  return undefined;
}
