import { expect } from 'chai';
import { keccak256, zeroHash } from 'viem';
import { z } from 'zod';
import {
  adjudicatorPin,
  fastTrackApproval,
  fastTrackDay,
  fastTrackPurse,
  fastTrackState,
  riskModel,
} from '../../indexer/ponder.schema.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { drawOfClaim } from '../../domain/risk/daily-secret.ts';
import { motorModel } from '../../domain/risk/motor-model.ts';
import { hashModel } from '../../domain/risk/risk-model.ts';
import { fastTrackView } from '../risk/get-fast-track.ts';
import { openEmptyPglite } from '../test-support/databases.ts';
import { now } from '../test-support/now.ts';
import { people } from '../test-support/people.ts';
import { phoneTerms, pool } from '../test-support/phone-terms.ts';
import { codeOf, readJson } from '../test-support/read-json.ts';
import { insertClaim, insertPolicy, insertVersion } from '../test-support/rows.ts';
import { openTestApp } from '../test-support/test-app.ts';
import type { TestApp } from '../test-support/test-app.ts';

const { ana, bo } = people;
const day = 86_400;
const track = `0x${'fa'.repeat(20)}` as const;
const modelHash = hashModel(keccak256, motorModel);
const shape = z.object({ fastTrack: fastTrackView });
const items = [{ coverage: 0, cause: labelToBytes32('HIT_BY_OTHER'), claimedAssets: '1200', claimedDays: 0 }];

describe('GET /v1/claims/{claimId}/fast-track', () => {
  let world: TestApp;
  const ask = async (number: string, who = ana) =>
    await readJson(await world.get(`/v1/claims/${number}/fast-track`, await world.signIn(who)), shape);
  const refusedOf = async (number: string) =>
    (await ask(number)).fastTrack.gates.filter(({ outcome }) => outcome === 'refused').map(({ gate }) => gate);

  before(async function () {
    this.timeout(60_000);
    world = await openTestApp({ database: await openEmptyPglite() });
    const { db } = world.index;
    const coverages = [{ ...phoneTerms.coverages[0], code: labelToBytes32('COLLISION') }];
    const terms = { ...phoneTerms, coverages, fastTrackLimitAssets: '1000', fastTrackScoreBps: 4_000 };
    await insertVersion(world.index, { line: 'MOTOR', terms });
    await insertVersion(world.index, { id: 2 });
    await insertPolicy(world.index, { id: 1, holder: ana.address, line: 'MOTOR' });
    await insertPolicy(world.index, { id: 2, holder: ana.address, versionId: 2 });
    await db.insert(adjudicatorPin).values({ versionId: 1, adjudicator: track, pinnedAt: 1 });
    const today = Math.floor(now / day);
    const days = { fromDay: today - 9, untilDay: today + 9, dueDay: today };
    await db.insert(fastTrackState).values({ fastTrack: track, isHalted: false, ...days });
    await db.insert(fastTrackPurse).values({ pool, capAssets: 5_000n, spentAssets: 0n, day: 0 });
    const thresholds = { minAgeDays: 30, maxYearClaims: 4, drawBps: 500 };
    const model = { line: 'MOTOR', modelHash, signer: track, ...thresholds, registeredAt: 1 };
    await db.insert(riskModel).values({ ...model, stoppedAt: null, stoppedBy: null });
    const claim = { claimant: ana.address, line: 'MOTOR', items, lossAt: now - 2 * day, filedAt: now - day };
    const sums = { expectedAssets: 700n, reservedAssets: 700n };
    await insertClaim(world.index, { ...claim, ...sums, id: 65_537n, phase: 'Filed', decidedAt: null, entries: 1 });
    const large = { expectedAssets: 1_001n, reservedAssets: 1_001n };
    await insertClaim(world.index, { ...claim, ...large, id: 65_538n, phase: 'Filed', decidedAt: null, entries: 2 });
    await insertClaim(world.index, { ...claim, ...sums, id: 65_539n, phase: 'Closed', decidedAt: now, entries: 2 });
    await insertClaim(world.index, { ...claim, ...sums, id: 131_073n, policyId: 2, versionId: 2, line: 'PROPERTY' });
    const signed = { modelHash, caseHead: zeroHash, scoreBps: 1_666, draw: zeroHash, expiresAt: now };
    const told = { signer: track, submitter: track, line: 'MOTOR', pool, at: now, block: 1, tx: zeroHash };
    await db.insert(fastTrackApproval).values({ ...signed, ...told, claimId: 65_539n, payableAssets: 700n });
  });
  after(async () => await world.close());

  it('tells an open claim every gate, the score and its parts', async () => {
    const { fastTrack } = await ask('1-1');
    expect(await refusedOf('1-1')).to.deep.equal([]);
    expect(fastTrack).to.include({ isOffered: true, approval: null });
    expect(fastTrack.score).to.include({ model: motorModel.name, scoreBps: 1_666 });
    const found = fastTrack.gates.find(({ gate }) => gate === 'amount');
    expect(found).to.deep.equal({ gate: 'amount', outcome: 'passed', found: '700', limit: '1000' });
  });
  it('says which gate left a claim to people', async () => {
    expect(await refusedOf('1-2')).to.deep.equal(['open', 'amount']);
  });
  it('knows the draw once the secret of the day is out, and not before', async () => {
    const draw = async () => (await ask('1-1')).fastTrack.gates.find(({ gate }) => gate === 'draw')?.outcome;
    expect(await draw()).to.equal('unknown');
    const secret = `0x${'5e'.repeat(32)}` as const;
    const row = { day: Math.floor((now - day) / day), commitment: zeroHash, secret };
    await world.index.db.insert(fastTrackDay).values(row);
    const isDrawn = BigInt(drawOfClaim(keccak256, secret, 65_537n)) % 10_000n < 500n;
    expect(await draw()).to.equal(isDrawn ? 'refused' : 'passed');
  });
  it('shows what was signed for one that was approved, which had passed every gate', async () => {
    const { fastTrack } = await ask('1-3');
    expect(fastTrack.approval).to.include({ modelHash, scoreBps: 1_666, payableAssets: '700' });
    expect(new Set(fastTrack.gates.map(({ outcome }) => outcome))).to.deep.equal(new Set(['passed']));
  });
  it('says where a version offers nothing', async () => {
    const { fastTrack } = await ask('2-1');
    expect(fastTrack).to.deep.equal({ isOffered: false, approval: null, gates: [], score: null });
  });
  it('tells nobody else', async () => {
    expect(await codeOf(await world.get('/v1/claims/1-1/fast-track', await world.signIn(bo)))).to.equal(
      'CLAIM_NOT_FOUND',
    );
  });
});
