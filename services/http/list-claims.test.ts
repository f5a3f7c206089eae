import { expect } from 'chai';

import { z } from 'zod';
import { openEmptyPglite } from '../test-support/databases.ts';
import { insertOnePolicy } from '../test-support/insert-one-policy.ts';
import { people } from '../test-support/people.ts';
import { codeOf, readJson } from '../test-support/read-json.ts';
import { insertClaim, insertPolicy } from '../test-support/rows.ts';
import { now } from '../test-support/now.ts';
import { openTestApp } from '../test-support/test-app.ts';
import type { TestApp } from '../test-support/test-app.ts';
import { claimRowView } from '../claims/claim-view.ts';

const { ana, bo, adjuster } = people;
const day = 86_400;
const head = z.object({ chainId: z.literal(31_337), indexedBlock: z.string().regex(/^\d+$/), indexedAt: z.number() });
const listAnswer = head.extend({ claims: z.array(claimRowView), total: z.number(), next: z.string().nullable() });

describe('GET /v1/claims', () => {
  let world: TestApp;
  let asAna: string;
  let asAdjuster: string;
  before(async function () {
    this.timeout(60_000);
    world = await openTestApp({ database: await openEmptyPglite() });
    asAna = await world.signIn(ana);
    asAdjuster = await world.signIn(adjuster);
  });
  after(async () => await world.close());
  beforeEach(async () => await insertOnePolicy(world.index));
  describe('given many claims', () => {
    beforeEach(async () => {
      await insertPolicy(world.index, { id: 2, holder: bo.address });
      await insertClaim(world.index, {
        id: 65_537n,
        claimant: ana.address,
        decideBy: now + 10 * day,
        expectedAssets: 50_000_000n,
      });
      await insertClaim(world.index, {
        id: 131_073n,
        claimant: bo.address,
        decideBy: now + 10 * day,
        expectedAssets: 500_000_000n,
      });
      await insertClaim(world.index, {
        id: 131_074n,
        claimant: bo.address,
        decideBy: now - day,
        expectedAssets: 1_000_000n,
      });
      await insertClaim(world.index, {
        id: 131_075n,
        claimant: bo.address,
        phase: 'Closed',
        verdict: 'Denied',
        decideBy: now + day,
      });
    });
    const numbersAt = async (path: string, cookie: string) =>
      (await readJson(await world.get(path, cookie), z.object({ claims: z.array(claimRowView) }))).claims.map(
        (claim) => claim.claimNumber,
      );

    it('shows a holder their own', async () => {
      expect(await numbersAt('/v1/claims', asAna)).to.deep.equal(['1-1']);
      expect(await numbersAt('/v1/claims?holder=self', asAna)).to.deep.equal(['1-1']);
      expect(await codeOf(await world.get(`/v1/claims?holder=${bo.address}`, asAna))).to.equal('HOLDER_NOT_YOURS');
      expect(await codeOf(await world.get(`/v1/claims?q=${bo.address}`, asAna))).to.equal('HOLDER_NOT_YOURS');
      expect(await numbersAt('/v1/claims?q=2-1', asAna)).to.deep.equal([]);
    });

    it('filters for staff', async () => {
      expect(await numbersAt('/v1/claims?phase=Closed', asAdjuster)).to.deep.equal(['2-3']);
      expect(await numbersAt('/v1/claims?verdict=Denied', asAdjuster)).to.deep.equal(['2-3']);
      expect(await numbersAt('/v1/claims?q=2', asAdjuster)).to.deep.equal(['2-3', '2-2', '2-1']);
      expect(await numbersAt('/v1/claims?q=1-1', asAdjuster)).to.deep.equal(['1-1']);
      expect(await codeOf(await world.get('/v1/claims?q=%27%20or%201%3D1', asAdjuster))).to.equal('REQUEST_INVALID');
    });

    it('pages without a gap or a double', async () => {
      const first = await readJson(await world.get('/v1/claims?limit=3', asAdjuster), listAnswer);
      const second = await readJson(await world.get(`/v1/claims?limit=3&cursor=${first.next}`, asAdjuster), listAnswer);
      const numbers = [...first.claims, ...second.claims].map((claim) => claim.claimNumber);
      expect(numbers).to.deep.equal(['2-3', '2-2', '2-1', '1-1']);
      expect([first.total, second.total, second.next]).to.deep.equal([4, 4, null]);
    });

    it('puts the overdue first in the queue, then the larger of two with one deadline', async () => {
      expect(await numbersAt('/v1/desk/queue', asAdjuster)).to.deep.equal(['2-2', '2-1', '1-1']);
    });

    it('counts the day of an adjuster', async () => {
      const schema = z.object({ openCount: z.number(), breachedCount: z.number(), dueTodayCount: z.number() });
      const numbers = await readJson(await world.get('/v1/desk/summary', asAdjuster), schema);
      expect(numbers.breachedCount).to.equal(1);
    });
  });

  describe('when a claim number is none', () => {
    it('refuses with REQUEST_INVALID and names the place', async () => {
      for (const id of ['0', '1-0', 'x', '99999999999999999999999', '1-99999', '-1', '1;drop table claim']) {
        const answer = await world.get(`/v1/claims/${encodeURIComponent(id)}`, asAna);
        expect(answer.status, id).to.equal(400);
        expect(await codeOf(answer)).to.equal('REQUEST_INVALID');
      }
    });
  });
});
