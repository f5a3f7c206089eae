import { expect } from 'chai';
import { z } from 'zod';
import { pauseInterval } from '../../indexer/ponder.schema.ts';
import { policyView } from '../policies/policy-view.ts';
import { lowerOf } from '../platform/views.ts';
import { openEmptyPglite } from '../test-support/databases.ts';
import { now } from '../test-support/now.ts';
import { people } from '../test-support/people.ts';
import { readJson } from '../test-support/read-json.ts';
import { insertPolicy, insertPool, insertVersion } from '../test-support/rows.ts';
import { openTestApp, type TestApp } from '../test-support/test-app.ts';

const { ana } = people;
const DAY = 86_400;
const policiesShape = z.object({ policies: z.array(policyView) });
const deadlinesShape = z.object({
  deadlines: z.array(z.object({ kind: z.string(), at: z.number(), policyId: z.number().nullable() })),
});

describe('the tail of a policy', () => {
  let world: TestApp;
  before(async function () {
    this.timeout(60_000);
    world = await openTestApp({ database: await openEmptyPglite() });
    await insertPool(world.index);
    await insertVersion(world.index, { id: 1 });
    const mine = { holder: ana.address, startAt: now - 400 * DAY, countsFrom: now - 400 * DAY, endAt: now - 61 * DAY };
    await insertPolicy(world.index, { id: 1, ...mine, tailEndsAt: now - DAY });
    await insertPolicy(world.index, { id: 2, ...mine, tailEndsAt: now - 3 * DAY });
    const seats = { proposer: lowerOf(ana.address), approver: lowerOf(ana.address), liftedBy: null };
    const pauses = [
      { flag: 'File', startsAt: now - 20 * DAY, endsAt: now - 18 * DAY, ...seats },
      { flag: 'Decide', startsAt: now - 30 * DAY, endsAt: now - 10 * DAY, ...seats },
    ];
    await world.index.db.insert(pauseInterval).values(pauses);
  });
  after(() => world.close());

  const read = async (): Promise<readonly z.infer<typeof policyView>[]> => {
    const asAna = await world.signIn(ana);
    return (await readJson(await world.get('/v1/policies', asAna), policiesShape)).policies;
  };

  describe('given filing was paused for two days after the end of cover', () => {
    it('is two days longer, and a pause of deciding adds nothing', async () => {
      expect((await read()).map(({ tailEndsAt }) => tailEndsAt)).to.deep.equal([now - DAY, now + DAY]);
    });
    it('keeps the policy from being called closable until then', async () => {
      expect((await read()).map(({ status }) => status)).to.deep.equal(['closable', 'tail']);
    });
    it('is told among the deadlines when it ends now, not when it would have ended', async () => {
      const asAna = await world.signIn(ana);
      const { deadlines } = await readJson(await world.get('/v1/deadlines', asAna), deadlinesShape);
      expect(deadlines).to.deep.equal([{ kind: 'tail-ends', at: now + DAY, policyId: 1 }]);
    });
  });
});
