import canonicalize from 'canonicalize';
import { keccak256, stringToBytes, zeroHash } from 'viem';
import type { Hex } from 'viem';
import { z } from 'zod';

const hex32 = z.templateLiteral(['0x', z.string().regex(/^[0-9a-f]{64}$/)]);

/** What may be done to a record, as the log words it. */
export const accessVerbs = ['open', 'upload', 'remove', 'seal', 'bind', 'list', 'read', 'write'] as const;

/** One line of the access log. */
export const accessEntrySchema = z.object({
  seq: z.number().int().positive(),
  atMs: z.number().int(),
  /** Checksummed address, or `anonymous`. */
  actor: z.string(),
  verb: z.enum(accessVerbs),
  recordKind: z.enum(['draft', 'claim', 'policy']),
  recordId: z.string(),
  /** The file, or what else of the record: `evidence`, `notes`. */
  objectId: z.string(),
  outcome: z.enum(['allowed', 'refused']),
  previousHash: hex32,
  hash: hex32,
});

/** One line of the access log. */
export type AccessEntry = z.infer<typeof accessEntrySchema>;

/** What is to be written down. */
export type AccessEvent = Pick<AccessEntry, 'actor' | 'verb' | 'recordKind' | 'recordId' | 'objectId' | 'outcome'>;

/** The hash before the first line. */
export const accessLogGenesis: Hex = zeroHash;

/** keccak256 over the canonical JSON (RFC 8785) of every field but the hash itself. */
export function hashAccessEntry(entry: Omit<AccessEntry, 'hash'>): Hex {
  const { seq, atMs, actor, verb, recordKind, recordId, objectId, outcome, previousHash } = entry;
  const text = canonicalize({ seq, atMs, actor, verb, recordKind, recordId, objectId, outcome, previousHash });
  if (text === undefined) throw new Error('An access entry has no canonical form.');
  return keccak256(stringToBytes(text));
}
