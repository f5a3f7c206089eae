import { createRoute, z } from '@hono/zod-openapi';
import { failureResponses } from '../answer.ts';
import { failureSchema } from '../http-failure.ts';
import { claimIdParam, policyIdParam } from '../params.ts';

const tags = ['papers'];

/** How a paper is handed out. */
const query = z.object({
  as: z.enum(['pdf', 'json']).default('pdf').openapi({ description: 'A page to print, or the signed text alone.' }),
});

const responses = {
  200: {
    description: 'The paper, always as an attachment. Every reading is written down.',
    content: {
      'application/pdf': { schema: z.string().openapi({ format: 'binary' }) },
      'application/json': { schema: z.string().openapi({ description: 'Exactly the text that is in the PDF.' }) },
    },
  },
  ...failureResponses,
  503: {
    description: 'Papers are not signed here, or the index or the chain cannot be reached.',
    content: { 'application/json': { schema: failureSchema } },
  },
} as const;

export const certificateRoute = createRoute({
  method: 'get',
  path: '/v1/policies/{policyId}/papers/certificate',
  tags,
  summary: 'Certificate of insurance, signed by the carrier',
  request: { params: z.object({ policyId: policyIdParam }), query },
  responses,
});

export const premiumReceiptRoute = createRoute({
  method: 'get',
  path: '/v1/policies/{policyId}/papers/premium-receipt',
  tags,
  summary: 'Receipt of what was paid for a policy, signed by the carrier',
  request: { params: z.object({ policyId: policyIdParam }), query },
  responses,
});

export const paymentReceiptRoute = createRoute({
  method: 'get',
  path: '/v1/claims/{claimId}/papers/payment-receipts/{place}',
  tags,
  summary: 'Receipt of one payment of a claim, signed by the carrier',
  request: {
    params: z.object({
      claimId: claimIdParam,
      place: z
        .string()
        .regex(/^[1-9]\d{0,3}$/, { error: 'is not the place of a payment' })
        .transform(Number)
        .openapi({ type: 'integer', example: 1, description: 'Place among the payments that left, from 1.' }),
    }),
    query,
  },
  responses,
});
