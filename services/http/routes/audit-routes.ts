import { claimStaff } from '../../access/role-ids.ts'
import { verifyAccessLog } from '../../audit/verify-access-log.ts'
import { findCredits, findPools } from '../../capital/pool.repository.ts'
import { findClaims } from '../../claims/claim.repository.ts'
import { getClaim } from '../../claims/get-claim.ts'
import { getPopulation } from '../../claims/get-population.ts'
import { listDeadlineRecords } from '../../claims/list-deadline-records.ts'
import { listExceptions } from '../../claims/list-exceptions.ts'
import { checksummed } from '../../platform/views.ts'
import { findVersions } from '../../products/product.repository.ts'
import { chainHead } from '../answer.ts'
import { requireClaimReader, requireRole } from '../claim-access.ts'
import { assetOf, toClaimRows } from '../claim-rows.ts'
import { toCsv } from '../claims-csv.ts'
import type { AppDeps } from '../context.ts'
import { createRouter } from '../create-router.ts'
import { gatherClaim } from '../gather-claim.ts'
import * as contracts from './audit-contracts.ts'

/** Most claims one export holds; beyond it, page through /v1/claims. */
const exportLimit = 20_000

/** What auditors read: the population, the exceptions, the deadlines, exports, the proof of the access log. */
export function auditRoutes(deps: AppDeps) {
  return createRouter()
    .openapi(contracts.populationRoute, async (c) => {
      const head = await chainHead(deps, c)
      await requireRole(deps, c, claimStaff)
      const [population, credits, pools] = await Promise.all([
        getPopulation(deps.index, head.indexedAt),
        findCredits(deps.index, undefined),
        findPools(deps.index),
      ])
      const [first] = pools
      return c.json({ ...head, ...population, credits: credits.length, asset: first === undefined ? null : await assetOf(deps, first.id) }, 200)
    })
    .openapi(contracts.exceptionsRoute, async (c) => {
      const head = await chainHead(deps, c)
      await requireRole(deps, c, claimStaff)
      const credits = await findCredits(deps.index, undefined)
      const exceptions = [
        ...(await listExceptions(deps.index, head.indexedAt)),
        ...credits.map((row) => ({ kind: 'credit-waiting' as const, claimId: null, at: row.updatedAt, detail: `${checksummed(row.payee)} ${row.assets}` })),
      ]
      return c.json({ ...head, exceptions }, 200)
    })
    .openapi(contracts.slaRoute, async (c) => {
      const head = await chainHead(deps, c)
      await requireRole(deps, c, claimStaff)
      const versions = await findVersions(deps.index)
      const records = await listDeadlineRecords(deps.index, { at: head.indexedAt, profileOf: (id) => versions.find((version) => version.id === id)?.profileId ?? 0 })
      return c.json({ ...head, records: [...records] }, 200)
    })
    .openapi(contracts.exportClaimRoute, async (c) => {
      const head = await chainHead(deps, c)
      await requireRole(deps, c, claimStaff)
      const { claim } = await requireClaimReader(deps, c, c.req.valid('param').claimId)
      const input = await gatherClaim(deps, claim, { at: head.indexedAt, asStaff: true })
      c.header('content-disposition', `attachment; filename="claim-${claim.policyId}-${claim.number}.json"`)
      return c.json({ ...head, claim: await getClaim({ db: deps.db, index: deps.index, keys: deps.evidence.keys }, input) }, 200)
    })
    .openapi(contracts.exportCsvRoute, async (c) => {
      const head = await chainHead(deps, c)
      await requireRole(deps, c, claimStaff)
      const rows = await toClaimRows(deps, await findClaims(deps.index, {}, exportLimit))
      c.header('content-disposition', `attachment; filename="claims-${head.indexedBlock}.csv"`)
      c.header('content-type', 'text/csv; charset=utf-8')
      return c.body(toCsv(rows, head.indexedBlock), 200)
    })
    .openapi(contracts.accessLogRoute, async (c) => {
      const head = await chainHead(deps, c)
      await requireRole(deps, c, ['auditor'])
      return c.json({ ...head, proof: await verifyAccessLog(deps.db) }, 200)
    })
}
