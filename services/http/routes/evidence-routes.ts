import { getDraft, listDrafts } from '../../evidence/list-evidence.ts';
import { openDraft } from '../../evidence/open-draft.ts';
import { readEvidence } from '../../evidence/read-evidence.ts';
import { removeEvidence } from '../../evidence/remove-evidence.ts';
import { sealDraft } from '../../evidence/seal-draft.ts';
import { storeEvidence } from '../../evidence/store-evidence.ts';
import { mediaTypes } from '../../evidence/detect-media-type.ts';
import type { OpenedFile } from '../../evidence/evidence-types.ts';
import { actorOf, requireAddress } from '../access.ts';
import { caseworkHead } from '../answer.ts';
import type { AppDeps } from '../context.ts';
import { createRouter } from '../create-router.ts';
import { HttpFailure } from '../http-failure.ts';
import { receiveUpload } from '../receive-upload.ts';
import { bindFiledDrafts } from '../bind-filed-drafts.ts';
import { mayReadClaim, requireOwnPolicy } from '../claim-access.ts';
import * as contracts from './evidence-contracts.ts';
import { toDraftView, toFileView } from './evidence-views.ts';

/** The vault over HTTP. */
export function evidenceRoutes(deps: AppDeps) {
  return createRouter()
    .openapi(contracts.openDraftRoute, async (c) => {
      const owner = requireAddress(c);
      const { policyId, claimId } = c.req.valid('json');
      await requireOwnPolicy(deps, { address: owner, policyId, claimId });
      const opened = await openDraft(deps.evidence, {
        owner,
        policyId: String(policyId),
        claimId: claimId?.toString(),
      });
      if (!opened.ok) throw new HttpFailure(opened.failure.code, opened.failure.details);
      return c.json({ ...(await caseworkHead(deps, c)), draft: toDraftView(opened.value, []) }, 201);
    })
    .openapi(contracts.listDraftsRoute, async (c) => {
      const actor = requireAddress(c);
      await bindFiledDrafts(deps, actor);
      const { policyId } = c.req.valid('query');
      const drafts = await listDrafts(deps.evidence, { actor, policyId: policyId?.toString() });
      return c.json(
        { ...(await caseworkHead(deps, c)), drafts: drafts.map(({ draft, files }) => toDraftView(draft, files)) },
        200,
      );
    })
    .openapi(contracts.getDraftRoute, async (c) => {
      const actor = requireAddress(c);
      await bindFiledDrafts(deps, actor);
      const found = await getDraft(deps.evidence, { actor, draftId: c.req.valid('param').draftId });
      if (!found.ok) throw new HttpFailure(found.failure.code, found.failure.details);
      return c.json(
        { ...(await caseworkHead(deps, c)), draft: toDraftView(found.value.draft, found.value.files) },
        200,
      );
    })
    .openapi(contracts.uploadFileRoute, async (c) => {
      const actor = requireAddress(c);
      const { draftId } = c.req.valid('param');
      const stored = await receiveUpload(c.req.raw, (file) =>
        storeEvidence(deps.evidence, {
          actor,
          draftId,
          fileName: file.name,
          source: file.source,
          statedHash: () => file.field('contentHash'),
        }),
      );
      if (!stored.ok) throw new HttpFailure(stored.failure.code, stored.failure.details);
      const answer = { ...(await caseworkHead(deps, c)), file: toFileView(stored.value.file) };
      return stored.value.created ? c.json(answer, 201) : c.json(answer, 200);
    })
    .openapi(contracts.removeFileRoute, async (c) => {
      const actor = requireAddress(c);
      const { draftId, fileId } = c.req.valid('param');
      const removed = await removeEvidence(deps.evidence, { actor, draftId, fileId });
      if (!removed.ok) throw new HttpFailure(removed.failure.code, removed.failure.details);
      const found = await getDraft(deps.evidence, { actor, draftId });
      if (!found.ok) throw new HttpFailure(found.failure.code, found.failure.details);
      return c.json(
        { ...(await caseworkHead(deps, c)), draft: toDraftView(found.value.draft, found.value.files) },
        200,
      );
    })
    .openapi(contracts.sealDraftRoute, async (c) => {
      const actor = requireAddress(c);
      const sealed = await sealDraft(deps.evidence, { actor, draftId: c.req.valid('param').draftId });
      if (!sealed.ok) throw new HttpFailure(sealed.failure.code, sealed.failure.details);
      const { root, files } = sealed.value;
      return c.json({ ...(await caseworkHead(deps, c)), root, files: files.map((file) => ({ ...file })) }, 200);
    })
    .openapi(contracts.readFileRoute, async (c) => {
      const actor = actorOf(c);
      const { fileId } = c.req.valid('param');
      const opened = await readEvidence(deps.evidence, {
        actor,
        fileId,
        mayReadClaim: (claimId) => mayReadClaim(deps, c, claimId),
      });
      if (!opened.ok) throw new HttpFailure(opened.failure.code, opened.failure.details);
      return new Response(new Uint8Array(opened.value.bytes), { headers: attachmentHeaders(opened.value.file) });
    });
}

/** The declared type is the one found by content; a browser keeps the bytes as a file and runs nothing in them. */
function attachmentHeaders(file: OpenedFile): Record<string, string> {
  const plain = `evidence-${file.id.slice(0, 8)}.${mediaTypes[file.mediaType].extension}`;
  const named = encodeURIComponent(file.name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return {
    'content-type': file.mediaType,
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${named}`,
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'x-content-hash': file.contentHash,
  };
}
