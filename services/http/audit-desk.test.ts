import { expect } from 'chai';
import { z } from 'zod';
import { anchor, finding } from '../../indexer/ponder.schema.ts';
import { anchorView, findingView } from '../audit/list-findings.ts';
import { lowerOf } from '../platform/views.ts';
import { openEmptyPglite } from '../test-support/databases.ts';
import { now } from '../test-support/now.ts';
import { people } from '../test-support/people.ts';
import { codeOf, readJson } from '../test-support/read-json.ts';
import { grantRole } from '../test-support/rows.ts';
import { openTestApp } from '../test-support/test-app.ts';
import type { TestApp } from '../test-support/test-app.ts';

const { ana, auditor, claimsManager } = people;
const tx = `0x${'ab'.repeat(32)}` as const;
const root = `0x${'12'.repeat(32)}` as const;

describe('the routes of the audit desk', () => {
  let world: TestApp;
  let asAna: string;
  let asAuditor: string;
  before(async function () {
    this.timeout(60_000);
    world = await openTestApp({ database: await openEmptyPglite() });
    await grantRole(world.index, 'auditor', auditor.address);
    asAna = await world.signIn(ana);
    asAuditor = await world.signIn(auditor);
  });
  after(async () => await world.close());

  describe('given anchors', () => {
    it('gives them to anybody, newest first, as many as asked for', async () => {
      const row = { root, fromAt: now - 100, untilAt: now, by: lowerOf(auditor.address), block: 3, tx };
      await world.index.db.insert(anchor).values([
        { ...row, kind: 'Report', number: 1n, at: now - 50 },
        { ...row, kind: 'AccessLog', number: 1n, at: now - 10 },
      ]);
      const shape = z.object({ anchors: z.array(anchorView) });
      const { anchors } = await readJson(await world.get('/v1/audit/anchors'), shape);
      expect(anchors.map(({ kind, by }) => [kind, by])).to.deep.equal([
        ['AccessLog', auditor.address],
        ['Report', auditor.address],
      ]);
      const one = await readJson(await world.get('/v1/audit/anchors?limit=1'), shape);
      expect(one.anchors).to.have.length(1);
      expect((await world.get('/v1/audit/anchors?limit=none')).status).to.equal(400);
    });
  });

  describe('given findings', () => {
    it('says where each stands by the time of the chain', async () => {
      const row = {
        auditor: lowerOf(auditor.address),
        respondent: lowerOf(claimsManager.address),
        subject: root,
        contentHash: root,
        openedAt: now - 1_000,
        respondedLate: false,
        block: 3,
        tx,
      };
      await world.index.db.insert(finding).values([
        { ...row, id: 1n, dueAt: now + 1 },
        { ...row, id: 2n, dueAt: now - 1 },
        { ...row, id: 3n, dueAt: now - 1, responseHash: root, respondedAt: now, respondedLate: true },
        { ...row, id: 4n, dueAt: now - 1, closedBy: lowerOf(auditor.address), closedAt: now, outcome: 'REMEDIED' },
      ]);
      const shape = z.object({ findings: z.array(findingView) });
      const { findings } = await readJson(await world.get('/v1/audit/findings', asAuditor), shape);
      expect(findings.map(({ findingId, state }) => [findingId, state])).to.deep.equal([
        ['4', 'closed'],
        ['3', 'answered'],
        ['2', 'overdue'],
        ['1', 'open'],
      ]);
    });
    it('is nothing to who is no staff: 404, not 403', async () => {
      expect((await world.get('/v1/audit/findings')).status).to.equal(401);
      const refused = await world.get('/v1/audit/findings', asAna);
      expect([refused.status, await codeOf(refused)]).to.deep.equal([404, 'DESK_NOT_FOUND']);
    });
  });
});
