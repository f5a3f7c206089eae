import { createRoute, z } from '@hono/zod-openapi';
import type { Address } from 'viem';
import { claimStaff, holdsOneOf } from '@makewhole/domain/access/roles.ts';
import type { Role } from '@makewhole/domain/access/roles.ts';
import {
  certificateView,
  groupView,
  listCertificates,
  listGroups,
  listPassings,
  passingView,
} from '../../policies/list-groups.ts';
import { requireAddress } from '../access.ts';
import { chainHead, chainHeadShape, failureResponses, jsonOf } from '../answer.ts';
import { rolesOf } from '../claim-access.ts';
import type { AppDeps } from '../context.ts';
import { createRouter } from '../create-router.ts';
import { HttpFailure } from '../http-failure.ts';

const tags = ['policies'];
/** Who sees groups and recoveries of everybody. */
const policyStaff: readonly Role[] = [...claimStaff, 'underwriter', 'actuary', 'recovery-officer'];
const groupIdParam = z.coerce.number().int().min(1).max(4_294_967_295);

const groupsRoute = createRoute({
  method: 'get',
  path: '/v1/groups',
  tags,
  summary: 'Groups of certificates: one’s own as their sponsor, or as staff all',
  responses: {
    200: jsonOf(z.object({ ...chainHeadShape, groups: z.array(groupView) }).openapi('GroupsAnswer'), 'Newest first.'),
    ...failureResponses,
  },
});

const groupRoute = createRoute({
  method: 'get',
  path: '/v1/groups/{groupId}',
  tags,
  summary: 'One group with the certificates that became policies (at most 1,000), for its sponsor and staff',
  request: { params: z.object({ groupId: groupIdParam }) },
  responses: {
    200: jsonOf(
      z.object({ ...chainHeadShape, group: groupView, certificates: z.array(certificateView) }).openapi('GroupAnswer'),
      'The group.',
    ),
    ...failureResponses,
  },
});

const passingsRoute = createRoute({
  method: 'get',
  path: '/v1/passings',
  tags,
  summary:
    'Who asks for another’s place, by succession or recovery: what one asks for or others ask of one, or as staff all that is open',
  responses: {
    200: jsonOf(
      z.object({ ...chainHeadShape, passings: z.array(passingView) }).openapi('PassingsAnswer'),
      'The oldest first.',
    ),
    ...failureResponses,
  },
});

/** What few policies have: groups they came from, people who take others' places. */
export function serviceRoutes(deps: AppDeps) {
  const isStaff = async (address: Address) => holdsOneOf(await rolesOf(deps, address), policyStaff);
  return createRouter()
    .openapi(groupsRoute, async (c) => {
      const address = requireAddress(c);
      const head = await chainHead(deps, c);
      const sponsor = (await isStaff(address)) ? undefined : address;
      return c.json({ ...head, groups: [...(await listGroups(deps.index, sponsor))] }, 200);
    })
    .openapi(groupRoute, async (c) => {
      const address = requireAddress(c);
      const head = await chainHead(deps, c);
      const { groupId } = c.req.valid('param');
      const mine = await listGroups(deps.index, (await isStaff(address)) ? undefined : address);
      const group = mine.find((one) => one.groupId === groupId);
      if (group === undefined) throw new HttpFailure('POLICY_NOT_FOUND');
      const certificates = await listCertificates(deps.index, groupId, 1_000);
      return c.json({ ...head, group, certificates: [...certificates] }, 200);
    })
    .openapi(passingsRoute, async (c) => {
      const address = requireAddress(c);
      const head = await chainHead(deps, c);
      const person = (await isStaff(address)) ? undefined : address;
      return c.json({ ...head, passings: [...(await listPassings(deps.index, person))] }, 200);
    });
}
