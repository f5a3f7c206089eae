import { createRoute, z } from '@hono/zod-openapi';
import type { Address } from 'viem';
import { claimStaff, holdsOneOf } from '@makewhole/domain/access/roles.ts';
import { claimsOfPolicies, listClaims } from '../../claims/list-claims.ts';
import { claimRowView } from '../../claims/claim-view.ts';
import {
  listPolicyObservations,
  observationsPerAnswer,
  policyObservationView,
} from '../../observations/list-observations.ts';
import { getVersion } from '../../products/list-products.ts';
import { getPolicy, listPolicies, listPoliciesFor } from '../../policies/list-policies.ts';
import { policyEventView, policyView, toPolicyEventView } from '../../policies/policy-view.ts';
import { namedShape } from '../../policies/service-view.ts';
import { assetView, lowerOf } from '../../platform/views.ts';
import { requireAddress } from '../access.ts';
import { chainHead, chainHeadShape, failureResponses, jsonOf } from '../answer.ts';
import { mayFileFor, rolesOf } from '../claim-access.ts';
import { assetOf, toClaimRows } from '../claim-rows.ts';
import type { AppContext, AppDeps } from '../context.ts';
import { createRouter } from '../create-router.ts';
import { HttpFailure } from '../http-failure.ts';
import { addressParam, policyIdParam } from '../params.ts';

const tags = ['policies'];
const policy = policyView.extend({ asset: assetView }).openapi('Policy');
const wholePolicy = policyView.extend({ asset: assetView, ...namedShape }).openapi('WholePolicy');
const claimRow = claimRowView.openapi('ClaimRow');

const listRoute = createRoute({
  method: 'get',
  path: '/v1/policies',
  tags,
  summary: 'The cover of a wallet: one’s own, or as staff anybody’s',
  request: {
    query: z.object({
      holder: addressParam.optional().openapi({ description: 'The wallet signed in when left out.' }),
    }),
  },
  responses: {
    200: jsonOf(z.object({ ...chainHeadShape, policies: z.array(policy) }).openapi('PoliciesAnswer'), 'Newest first.'),
    ...failureResponses,
  },
});

const delegatedRoute = createRoute({
  method: 'get',
  path: '/v1/policies/delegated',
  tags,
  summary: 'The cover of those who let the wallet signed in file for them',
  responses: {
    200: jsonOf(
      z.object({ ...chainHeadShape, policies: z.array(policy) }).openapi('DelegatedPoliciesAnswer'),
      'Newest first.',
    ),
    ...failureResponses,
  },
});

const getRoute = createRoute({
  method: 'get',
  path: '/v1/policies/{policyId}',
  tags,
  summary: 'One policy with its claims and its history',
  request: { params: z.object({ policyId: policyIdParam }) },
  responses: {
    200: jsonOf(
      z
        .object({
          ...chainHeadShape,
          policy: wholePolicy,
          claims: z.array(claimRow),
          history: z.array(policyEventView),
        })
        .openapi('PolicyAnswer'),
      'The policy.',
    ),
    ...failureResponses,
  },
});

const observationsRoute = createRoute({
  method: 'get',
  path: '/v1/policies/{policyId}/observations',
  tags,
  summary: 'What was observed of an index policy: each whole period of its cover that is over, and what came of it',
  request: { params: z.object({ policyId: policyIdParam }) },
  responses: {
    200: jsonOf(
      z
        .object({
          ...chainHeadShape,
          observations: z.array(policyObservationView.openapi('PolicyObservation')),
        })
        .openapi('PolicyObservationsAnswer'),
      'The newest period first, also one of which nobody said anything; none where its version observes nothing.',
    ),
    ...failureResponses,
  },
});

/** The register as far as it concerns the one who asks. */
export function policyRoutes(deps: AppDeps) {
  const registerOf = (at: number) => ({
    index: deps.index,
    at,
    claimsOf: (ids: readonly number[]) => claimsOfPolicies(deps.index, ids),
  });
  const isStaff = async (address: Address) => holdsOneOf(await rolesOf(deps, address), claimStaff);
  const read = async (c: AppContext, policyId: number) => {
    const address = requireAddress(c);
    const head = await chainHead(deps, c);
    const found = await getPolicy(registerOf(head.indexedAt), policyId);
    const isOwn = found !== undefined && [found.row.holder, found.row.insured].includes(lowerOf(address));
    if (found === undefined) throw new HttpFailure('POLICY_NOT_FOUND');
    const may = isOwn || (await isStaff(address)) || (await mayFileFor(deps, found.row.holder, address));
    if (!may) throw new HttpFailure('POLICY_NOT_FOUND');
    return { head, found };
  };
  const withAssets = async (views: readonly z.infer<typeof policyView>[]) =>
    await Promise.all(views.map(async (view) => ({ ...view, asset: await assetOf(deps, view.pool) })));
  return createRouter()
    .openapi(listRoute, async (c) => {
      const address = requireAddress(c);
      const holder = c.req.valid('query').holder ?? address;
      const head = await chainHead(deps, c);
      if (holder !== address && !(await isStaff(address))) throw new HttpFailure('HOLDER_NOT_YOURS');
      const found = await listPolicies(registerOf(head.indexedAt), holder);
      const policies = await withAssets(found);
      return c.json({ ...head, policies }, 200);
    })
    .openapi(delegatedRoute, async (c) => {
      const address = requireAddress(c);
      const head = await chainHead(deps, c);
      const policies = await withAssets(await listPoliciesFor(registerOf(head.indexedAt), address));
      return c.json({ ...head, policies }, 200);
    })
    .openapi(getRoute, async (c) => {
      const { policyId } = c.req.valid('param');
      const { head, found } = await read(c, policyId);
      const { claims: rows } = await listClaims(deps.index, { policyId }, 500);
      const claims = await toClaimRows(deps, rows);
      const asset = await assetOf(deps, found.view.pool);
      return c.json(
        {
          ...head,
          policy: { ...found.view, ...found.named, asset },
          claims: [...claims],
          history: found.history.map(toPolicyEventView),
        },
        200,
      );
    })
    .openapi(observationsRoute, async (c) => {
      const { head, found } = await read(c, c.req.valid('param').policyId);
      const reading = { index: deps.index, at: head.indexedAt };
      const version = await getVersion(reading, found.row.versionId);
      const source = version.ok ? version.value.terms.observable : '';
      const observations = await listPolicyObservations(reading, { ...found.row, source }, observationsPerAnswer);
      return c.json({ ...head, observations: [...observations] }, 200);
    });
}
