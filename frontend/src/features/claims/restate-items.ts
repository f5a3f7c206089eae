import type { ClaimItem } from '@makewhole/domain/claims/claim-types.ts';
import { type AssetUnit, parseAmount } from '@/lib/format/format-amount.ts';

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
