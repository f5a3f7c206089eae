import type { ClaimItem } from '@makewhole/domain/claims/claim-types.ts';
import { zeroBytes32 } from '@makewhole/domain/primitives/label.ts';
import type { Hex } from 'viem';
import { type AssetUnit, parseAmount } from '@/lib/format/format-amount.ts';
import type { FilingEvidence } from './use-sign-filing.ts';

/** The items as filed with new amounts or days, as typed; undefined when one of them is no amount above zero. */
export function restateItems(
  items: readonly ClaimItem[],
  typed: readonly string[],
  asset: AssetUnit,
): readonly ClaimItem[] | undefined {
  const restated = items.map((item, place): ClaimItem | undefined => {
    const text = (typed[place] ?? '').trim();
    if (item.claimedDays > 0) {
      const days = /^\d{1,4}$/.test(text) ? Number(text) : 0;
      return days === 0 ? undefined : { ...item, claimedDays: days };
    }
    const claimedAssets = parseAmount(text, asset);
    return claimedAssets === undefined || claimedAssets === 0n ? undefined : { ...item, claimedAssets };
  });
  return restated.every((item) => item !== undefined) ? restated : undefined;
}

/** The root of the files brought now. Without any, a claim restated keeps what it was filed with, and a new one has none. @throws what sealing throws */
export async function restatedRoot(
  act: 'revise' | 'supplementLoss',
  filedRoot: Hex,
  files: Pick<FilingEvidence, 'count' | 'seal'>,
): Promise<Hex> {
  if (files.count > 0) return files.seal();
  return act === 'revise' ? filedRoot : zeroBytes32;
}
