import { inArray } from 'drizzle-orm';
import { bytesToHex, keccak256 } from 'viem';
import type { Address, Hex } from 'viem';
import { z } from 'zod';
import { saltedCommitment } from '../../domain/claims/salted-commitment.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import type { KeyProvider } from '../platform/key-provider.ts';
import type { Randomness } from '../platform/randomness.ts';
import { openBytes, sealBytes } from '../platform/seal-bytes.ts';
import { sealedText } from './casework-tables.ts';

/** Separates commitments to words from every other hash of the system. */
export const textDomain = 'makewhole.text.v1';

/** What words are for. */
export const textKinds = [
  'note',
  'rationale',
  'cause',
  'reason',
  'grounds',
  'documents',
  'extension',
  'notice',
  'award',
  'vote',
] as const;
export type TextKind = (typeof textKinds)[number];

export interface SealTextDeps {
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly keys: KeyProvider;
}

/** Words and what belongs to them. */
export interface SealText {
  readonly kind: TextKind;
  /** `policy:12` or `claim:786433`; enters the commitment. */
  readonly recordId: string;
  readonly author: Address;
  readonly text: string;
}

/** Words that were sealed, open again. */
export interface OpenedText {
  readonly kind: string;
  readonly recordId: string;
  readonly author: string;
  readonly text: string;
  readonly salt: Hex;
  readonly writtenAtMs: number;
}

const sealedSchema = z.object({
  text: z.string(),
  salt: z.templateLiteral(['0x', z.string().regex(/^[0-9a-f]{64}$/)]),
});

/** Seals words under a key of their own. What others may know of them is the commitment. */
export async function sealText(
  deps: SealTextDeps,
  tx: Database,
  input: SealText,
): Promise<{ readonly commitment: Hex; readonly salt: Hex }> {
  const salt = bytesToHex(deps.randomness.bytes(32));
  const { kind, recordId, author, text } = input;
  const commitment = saltedCommitment({ keccak256 }, { domain: textDomain, recordId, salt, payload: { kind, text } });
  const key = deps.randomness.bytes(32);
  await tx.insert(sealedText).values({
    commitment,
    kind,
    recordId,
    author,
    keyId: deps.keys.keyId,
    wrappedKey: await deps.keys.wrap(key, commitment),
    sealed: Buffer.from(
      sealBytes(key, Buffer.from(JSON.stringify({ text, salt })), `${recordId}|${commitment}`),
    ).toString('base64'),
    writtenAtMs: deps.clock.nowMs(),
  });
  return { commitment, salt };
}

/** Words by their commitments; those that are not here, or were erased, are missing from the map. */
export async function openTexts(
  deps: Pick<SealTextDeps, 'keys'>,
  db: Database,
  commitments: readonly string[],
): Promise<ReadonlyMap<string, OpenedText>> {
  if (commitments.length === 0) return new Map();
  const rows = await db
    .select()
    .from(sealedText)
    .where(inArray(sealedText.commitment, [...new Set(commitments)]));
  const opened = await Promise.all(
    rows.map(async (row) => {
      const key = await deps.keys.unwrap(row.wrappedKey, row.commitment, row.keyId);
      const plain = openBytes(key, Buffer.from(row.sealed, 'base64'), `${row.recordId}|${row.commitment}`);
      const { text, salt } = sealedSchema.parse(JSON.parse(Buffer.from(plain).toString('utf8')));
      return [
        row.commitment,
        { kind: row.kind, recordId: row.recordId, author: row.author, text, salt, writtenAtMs: row.writtenAtMs },
      ] as const;
    }),
  );
  return new Map(opened);
}
