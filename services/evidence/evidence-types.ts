import type { Address, Hex } from 'viem';
import { z } from 'zod';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import type { Randomness } from '../platform/randomness.ts';
import type { MediaType } from './detect-media-type.ts';
import type { FileStore } from './file-store.ts';
import type { KeyProvider } from '../platform/key-provider.ts';

/** Files gathered for a policy by one wallet, before or after the claim exists. */
export interface EvidenceDraft {
  readonly id: string;
  readonly owner: Address;
  readonly policyId: string;
  readonly purpose: 'filing' | 'supplement';
  /** The claim it belongs to; for a filing draft only once the chain shows its root. */
  readonly claimId: string | undefined;
  readonly keyId: string;
  readonly wrappedKey: string;
  readonly boundRoot: Hex | undefined;
  readonly boundAtMs: number | undefined;
  readonly createdAtMs: number;
}

/** One stored file as its row knows it; its name and salt are sealed. */
export interface StoredFile {
  readonly id: string;
  readonly draftId: string;
  readonly version: number;
  readonly mediaType: MediaType;
  readonly byteSize: number;
  readonly contentHash: Hex;
  readonly commitment: Hex;
  readonly sealedMeta: string;
  readonly uploadedAtMs: number;
  readonly removedAtMs: number | undefined;
}

/** What is sealed beside a file, under the same key and destroyed with it. */
export const fileMetaSchema = z.object({
  name: z.string(),
  salt: z.templateLiteral(['0x', z.string().regex(/^[0-9a-f]{64}$/)]),
});

/** A file with its name and salt in the clear, for those who may see it. */
export interface OpenedFile extends StoredFile {
  readonly name: string;
  readonly salt: Hex;
}

/** The files a root stands for. */
export interface EvidenceSeal {
  readonly root: Hex;
  readonly draftId: string;
  readonly fileIds: readonly string[];
  readonly sealedAtMs: number;
}

/** Something done, or tried, with a record; the audit slice writes it down. */
export interface EvidenceAccess {
  readonly actor: string;
  readonly verb: 'open' | 'upload' | 'remove' | 'seal' | 'bind' | 'list' | 'read';
  readonly recordKind: 'draft' | 'claim';
  readonly recordId: string;
  readonly objectId: string;
  readonly outcome: 'allowed' | 'refused';
}

/** What the vault works with. */
export interface EvidenceDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly keys: KeyProvider;
  readonly files: FileStore;
  /** Writes a line of the access log, in the caller's transaction. */
  readonly recordAccess: (db: Database, access: EvidenceAccess) => Promise<void>;
}

/** The context that ties sealed bytes to their record, file and version. */
export function sealContextOf(recordId: string, fileId: string, version: number): string {
  return `${recordId}|${fileId}|${version}`;
}
