import type { ClaimRow } from './claim.ts';

/** What an act says was paid now, and the interest on it. */
export interface MoneyMoved {
  readonly paidAssets: bigint;
  readonly interestAssets: bigint;
}

/** What a payment adds to a claim's figures. */
export function paidMore(claim: ClaimRow, args: MoneyMoved): Partial<ClaimRow> {
  return {
    paidAssets: claim.paidAssets + args.paidAssets,
    interestAssets: claim.interestAssets + args.interestAssets,
  };
}

/** What the end of a claim changes: nothing stays reserved. `closedWith` is the event's name. */
export function endedClaim(closedWith: string, at: number): Partial<ClaimRow> {
  return { phase: 'Closed', closedAt: at, closedWith, reservedAssets: 0n };
}
