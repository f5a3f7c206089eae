import { z } from '@hono/zod-openapi';
import { bytes32ToLabel } from '../../domain/primitives/label.ts';

/*
 * What the JSON columns of the index hold: event structs whose integers above 48 bits are decimal strings.
 * Read here into the form in which answers carry them.
 */

/** An amount: base units as a decimal string. */
export const eventAssets = z.union([z.string().regex(/^-?\d+$/), z.number().int().transform(String)]);

/** A large number that is no amount: a decimal string. */
export const eventId = eventAssets;

/** A small number. */
export const eventNumber = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number),
]);

/** An address, in any case. */
export const eventAddress = z.templateLiteral(['0x', z.string().regex(/^[0-9a-fA-F]{40}$/)]);

/** 32 bytes. */
export const eventHash = z.templateLiteral(['0x', z.string().regex(/^[0-9a-fA-F]{64}$/)]);

/** 32 bytes that spell a word: the word, or the bytes where they spell none. A word stays as it is. */
export const eventLabel = z.string().transform((text) => {
  const bytes = eventHash.safeParse(text);
  return bytes.success ? (bytes32ToLabel(bytes.data) ?? text) : text;
});
