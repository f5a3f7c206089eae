import { expect } from 'chai';
import { z } from 'zod';
import { bankInstruction, claimWant, paymentHold, poolZone, potEvent } from '../../indexer/ponder.schema.ts';
import { potView } from '../capital/get-pot.ts';
import { holdView, instructionView, wantView, zoneView } from '../capital/get-treasury.ts';
import { lowerOf } from '../platform/views.ts';
import { openEmptyPglite } from '../test-support/databases.ts';
import { now } from '../test-support/now.ts';
import { people } from '../test-support/people.ts';
import { pool } from '../test-support/phone-terms.ts';
import { codeOf, readJson } from '../test-support/read-json.ts';
import { grantRole } from '../test-support/rows.ts';
import { openTestApp } from '../test-support/test-app.ts';
import type { TestApp } from '../test-support/test-app.ts';

const { ana, bo, adjuster } = people;
const day = 86_400;
const tx = `0x${'ab'.repeat(32)}` as const;
const reference = `0x${'12'.repeat(32)}` as const;
const staffOnly = ['instructions', 'holds', 'unreserved', 'exits', 'pot'];

describe('the routes of the carrier’s money', () => {
  let world: TestApp;
  let asAna: string;
  let asAdjuster: string;
  before(async function () {
    this.timeout(60_000);
    world = await openTestApp({ database: await openEmptyPglite() });
    await grantRole(world.index, 'adjuster', adjuster.address);
    asAna = await world.signIn(ana);
    asAdjuster = await world.signIn(adjuster);
  });
  after(async () => await world.close());

  describe('given nobody is signed in, or somebody who is no staff', () => {
    it('asks to sign in, and then knows of nothing: 404, not 403, in the language asked for', async () => {
      for (const name of staffOnly) {
        const path = `/v1/capital/${name}`;
        expect((await world.get(path)).status, path).to.equal(401);
        const refused = await world.get(path, asAna, { 'accept-language': 'zh-CN' });
        expect(refused.status, path).to.equal(404);
        const { error } = await readJson(
          refused,
          z.object({ error: z.object({ code: z.string(), message: z.string() }) }),
        );
        expect(error.code).to.equal('DESK_NOT_FOUND');
        expect(error.message).to.match(/[\u4e00-\u9fff]/);
      }
    });
    it('shows what is insured in a zone to anybody', async () => {
      await world.index.db.insert(poolZone).values({ pool, zone: 310_000, insuredAssets: 7n, capAssets: null });
      const { zones } = await readJson(await world.get('/v1/capital/zones'), z.object({ zones: z.array(zoneView) }));
      expect(zones).to.have.length(1);
      expect(zones[0]).to.include({ zone: 310_000, insuredAssets: '7', capAssets: null });
    });
  });

  describe('when a limit makes no sense', () => {
    it('refuses it', async () => {
      for (const limit of ['0', '501', 'many']) {
        const answer = await world.get(`/v1/capital/pot?limit=${limit}`, asAdjuster);
        expect(answer.status).to.equal(400);
      }
    });
  });

  describe('given payments by bank', () => {
    it('says which are overdue, and gives only the open ones when asked', async () => {
      const row = {
        pool,
        claimId: 65_537n,
        payee: lowerOf(ana.address),
        assets: 300n,
        endedAt: null,
        reference: null,
        principalAssets: 300n,
        lateFrom: now - day,
        lateBps: 1_800,
        interestAssets: 0n,
      };
      await world.index.db.insert(bankInstruction).values([
        {
          ...row,
          id: 1n,
          status: 'Settled',
          instructedAt: now - 9 * day,
          returnsAt: now + day,
          endedAt: now,
          interestAssets: 7n,
          reference,
        },
        { ...row, id: 2n, status: 'Instructed', instructedAt: now - 11 * day, returnsAt: now - day },
        {
          ...row,
          id: 3n,
          status: 'Instructed',
          instructedAt: now - day,
          returnsAt: now + 9 * day,
          lateFrom: 2 ** 40 - 1,
        },
      ]);
      const shape = z.object({ instructions: z.array(instructionView) });
      const all = await readJson(await world.get('/v1/capital/instructions', asAdjuster), shape);
      expect(all.instructions.map(({ instructionId, state }) => [instructionId, state])).to.deep.equal([
        ['3', 'instructed'],
        ['1', 'settled'],
        ['2', 'overdue'],
      ]);
      // What was charged at the end; what has run up by now; nothing, where the law sets no time.
      expect(all.instructions.map(({ lateFrom, interestAssets }) => [lateFrom, interestAssets])).to.deep.equal([
        [null, '0'],
        [now - day, '7'],
        [now - day, '1'],
      ]);
      const open = await readJson(await world.get('/v1/capital/instructions?open=true', asAdjuster), shape);
      expect(open.instructions.map(({ instructionId }) => instructionId)).to.deep.equal(['3', '2']);
    });
  });

  describe('given holds', () => {
    it('gives those that run', async () => {
      const held = { placedBy: lowerOf(bo.address), placedAt: now - 5 * day, orderReference: reference, renewals: 1 };
      await world.index.db.insert(paymentHold).values([
        { ...held, person: lowerOf(ana.address), until: now + day, renewalProposedBy: lowerOf(adjuster.address) },
        { ...held, person: lowerOf(bo.address), until: now - 1 },
        { ...held, person: lowerOf(adjuster.address), until: now + day, liftedBy: lowerOf(bo.address), liftedAt: now },
      ]);
      const { holds } = await readJson(
        await world.get('/v1/capital/holds', asAdjuster),
        z.object({ holds: z.array(holdView) }),
      );
      expect(holds.map(({ person, renewalProposedBy }) => [person, renewalProposedBy])).to.deep.equal([
        [ana.address, adjuster.address],
      ]);
    });
  });

  describe('given claims that wait for capital', () => {
    it('says which is next', async () => {
      await world.index.db.insert(claimWant).values([
        { claimId: 65_538n, pool, assets: 5n, since: now - 10 },
        { claimId: 65_537n, pool, assets: 9n, since: now - 20 },
        { claimId: 65_539n, pool, assets: 0n, since: now - 30 },
      ]);
      const { claims } = await readJson(
        await world.get('/v1/capital/unreserved', asAdjuster),
        z.object({ claims: z.array(wantView) }),
      );
      expect(claims.map(({ claimId, next }) => [claimId, next])).to.deep.equal([
        ['65537', true],
        ['65538', false],
      ]);
    });
  });

  describe('given a pot', () => {
    it('sums what came and went and counts the disputes, newest first', async () => {
      const line = { actor: lowerOf(bo.address), data: {}, at: now, block: 9, logIndex: 0, tx };
      await world.index.db.insert(potEvent).values([
        { ...line, id: '1', kind: 'PotFunded', amount: 1_000n },
        { ...line, id: '2', kind: 'PotFunded', amount: 500n },
        { ...line, id: '3', kind: 'Dispute', amount: null },
        { ...line, id: '4', kind: 'PotWithdrawn', amount: 200n },
      ]);
      const answer = await world.get('/v1/capital/pot?limit=2', asAdjuster);
      const { pot } = await readJson(answer, z.object({ pot: potView }));
      expect(pot).to.include({ fundedWei: '1500', withdrawnWei: '200', disputes: 1 });
      expect(pot.history.map(({ kind, amount }) => [kind, amount])).to.deep.equal([
        ['PotWithdrawn', '200'],
        ['Dispute', null],
      ]);
    });
    it('shows it to the treasurer too', async () => {
      await grantRole(world.index, 'treasurer', bo.address);
      const asBo = await world.signIn(bo);
      expect((await world.get('/v1/capital/pot', asBo)).status).to.equal(200);
      expect(await codeOf(await world.get('/v1/audit/findings', asBo))).to.equal('DESK_NOT_FOUND');
    });
  });
});
