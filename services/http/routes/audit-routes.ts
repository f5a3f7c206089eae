import { claimStaff } from '@makewhole/domain/access/roles.ts';
import { listAnchors, listFindings } from '../../audit/list-findings.ts';
import { verifyAccessLog } from '../../audit/verify-access-log.ts';
import { getCapital, listCredits } from '../../capital/get-capital.ts';
import { getClaim } from '../../claims/get-claim.ts';
import { getPopulation } from '../../claims/get-population.ts';
import { listClaims } from '../../claims/list-claims.ts';
import { listDeadlineRecords } from '../../claims/list-deadline-records.ts';
import { listExceptions } from '../../claims/list-exceptions.ts';
import { profilesOfVersions } from '../../products/list-products.ts';
import { chainHead } from '../answer.ts';
import { requireClaimReader, requireRole } from '../claim-access.ts';
import { toClaimRows } from '../claim-rows.ts';
import { toCsv } from '../claims-csv.ts';
import type { AppDeps } from '../context.ts';
import { createRouter } from '../create-router.ts';
import { gatherClaim } from '../gather-claim.ts';
import * as contracts from './audit-contracts.ts';

/** Most claims one export holds; beyond it, page through /v1/claims. */
const exportLimit = 20_000;

/** What auditors read: the population, the exceptions, the deadlines, exports, the proof of the access log. */
export function auditRoutes(deps: AppDeps) {
  const capital = { index: deps.index, assetOf: deps.chain.assetOf };
  return createRouter()
    .openapi(contracts.populationRoute, async (c) => {
      const head = await chainHead(deps, c);
      await requireRole(deps, c, claimStaff);
      const [population, credits, { asset }] = await Promise.all([
        getPopulation(deps.index, head.indexedAt),
        listCredits(capital, undefined),
        getCapital(capital),
      ]);
      return c.json({ ...head, ...population, credits: credits.length, asset }, 200);
    })
    .openapi(contracts.exceptionsRoute, async (c) => {
      const head = await chainHead(deps, c);
      await requireRole(deps, c, claimStaff);
      const waiting = (await listCredits(capital, undefined)).map((credit) => ({
        kind: 'credit-waiting' as const,
        claimId: credit.claimIds[0] ?? null,
        at: credit.since,
        detail: credit.assets,
      }));
      return c.json({ ...head, exceptions: [...(await listExceptions(deps.index, head.indexedAt)), ...waiting] }, 200);
    })
    .openapi(contracts.slaRoute, async (c) => {
      const head = await chainHead(deps, c);
      await requireRole(deps, c, claimStaff);
      const profiles = await profilesOfVersions(deps.index);
      const profileOf = (versionId: number) => profiles.get(versionId) ?? 0;
      const records = await listDeadlineRecords(deps.index, { at: head.indexedAt, profileOf });
      return c.json({ ...head, records: [...records] }, 200);
    })
    .openapi(contracts.exportClaimRoute, async (c) => {
      const head = await chainHead(deps, c);
      await requireRole(deps, c, claimStaff);
      const { claim } = await requireClaimReader(deps, c, c.req.valid('param').claimId);
      const input = await gatherClaim(deps, claim, { at: head.indexedAt, asStaff: true });
      c.header('content-disposition', `attachment; filename="claim-${claim.policyId}-${claim.number}.json"`);
      return c.json(
        { ...head, claim: await getClaim({ db: deps.db, index: deps.index, keys: deps.evidence.keys }, input) },
        200,
      );
    })
    .openapi(contracts.exportCsvRoute, async (c) => {
      const head = await chainHead(deps, c);
      await requireRole(deps, c, claimStaff);
      const { claims } = await listClaims(deps.index, {}, exportLimit);
      c.header('content-disposition', `attachment; filename="claims-${head.indexedBlock}.csv"`);
      c.header('content-type', 'text/csv; charset=utf-8');
      return c.body(toCsv(await toClaimRows(deps, claims), head.indexedBlock), 200);
    })
    .openapi(contracts.accessLogRoute, async (c) => {
      const head = await chainHead(deps, c);
      await requireRole(deps, c, ['auditor']);
      return c.json({ ...head, proof: await verifyAccessLog(deps.db) }, 200);
    })
    .openapi(contracts.anchorsRoute, async (c) => {
      const head = await chainHead(deps, c);
      const anchors = await listAnchors(deps.index, c.req.valid('query').limit);
      return c.json({ ...head, anchors: [...anchors] }, 200);
    })
    .openapi(contracts.findingsRoute, async (c) => {
      const head = await chainHead(deps, c);
      await requireRole(deps, c, claimStaff);
      const findings = await listFindings(deps.index, { at: head.indexedAt, ...c.req.valid('query') });
      return c.json({ ...head, findings: [...findings] }, 200);
    });
}
