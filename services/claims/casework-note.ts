import canonicalize from 'canonicalize';
import { keccak256, stringToBytes } from 'viem';
import type { Hex } from 'viem';
import { z } from 'zod';

const hex32 = z.templateLiteral(['0x', z.string().regex(/^[0-9a-f]{64}$/)]);

/** One note of staff on a claim. */
export const caseworkNoteSchema = z.object({
  claimId: z.string(),
  /** Counts from 1 on each claim. */
  seq: z.number().int().positive(),
  kind: z.literal('note'),
  author: z.string(),
  /** Of the note's words, which are kept sealed; see `sealed-text.ts`. */
  commitment: hex32,
  writtenAtMs: z.number().int(),
  previousHash: hex32,
  hash: hex32,
});

/** One note of staff on a claim. */
export type CaseworkNote = z.infer<typeof caseworkNoteSchema>;

/** What a claim's first note is linked to. */
export function caseworkGenesis(claimId: string): Hex {
  return keccak256(stringToBytes(`makewhole.casework.v1|${claimId}`));
}

/** keccak256 over the canonical JSON (RFC 8785) of every field but the hash itself. */
export function hashCaseworkNote(note: Omit<CaseworkNote, 'hash'>): Hex {
  const { claimId, seq, kind, author, commitment, writtenAtMs, previousHash } = note;
  const text = canonicalize({ claimId, seq, kind, author, commitment, writtenAtMs, previousHash });
  if (text === undefined) throw new Error('A note has no canonical form.');
  return keccak256(stringToBytes(text));
}
