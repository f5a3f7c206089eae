import { expect } from 'chai';
import { zeroHash } from 'viem';
import { z } from 'zod';
import { certificate, insuranceGroup, passing } from '../../indexer/ponder.schema.ts';
import { certificateView, groupView, passingView } from '../policies/list-groups.ts';
import { lowerOf } from '../platform/views.ts';
import { openEmptyPglite } from '../test-support/databases.ts';
import { now } from '../test-support/now.ts';
import { people } from '../test-support/people.ts';
import { pool } from '../test-support/phone-terms.ts';
import { codeOf, readJson } from '../test-support/read-json.ts';
import { grantRole } from '../test-support/rows.ts';
import { openTestApp } from '../test-support/test-app.ts';
import type { TestApp } from '../test-support/test-app.ts';

const { ana, bo, chen, adjuster } = people;
const day = 86_400;
const tx = `0x${'ab'.repeat(32)}` as const;
const groupsShape = z.object({ groups: z.array(groupView) });
const passingsShape = z.object({ passings: z.array(passingView) });

describe('the routes of groups and of places that pass', () => {
  let world: TestApp;
  let cookies: Readonly<Record<'ana' | 'bo' | 'chen' | 'adjuster', string>>;
  before(async function () {
    this.timeout(60_000);
    world = await openTestApp({ database: await openEmptyPglite() });
    await grantRole(world.index, 'adjuster', adjuster.address);
    cookies = {
      ana: await world.signIn(ana),
      bo: await world.signIn(bo),
      chen: await world.signIn(chen),
      adjuster: await world.signIn(adjuster),
    };
    const group = {
      versionId: 1,
      productId: 'phone',
      line: 'PROPERTY',
      pool,
      root: zeroHash,
      leavesHash: zeroHash,
      totalAssets: 900n,
      certificates: 3,
      used: 1,
      premiumAssets: 100n,
      taxAssets: 2n,
      feeAssets: 20n,
      lockedAssets: 200n,
      insuredAssets: 600n,
      zone: 0,
      startAt: now,
      endAt: now + 365 * day,
      quoteDigest: zeroHash,
      issuedAt: now,
      closedAt: null,
      block: 5,
      tx,
    };
    await world.index.db.insert(insuranceGroup).values([
      { ...group, id: 1, sponsor: lowerOf(bo.address) },
      { ...group, id: 2, sponsor: lowerOf(chen.address), zone: 7 },
    ]);
    const used = { policyId: 9, holder: lowerOf(ana.address), limitAssets: 300n, lockedAssets: 90n, usedAt: now };
    await world.index.db.insert(certificate).values({ groupId: 1, place: 2, ...used });
    const asked = { status: 'Open', askedAt: now, documentHash: null, proposer: null, approver: null };
    await world.index.db.insert(passing).values([
      { ...asked, owner: lowerOf(ana.address), taker: lowerOf(bo.address), kind: 'Succession', maturesAt: now + day },
      {
        ...asked,
        owner: lowerOf(bo.address),
        taker: lowerOf(chen.address),
        kind: 'Recovery',
        askedAt: now + 1,
        maturesAt: null,
      },
      { ...asked, owner: lowerOf(chen.address), taker: lowerOf(bo.address), kind: 'Recovery', status: 'Vetoed' },
    ]);
  });
  after(async () => await world.close());

  describe('given nobody is signed in', () => {
    it('asks to sign in', async () => {
      for (const path of ['/v1/groups', '/v1/groups/1', '/v1/passings']) {
        expect((await world.get(path)).status, path).to.equal(401);
      }
    });
  });

  describe('given sponsors', () => {
    it('gives each their own, and staff all, newest first', async () => {
      const numbersOf = async (cookie: string) =>
        (await readJson(await world.get('/v1/groups', cookie), groupsShape)).groups.map(({ groupId }) => groupId);
      expect(await numbersOf(cookies.bo)).to.deep.equal([1]);
      expect(await numbersOf(cookies.ana)).to.deep.equal([]);
      expect(await numbersOf(cookies.adjuster)).to.deep.equal([2, 1]);
    });
    it('shows the certificates that became policies', async () => {
      const shape = z.object({ group: groupView, certificates: z.array(certificateView) });
      const { group, certificates } = await readJson(await world.get('/v1/groups/1', cookies.bo), shape);
      expect(group).to.include({ sponsor: bo.address, used: 1, zone: null, totalAssets: '900' });
      expect(certificates).to.deep.equal([
        { place: 2, policyId: 9, holder: ana.address, limitAssets: '300', usedAt: now },
      ]);
    });
    it('knows of no group of another’s: 404, not 403', async () => {
      const foreign = await world.get('/v1/groups/2', cookies.bo);
      expect([foreign.status, await codeOf(foreign)]).to.deep.equal([404, 'POLICY_NOT_FOUND']);
      const none = await world.get('/v1/groups/99', cookies.bo);
      expect([none.status, await codeOf(none)]).to.deep.equal([404, 'POLICY_NOT_FOUND']);
    });
    it('refuses a number that is none', async () => {
      for (const id of ['0', 'first', '4294967296']) {
        expect((await world.get(`/v1/groups/${id}`, cookies.bo)).status, id).to.equal(400);
      }
    });
  });

  describe('given people who ask for another’s place', () => {
    it('gives each what they ask for and what is asked of them, and staff all that is open', async () => {
      const ofBo = await readJson(await world.get('/v1/passings', cookies.bo), passingsShape);
      expect(ofBo.passings.map(({ owner, to, kind }) => [owner, to, kind])).to.deep.equal([
        [ana.address, bo.address, 'Succession'],
        [bo.address, chen.address, 'Recovery'],
      ]);
      const ofAna = await readJson(await world.get('/v1/passings', cookies.ana), passingsShape);
      expect(
        ofAna.passings.map(({ to }) => to),
        'the owner has to know, to say no',
      ).to.deep.equal([bo.address]);
      const all = await readJson(await world.get('/v1/passings', cookies.adjuster), passingsShape);
      expect(all.passings.map(({ kind }) => kind).sort()).to.deep.equal(['Recovery', 'Succession']);
    });
  });
});
