import { expect } from 'chai';
import { z } from 'zod';
import { delegation } from '../../indexer/ponder.schema.ts';
import { policyView } from '../policies/policy-view.ts';
import { lowerOf } from '../platform/views.ts';
import { openEmptyPglite } from '../test-support/databases.ts';
import { now } from '../test-support/now.ts';
import { people } from '../test-support/people.ts';
import { codeOf, readJson } from '../test-support/read-json.ts';
import { insertPolicy, insertPool, insertVersion } from '../test-support/rows.ts';
import { openTestApp } from '../test-support/test-app.ts';
import type { TestApp } from '../test-support/test-app.ts';

const { ana, bo, chen } = people;
const shape = z.object({ policies: z.array(policyView) });

describe('GET /v1/policies/delegated', () => {
  let world: TestApp;
  before(async function () {
    this.timeout(60_000);
    world = await openTestApp({ database: await openEmptyPglite() });
    await insertPool(world.index);
    await insertVersion(world.index, { id: 1 });
    await insertPolicy(world.index, { id: 1, holder: ana.address });
    await insertPolicy(world.index, { id: 2, holder: chen.address });
    await insertPolicy(world.index, { id: 3, holder: ana.address });
    const may = { holder: lowerOf(ana.address), delegate: lowerOf(bo.address), since: now - 5 };
    await world.index.db.insert(delegation).values(may);
  });
  after(() => world.close());

  describe('given nobody is signed in', () => {
    it('asks to sign in', async () => {
      expect((await world.get('/v1/policies/delegated')).status).to.equal(401);
    });
  });

  describe('given a holder named the one who asks', () => {
    it('gives that holder’s policies, newest first, and no others', async () => {
      const asBo = await world.signIn(bo);
      const { policies } = await readJson(await world.get('/v1/policies/delegated', asBo), shape);
      expect(policies.map(({ policyId }) => policyId)).to.deep.equal([3, 1]);
    });
    it('opens each of them for the filing, and nobody else’s', async () => {
      const asBo = await world.signIn(bo);
      expect((await world.get('/v1/policies/3', asBo)).status).to.equal(200);
      const other = await world.get('/v1/policies/2', asBo);
      expect([other.status, await codeOf(other)]).to.deep.equal([404, 'POLICY_NOT_FOUND']);
    });
  });

  describe('given the one who asks named somebody', () => {
    it('gives nothing: it does not go the other way', async () => {
      const asAna = await world.signIn(ana);
      const { policies } = await readJson(await world.get('/v1/policies/delegated', asAna), shape);
      expect(policies).to.deep.equal([]);
    });
  });
});
