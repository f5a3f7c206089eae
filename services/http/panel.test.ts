import { expect } from 'chai';
import { z } from 'zod';
import { panelDispute, panelEvent, panelSeat } from '../../indexer/ponder.schema.ts';
import { claimView } from '../claims/claim-view.ts';
import { panelDisputeView } from '../claims/list-panel.ts';
import { lowerOf } from '../platform/views.ts';
import { openEmptyPglite } from '../test-support/databases.ts';
import { insertOnePolicy } from '../test-support/insert-one-policy.ts';
import { now } from '../test-support/now.ts';
import { people } from '../test-support/people.ts';
import { pool } from '../test-support/phone-terms.ts';
import { codeOf, readJson } from '../test-support/read-json.ts';
import { insertClaim } from '../test-support/rows.ts';
import { openTestApp } from '../test-support/test-app.ts';
import type { TestApp } from '../test-support/test-app.ts';

const { ana, bo, chen, adjuster, stranger, capitalProvider } = people;
const day = 86_400;
const tx = `0x${'ab'.repeat(32)}` as const;
const path = '/v1/panel/disputes';
const shape = z.object({ disputes: z.array(panelDisputeView) });

describe('GET /v1/panel/disputes', () => {
  let world: TestApp;
  before(async function () {
    this.timeout(60_000);
    world = await openTestApp({ database: await openEmptyPglite() });
    await insertOnePolicy(world.index);
    await insertClaim(world.index, { id: 65_537n, claimant: ana.address });
    const dispute = {
      panel: pool,
      arbitrable: pool,
      seatCount: 3,
      seatFee: 10n,
      overpaidAssets: 0n,
      isSeedGivenUp: false,
      takenAt: now - 9 * day,
      block: 3,
      tx,
    };
    const windows = { round: 1, drawn: 3, opensAt: now - 3 * day };
    const last = { ...windows, drawn: 0 };
    await world.index.db.insert(panelDispute).values([
      { ...dispute, id: 1n, claimId: 65_537n, evidenceEndsAt: now + day },
      { ...dispute, id: 2n, claimId: null, evidenceEndsAt: now - day },
      { ...dispute, ...windows, id: 3n, evidenceEndsAt: now - 3 * day, commitEndsAt: now, revealEndsAt: now + day },
      { ...dispute, ...last, id: 4n, evidenceEndsAt: now - 3 * day, commitEndsAt: now - 1, revealEndsAt: now },
      { ...dispute, ...last, id: 5n, evidenceEndsAt: now - 3 * day, commitEndsAt: now - 2, revealEndsAt: now - 1 },
      { ...dispute, id: 6n, evidenceEndsAt: now - 3 * day, ruling: 2, revealed: 3, ruledAt: now },
      { ...dispute, ...windows, id: 7n, evidenceEndsAt: now - 3 * day, commitEndsAt: now - 1, revealEndsAt: now },
    ]);
    const seat = { disputeId: 3n, round: 1, drawnAt: now - 3 * day };
    await world.index.db.insert(panelSeat).values([
      { ...seat, seat: 1, arbitrator: lowerOf(bo.address), commitment: tx, committedAt: now - day },
      { ...seat, seat: 0, arbitrator: lowerOf(chen.address) },
      { ...seat, disputeId: 1n, seat: 0, arbitrator: lowerOf(stranger.address) },
      { ...seat, disputeId: 1n, seat: 1, arbitrator: lowerOf(capitalProvider.address) },
      { ...seat, disputeId: 1n, seat: 1, round: 2, arbitrator: lowerOf(bo.address) },
    ]);
    const told = { kind: 'SeatDrawn', actor: lowerOf(bo.address), at: now, block: 4, tx };
    await world.index.db
      .insert(panelEvent)
      .values({ ...told, id: '4-1', disputeId: 1n, data: { seat: 1, round: 2 }, logIndex: 1 });
  });
  after(async () => await world.close());

  it('gives staff all, newest first, and says where each stands', async () => {
    const { disputes } = await readJson(await world.get(path, await world.signIn(adjuster)), shape);
    expect(disputes.map(({ disputeId, state }) => [disputeId, state])).to.deep.equal([
      ['7', 'unsealed'],
      ['6', 'ruled'],
      ['5', 'counting'],
      ['4', 'revealing'],
      ['3', 'committing'],
      ['2', 'drawing'],
      ['1', 'evidence'],
    ]);
  });
  it('gives an arbitrator those they sit on, the seats in order and no vote that is not open', async () => {
    const { disputes } = await readJson(await world.get(path, await world.signIn(bo)), shape);
    expect(disputes.map(({ disputeId }) => disputeId)).to.deep.equal(['3', '1']);
    expect(disputes[0]?.seats.map(({ arbitrator, choice }) => [arbitrator, choice])).to.deep.equal([
      [chen.address, null],
      [bo.address, null],
    ]);
  });
  it('gives a party those of their claim', async () => {
    const asAna = await world.signIn(ana);
    const { disputes } = await readJson(await world.get(`${path}?claimId=1-1`, asAna), shape);
    expect(disputes.map(({ disputeId, claimId }) => [disputeId, claimId])).to.deep.equal([['1', '65537']]);
    expect((await readJson(await world.get(path, asAna), shape)).disputes, 'and sits on none').to.deep.equal([]);
  });
  it('lets who sits now read the claim, and nobody who was replaced', async () => {
    const asSeated = await world.signIn(stranger);
    const { claim } = await readJson(await world.get('/v1/claims/1-1', asSeated), z.object({ claim: claimView }));
    expect(claim.desk.map(({ kind }) => kind)).to.deep.equal(['SeatDrawn']);
    expect((await world.get(`${path}?claimId=1-1`, asSeated)).status).to.equal(200);
    const reasons = { policyId: 1, claimId: '1-1', kind: 'vote', text: 'The invoice shows it.' };
    expect((await world.send('POST', '/v1/commitments', asSeated, reasons)).status).to.equal(201);
    const foreign = await world.send('POST', '/v1/commitments', await world.signIn(chen), reasons);
    expect([foreign.status, await codeOf(foreign)]).to.deep.equal([404, 'CLAIM_NOT_FOUND']);
    const replaced = await world.get('/v1/claims/1-1', await world.signIn(capitalProvider));
    expect([replaced.status, await codeOf(replaced)]).to.deep.equal([404, 'CLAIM_NOT_FOUND']);
  });
  it('knows of no claim of another’s: 404, not 403; and of no number that is none', async () => {
    expect((await world.get(path)).status).to.equal(401);
    const asChen = await world.signIn(chen);
    const foreign = await world.get(`${path}?claimId=1-1`, asChen);
    expect([foreign.status, await codeOf(foreign)]).to.deep.equal([404, 'CLAIM_NOT_FOUND']);
    expect((await world.get(`${path}?claimId=first`, asChen)).status).to.equal(400);
  });
});
