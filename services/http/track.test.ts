import { expect } from 'chai';
import { keccak256, zeroAddress, zeroHash } from 'viem';
import type { Hex } from 'viem';
import { z } from 'zod';
import {
  adjudicatorPin,
  fastTrackDay,
  fastTrackEvent,
  fastTrackPurse,
  fastTrackState,
  riskModel,
} from '../../indexer/ponder.schema.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { motorModel } from '../../domain/risk/motor-model.ts';
import { hashModel } from '../../domain/risk/risk-model.ts';
import { lowerOf } from '../platform/views.ts';
import { trackView } from '../risk/track-view.ts';
import type { TrackChangeKind } from '../risk/track-change.ts';
import { openEmptyPglite } from '../test-support/databases.ts';
import { now } from '../test-support/now.ts';
import { people } from '../test-support/people.ts';
import { phoneTerms, pool } from '../test-support/phone-terms.ts';
import { codeOf, readJson } from '../test-support/read-json.ts';
import { grantRole, insertPool, insertVersion } from '../test-support/rows.ts';
import { openTestApp } from '../test-support/test-app.ts';
import type { TestApp } from '../test-support/test-app.ts';

const { ana, auditor, adjuster, bo, chen } = people;
const day = 86_400;
const path = '/v1/fast-track';
const track = `0x${'fa'.repeat(20)}` as const;
const modelHash = hashModel(keccak256, motorModel);
const other: Hex = `0x${'0e'.repeat(32)}`;
const today = Math.floor(now / day);
const model = { signer: track, minAgeDays: 30, maxYearClaims: 4, drawBps: 500, state: 1 };
const line = labelToBytes32('MOTOR');

describe('GET /v1/fast-track', () => {
  let world: TestApp;
  let cookie: string;
  let told = 0;
  const tell = async (kind: TrackChangeKind | 'DrawsCommitted', actor: Hex, data: object) => {
    told += 1;
    const place = { at: now - 100 + told, block: told, logIndex: 0, tx: zeroHash };
    await world.index.db
      .insert(fastTrackEvent)
      .values({ id: String(told).padStart(4, '0'), claimId: null, kind, actor, data, ...place });
  };
  const ask = async () => await readJson(await world.get(path, cookie), trackView);
  const period = (fromAt: number) => ({ fromAt, untilAt: fromAt + 7 * day });

  before(async function () {
    this.timeout(60_000);
    world = await openTestApp({ database: await openEmptyPglite() });
    const { db } = world.index;
    await grantRole(world.index, 'auditor', auditor.address);
    await grantRole(world.index, 'adjuster', adjuster.address);
    cookie = await world.signIn(auditor);
    const terms = { ...phoneTerms, fastTrackLimitAssets: '1500', fastTrackScoreBps: 4_000 };
    await insertVersion(world.index, { line: 'MOTOR', terms });
    await insertVersion(world.index, { id: 2, line: 'MOTOR' });
    await insertVersion(world.index, { id: 3, line: 'TRAVEL', terms });
    for (const versionId of [1, 2])
      await db.insert(adjudicatorPin).values({ versionId, adjudicator: track, pinnedAt: 1 });
    const days = { fromDay: today - 1, untilDay: today + 2, dueDay: today };
    await db.insert(fastTrackState).values({ fastTrack: track, isHalted: false, ...days });
    await db.insert(fastTrackDay).values({ day: today, commitment: other, secret: null });
    await insertPool(world.index);
    await db.insert(fastTrackPurse).values({ pool, capAssets: 5_000n, spentAssets: 70n, day: today });
    const { state: _, ...thresholds } = model;
    const row = { line: 'MOTOR', ...thresholds, registeredAt: 7, stoppedBy: null };
    await db.insert(riskModel).values({ ...row, modelHash, stoppedAt: null });
    await db.insert(riskModel).values({ ...row, modelHash: other, registeredAt: 5, stoppedAt: 6, stoppedBy: track });
    const first = { proposer: zeroAddress, approver: zeroAddress };
    await tell('ModelRegistered', zeroAddress, { line, modelHash, model, ...first });
    await tell('DailyCapSet', zeroAddress, { pool, capAssets: '4000', ...first });
    await tell('DrawsCommitted', track, { fromDay: 1, untilDay: 2, commitments: [], by: track });
  });
  after(async () => await world.close());

  it('asks to sign in, and is nothing for those who do not run the track', async () => {
    expect((await world.get(path)).status).to.equal(401);
    for (const person of [ana, adjuster]) {
      const answer = await world.get(path, await world.signIn(person));
      expect([answer.status, await codeOf(answer)]).to.deep.equal([404, 'DESK_NOT_FOUND']);
    }
  });
  it('tells by line the models with their name, thresholds and people, and which products use them', async () => {
    const { lines, known } = await ask();
    expect(lines.map((found) => found.line)).to.deep.equal(['MOTOR', 'TRAVEL']);
    const [motor, travel] = lines;
    expect(motor?.products).to.deep.equal([{ versionId: 1, productId: 'phone', limitAssets: '1500', scoreBps: 4_000 }]);
    expect(motor?.models.map(({ name, stoppedAt }) => [name, stoppedAt])).to.deep.equal([
      [null, 6],
      [motorModel.name, null],
    ]);
    const counting = { modelHash, minAgeDays: 30, maxYearClaims: 4, drawBps: 500, since: 7 };
    expect(motor?.models[1]).to.include({ ...counting, proposer: null, approver: null });
    expect(travel, 'sold, and not for assessments').to.deep.equal({ line: 'TRAVEL', products: [], models: [] });
    expect(known).to.deep.equal([{ line: 'MOTOR', name: motorModel.name, modelHash }]);
  });
  it('tells whether the secret of today is committed, and by which hash', async () => {
    expect((await ask()).today).to.deep.equal({ day: today, commitment: other });
  });
  it('keeps a proposal until exactly that was approved, with who did what', async () => {
    const proposer = lowerOf(bo.address);
    const cap = { pool, capAssets: '9000' };
    await tell('DailyCapProposed', proposer, { ...cap, proposer, ...period(now + day) });
    await tell('DailyCapProposed', proposer, { pool, capAssets: '8000', proposer, ...period(now + day) });
    const strict = { line, modelHash, model: { ...model, drawBps: 900 } };
    await tell('ModelProposed', proposer, { ...strict, proposer, ...period(now + day) });
    expect((await ask()).waiting.map(({ kind, capAssets }) => [kind, capAssets])).to.deep.equal([
      ['ModelProposed', null],
      ['DailyCapProposed', '8000'],
      ['DailyCapProposed', '9000'],
    ]);
    const approver = lowerOf(chen.address);
    await tell('DailyCapSet', approver, { ...cap, proposer, approver });
    await tell('ModelRegistered', approver, { ...strict, proposer, approver });
    const { waiting, purses, lines, changes } = await ask();
    expect(waiting.map(({ capAssets }) => capAssets)).to.deep.equal(['8000']);
    const people = { proposer: bo.address, approver: chen.address };
    expect(purses[0]).to.include({ spentAssets: '70', day: today, ...people });
    expect(lines[0]?.models[1]).to.include(people);
    expect(changes[0]).to.include({ kind: 'ModelRegistered', line: 'MOTOR', by: chen.address, proposer: bo.address });
    expect(changes.some(({ kind }) => z.string().parse(kind) === 'DrawsCommitted')).to.equal(false);
  });
  it('forgets a proposal whose time is over, and takes the same again', async () => {
    const proposer = lowerOf(bo.address);
    const data = { reasonsHash: other, proposer };
    await tell('RestartProposed', proposer, { ...data, ...period(now - 8 * day) });
    expect((await ask()).waiting.map(({ kind }) => kind)).not.to.include('RestartProposed');
    await tell('RestartProposed', proposer, { ...data, ...period(now - day) });
    const [newest] = (await ask()).waiting;
    expect(newest).to.include({ kind: 'RestartProposed', reasonsHash: other, fromAt: now - day, line: null });
  });
  it('has no secret for today once a restart forgot those committed', async () => {
    const days = { fromDay: today + 1, untilDay: today, dueDay: today + 1 };
    await world.index.db.update(fastTrackState).set({ isHalted: true, ...days });
    const { track: state, today: found } = await ask();
    expect(state.halted).to.equal(true);
    expect(found.commitment).to.equal(null);
  });
});
