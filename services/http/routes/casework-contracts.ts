import { createRoute, z } from '@hono/zod-openapi';
import { filingBodySchema } from '../../claims/filing-draft.ts';
import { addressView, hash32View, instantView } from '../../platform/views.ts';
import { caseworkHeadShape, chainHeadShape, failureResponses, jsonOf } from '../answer.ts';
import { claimIdParam, policyIdParam } from '../params.ts';

const tags = ['casework'];
const claimParams = z.object({ claimId: claimIdParam });
const policyParams = z.object({ policyId: policyIdParam });
const bodyOf = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
});

/** A note as staff see it. */
export const noteView = z
  .object({
    seq: z.number().int(),
    kind: z.literal('note'),
    author: z.string(),
    body: z
      .string()
      .nullable()
      .openapi({ description: 'Null once the words were erased; the chain of hashes stays whole.' }),
    commitment: hash32View,
    at: instantView,
    previousHash: hash32View,
    hash: hash32View,
  })
  .openapi('CaseworkNote');

export const listNotesRoute = createRoute({
  method: 'get',
  path: '/v1/claims/{claimId}/notes',
  tags,
  summary: 'Notes of staff on a claim',
  request: { params: claimParams },
  responses: {
    200: jsonOf(
      z.object({ ...chainHeadShape, entries: z.array(noteView), intact: z.boolean() }).openapi('NotesAnswer'),
      'The notes; `intact` says whether every hash links.',
    ),
    ...failureResponses,
  },
});

export const addNoteRoute = createRoute({
  method: 'post',
  path: '/v1/claims/{claimId}/notes',
  tags,
  summary: 'Add a note; it can neither be changed nor taken back',
  request: {
    params: claimParams,
    body: bodyOf(z.object({ body: z.string().trim().min(1).max(8_000), after: hash32View.optional() })),
  },
  responses: {
    201: jsonOf(z.object({ ...chainHeadShape, entry: noteView }).openapi('NoteAnswer'), 'The note.'),
    ...failureResponses,
  },
});

export const sealTextRoute = createRoute({
  method: 'post',
  path: '/v1/commitments',
  tags,
  summary: 'Leave words here and get the commitment to them that goes on the chain',
  description:
    'The holder for a cause in a sensitive line, the claimant for the grounds of an appeal; staff for a reason, the rationale of a decision, the list of documents asked for, the reasons of an extension, a notice, the basis of an award; who sits on its dispute for the reasons of a vote. Commitment: `saltedCommitment` of domain/claims/salted-commitment.ts ' +
    'with the domain "makewhole.text.v1", the record id answered, and {kind, text}.',
  request: {
    body: bodyOf(
      z.object({
        policyId: z.coerce.string().pipe(policyIdParam),
        claimId: z.coerce.string().pipe(claimIdParam).optional(),
        kind: z.enum(['cause', 'grounds', 'reason', 'rationale', 'documents', 'extension', 'notice', 'award', 'vote']),
        text: z.string().trim().min(1).max(8_000),
      }),
    ),
  },
  responses: {
    201: jsonOf(
      z
        .object({ ...caseworkHeadShape, commitment: hash32View, salt: hash32View, recordId: z.string() })
        .openapi('CommitmentAnswer'),
      'The commitment.',
    ),
    ...failureResponses,
  },
});

export const readTextRoute = createRoute({
  method: 'get',
  path: '/v1/commitments/{commitment}',
  tags,
  summary:
    'The words behind a commitment, for their author, for staff, and for the parties once the case file names it',
  request: { params: z.object({ commitment: z.string().regex(/^0x[0-9a-f]{64}$/, { error: 'is not 32 bytes' }) }) },
  responses: {
    200: jsonOf(
      z
        .object({
          ...chainHeadShape,
          commitment: hash32View,
          kind: z.string(),
          recordId: z.string(),
          author: addressView,
          text: z.string(),
          salt: hash32View,
          at: instantView,
        })
        .openapi('TextAnswer'),
      'The words.',
    ),
    ...failureResponses,
  },
});

const filingDraftAnswer = z
  .object({ ...caseworkHeadShape, draft: z.object({ body: filingBodySchema, savedAt: instantView }).nullable() })
  .openapi('FilingDraftAnswer');

export const saveFilingDraftRoute = createRoute({
  method: 'put',
  path: '/v1/claims/drafts/{policyId}',
  tags,
  summary: 'Keep a claim form that is not finished (at most 16 kB)',
  request: {
    params: policyParams,
    body: bodyOf(
      z.object({
        body: filingBodySchema.refine((body) => JSON.stringify(body).length <= 16_384, {
          error: 'is larger than 16 kB',
        }),
      }),
    ),
  },
  responses: { 200: jsonOf(filingDraftAnswer, 'Kept.'), ...failureResponses },
});

export const getFilingDraftRoute = createRoute({
  method: 'get',
  path: '/v1/claims/drafts/{policyId}',
  tags,
  summary: 'Your unfinished claim form for a policy',
  request: { params: policyParams },
  responses: { 200: jsonOf(filingDraftAnswer, 'The form, or null.'), ...failureResponses },
});

export const deleteFilingDraftRoute = createRoute({
  method: 'delete',
  path: '/v1/claims/drafts/{policyId}',
  tags,
  summary: 'Forget the unfinished form',
  request: { params: policyParams },
  responses: { 200: jsonOf(filingDraftAnswer, 'Forgotten.'), ...failureResponses },
});
