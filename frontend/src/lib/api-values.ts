import { type Address, getAddress, type Hex, isAddress, isHex } from 'viem';
import { z } from 'zod';

/** Money and block numbers travel as decimal strings of base units. */
export const unitsSchema = z
  .string()
  .regex(/^-?\d+$/)
  .transform((text) => BigInt(text));

export const addressSchema = z.string().transform((text, context): Address => {
  if (isAddress(text, { strict: false })) return getAddress(text);
  context.addIssue({ code: 'custom', message: 'not an address' });
  return z.NEVER;
});

export const hexSchema = z.string().transform((text, context): Hex => {
  if (isHex(text)) return text;
  context.addIssue({ code: 'custom', message: 'not hex' });
  return z.NEVER;
});

/** Ids are numbers on the wire; 48 bits fit exactly. */
export const idSchema = z.number().int().nonnegative();
