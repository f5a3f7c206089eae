import { createRoute, z } from '@hono/zod-openapi';
import { anchorView, findingView } from '../../audit/list-findings.ts';
import { claimView } from '../../claims/claim-view.ts';
import { recordedClocks } from '../../claims/list-deadline-records.ts';
import { exceptionKinds } from '../../claims/list-exceptions.ts';
import { assetView, assetsView, claimIdView, hash32View, instantView } from '../../platform/views.ts';
import { chainHeadShape, failureResponses, jsonOf } from '../answer.ts';
import { claimIdParam } from '../params.ts';

const tags = ['audit'];
const count = z.number().int();

export const populationRoute = createRoute({
  method: 'get',
  path: '/v1/audit/population',
  tags,
  summary: 'All claims in numbers; for staff',
  responses: {
    200: jsonOf(
      z
        .object({
          ...chainHeadShape,
          claims: count,
          open: count,
          paidAssets: assetsView,
          byPhase: z.record(z.string(), count),
          byVerdict: z.record(z.string(), count),
          byLine: z.array(z.object({ line: z.string(), claims: count, paidAssets: assetsView })),
          breached: count,
          late: count,
          outOfTerms: count,
          laterEvidence: count,
          fourEyes: count,
          credits: count,
          asset: assetView.nullable(),
        })
        .openapi('PopulationAnswer'),
      'The numbers.',
    ),
    ...failureResponses,
  },
});

export const exceptionsRoute = createRoute({
  method: 'get',
  path: '/v1/audit/exceptions',
  tags,
  summary: 'What is out of the ordinary; for staff',
  responses: {
    200: jsonOf(
      z
        .object({
          ...chainHeadShape,
          exceptions: z.array(
            z.object({
              kind: z.enum(exceptionKinds),
              claimId: claimIdView.nullable(),
              at: instantView,
              detail: z.string().nullable(),
            }),
          ),
        })
        .openapi('ExceptionsAnswer'),
      'The exceptions.',
    ),
    ...failureResponses,
  },
});

export const slaRoute = createRoute({
  method: 'get',
  path: '/v1/audit/sla',
  tags,
  summary: 'Every clock of every claim, and whether it was kept; for staff',
  responses: {
    200: jsonOf(
      z
        .object({
          ...chainHeadShape,
          records: z.array(
            z.object({
              claimId: claimIdView,
              profileId: count,
              clock: z.enum(recordedClocks),
              startedAt: instantView,
              dueAt: instantView,
              metAt: instantView.nullable(),
              state: z.enum(['met', 'late', 'running', 'breached']),
            }),
          ),
        })
        .openapi('DeadlineRegisterAnswer'),
      'The register; profiles with their legal basis are in the product versions.',
    ),
    ...failureResponses,
  },
});

export const exportClaimRoute = createRoute({
  method: 'get',
  path: '/v1/audit/claims/{claimId}/export',
  tags,
  summary: 'A claim as a file; for staff',
  request: { params: z.object({ claimId: claimIdParam }) },
  responses: {
    200: jsonOf(z.object({ ...chainHeadShape, claim: claimView }).openapi('ClaimExport'), 'The claim.'),
    ...failureResponses,
  },
});

export const exportCsvRoute = createRoute({
  method: 'get',
  path: '/v1/audit/claims.csv',
  tags,
  summary: 'All claims as a table; for staff',
  responses: {
    200: { description: 'RFC 4180.', content: { 'text/csv': { schema: z.string() } } },
    ...failureResponses,
  },
});

export const accessLogRoute = createRoute({
  method: 'get',
  path: '/v1/audit/access-log',
  tags,
  summary: 'Recompute the hash chain of the access log; for auditors',
  responses: {
    200: jsonOf(
      z
        .object({
          ...chainHeadShape,
          proof: z.discriminatedUnion('intact', [
            z.object({ intact: z.literal(true), entries: count, head: hash32View }),
            z.object({ intact: z.literal(false), brokenAt: count, why: z.enum(['missing', 'changed', 'head']) }),
          ]),
        })
        .openapi('AccessLogProofAnswer'),
      'Whether every line is in its place.',
    ),
    ...failureResponses,
  },
});

const limit = z.coerce.number().int().min(1).max(500).default(100);

export const anchorsRoute = createRoute({
  method: 'get',
  path: '/v1/audit/anchors',
  tags,
  summary: 'Logs and reports whose roots stand on the chain, newest first',
  request: { query: z.object({ limit }) },
  responses: {
    200: jsonOf(z.object({ ...chainHeadShape, anchors: z.array(anchorView) }).openapi('AnchorsAnswer'), 'The roots.'),
    ...failureResponses,
  },
});

export const findingsRoute = createRoute({
  method: 'get',
  path: '/v1/audit/findings',
  tags,
  summary: 'What auditors want answered, by when, and what came; for staff',
  request: { query: z.object({ limit }) },
  responses: {
    200: jsonOf(
      z.object({ ...chainHeadShape, findings: z.array(findingView) }).openapi('FindingsAnswer'),
      'Newest first.',
    ),
    ...failureResponses,
  },
});
