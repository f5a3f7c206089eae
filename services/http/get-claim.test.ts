import { expect } from 'chai';

import { z } from 'zod';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { lossPayee, policy, policyHolding } from '../../indexer/ponder.schema.ts';
import { lowerOf } from '../platform/views.ts';
import { openEmptyPglite } from '../test-support/databases.ts';
import { insertOnePolicy } from '../test-support/insert-one-policy.ts';
import { people } from '../test-support/people.ts';
import { readJson } from '../test-support/read-json.ts';
import { insertClaim } from '../test-support/rows.ts';
import { now } from '../test-support/now.ts';
import { openTestApp } from '../test-support/test-app.ts';
import type { TestApp } from '../test-support/test-app.ts';
import { testAsset } from '../test-support/test-chain.ts';
import { claimView } from '../claims/claim-view.ts';

const { ana, bo } = people;
const day = 86_400;
const head = z.object({ chainId: z.literal(31_337), indexedBlock: z.string().regex(/^\d+$/), indexedAt: z.number() });
const claimAnswer = head.extend({ claim: claimView });
describe('GET /v1/claims/{claimId}', () => {
  let world: TestApp;
  let asAna: string;
  before(async function () {
    this.timeout(60_000);
    world = await openTestApp({ database: await openEmptyPglite() });
    asAna = await world.signIn(ana);
  });
  after(async () => await world.close());
  beforeEach(async () => await insertOnePolicy(world.index));
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

      it('names whom the policy pays where the filing names nobody', async () => {
        const bank = { policyId: 1, payee: lowerOf(bo.address), shareBps: 2_500, addedAt: now, namedIn: 0 };
        await world.index.db.insert(lossPayee).values(bank);
        const { claim } = await claimOf(asAna);
        expect(claim.policy.namedPayees).to.deep.equal([bo.address]);
      });

      it('names nobody whom somebody named who got the policy since', async () => {
        const since = { policyId: 1, payee: lowerOf(bo.address), shareBps: 2_500, addedAt: now, namedIn: 1 };
        await world.index.db.insert(lossPayee).values(since);
        await world.index.db
          .insert(policyHolding)
          .values({ policyId: 1, seq: 1, holder: lowerOf(ana.address), lastAt: now });
        await world.index.db.update(policy).set({ holder: lowerOf(bo.address), beneficiary: lowerOf(bo.address) });
        expect((await claimOf(asAna)).claim.policy.namedPayees).to.deep.equal([]);
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
});
