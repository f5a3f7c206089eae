import { claimFlagBits } from '../../../domain/claims/claim-flags.ts';
import { claimStaff, holdsOneOf } from '@makewhole/domain/access/roles.ts';
import { listAccesses } from '../../audit/list-accesses.ts';
import { getClaim } from '../../claims/get-claim.ts';
import { listClaims } from '../../claims/list-claims.ts';
import { listClaimEvidence, listDraftIds } from '../../evidence/list-evidence.ts';
import { requireAddress } from '../access.ts';
import { chainHead } from '../answer.ts';
import { bindClaim } from '../bind-filed-drafts.ts';
import { requireClaimReader, rolesOf, rolesOfActors } from '../claim-access.ts';
import { toClaimRows } from '../claim-rows.ts';
import { searchOf } from '../claim-search.ts';
import type { AppDeps } from '../context.ts';
import { createRouter } from '../create-router.ts';
import { HttpFailure } from '../http-failure.ts';
import { gatherClaim } from '../gather-claim.ts';
import * as contracts from './claim-contracts.ts';
import { toFileView } from './evidence-views.ts';

/** Claims as far as they concern the one who asks. */
export function claimRoutes(deps: AppDeps) {
  return createRouter()
    .openapi(contracts.listClaimsRoute, async (c) => {
      const address = requireAddress(c);
      const query = c.req.valid('query');
      const head = await chainHead(deps, c);
      const isStaff = holdsOneOf(await rolesOf(deps, address), claimStaff);
      const holder = query.holder === 'self' || (query.holder === undefined && !isStaff) ? address : query.holder;
      if (holder !== address && !isStaff) throw new HttpFailure('HOLDER_NOT_YOURS');
      const found = searchOf(query.q);
      const filter = {
        claimant: found.claimant ?? holder,
        policyId: found.policyId ?? query.policyId,
        claimId: found.claimId,
        phases: query.phase,
        at: head.indexedAt,
        overdue: query.overdue,
        silent: query.silent,
        eventCode: query.event,
        verdict: query.verdict,
        assignee: query.assignee,
        line: query.line,
        flags: query.flag === undefined ? undefined : claimFlagBits[query.flag],
        before: query.cursor === undefined ? undefined : BigInt(query.cursor),
      };
      if (found.claimant !== undefined && found.claimant !== address && !isStaff)
        throw new HttpFailure('HOLDER_NOT_YOURS');
      const page = await listClaims(deps.index, filter, query.limit);
      return c.json(
        { ...head, claims: [...(await toClaimRows(deps, page.claims))], total: page.total, next: page.next },
        200,
      );
    })
    .openapi(contracts.getClaimRoute, async (c) => {
      const head = await chainHead(deps, c);
      const reader = await requireClaimReader(deps, c, c.req.valid('param').claimId);
      await bindClaim(deps, reader.claim);
      const asStaff = holdsOneOf(reader.roles, claimStaff);
      const input = await gatherClaim(deps, reader.claim, { at: head.indexedAt, asStaff });
      return c.json(
        { ...head, claim: await getClaim({ db: deps.db, index: deps.index, keys: deps.evidence.keys }, input) },
        200,
      );
    })
    .openapi(contracts.claimEvidenceRoute, async (c) => {
      const head = await chainHead(deps, c);
      const { claim, address } = await requireClaimReader(deps, c, c.req.valid('param').claimId);
      await bindClaim(deps, claim);
      const found = await listClaimEvidence(deps.evidence, { actor: address, claimId: claim.id.toString() });
      const files = found.map(({ draft, file }) => ({
        ...toFileView(file),
        root: draft.boundRoot ?? claim.evidenceRoot,
        uploadedBy: draft.owner,
      }));
      return c.json({ ...head, evidenceRoot: claim.evidenceRoot, files }, 200);
    })
    .openapi(contracts.claimAccessesRoute, async (c) => {
      const head = await chainHead(deps, c);
      const { claim } = await requireClaimReader(deps, c, c.req.valid('param').claimId);
      const claimId = claim.id.toString();
      const draftIds = await listDraftIds(deps.evidence, claimId);
      const entries = await listAccesses(deps.db, {
        claimId,
        draftIds,
        ...c.req.valid('query'),
      });
      const roleOf = await rolesOfActors(deps, claim, [...new Set(entries.map((entry) => entry.actor))]);
      return c.json(
        {
          ...head,
          entries: entries.map(({ seq, atMs, actor, verb, objectId, outcome, hash, previousHash }) => ({
            seq,
            at: Math.floor(atMs / 1_000),
            actor,
            role: roleOf.get(actor) ?? null,
            verb,
            objectId,
            outcome,
            hash,
            previousHash,
          })),
        },
        200,
      );
    });
}
