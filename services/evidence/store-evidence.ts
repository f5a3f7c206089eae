import { bytesToHex, keccak256 } from 'viem';
import type { Address } from 'viem';
import { evidenceCommitment } from '../../domain/claims/evidence-root.ts';
import { writeToOutbox } from '../platform/outbox.ts';
import { done, refused } from '../platform/result.ts';
import type { Result } from '../platform/result.ts';
import { cleanFileName } from './clean-file-name.ts';
import { detectMediaType } from './detect-media-type.ts';
import { findDraft, findFilesOf, insertFile, setFileRemoved } from './evidence.repository.ts';
import { sealContextOf } from './evidence-types.ts';
import type { EvidenceDeps, EvidenceDraft, OpenedFile, StoredFile } from './evidence-types.ts';
import { openFilesMeta, sealFileMeta } from './open-file-meta.ts';
import { FileTooLargeError, maxFileBytes, writeSealedFile } from './write-sealed-file.ts';
import type { WrittenFile } from './write-sealed-file.ts';

/** Most files of one draft, and most bytes of all of them together. */
export const draftLimits = { files: 40, bytes: 300 * 1024 * 1024 } as const;

export interface StoreEvidenceInput {
  readonly actor: Address;
  readonly draftId: string;
  readonly fileName: string;
  readonly source: AsyncIterable<Uint8Array>;
  /** The keccak256 the client computed; asked for once the stream has ended, since it may come after the file. */
  readonly statedHash: () => Promise<string | undefined>;
}

export type StoreEvidenceFailure =
  | 'DRAFT_NOT_FOUND'
  | 'DRAFT_BOUND'
  | 'DRAFT_FULL'
  | 'EVIDENCE_TOO_LARGE'
  | 'EVIDENCE_EMPTY'
  | 'EVIDENCE_TYPE_REFUSED'
  | 'EVIDENCE_HASH_MISSING'
  | 'EVIDENCE_HASH_MISMATCH';

/** The file, and whether this upload brought it or it was there. */
export interface StoredEvidence {
  readonly file: OpenedFile;
  readonly created: boolean;
}

type Outcome = Result<StoredEvidence, StoreEvidenceFailure>;

/**
 * Takes one file into a draft. When this answers, the bytes are on the disk and the row is committed, in this order; whatever fails
 * before leaves nothing behind but a line in the access log.
 */
export async function storeEvidence(deps: EvidenceDeps, input: StoreEvidenceInput): Promise<Outcome> {
  const draft = await findDraft(deps.db, input.draftId, 'read');
  if (draft === undefined) return refused('DRAFT_NOT_FOUND', { draftId: input.draftId });
  const outcome =
    draft.owner === input.actor
      ? await take(deps, draft, input)
      : refused('DRAFT_NOT_FOUND', { draftId: input.draftId });
  if (!outcome.ok) {
    await deps.recordAccess(deps.db, {
      actor: input.actor,
      verb: 'upload',
      recordKind: 'draft',
      recordId: draft.id,
      objectId: 'file',
      outcome: 'refused',
    });
  }
  return outcome;
}

async function take(deps: EvidenceDeps, draft: EvidenceDraft, input: StoreEvidenceInput): Promise<Outcome> {
  if (draft.boundRoot !== undefined) return refused('DRAFT_BOUND', { draftId: draft.id });
  const present = await findFilesOf(deps.db, [draft.id]);
  if (present.length >= draftLimits.files) return refused('DRAFT_FULL', { ...draftLimits });
  if (present.reduce((sum, file) => sum + file.byteSize, 0) >= draftLimits.bytes)
    return refused('DRAFT_FULL', { ...draftLimits });

  const fileId = deps.randomness.uuid();
  const version = 1;
  const key = await deps.keys.unwrap(draft.wrappedKey, draft.id, draft.keyId);
  try {
    const path = await deps.files.partPathOf(fileId);
    const written = await writeSealedFile(path, input.source, {
      key,
      context: sealContextOf(draft.id, fileId, version),
    });
    const checked = await check(written, await input.statedHash());
    if (!checked.ok) return checked;
    const twin = present.find((file) => file.contentHash === written.contentHash);
    if (twin !== undefined) return await takeBack(deps, draft, twin);

    const salt = bytesToHex(deps.randomness.bytes(32));
    const { byteSize, contentHash } = written;
    const mediaType = checked.value;
    const payload = { contentHash, mediaType, byteSize, version };
    const file: StoredFile = {
      id: fileId,
      draftId: draft.id,
      ...payload,
      commitment: evidenceCommitment({ keccak256 }, { recordId: draft.id, salt, payload }),
      sealedMeta: sealFileMeta(
        key,
        { draftId: draft.id, fileId, version },
        { name: cleanFileName(input.fileName), salt },
      ),
      uploadedAtMs: deps.clock.nowMs(),
      removedAtMs: undefined,
    };
    await deps.files.keep(fileId);
    return await commit(deps, draft, file);
  } catch (thrown) {
    if (thrown instanceof FileTooLargeError) return refused('EVIDENCE_TOO_LARGE', { limitBytes: maxFileBytes });
    throw thrown;
  } finally {
    await deps.files.drop(fileId);
  }
}

async function check(written: WrittenFile, stated: string | undefined) {
  if (written.byteSize === 0) return refused('EVIDENCE_EMPTY');
  const mediaType = await detectMediaType(written.head);
  if (mediaType === undefined) return refused('EVIDENCE_TYPE_REFUSED');
  if (stated === undefined) return refused('EVIDENCE_HASH_MISSING');
  if (stated.toLowerCase() !== written.contentHash)
    return refused('EVIDENCE_HASH_MISMATCH', { stated: stated.slice(0, 66), computed: written.contentHash });
  return done(mediaType);
}

async function commit(deps: EvidenceDeps, draft: EvidenceDraft, file: StoredFile): Promise<Outcome> {
  let outcome: 'written' | 'twin' | 'bound' | 'full';
  try {
    outcome = await deps.db.transaction(async (tx) => {
      const current = await findDraft(tx, draft.id, 'update');
      if (current === undefined || current.boundRoot !== undefined) return 'bound';
      if ((await findFilesOf(tx, [draft.id])).length >= draftLimits.files) return 'full';
      if (!(await insertFile(tx, file))) return 'twin';
      await deps.recordAccess(tx, {
        actor: draft.owner,
        verb: 'upload',
        recordKind: 'draft',
        recordId: draft.id,
        objectId: file.id,
        outcome: 'allowed',
      });
      await writeToOutbox(deps, tx, {
        topic: 'evidence.stored',
        subject: `draft:${draft.id}`,
        payload: { fileId: file.id, commitment: file.commitment },
      });
      return 'written';
    });
  } catch (thrown) {
    await deps.files.remove(file.id);
    throw thrown;
  }
  if (outcome === 'written') return await opened(deps, draft, file, true);
  await deps.files.remove(file.id);
  if (outcome === 'bound') return refused('DRAFT_BOUND', { draftId: draft.id });
  if (outcome === 'full') return refused('DRAFT_FULL', { ...draftLimits });
  const twin = (await findFilesOf(deps.db, [draft.id])).find((other) => other.contentHash === file.contentHash);
  return twin === undefined ? refused('DRAFT_BOUND', { draftId: draft.id }) : await takeBack(deps, draft, twin);
}

/** The same bytes again: the file that is there answers, also when it had been removed. */
async function takeBack(deps: EvidenceDeps, draft: EvidenceDraft, twin: StoredFile): Promise<Outcome> {
  await deps.db.transaction(async (tx) => {
    await setFileRemoved(tx, twin.id, null);
    await deps.recordAccess(tx, {
      actor: draft.owner,
      verb: 'upload',
      recordKind: 'draft',
      recordId: draft.id,
      objectId: twin.id,
      outcome: 'allowed',
    });
  });
  return await opened(deps, draft, { ...twin, removedAtMs: undefined }, false);
}

async function opened(deps: EvidenceDeps, draft: EvidenceDraft, file: StoredFile, created: boolean): Promise<Outcome> {
  const [first] = await openFilesMeta(deps, draft, [file]);
  if (first === undefined) throw new Error('A file that was just written could not be opened.');
  return done({ file: first, created });
}
