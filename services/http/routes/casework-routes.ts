import type { z } from '@hono/zod-openapi';
import { claimIdFrom } from '../../../domain/primitives/ids.ts';
import { claimStaff, holdsOneOf, noteWriters } from '@makewhole/domain/access/roles.ts';
import type { Role } from '@makewhole/domain/access/roles.ts';
import { recordAccess } from '../../audit/record-access.ts';
import { addNote, listNotes, refuseNotes } from '../../claims/add-note.ts';
import type { CaseworkDeps, OpenedNote } from '../../claims/add-note.ts';
import { deleteFilingDraft, getFilingDraft, saveFilingDraft } from '../../claims/filing-draft.ts';
import { isInCaseFile } from '../../claims/is-in-case-file.ts';
import { openTexts, sealText } from '../../claims/sealed-text.ts';
import { actorOf, requireAddress } from '../access.ts';
import { caseworkHead, chainHead } from '../answer.ts';
import { claimExists, findClaimReader, requireArbitrator, requireOwnPolicy, rolesOf } from '../claim-access.ts';
import type { AppContext, AppDeps } from '../context.ts';
import { createRouter } from '../create-router.ts';
import { HttpFailure } from '../http-failure.ts';
import * as contracts from './casework-contracts.ts';

/** What people write about claims: notes, the words behind commitments, forms that are not finished. */
export function caseworkRoutes(deps: AppDeps) {
  const sealing = { clock: deps.clock, randomness: deps.randomness, keys: deps.evidence.keys };
  const casework: CaseworkDeps = {
    db: deps.db,
    ...sealing,
    recordAccess: async (db, access) => {
      await recordAccess(deps, db, access);
    },
  };
  /** Staff of a claim; anyone else learns nothing, and the attempt is written down. */
  const requireStaffOf = async (c: AppContext, claimId: bigint, asked: readonly Role[], verb: 'read' | 'write') => {
    const address = requireAddress(c);
    const roles = await rolesOf(deps, address);
    const exists = await claimExists(deps, claimId);
    if (exists && holdsOneOf(roles, asked)) return address;
    if (exists) await refuseNotes(casework, { actor: actorOf(c), claimId: claimId.toString(), verb });
    throw new HttpFailure('CLAIM_NOT_FOUND');
  };
  return createRouter()
    .openapi(contracts.listNotesRoute, async (c) => {
      const { claimId } = c.req.valid('param');
      const head = await chainHead(deps, c);
      const actor = await requireStaffOf(c, claimId, claimStaff, 'read');
      const { notes, intact } = await listNotes(casework, { actor, claimId: claimId.toString() });
      return c.json({ ...head, entries: notes.map(toNoteView), intact }, 200);
    })
    .openapi(contracts.addNoteRoute, async (c) => {
      const { claimId } = c.req.valid('param');
      const head = await chainHead(deps, c);
      const author = await requireStaffOf(c, claimId, noteWriters, 'write');
      const added = await addNote(casework, { author, claimId: claimId.toString(), ...c.req.valid('json') });
      if (!added.ok) throw new HttpFailure(added.failure.code, added.failure.details);
      return c.json({ ...head, entry: toNoteView(added.value) }, 201);
    })
    .openapi(contracts.sealTextRoute, async (c) => {
      const { policyId, claimId, kind, text } = c.req.valid('json');
      const author = requireAddress(c);
      if (kind === 'cause') await requireOwnPolicy(deps, { address: author, policyId, claimId: undefined });
      else if (claimId === undefined)
        throw new HttpFailure('REQUEST_INVALID', { where: 'json.claimId', why: 'is needed for this kind' });
      else if (kind === 'grounds') await requireOwnPolicy(deps, { address: author, policyId, claimId });
      else if (kind === 'vote') await requireArbitrator(deps, c, claimId);
      else await requireStaffOf(c, claimId, noteWriters, 'write');
      const recordId = kind === 'cause' ? `policy:${policyId}` : `claim:${claimId}`;
      const sealed = await sealText(sealing, deps.db, { kind, recordId, author, text });
      return c.json({ ...(await caseworkHead(deps, c)), ...sealed, recordId }, 201);
    })
    .openapi(contracts.readTextRoute, async (c) => {
      const address = requireAddress(c);
      const head = await chainHead(deps, c);
      const { commitment } = c.req.valid('param');
      const found = (await openTexts(sealing, deps.db, [commitment])).get(commitment);
      const claimId = /^claim:(\d+)$/.exec(found?.recordId ?? '')?.[1];
      const reader = claimId === undefined ? undefined : await findClaimReader(deps, address, claimIdFrom(claimId));
      const isStaff = holdsOneOf(await rolesOf(deps, address), claimStaff);
      const isNamed = reader !== undefined && (await isInCaseFile(deps.index, reader.claim.id, commitment));
      if (found === undefined || (found.author !== address && !isStaff && !isNamed)) {
        throw new HttpFailure('TEXT_NOT_FOUND');
      }
      const { kind, recordId, author, text, salt, writtenAtMs } = found;
      return c.json(
        { ...head, commitment, kind, recordId, author, text, salt, at: Math.floor(writtenAtMs / 1_000) },
        200,
      );
    })
    .openapi(contracts.saveFilingDraftRoute, async (c) => {
      const owner = requireAddress(c);
      const { policyId } = c.req.valid('param');
      await requireOwnPolicy(deps, { address: owner, policyId, claimId: undefined });
      const saved = await saveFilingDraft(
        sealing,
        deps.db,
        { owner, policyId: String(policyId) },
        c.req.valid('json').body,
      );
      return c.json(
        { ...(await caseworkHead(deps, c)), draft: { body: saved.body, savedAt: Math.floor(saved.savedAtMs / 1_000) } },
        200,
      );
    })
    .openapi(contracts.getFilingDraftRoute, async (c) => {
      const owner = requireAddress(c);
      const saved = await getFilingDraft(sealing, deps.db, { owner, policyId: String(c.req.valid('param').policyId) });
      const draft = saved === undefined ? null : { body: saved.body, savedAt: Math.floor(saved.savedAtMs / 1_000) };
      return c.json({ ...(await caseworkHead(deps, c)), draft }, 200);
    })
    .openapi(contracts.deleteFilingDraftRoute, async (c) => {
      const owner = requireAddress(c);
      await deleteFilingDraft(deps.db, { owner, policyId: String(c.req.valid('param').policyId) });
      return c.json({ ...(await caseworkHead(deps, c)), draft: null }, 200);
    });
}

function toNoteView(note: OpenedNote): z.infer<typeof contracts.noteView> {
  const { seq, kind, author, body, commitment, writtenAtMs, previousHash, hash } = note;
  return { seq, kind, author, body, commitment, at: Math.floor(writtenAtMs / 1_000), previousHash, hash };
}
