import { expect } from 'chai';
import { z } from 'zod';
import { observationPayment, skippedPolicy } from '../../indexer/ponder.schema.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { policyObservationView } from '../observations/list-observations.ts';
import { observationEventView } from '../observations/observation-told.ts';
import { observationView, roundView } from '../observations/observation-view.ts';
import { operatorView, sourceView } from '../observations/source-view.ts';
import { assetView } from '../platform/views.ts';
import { openEmptyPglite } from '../test-support/databases.ts';
import { now } from '../test-support/now.ts';
import {
  insertObservationEvent,
  insertRain,
  insertRainSource,
  keyOfRain,
  signerOf,
  yesterday,
} from '../test-support/observed-rain.ts';
import { people } from '../test-support/people.ts';
import { phoneTerms } from '../test-support/phone-terms.ts';
import { codeOf, readJson } from '../test-support/read-json.ts';
import { insertPolicy, insertPool, insertVersion } from '../test-support/rows.ts';
import { openTestApp, type TestApp } from '../test-support/test-app.ts';

const { ana, bo } = people;
const day = 86_400;
const [final, doubted, silent] = [yesterday - 2 * day, yesterday - day, yesterday];
const sourcesShape = z.object({
  sources: z.array(sourceView.extend({ latest: observationView.nullable() })),
  operators: z.array(operatorView),
  history: z.array(observationEventView),
});
const listShape = z.object({ observations: z.array(observationView) });
const oneShape = z.object({
  observation: observationView,
  asset: assetView.nullable(),
  rounds: z.array(roundView),
  history: z.array(observationEventView),
});
const policyShape = z.object({ observations: z.array(policyObservationView) });

describe('what was observed', () => {
  let world: TestApp;
  const list = async (query = '') =>
    (await readJson(await world.get(`/v1/observations${query}`), listShape)).observations;
  const one = async (start: number) =>
    await readJson(await world.get(`/v1/observations/${keyOfRain(start)}`), oneShape);
  const ofPolicy = async (id: number, who = ana) =>
    (await readJson(await world.get(`/v1/policies/${id}/observations`, await world.signIn(who)), policyShape))
      .observations;

  before(async function () {
    this.timeout(60_000);
    world = await openTestApp({ database: await openEmptyPglite() });
    const { index } = world;
    await insertPool(index);
    const terms = { ...phoneTerms, observable: labelToBytes32('HKO-RAIN-DAY') };
    await insertVersion(index, { id: 1, productId: 'rain', terms });
    await insertVersion(index, { id: 2 });
    const cover = { productId: 'rain', zone: 852, startAt: yesterday - 3 * day };
    await insertPolicy(index, { id: 1, holder: ana.address, ...cover });
    await insertPolicy(index, { id: 2, holder: ana.address, versionId: 2 });
    await insertRainSource(index);
    await insertRain(index, final, {
      row: { status: 'Final', finals: 1, latest: 2_000n, lowest: 2_000n, highest: 2_000n, eventAssets: 500n },
      round: { finalAt: final + 2 * day },
    });
    const dispute = { disputer: signerOf(7), disputerSeat: 0, disputePolicyId: 1, disputedAt: now - 60 };
    await insertRain(index, doubted, {
      row: { status: 'Disputed' },
      round: { ...dispute, answerableUntil: now + 47 * 3_600 },
      bond: 10n ** 16n,
    });
    const paid = { key: keyOfRain(final), policyId: 1, at: final + 2 * day };
    await index.db.insert(observationPayment).values({ ...paid, claimId: 65_537n, paidAssets: 500n });
    await index.db.insert(skippedPolicy).values({ ...paid, key: keyOfRain(doubted), reason: 6, cause: '0x00000000' });
  });
  after(async () => {
    await world.close();
  });

  describe('when the sources are asked for', () => {
    it('tells anybody each source with its figures and its latest word', async () => {
      const { sources } = await readJson(await world.get('/v1/observations/sources'), sourcesShape);
      expect(sources.map(({ source, unit, latest: word }) => [source, unit, word?.periodStart])).to.deep.equal([
        ['HKO-RAIN-DAY', 'TenthMillimetre', doubted],
        ['WEEK', 'TenthMillimetre', undefined],
      ]);
      expect(sources[0]).to.include({ quorum: 2, minValue: '0', maxValue: '10000', heartbeat: 3 * day });
    });
    it('tells who observes, who does no more, and how that came', async () => {
      const { operators, history } = await readJson(await world.get('/v1/observations/sources'), sourcesShape);
      expect(operators.map(({ seat, signer }) => [seat, signer === null])).to.deep.equal([
        [1, false],
        [2, false],
        [3, false],
        [4, true],
      ]);
      expect(history.map(({ told }) => told)).to.deep.equal([
        { kind: 'SignerDropped', operator: 'OBSERVER_4', seat: 4, signer: signerOf(4), by: signerOf(9) },
      ]);
    });
  });

  describe('when words are listed', () => {
    it('gives the newest period first, and narrows by source, product, region and period', async () => {
      expect((await list()).map(({ periodStart }) => periodStart)).to.deep.equal([doubted, final]);
      expect(await list('?limit=1')).to.have.length(1);
      expect((await list(`?periodStart=${final}`)).map(({ key }) => key)).to.deep.equal([keyOfRain(final)]);
      for (const none of ['?source=WEEK', '?productId=typhoon', '?region=853']) expect(await list(none)).to.be.empty;
      expect(await list('?source=HKO-RAIN-DAY&productId=rain&region=852')).to.have.length(2);
    });
    it('refuses what is no figure', async () => {
      for (const wrong of ['?region=-1', '?region=x', '?limit=0', '?limit=101', '?source=']) {
        const answer = await world.get(`/v1/observations${wrong}`);
        expect([answer.status, await codeOf(answer)], wrong).to.deep.equal([400, 'REQUEST_INVALID']);
      }
    });
  });

  describe('when one word is asked for', () => {
    it('says who signed, of how many, what was doubted with what bond, and how long others may answer', async () => {
      const { observation, asset, rounds, history } = await one(doubted);
      expect(asset?.decimals).to.equal(6);
      expect(observation).to.include({ status: 'Disputed', isConcluded: true, quorum: 2, operators: 3 });
      expect(observation.word?.signers.map(({ label }) => label)).to.deep.equal(['OBSERVER_1', 'OBSERVER_2']);
      expect(observation.word?.dispute).to.deep.equal({
        disputer: signerOf(7),
        operator: null,
        policyId: 1,
        bond: { amount: '10000000000000000', status: 'Open' },
        disputedAt: now - 60,
        answerableUntil: now + 47 * 3_600,
      });
      expect(rounds).to.deep.equal([observation.word]);
      expect(history.map(({ told }) => told)).to.deep.include.members([
        {
          kind: 'ObservationReported',
          round: 1,
          value: '2000',
          unit: 'TenthMillimetre',
          observedAt: doubted + day + 30,
          disputableUntil: doubted + day + 60 + day / 2,
        },
      ]);
    });
    it('says what time decided before anybody wrote it down', async () => {
      const old = yesterday - 5 * day;
      await insertRain(world.index, old);
      expect((await one(old)).observation).to.include({ status: 'Final', isConcluded: false, latest: null });
      const unanswered = yesterday - 6 * day;
      const doubt = { disputer: signerOf(3), disputerSeat: 3, disputedAt: old, answerableUntil: old + 1 };
      await insertRain(world.index, unanswered, { row: { status: 'Disputed' }, round: doubt });
      const { observation } = await one(unanswered);
      expect(observation).to.include({ status: 'Unresolved', isConcluded: false });
      expect(observation.word?.dispute).to.deep.include({ operator: { seat: 3, label: 'OBSERVER_3' }, bond: null });
    });
    it('reads why a page left a policy out', async () => {
      const key = keyOfRain(final);
      const data = { key, policyId: 9, reason: 8, cause: '0x12345678' };
      await insertObservationEvent(world.index, { key, kind: 'PolicySkipped', data });
      expect((await one(final)).history.at(-1)?.told).to.deep.equal({
        kind: 'PolicySkipped',
        policyId: 9,
        reason: 'Refused',
        cause: '0x12345678',
      });
    });
    it('tells of a period that waits for its first word, and does not know one nobody may report any more', async () => {
      expect((await one(silent)).observation).to.include({ status: 'Awaited', word: null, quorum: 2 });
      const answer = await world.get(`/v1/observations/${keyOfRain(yesterday - 12 * day)}`);
      expect([answer.status, await codeOf(answer)]).to.deep.equal([404, 'OBSERVATION_NOT_FOUND']);
      expect((await world.get('/v1/observations/0x12')).status).to.equal(400);
    });
  });

  describe('when a policy asks what concerns it', () => {
    it('gives each whole period of the cover that is over, and what came of it', async () => {
      const found = await ofPolicy(1);
      expect(found.map(({ periodStart, status }) => [periodStart, status])).to.deep.equal([
        [silent, 'Awaited'],
        [doubted, 'Disputed'],
        [final, 'Final'],
        [final - day, 'Awaited'],
      ]);
      expect(found[0]).to.include({ word: null, reportableUntil: silent + 4 * day });
      expect(found[1]?.skipped).to.deep.include({ reason: 'NothingDue' });
      expect(found[2]?.payments).to.deep.equal([{ claimId: '65537', paidAssets: '500', at: final + 2 * day }]);
    });
    it('gives nothing of a policy whose version observes nothing', async () => {
      expect(await ofPolicy(2)).to.deep.equal([]);
    });
    it('tells nobody else', async () => {
      const answer = await world.get('/v1/policies/1/observations', await world.signIn(bo));
      expect([answer.status, await codeOf(answer)]).to.deep.equal([404, 'POLICY_NOT_FOUND']);
      expect((await world.get('/v1/policies/1/observations')).status).to.equal(401);
    });
  });
});
