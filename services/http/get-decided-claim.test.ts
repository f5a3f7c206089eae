import { expect } from 'chai';
import { zeroAddress, zeroHash } from 'viem';
import { z } from 'zod';
import { claimEvent, claimPayment } from '../../indexer/ponder.schema.ts';
import { openEmptyPglite } from '../test-support/databases.ts';
import { insertOnePolicy } from '../test-support/insert-one-policy.ts';
import { people } from '../test-support/people.ts';
import { readJson } from '../test-support/read-json.ts';
import { grantRole, insertClaim, insertPolicy, insertPool, insertVersion } from '../test-support/rows.ts';
import { now } from '../test-support/now.ts';
import { pool } from '../test-support/phone-terms.ts';
import { openTestApp } from '../test-support/test-app.ts';
import type { TestApp } from '../test-support/test-app.ts';
import { claimView } from '../claims/claim-view.ts';

const { ana, adjuster } = people;
const day = 86_400;
const head = z.object({ chainId: z.literal(31_337), indexedBlock: z.string().regex(/^\d+$/), indexedAt: z.number() });
const claimAnswer = head.extend({ claim: claimView });
const rationale = 'Screen replaced by the maker; invoice matches.';

describe('GET /v1/claims/{claimId}, decided', () => {
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
  const claimOf = async (cookie: string) => await readJson(await world.get('/v1/claims/1-1', cookie), claimAnswer);

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
});
