import { expect } from 'chai';
import { desc } from 'drizzle-orm';
import { checkPaper } from '../../domain/papers/check-paper.ts';
import { readPaperText } from '../../domain/papers/paper-text.ts';
import type { SignedPaper } from '../../domain/papers/paper-kinds.ts';
import { claimPayment } from '../../indexer/ponder.schema.ts';
import { accessLog } from '../audit/access-log-tables.ts';
import { lowerOf } from '../platform/views.ts';
import { openEmptyPglite } from '../test-support/databases.ts';
import { insertOnePolicy } from '../test-support/insert-one-policy.ts';
import { now } from '../test-support/now.ts';
import { people } from '../test-support/people.ts';
import { pool } from '../test-support/phone-terms.ts';
import { codeOf } from '../test-support/read-json.ts';
import { insertClaim } from '../test-support/rows.ts';
import { openTestApp } from '../test-support/test-app.ts';
import type { TestApp } from '../test-support/test-app.ts';
import { createApp } from './create-app.ts';

const { ana, bo, adjuster } = people;
const certificate = '/v1/policies/1/papers/certificate';
const receipt = '/v1/claims/1-1/papers/payment-receipts';
const tx = `0x${'ab'.repeat(32)}` as const;

describe('the routes of signed papers', () => {
  let world: TestApp;
  let cookies: Readonly<Record<'ana' | 'bo' | 'adjuster', string>>;
  before(async function () {
    this.timeout(60_000);
    world = await openTestApp({ database: await openEmptyPglite() });
    await insertOnePolicy(world.index);
    await insertClaim(world.index, { id: 65_537n, claimant: ana.address });
    const left = { claimId: 65_537n, policyId: 1, pool, payee: lowerOf(ana.address), block: 90, logIndex: 1, tx };
    await world.index.db.insert(claimPayment).values([
      { ...left, id: '1', kind: 'Credited', assets: 5n, at: now - 30 },
      { ...left, id: '2', kind: 'Paid', assets: 300_000_000n, at: now - 20 },
    ]);
    cookies = {
      ana: await world.signIn(ana),
      bo: await world.signIn(bo),
      adjuster: await world.signIn(adjuster),
    };
  });
  after(async () => await world.close());

  describe('given the holder, or staff', () => {
    for (const path of [certificate, '/v1/policies/1/papers/premium-receipt', `${receipt}/1`]) {
      it(`gives ${path} as text that checks out, and writes the reading down`, async () => {
        for (const [who, person] of [['ana', ana] as const, ['adjuster', adjuster] as const]) {
          const answer = await world.get(`${path}?as=json`, cookies[who]);
          expect(answer.status).to.equal(200);
          expect(answer.headers.get('content-disposition')).to.match(
            /^attachment; filename="makewhole-[a-z0-9-]+\.json"$/,
          );
          const paper = await paperOf(answer);
          expect(await faults(paper)).to.deep.equal([]);
          const [line] = await world.deps.db.select().from(accessLog).orderBy(desc(accessLog.seq)).limit(1);
          expect(line).to.deep.include({ actor: person.address, verb: 'read', outcome: 'allowed' });
          expect(line?.objectId).to.equal(path.includes('claims') ? 'receipt-1' : path.split('/').at(-1));
        }
      });
    }
    it('says in it what the index knows', async () => {
      const paper = await paperOf(await world.get(`${certificate}?as=json`, cookies.ana));
      expect(paper.facts).to.include({ policyId: '1', holder: ana.address, product: 'phone', block: '100' });
      const paid = await paperOf(await world.get(`${receipt}/1?as=json`, cookies.ana));
      expect(paid.facts).to.include({ claimId: '65537', payee: ana.address, paidAssets: '300000000', how: 'paid' });
    });
    it('gives a PDF when nothing else is asked for, never to be shown inside a page', async function () {
      this.timeout(60_000);
      const answer = await world.get(certificate, cookies.ana);
      expect(answer.headers.get('content-type')).to.equal('application/pdf');
      expect(answer.headers.get('x-content-type-options')).to.equal('nosniff');
      expect(
        Buffer.from(await answer.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).to.equal('%PDF-');
    });
    it('gives no receipt for money that waits, or for a payment that was never made', async () => {
      expect(await codeOf(await world.get(`${receipt}/2`, cookies.ana))).to.equal('PAPER_NOT_FOUND');
      expect((await world.get(`${receipt}/0`, cookies.ana)).status).to.equal(400);
    });
  });

  describe('given somebody else', () => {
    it('answers a stranger as if there were nothing, and writes the attempt down', async () => {
      const answer = await world.get(certificate, cookies.bo);
      expect([answer.status, await codeOf(answer)]).to.deep.equal([404, 'POLICY_NOT_FOUND']);
      const [line] = await world.deps.db.select().from(accessLog).orderBy(desc(accessLog.seq)).limit(1);
      expect(line).to.deep.include({ actor: bo.address, recordKind: 'policy', recordId: '1', outcome: 'refused' });
      expect(await codeOf(await world.get('/v1/policies/9/papers/certificate', cookies.bo))).to.equal(
        'POLICY_NOT_FOUND',
      );
      expect(await codeOf(await world.get(`${receipt}/1`, cookies.bo))).to.equal('CLAIM_NOT_FOUND');
    });
    it('asks who is not signed in to sign in', async () => {
      expect((await world.get(certificate)).status).to.equal(401);
    });
  });

  describe('given a server without a key', () => {
    it('says that papers are not signed here', async () => {
      const app = createApp({ ...world.deps, certifier: undefined });
      const answer = await app.request(certificate, { headers: { cookie: cookies.ana } });
      expect([answer.status, await codeOf(answer)]).to.deep.equal([503, 'PAPERS_NOT_SIGNED']);
    });
  });

  async function faults(paper: SignedPaper) {
    const { certifier } = world.deps;
    const trust = { chainId: 31_337, register: certifier?.register ?? '', certifier: certifier?.address ?? '' };
    return (await checkPaper(paper, trust)).filter(({ holds }) => !holds);
  }
});

async function paperOf(answer: Response): Promise<SignedPaper> {
  const read = readPaperText(await answer.text());
  if (!read.ok) throw new Error(read.failure.code);
  return read.value;
}
