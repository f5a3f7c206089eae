import type { Address } from 'viem';
import type { Database } from '../platform/database.ts';
import { writeToOutbox } from '../platform/outbox.ts';
import { done, refused } from '../platform/result.ts';
import type { Result } from '../platform/result.ts';
import { findLastNote, findNotes, insertNote, lockCasework } from './casework.repository.ts';
import { caseworkGenesis, caseworkNoteSchema, hashCaseworkNote } from './casework-note.ts';
import type { CaseworkNote } from './casework-note.ts';
import { openTexts, sealText } from './sealed-text.ts';
import type { SealTextDeps } from './sealed-text.ts';

/** What casework is written with. */
export interface CaseworkDeps extends SealTextDeps {
  readonly db: Database;
  /** Writes a line of the access log, in the caller's transaction. */
  readonly recordAccess: (db: Database, access: CaseworkAccess) => Promise<void>;
}

/** A reading or writing of a claim's notes. */
export interface CaseworkAccess {
  readonly actor: string;
  readonly verb: 'read' | 'write';
  readonly recordKind: 'claim';
  readonly recordId: string;
  readonly objectId: 'notes';
  readonly outcome: 'allowed' | 'refused';
}

export interface AddNoteInput {
  readonly author: Address;
  readonly claimId: string;
  readonly body: string;
  /** Hash of the last note the author has read, when it matters that nobody wrote in between. */
  readonly after?: string | undefined;
}

/** A note with its words; null once they were erased. */
export interface OpenedNote extends CaseworkNote {
  readonly body: string | null;
}

/** Appends a note. The caller has made sure that the author may. */
export async function addNote(deps: CaseworkDeps, input: AddNoteInput): Promise<Result<OpenedNote, 'NOTE_STALE'>> {
  return await deps.db.transaction(async (tx) => {
    await lockCasework(tx, input.claimId);
    const last = await findLastNote(tx, input.claimId);
    const previousHash = last?.hash ?? caseworkGenesis(input.claimId);
    if (input.after !== undefined && input.after !== previousHash) return refused('NOTE_STALE', { last: previousHash });
    const { commitment } = await sealText(deps, tx, {
      kind: 'note',
      recordId: `claim:${input.claimId}`,
      author: input.author,
      text: input.body,
    });
    const linked = {
      claimId: input.claimId,
      seq: (last?.seq ?? 0) + 1,
      kind: 'note',
      author: input.author,
      commitment,
      writtenAtMs: deps.clock.nowMs(),
      previousHash,
    } as const;
    const note = caseworkNoteSchema.parse({
      ...linked,
      hash: hashCaseworkNote(caseworkNoteSchema.omit({ hash: true }).parse(linked)),
    });
    await insertNote(tx, note);
    await deps.recordAccess(tx, accessOf(input.author, input.claimId, 'write', 'allowed'));
    await writeToOutbox(deps, tx, {
      topic: 'casework.written',
      subject: `claim:${input.claimId}`,
      payload: { seq: note.seq, hash: note.hash },
    });
    return done({ ...note, body: input.body });
  });
}

/** A claim's notes and whether their hashes still link. The caller has made sure that the actor may read them. */
export async function listNotes(
  deps: CaseworkDeps,
  input: { readonly actor: Address; readonly claimId: string },
): Promise<{ readonly notes: readonly OpenedNote[]; readonly intact: boolean }> {
  const notes = await findNotes(deps.db, input.claimId);
  await deps.recordAccess(deps.db, accessOf(input.actor, input.claimId, 'read', 'allowed'));
  const texts = await openTexts(
    deps,
    deps.db,
    notes.map((note) => note.commitment),
  );
  return {
    notes: notes.map((note) => ({ ...note, body: texts.get(note.commitment)?.text ?? null })),
    intact: areLinked(input.claimId, notes),
  };
}

/** Writes down that somebody tried who may not. */
export async function refuseNotes(
  deps: CaseworkDeps,
  input: { readonly actor: string; readonly claimId: string; readonly verb: 'read' | 'write' },
): Promise<void> {
  await deps.recordAccess(deps.db, accessOf(input.actor, input.claimId, input.verb, 'refused'));
}

/** Whether every note follows from the one before and none is missing. */
export function areLinked(claimId: string, notes: readonly CaseworkNote[]): boolean {
  return notes.every((note, index) => {
    const previousHash = notes[index - 1]?.hash ?? caseworkGenesis(claimId);
    return note.seq === index + 1 && note.previousHash === previousHash && hashCaseworkNote(note) === note.hash;
  });
}

function accessOf(
  actor: string,
  claimId: string,
  verb: 'read' | 'write',
  outcome: 'allowed' | 'refused',
): CaseworkAccess {
  return { actor, verb, recordKind: 'claim', recordId: claimId, objectId: 'notes', outcome };
}
