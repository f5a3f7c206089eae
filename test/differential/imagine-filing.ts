import type { Address } from 'viem';

import type { ClaimItem, Payee } from '../../domain/claims/claim-types.ts';
import type { ModelPolicy, ModelVersion } from '../../domain/model/book.ts';
import { labelToBytes32, zeroAddress } from '../../domain/primitives/label.ts';
import { isPerDiem } from '../../domain/products/terms.ts';
import type { Random } from '../parity/random.ts';
import { one, type Scene } from './imagine-act.ts';

const CAUSE = labelToBytes32('COLLISION');

export function imagineItems(random: Random, policy: ModelPolicy, { terms }: ModelVersion): ClaimItem[] {
  const count = one(random, [1, 1, 1, 1, 2, 2, 3, 4, 8, random.whole(0, 9)]);
  return Array.from({ length: count }, () => {
    const place = random.whole(0, random.whole(0, 59) === 0 ? terms.coverages.length : terms.coverages.length - 1);
    const coverage = terms.coverages[place];
    const byDay = coverage !== undefined && isPerDiem(coverage);
    const confused = random.whole(0, 59) === 0;
    const part = (policy.limitAssets * BigInt(random.whole(1, random.bool() ? 30 : 150))) / 100n;
    const loss = random.whole(0, 5) === 0 ? random.amount(50) + 1n : part;
    return {
      coverage: place,
      cause: CAUSE,
      claimedAssets: byDay !== confused ? 0n : loss,
      claimedDays: byDay !== confused ? random.whole(1, 40) : 0,
    };
  });
}

export function imaginePayees({ random, cast }: Scene, version: ModelVersion): Payee[] {
  if (random.whole(0, 2) > 0) return [];
  const count = random.whole(1, random.whole(0, 29) === 0 ? 5 : 4);
  const shares = Array.from({ length: count - 1 }, () => random.whole(1, 2_400));
  const rest = 10_000 - shares.reduce((sum, share) => sum + share, 0) - (random.whole(0, 29) === 0 ? 1 : 0);
  const odd: readonly Address[] = [zeroAddress, version.terms.pool];
  const people = random.whole(0, 39) === 0 ? odd : cast.everybody.slice(0, 6);
  return [...shares, rest].map((shareBps) => ({ to: one(random, people), shareBps }));
}
