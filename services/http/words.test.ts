import { expect } from 'chai';
import { mnemonicToAccount } from 'viem/accounts';
import { z } from 'zod';
import { feedOperator, observationSource } from '../../indexer/ponder.schema.ts';
import { addresses } from '../../domain/chain/addresses.ts';
import type { NodeState } from '../../domain/oracles/node-state.ts';
import { signedStatementSchema } from '../../domain/oracles/signed-observation.ts';
import type { SignedStatement, Statement } from '../../domain/oracles/signed-observation.ts';
import { statementTypedData } from '../../domain/oracles/statement-typed-data.ts';
import { nodeView } from '../observations/node-view.ts';
import { observationView } from '../observations/observation-view.ts';
import { openEmptyPglite } from '../test-support/databases.ts';
import { now } from '../test-support/now.ts';
import { insertRain, keyOfRain, rainDay, yesterday } from '../test-support/observed-rain.ts';
import { codeOf, readJson } from '../test-support/read-json.ts';
import { openTestApp, type TestApp } from '../test-support/test-app.ts';

const PHRASE = 'test test test test test test test test test test test junk';
const keyOf = (seat: number) => mnemonicToAccount(PHRASE, { addressIndex: 24 + seat });
const day = 86_400;
const doubted = yesterday - day;
const listShape = z.object({ observations: z.array(observationView) });
const wordsShape = z.object({ words: z.array(signedStatementSchema) });
const nodesShape = z.object({ doors: z.number(), answered: z.number(), nodes: z.array(nodeView) });
const word: Statement = {
  chainId: 31_337,
  feed: addresses[31_337].observationFeed,
  product: 'rain',
  source: rainDay.id,
  region: 852,
  periodStart: yesterday,
  value: '2034',
  unit: 'TenthMillimetre',
  observedAt: now - 60,
  round: 1,
  attempt: 0,
};
const signed = async (seat: number, changes: Partial<Statement> = {}) => {
  const statement = { ...word, ...changes };
  return { ...statement, signature: await keyOf(seat).signTypedData(statementTypedData(statement)) };
};
const state = (seat: number): NodeState => ({
  operator: keyOf(seat).address,
  product: 'rain',
  source: rainDay.id,
  region: 852,
  lookedAt: Math.floor(Date.now() / 1_000),
  signed: 0,
  last: null,
  fault: null,
});

describe('words of operators', () => {
  let world: TestApp;
  const ofNodes: SignedStatement[] = [];
  let nodes: (readonly NodeState[] | undefined)[] = [];
  const send = async (seat: number, changes: Partial<Statement> = {}) =>
    await world.send('POST', '/v1/observations/words', undefined, await signed(seat, changes));
  const refused = async (seat: number, changes: Partial<Statement> = {}) => {
    const answer = await send(seat, changes);
    return [answer.status, await codeOf(answer)];
  };
  const words = async (start = yesterday) =>
    (await readJson(await world.get(`/v1/observations/${keyOfRain(start)}/words`), wordsShape)).words.map(
      ({ value, signatures }) => [value, signatures.map(({ seat }) => seat)],
    );

  before(async function () {
    this.timeout(60_000);
    const doors = { statements: async () => ofNodes, nodes: async () => nodes };
    world = await openTestApp({ database: await openEmptyPglite(), doors });
    await world.index.db.insert(observationSource).values(rainDay);
    for (const seat of [1, 2, 3, 4]) {
      const signer = keyOf(seat).address;
      await world.index.db.insert(feedOperator).values({ seat, label: `OBSERVER_${seat}`, signer, setAt: 1 });
    }
    const doubt = { disputer: keyOf(3).address, disputerSeat: 3, disputedAt: now - 60, answerableUntil: now + day };
    await insertRain(world.index, doubted, { row: { status: 'Disputed' }, round: doubt });
  });
  after(async () => {
    await world.close();
  });

  describe('when somebody asks which periods want a first word', () => {
    it('lists those that are over and can still be reported, and of which nobody said anything', async () => {
      const { observations } = await readJson(await world.get('/v1/observations/awaited'), listShape);
      expect(observations.map(({ productId, region, periodStart }) => [productId, region, periodStart])).to.deep.equal([
        ['rain', 852, yesterday - 2 * day],
        ['rain', 852, yesterday],
      ]);
    });
  });

  describe('when an operator signs with a wallet', () => {
    it('keeps it for the others, once however often it is sent', async () => {
      expect((await send(1)).status).to.equal(201);
      expect((await send(1)).status).to.equal(201);
      expect((await send(2)).status).to.equal(201);
      expect(await words()).to.deep.equal([['2034', [1, 2]]]);
    });
    it('takes no second value of the same operator, and says which one it signed', async () => {
      const answer = await send(1, { value: '100' });
      expect([answer.status, await codeOf(answer.clone())]).to.deep.equal([409, 'WORD_SAID_OTHERWISE']);
      expect(await answer.text()).to.contain('2034');
    });
    it('refuses who is no operator, and words that were changed after they were signed', async () => {
      expect(await refused(6)).to.deep.equal([409, 'WORD_SIGNER_UNKNOWN']);
      const changed = { ...(await signed(3)), value: '9' };
      const answer = await world.send('POST', '/v1/observations/words', undefined, changed);
      expect(await codeOf(answer)).to.equal('WORD_SIGNER_UNKNOWN');
    });
    it('refuses what the feed would: other bounds, units, instants, feeds and periods', async () => {
      const cases: readonly (readonly [Partial<Statement>, string])[] = [
        [{ value: '10001' }, 'WORD_OUT_OF_BOUNDS'],
        [{ value: '-1' }, 'WORD_OUT_OF_BOUNDS'],
        [{ unit: 'Knot' }, 'WORD_OUT_OF_BOUNDS'],
        [{ observedAt: yesterday + day - 1 }, 'WORD_READING_STALE'],
        [{ observedAt: now + 301 }, 'WORD_READING_STALE'],
        [{ feed: `0x${'12'.repeat(20)}` }, 'WORD_NOT_WANTED'],
        [{ chainId: 1 }, 'WORD_NOT_WANTED'],
        [{ round: 2 }, 'WORD_NOT_WANTED'],
        [{ periodStart: yesterday + day }, 'WORD_NOT_WANTED'],
        [{ periodStart: yesterday + 1 }, 'WORD_NOT_WANTED'],
        [{ periodStart: yesterday - 9 * day }, 'WORD_NOT_WANTED'],
        [{ region: 1 }, 'WORD_NOT_WANTED'],
        [{ product: 'typhoon' }, 'WORD_NOT_WANTED'],
        [{ periodStart: doubted }, 'WORD_NOT_WANTED'],
      ];
      for (const [changes, code] of cases)
        expect(await refused(4, changes), JSON.stringify(changes)).to.deep.equal([409, code]);
    });
    it('takes the bounds themselves, and a reading of the very end of the period', async () => {
      const periodStart = yesterday - 2 * day;
      const observedAt = yesterday - day;
      expect((await send(4, { value: '10000', periodStart, observedAt })).status).to.equal(201);
      expect((await send(3, { value: '0', periodStart, observedAt: now + 300 })).status).to.equal(201);
    });
  });

  describe('when a report is doubted', () => {
    const answer = { periodStart: doubted, attempt: 1 } as const;
    it('takes an answer from who neither signed nor doubts', async () => {
      for (const spent of [1, 2, 3]) expect(await refused(spent, answer)).to.deep.equal([409, 'WORD_NOT_WANTED']);
      expect((await send(4, answer)).status).to.equal(201);
      expect(await words(doubted)).to.deep.equal([['2034', [4]]]);
    });
  });

  describe('when nodes give out what they signed', () => {
    it('joins it to what wallets signed, and leaves out what the register does not know under that seat', async () => {
      const { signature, ...statement } = await signed(3);
      const stranger = await signed(6);
      ofNodes.push({ ...statement, signatures: [{ seat: 3, signature }] });
      ofNodes.push({ ...statement, signatures: [{ seat: 4, signature: stranger.signature }] });
      expect(await words()).to.deep.equal([['2034', [1, 2, 3]]]);
    });
    it('tells how they are, and which doors stay shut', async () => {
      nodes = [
        [{ ...state(2), fault: 'The series answered 500.' }, state(1)],
        undefined,
        [{ ...state(3), lookedAt: 5 }],
      ];
      const told = await readJson(await world.get('/v1/observations/nodes'), nodesShape);
      expect([told.doors, told.answered]).to.deep.equal([3, 2]);
      expect(told.nodes.map(({ label, fault }) => [label, fault])).to.deep.equal([
        ['OBSERVER_1', null],
        ['OBSERVER_2', 'The series answered 500.'],
        ['OBSERVER_3', null],
      ]);
      expect(told.nodes[1]?.health).to.equal('faulty');
    });
  });
});
