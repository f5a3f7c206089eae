import { expect } from 'chai';
import { z } from 'zod';
import { authority, declaredInterest, standIn, voidedSignature } from '../../indexer/ponder.schema.ts';
import { deskPersonView, standInView } from '../claims/list-desk-people.ts';
import { lowerOf } from '../platform/views.ts';
import { openEmptyPglite } from '../test-support/databases.ts';
import { now } from '../test-support/now.ts';
import { people } from '../test-support/people.ts';
import { codeOf, readJson } from '../test-support/read-json.ts';
import { grantRole } from '../test-support/rows.ts';
import { openTestApp } from '../test-support/test-app.ts';
import type { TestApp } from '../test-support/test-app.ts';

const { ana, bo, adjuster, seniorAdjuster } = people;
const day = 86_400;
const path = '/v1/desk/people';
const shape = z.object({ people: z.array(deskPersonView), standIns: z.array(standInView) });

describe('GET /v1/desk/people', () => {
  let world: TestApp;
  before(async function () {
    this.timeout(60_000);
    world = await openTestApp({ database: await openEmptyPglite() });
    await grantRole(world.index, 'adjuster', adjuster.address);
    await grantRole(world.index, 'adjuster', seniorAdjuster.address);
    await grantRole(world.index, 'senior-adjuster', seniorAdjuster.address);
    await grantRole(world.index, 'adjuster', bo.address, now + day);
    const first = lowerOf(adjuster.address);
    const limits = {
      payAssets: 5n,
      cutAssets: 4n,
      advanceAssets: 3n,
      improveAssets: 2n,
      reserveAssets: 1n,
      setAt: now,
    };
    await world.index.db.insert(authority).values({ adjuster: first, line: 'PROPERTY', ...limits });
    await world.index.db
      .insert(declaredInterest)
      .values({ adjuster: first, party: lowerOf(ana.address), declaredAt: now });
    await world.index.db.insert(standIn).values({
      delegator: lowerOf(seniorAdjuster.address),
      delegate: first,
      fromAt: now,
      untilAt: now + day,
      setAt: now,
      endedBy: null,
    });
    await world.index.db.insert(voidedSignature).values({ adjuster: first, epoch: 1, voidedAt: now });
  });
  after(async () => await world.close());

  it('gives staff everybody who holds a seat now, with all five limits, interests and stand-ins', async () => {
    const answer = await readJson(await world.get(path, await world.signIn(seniorAdjuster)), shape);
    const found = answer.people.find(({ person }) => person === adjuster.address);
    const limits = { payAssets: '5', cutAssets: '4', advanceAssets: '3', improveAssets: '2', reserveAssets: '1' };
    expect(found).to.deep.equal({
      person: adjuster.address,
      isAdjuster: true,
      isSenior: false,
      authorities: [{ line: 'PROPERTY', ...limits }],
      interests: [{ party: ana.address, declaredAt: now }],
      voidedAt: now,
    });
    expect(answer.people.find(({ person }) => person === seniorAdjuster.address)?.isSenior).to.equal(true);
    expect(
      answer.people.some(({ person }) => person === bo.address),
      'a grant that lies ahead',
    ).to.equal(false);
    const { address } = seniorAdjuster;
    expect(answer.standIns).to.deep.equal([
      { delegator: address, delegate: adjuster.address, fromAt: now, untilAt: now + day, endedBy: null },
    ]);
  });
  it('is nothing for holders', async () => {
    const answer = await world.get(path, await world.signIn(ana));
    expect([answer.status, await codeOf(answer)]).to.deep.equal([404, 'DESK_NOT_FOUND']);
  });
});
