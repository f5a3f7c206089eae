import { keccak256 } from 'viem';
import { done, refused } from '../platform/result.ts';
import type { Result } from '../platform/result.ts';
import { findDraft, findFile, findSealsOfDraft } from './evidence.repository.ts';
import { sealContextOf } from './evidence-types.ts';
import type { EvidenceDeps, EvidenceDraft, OpenedFile } from './evidence-types.ts';
import { openFilesMeta } from './open-file-meta.ts';
import { openBytes } from '../platform/seal-bytes.ts';

export interface ReadEvidenceInput {
  /** Checksummed address of the reader, or `anonymous`. */
  readonly actor: string;
  readonly fileId: string;
  /** Whether the actor is a party of the claim or staff whose role allows; asked for bound drafts only. */
  readonly mayReadClaim: (claimId: string) => Promise<boolean>;
}

export type ReadEvidenceFailure = 'EVIDENCE_NOT_FOUND';

/** The file's bytes, whose authenticity has been checked before the first of them is given out. */
export interface EvidenceContent {
  readonly file: OpenedFile;
  readonly bytes: Uint8Array;
}

/**
 * Opens one file. A stranger gets the same answer as for a file that does not exist; both kinds of attempt on an
 * existing file are in the access log before the answer is.
 *
 * @throws Error when the stored bytes are not those that were sealed for this record, file and version.
 */
export async function readEvidence(
  deps: EvidenceDeps,
  input: ReadEvidenceInput,
): Promise<Result<EvidenceContent, ReadEvidenceFailure>> {
  const stored = await findFile(deps.db, input.fileId);
  const draft = stored === undefined ? undefined : await findDraft(deps.db, stored.draftId, 'read');
  if (stored === undefined || draft === undefined) return refused('EVIDENCE_NOT_FOUND');
  const access = {
    actor: input.actor,
    verb: 'read',
    recordKind: 'draft',
    recordId: draft.id,
    objectId: stored.id,
  } as const;
  if (!(await mayRead(deps, draft, stored.id, input))) {
    await deps.recordAccess(deps.db, { ...access, outcome: 'refused' });
    return refused('EVIDENCE_NOT_FOUND');
  }
  const [file] = await openFilesMeta(deps, draft, [stored]);
  if (file === undefined) return refused('EVIDENCE_NOT_FOUND');
  const key = await deps.keys.unwrap(draft.wrappedKey, draft.id, draft.keyId);
  const bytes = openBytes(key, await deps.files.read(file.id), sealContextOf(draft.id, file.id, file.version));
  if (keccak256(bytes) !== file.contentHash) throw new Error(`The file ${file.id} is not the one that was uploaded.`);
  await deps.recordAccess(deps.db, { ...access, outcome: 'allowed' });
  return done({ file, bytes });
}

async function mayRead(
  deps: EvidenceDeps,
  draft: EvidenceDraft,
  fileId: string,
  input: ReadEvidenceInput,
): Promise<boolean> {
  if (draft.owner === input.actor) return true;
  if (draft.boundRoot === undefined || draft.claimId === undefined) return false;
  const seals = await findSealsOfDraft(deps.db, draft.id);
  const filed = seals.some((seal) => seal.root === draft.boundRoot && seal.fileIds.includes(fileId));
  return filed && (await input.mayReadClaim(draft.claimId));
}
