import { type ClaimId, claimIdFrom, formatClaimNumber, parseClaimNumber } from '@makewhole/domain/primitives/ids.ts';
import { z } from 'zod';

/** A claim's number: a decimal string on the wire, because 64 bits do not fit a JSON number. */
export const claimIdSchema = z
  .union([z.string(), z.number().int().nonnegative()])
  .transform((value, context): ClaimId => {
    const parsed = parseClaimNumber(String(value));
    if (parsed.ok) return parsed.value;
    context.addIssue({ code: 'custom', message: 'not a claim number' });
    return z.NEVER;
  });

/** "12-1" or the whole number of a path; undefined when it is neither. */
export function claimIdOfPath(text: string): ClaimId | undefined {
  const parsed = parseClaimNumber(decodeURIComponent(text));
  return parsed.ok ? parsed.value : undefined;
}

/** Where a claim's page is for its holder. */
export function claimPath(claimId: ClaimId): string {
  return `/claims/${formatClaimNumber(claimId)}`;
}

export { claimIdFrom, formatClaimNumber };
export type { ClaimId };
