import { createRoute, z } from '@hono/zod-openapi';
import { hash32View } from '../../platform/views.ts';
import { caseworkHeadShape, failureResponses, jsonOf } from '../answer.ts';
import { failureSchema } from '../http-failure.ts';
import { claimIdParam, policyIdParam, uuidParam } from '../params.ts';
import { draftSchema, evidenceFileSchema } from './evidence-views.ts';

const tags = ['evidence'];
const draftAnswer = z.object({ ...caseworkHeadShape, draft: draftSchema }).openapi('EvidenceDraftAnswer');
const draftParams = z.object({ draftId: uuidParam });

export const openDraftRoute = createRoute({
  method: 'post',
  path: '/v1/evidence/drafts',
  tags,
  summary: 'Begin a set of files for a policy, before the claim is filed, or for a claim that exists',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            policyId: z.coerce.string().pipe(policyIdParam),
            claimId: z.coerce.string().pipe(claimIdParam).optional(),
          }),
        },
      },
    },
  },
  responses: { 201: jsonOf(draftAnswer, 'The new set.'), ...failureResponses },
});

export const listDraftsRoute = createRoute({
  method: 'get',
  path: '/v1/evidence/drafts',
  tags,
  summary: 'Your sets of files, newest first',
  request: { query: z.object({ policyId: policyIdParam.optional() }) },
  responses: {
    200: jsonOf(
      z.object({ ...caseworkHeadShape, drafts: z.array(draftSchema) }).openapi('EvidenceDraftsAnswer'),
      'Your sets.',
    ),
    ...failureResponses,
  },
});

export const getDraftRoute = createRoute({
  method: 'get',
  path: '/v1/evidence/drafts/{draftId}',
  tags,
  summary: 'One of your sets of files',
  request: { params: draftParams },
  responses: { 200: jsonOf(draftAnswer, 'The set.'), ...failureResponses },
});

export const uploadFileRoute = createRoute({
  method: 'post',
  path: '/v1/evidence/drafts/{draftId}/files',
  tags,
  summary: 'Upload one file (JPEG, PNG, WebP, HEIC, PDF or MP4, at most 25 MB = 26,214,400 bytes)',
  description:
    'Multipart with the field `file` and the field `contentHash` (keccak256 of the file). What counts is the content, not the name. ' +
    'The same file again gives the one that is there, with 200.',
  request: {
    params: draftParams,
  },
  responses: {
    200: jsonOf(z.object({ ...caseworkHeadShape, file: evidenceFileSchema }), 'The file was there already.'),
    201: jsonOf(z.object({ ...caseworkHeadShape, file: evidenceFileSchema }), 'The file is stored for good.'),
    413: jsonOf(failureSchema, 'The file is too large.'),
    415: jsonOf(failureSchema, 'The file is of another type.'),
    422: jsonOf(failureSchema, 'The file is empty, or not the one whose hash was stated.'),
    ...failureResponses,
  },
});

export const removeFileRoute = createRoute({
  method: 'delete',
  path: '/v1/evidence/drafts/{draftId}/files/{fileId}',
  tags,
  summary: 'Take a file out of a set that is not part of a claim yet',
  request: { params: z.object({ draftId: uuidParam, fileId: uuidParam }) },
  responses: { 200: jsonOf(draftAnswer, 'The set without the file.'), ...failureResponses },
});

export const sealDraftRoute = createRoute({
  method: 'post',
  path: '/v1/evidence/drafts/{draftId}/seal',
  tags,
  summary: 'Compute the evidence root that goes on the chain with the claim',
  request: { params: draftParams },
  responses: {
    200: jsonOf(
      z
        .object({
          ...caseworkHeadShape,
          root: hash32View,
          files: z.array(z.object({ fileId: z.string(), commitment: hash32View })),
        })
        .openapi('EvidenceSealAnswer'),
      'The root and the commitments it stands for; how it is computed is in domain/claims/evidence-root.ts.',
    ),
    ...failureResponses,
  },
});

export const readFileRoute = createRoute({
  method: 'get',
  path: '/v1/evidence/files/{fileId}',
  tags,
  summary: 'The bytes of a file; every reading is written down',
  request: { params: z.object({ fileId: uuidParam }) },
  responses: {
    200: {
      description: 'The bytes, always as an attachment.',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...failureResponses,
  },
});
