import { createRoute, z } from '@hono/zod-openapi';
import { roles } from '@makewhole/domain/access/roles.ts';
import { flagNames, phaseView, verdictView } from '../../claims/claim-values.ts';
import { claimRowView, claimView } from '../../claims/claim-view.ts';
import { addressView, hash32View, instantView } from '../../platform/views.ts';
import { chainHeadShape, failureResponses, jsonOf } from '../answer.ts';
import { addressParam, claimIdParam, policyIdParam } from '../params.ts';
import { evidenceFileSchema } from './evidence-views.ts';

const tags = ['claims'];
const claimParams = z.object({ claimId: claimIdParam });

export const listClaimsRoute = createRoute({
  method: 'get',
  path: '/v1/claims',
  tags,
  summary: 'Claims, newest first: one’s own, or as staff anybody’s',
  request: {
    query: z.object({
      holder: z.union([z.literal('self'), addressParam]).optional(),
      policyId: policyIdParam.optional(),
      phase: z
        .string()
        .transform((list) => list.split(','))
        .pipe(z.array(phaseView))
        .optional()
        .openapi({ type: 'string', example: 'Filed,Decided' }),
      verdict: verdictView.optional(),
      assignee: addressParam.optional(),
      line: z.string().max(32).optional(),
      flag: z.enum(flagNames).optional(),
      overdue: z.stringbool().optional().openapi({ type: 'boolean', description: 'Should have been decided by now.' }),
      silent: z
        .stringbool()
        .optional()
        .openapi({ type: 'boolean', description: 'The insurer’s silence may be used: anyone may escalate.' }),
      event: z.string().max(32).optional().openapi({ description: 'Code of a catastrophe or another event.' }),
      q: z
        .string()
        .trim()
        .max(80)
        .optional()
        .openapi({ description: 'A claim number, a policy number or an address.' }),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z
        .string()
        .regex(/^\d{1,20}$/, { error: 'is not a cursor' })
        .optional(),
    }),
  },
  responses: {
    200: jsonOf(
      z
        .object({
          ...chainHeadShape,
          claims: z.array(claimRowView),
          total: z.number().int(),
          next: z.string().nullable(),
        })
        .openapi('ClaimsAnswer'),
      'A page; `next` is the cursor of the one after.',
    ),
    ...failureResponses,
  },
});

export const getClaimRoute = createRoute({
  method: 'get',
  path: '/v1/claims/{claimId}',
  tags,
  summary: 'A claim with its whole thread, for its parties and staff',
  request: { params: claimParams },
  responses: {
    200: jsonOf(
      z.object({ ...chainHeadShape, claim: claimView.openapi('Claim') }).openapi('ClaimAnswer'),
      'The claim.',
    ),
    ...failureResponses,
  },
});

export const claimEvidenceRoute = createRoute({
  method: 'get',
  path: '/v1/claims/{claimId}/evidence',
  tags: ['evidence'],
  summary: 'The files of a claim, with what is needed to recompute its evidence root',
  request: { params: claimParams },
  responses: {
    200: jsonOf(
      z
        .object({
          ...chainHeadShape,
          evidenceRoot: hash32View,
          files: z.array(evidenceFileSchema.extend({ root: hash32View, uploadedBy: addressView })),
        })
        .openapi('ClaimEvidenceAnswer'),
      'The files.',
    ),
    ...failureResponses,
  },
});

export const claimAccessesRoute = createRoute({
  method: 'get',
  path: '/v1/claims/{claimId}/accesses',
  tags: ['audit'],
  summary: 'Who looked at the file of a claim, and who tried',
  request: {
    params: claimParams,
    query: z.object({
      before: z.coerce.number().int().positive().optional(),
      limit: z.coerce.number().int().min(1).max(500).default(200),
    }),
  },
  responses: {
    200: jsonOf(
      z
        .object({
          ...chainHeadShape,
          entries: z.array(
            z.object({
              seq: z.number().int(),
              at: instantView,
              actor: z.string(),
              /** What the actor is to the claim now: `party`, a role on the chain, or null. */
              role: z.enum(['party', ...roles]).nullable(),
              verb: z.string(),
              objectId: z.string(),
              outcome: z.enum(['allowed', 'refused']),
              hash: hash32View,
              previousHash: hash32View,
            }),
          ),
        })
        .openapi('AccessesAnswer'),
      'Newest first.',
    ),
    ...failureResponses,
  },
});
