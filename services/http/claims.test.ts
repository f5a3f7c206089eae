import { expect } from 'chai';
import { zeroAddress, zeroHash } from 'viem';
import { z } from 'zod';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { claimEvent, claimPayment, lawProfile } from '../../indexer/ponder.schema.ts';
import { openEmptyPglite } from '../test-support/databases.ts';
import { people } from '../test-support/people.ts';
import { codeOf, readJson } from '../test-support/read-json.ts';
import { grantRole, insertClaim, insertPolicy, insertPool, insertVersion, now, pool } from '../test-support/rows.ts';
import { openTestApp } from '../test-support/test-app.ts';
import type { TestApp } from '../test-support/test-app.ts';
import { testAsset } from '../test-support/test-chain.ts';
import { claimRowView, claimView } from '../claims/claim-view.ts';

const { ana, bo, adjuster } = people;
const day = 86_400;
const head = z.object({ chainId: z.literal(31_337), indexedBlock: z.string().regex(/^\d+$/), indexedAt: z.number() });
const claimAnswer = head.extend({ claim: claimView });
const listAnswer = head.extend({ claims: z.array(claimRowView), total: z.number(), next: z.string().nullable() });
const rationale = 'Screen replaced by the maker; invoice matches.';

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
  beforeEach(async () => {
    world.index.set('up');
    world.index.moveTo(100n, now);
    await world.index.clear();
    await grantRole(world.index, 'adjuster', adjuster.address);
    await insertVersion(world.index);
    await world.index.db.insert(lawProfile).values({ id: 1, label: 'CN-GEN', profile: {}, publishedAt: now });
    await insertPolicy(world.index, { id: 1, holder: ana.address, usedAssets: 300_000_000n });
    await insertPool(world.index, {
      lockedAssets: 500_000_000n,
      reservedAssets: 300_000_000n,
      freeAssets: 900_000_000n,
      paidAssets: 20n,
    });
  });
  const claimOf = async (cookie: string) => await readJson(await world.get('/v1/claims/1-1', cookie), claimAnswer);

  describe('given a claim waits for a decision', () => {
    beforeEach(async () => await insertClaim(world.index, { id: 65_537n, claimant: ana.address, flags: 2 }));

    describe('when its claimant asks', () => {
      it('joins the facts, the words and what comes next', async () => {
        const { claim, indexedBlock } = await claimOf(asAna);
        expect(indexedBlock).to.equal('100');
        expect(claim).to.deep.include({
          claimId: '65537',
          claimNumber: '1-1',
          phase: 'Filed',
          verdict: 'None',
          claimant: ana.address,
        });
        expect(claim.flags).to.deep.equal(['EVIDENCE']);
        expect(claim.asset.symbol).to.equal(testAsset.symbol);
        expect(claim.items[0]).to.deep.include({
          coverageCode: 'SCREEN',
          cause: 'ACCIDENTAL_DAMAGE',
          claimedAssets: '329000000',
        });
        expect(claim.next).to.deep.include({ turn: 'insurer', by: now + 26 * day, overdue: false });
        expect(claim.next.basis?.cite.en).to.equal('Insurance Law Art. 23');
        expect(claim.next.words['zh-CN']).to.match(/理赔员/);
      });

      it('gives back the filing exactly as the chain wants it with a decision', async () => {
        const { claim } = await claimOf(asAna);
        expect(claim.filed?.filing.items[0]?.cause).to.equal(labelToBytes32('ACCIDENTAL_DAMAGE'));
        expect(claim.filed).to.deep.include({ filedBy: ana.address, flags: 0, expectedAssets: '300000000', later: [] });
      });
    });

    describe('when the decision is overdue by the chain’s time', () => {
      it('says so', async () => {
        world.index.moveTo(101n, now + 27 * day);
        expect((await claimOf(asAna)).claim.next.overdue).to.equal(true);
      });
    });

    describe('when the index is down', () => {
      it('answers 503 and never a state that may be wrong', async () => {
        world.index.set('down');
        for (const path of [
          '/v1/claims/1-1',
          '/v1/claims',
          '/v1/figures',
          '/v1/policies',
          '/v1/products',
          '/v1/desk/queue',
          '/v1/deadlines',
        ]) {
          const answer = await world.get(path, asAna);
          expect(answer.status, path).to.equal(503);
          const body = await answer.text();
          expect(body)
            .to.contain('INDEX_UNREACHABLE')
            .and.not.to.match(/paid|Closed/);
        }
      });
    });

    describe('when the index is far behind', () => {
      it('answers 503 INDEX_BEHIND in the language asked for', async () => {
        world.index.set('behind');
        const answer = await world.get('/v1/claims/1-1', asAna, { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.1' });
        expect(answer.status).to.equal(503);
        expect(answer.headers.get('content-language')).to.equal('zh-CN');
        const { error } = await readJson(
          answer,
          z.object({ error: z.object({ code: z.string(), message: z.string() }) }),
        );
        expect(error.code).to.equal('INDEX_BEHIND');
        expect(error.message).to.contain('1000');
        expect(error.message).to.match(/区块/);
      });
    });
  });

  describe('given a claim was decided and paid', () => {
    beforeEach(async () => {
      const sealed = await world.send('POST', '/v1/commitments', asAdjuster, {
        policyId: 1,
        claimId: '1-1',
        kind: 'rationale',
        text: rationale,
      });
      expect(sealed.status).to.equal(404);
      await insertClaim(world.index, { id: 65_537n, claimant: ana.address });
      const left = await world.send('POST', '/v1/commitments', asAdjuster, {
        policyId: 1,
        claimId: '1-1',
        kind: 'rationale',
        text: rationale,
      });
      const { commitment } = await readJson(left, z.object({ commitment: z.templateLiteral(['0x', z.string()]) }));
      await world.index.clear();
      await grantRole(world.index, 'adjuster', adjuster.address);
      await insertVersion(world.index);
      await insertPolicy(world.index, { id: 1, holder: ana.address, usedAssets: 300_000_000n });
      const assessments = [
        { assessedAssets: '329000000', assessedDays: 0, depreciationBps: 0, reason: zeroHash, clause: zeroHash },
      ];
      const decision = {
        assessments,
        otherInsuranceAssets: '0',
        rationaleHash: commitment,
        seenHead: zeroHash,
        decidedBy: adjuster.address,
        approvedBy: zeroAddress,
      };
      await insertClaim(world.index, {
        id: 65_537n,
        claimant: ana.address,
        phase: 'Closed',
        verdict: 'Granted',
        paidAssets: 300_000_000n,
        reservedAssets: 0n,
        decision,
        rationaleHash: commitment,
        decidedAt: now - day,
        closedAt: now - day,
        paidAt: now - day,
        entries: 2,
      });
      await world.index.db.insert(claimPayment).values({
        id: '1',
        claimId: 65_537n,
        policyId: 1,
        pool,
        payee: '0x00000000000000000000000000000000000000aa',
        kind: 'Paid',
        assets: 300_000_000n,
        at: now - day,
        block: 40,
        logIndex: 1,
        tx: zeroHash,
      });
    });

    it('shows the decision with its written reasons, the payment and that nothing is left to do', async () => {
      const { claim } = await claimOf(asAna);
      expect(claim.decision).to.deep.include({ rationale, decidedBy: adjuster.address, approvedBy: null });
      expect(claim.payments).to.deep.equal([
        {
          kind: 'paid',
          payee: '0x00000000000000000000000000000000000000AA',
          assets: '300000000',
          at: now - day,
          blockNumber: '40',
          txHash: zeroHash,
        },
      ]);
      expect(claim.next.turn).to.equal('nobody');
    });

    it('counts in the figures that anyone may read', async () => {
      await insertPool(world.index, { lockedAssets: 500n, freeAssets: 500n, paidAssets: 300_000_000n });
      const schema = head.extend({
        paidTotal: z.string(),
        paidClaims: z.number(),
        medianSecondsToMoney: z.number(),
        coverRatioBps: z.number(),
      });
      const figures = await readJson(await world.get('/v1/figures'), schema);
      expect(figures).to.deep.include({
        paidTotal: '300000000',
        paidClaims: 1,
        medianSecondsToMoney: 3 * day,
        coverRatioBps: 20_000,
      });
    });
  });

  describe('given an event that the case file does not know', () => {
    it('answers 500 rather than a filing with a gap', async () => {
      await insertClaim(world.index, { id: 65_537n, claimant: ana.address });
      await world.index.db.insert(claimEvent).values({
        claimId: 65_537n,
        seq: 2,
        kind: 'Vanish',
        event: 'ClaimVanished',
        actor: pool,
        data: {},
        dataHash: zeroHash,
        caseHead: zeroHash,
        at: now,
        block: 50,
        logIndex: 0,
        tx: zeroHash,
      });
      expect((await world.get('/v1/claims/1-1', asAna)).status).to.equal(500);
    });
  });

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
