import { z } from '@hono/zod-openapi';
import { getAddress } from 'viem';
import type { Address } from 'viem';

/** An address in an answer, checksummed. */
export const addressView = z.string().regex(/^0x[0-9a-fA-F]{40}$/);

/** 32 bytes in an answer. */
export const hash32View = z.string().regex(/^0x[0-9a-f]{64}$/);

/** An amount in an answer: base units of the asset as a decimal string. */
export const assetsView = z.string().regex(/^-?\d+$/);

/** An instant in an answer: seconds since 1970. */
export const instantView = z.number().int();

/** A block number in an answer, decimal string. */
export const blockView = z.string().regex(/^\d+$/);

/** A claim in an answer: the chain's number, policy × 65,536 + place on the policy, decimal string. */
export const claimIdView = z.string().regex(/^\d+$/);

/** A claim as people write it, such as `12-1`. */
export const claimNumberView = z.string();

/** The index keeps addresses in lower case; answers carry the checksum. */
export function checksummed(address: Address): Address {
  return getAddress(address);
}

/** The address, or null for the zero address, which stands for nobody. */
export function someoneOf(address: Address | null): Address | null {
  return address === null || /^0x0{40}$/.test(address) ? null : getAddress(address);
}

/** What amounts are counted in. */
export const assetView = z.object({
  address: addressView,
  symbol: z.string(),
  decimals: z.number().int(),
  hasPermit: z.boolean(),
});

/** What amounts are counted in. */
export type AssetView = z.infer<typeof assetView>;

/** An address as the index keeps it: lower case. */
export function lowerOf(address: Address): Address {
  return `0x${address.slice(2).toLowerCase()}`;
}
