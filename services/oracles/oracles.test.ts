import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { createTestClient, createWalletClient, http } from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import { addresses } from '../../domain/chain/addresses.ts';
import { observationFeedAbi } from '../../domain/chain/abi/ObservationFeed.ts';
import { periodStartAt } from '../../domain/oracles/observation-message.ts';
import { seatsOf } from '../../domain/oracles/observation-status.ts';
import { present } from '../../domain/primitives/assert.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { deployBook } from '../test-support/deploy-book.ts';
import { openObservingNode, quiet } from '../test-support/observing-node.ts';
import type { ObservingNode } from '../test-support/observing-node.ts';
import { startAnvil } from '../test-support/start-anvil.ts';
import type { RunningAnvil } from '../test-support/start-anvil.ts';
import { askPeers, openExchange } from './exchange.ts';
import { openOracleChain } from './oracle-chain.ts';
import type { OracleChain } from './oracle-chain.ts';
import { readOracleEnv } from './oracle-env.ts';
import { createOracleRound } from './run-oracle.ts';
import { openBoard } from './statement-board.ts';

const PHRASE = 'test test test test test test test test test test test junk';
const at = addresses[31_337];
const day = 86_400;
const doorOf = ({ exchange }: ObservingNode) => exchange.url;
describe('observation nodes', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'makewhole-oracles-'));
  const nodes: ObservingNode[] = [];
  let anvil: RunningAnvil;
  let chain: OracleChain;
  let periodStart: number;

  const refOf = (start: number) => ({
    product: labelToBytes32('rain'),
    source: labelToBytes32('HKO-RAIN-DAY'),
    region: 852,
    periodStart: start,
  });
  const roundOf = async () => await chain.roundOf(refOf(periodStart));
  const clock = () => createTestClient({ mode: 'anvil', transport: http(anvil.url) });
  const play = async (seats: readonly number[], times = 2) => {
    for (let time = 0; time < times; time += 1) {
      for (const seat of seats) await present(nodes[seat - 1], `seat ${seat} has a node`).round();
    }
  };

  before(async () => {
    anvil = await startAnvil();
    await deployBook(anvil.url, join(folder, 'data'));
    const env = readOracleEnv({ MAKEWHOLE_RPC_URL: anvil.url, MAKEWHOLE_SERIES: 'none' });
    chain = openOracleChain(env, at);
    await clock().setBalance({ address: present(env.relay, 'somebody pays').address, value: 10n ** 20n });
  });
  beforeEach(async () => {
    // Another day for each test, which is over.
    const source = await chain.sourceOf('HKO-RAIN-DAY');
    periodStart = present(periodStartAt(await chain.now(), source), 'this is after 1970') + day;
    await clock().setNextBlockTimestamp({ timestamp: BigInt(periodStart + day + 600) });
    await clock().mine({ blocks: 1 });
    while (nodes.length < 5) {
      const seat = nodes.length + 1;
      nodes.push(await openObservingNode({ seat, folder, chain, rpcUrl: anvil.url, peers: () => nodes.map(doorOf) }));
    }
    for (const node of nodes) node.says(periodStart, undefined);
  });
  after(async () => {
    for (const { exchange } of nodes) await exchange.close();
    await anvil.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  describe('given two operators read the same', () => {
    it('bring one statement both signed, in the unit of the chain', async () => {
      nodes[0]?.says(periodStart, '203.45');
      nodes[1]?.says(periodStart, '203.45');
      await play([1, 2]);
      const round = await roundOf();
      expect([round.status, round.value, seatsOf(round.seats)]).to.deep.equal([1, 2_035n, [1, 2]]);
    });
  });

  describe('given they read different values', () => {
    it('report nothing until a second one reads the same, and leave the other out', async () => {
      nodes[0]?.says(periodStart, '10');
      nodes[1]?.says(periodStart, '20');
      await play([1, 2]);
      expect((await roundOf()).status).to.equal(0);
      nodes[2]?.says(periodStart, '10.0');
      await play([3, 1]);
      const round = await roundOf();
      expect([round.value, seatsOf(round.seats)]).to.deep.equal([100n, [1, 3]]);
    });
    it('sign no second value when their series changes its mind', async () => {
      nodes[0]?.says(periodStart, '10');
      await play([1]);
      nodes[0]?.says(periodStart, '20');
      nodes[1]?.says(periodStart, '20');
      await play([1, 2]);
      expect((await roundOf()).status).to.equal(0);
      const mine = nodes[0]?.board.all().filter((one) => one.periodStart === periodStart) ?? [];
      expect(
        mine.filter(({ signatures }) => signatures.some(({ seat }) => seat === 1)).map(({ value }) => value),
      ).to.deep.equal(['100']);
    });
  });

  describe('given a report is doubted', () => {
    it('the others answer, and neither who signed nor who doubts is among them', async () => {
      nodes[0]?.says(periodStart, '300');
      nodes[1]?.says(periodStart, '300');
      await play([1, 2]);
      const doubting = mnemonicToAccount(PHRASE, { addressIndex: 27 });
      await clock().setBalance({ address: doubting.address, value: 10n ** 18n });
      const wallet = createWalletClient({ account: doubting, transport: http(anvil.url) });
      const dispute = { address: at.observationFeed, abi: observationFeedAbi, functionName: 'dispute' } as const;
      await wallet.writeContract({ ...dispute, args: [refOf(periodStart), 0], chain: null });
      for (const node of nodes) node.says(periodStart, '120');
      await play([1, 2, 3]);
      expect((await roundOf()).status).to.equal(2);
      await play([4, 5]);
      const round = await roundOf();
      expect([round.status, round.value, seatsOf(round.seats)]).to.deep.equal([3, 1_200n, [4, 5]]);
    });
  });

  describe('given what nobody believes', () => {
    it('sign nothing beyond the bounds, of no number, or of a day the series does not have', async () => {
      for (const wrong of ['1000.1', '-1', '1e3', 'NaN', '', undefined]) {
        nodes[3]?.says(periodStart, wrong);
        await play([4], 1);
      }
      expect(nodes[3]?.board.all().filter((one) => one.periodStart === periodStart)).to.deep.equal([]);
    });
    it('take no signature under another’s seat, of another feed, or of words that were changed', async () => {
      nodes[0]?.says(periodStart, '42');
      await play([1], 1);
      const signed = present(
        nodes[0]?.board.all().find((one) => one.periodStart === periodStart),
        'seat 1 signed',
      );
      const liar = openBoard(join(folder, 'liar'));
      const { signatures, ...statement } = signed;
      const signature = present(signatures[0], 'it is signed').signature;
      liar.add(statement, 2, signature);
      liar.add({ ...statement, value: '999' }, 1, signature);
      liar.add({ ...statement, feed: `0x${'12'.repeat(20)}` }, 1, signature);
      const door = await openExchange(liar, { host: '127.0.0.1', port: 0 });
      const heard = openBoard(join(folder, 'heard'));
      const operator = mnemonicToAccount(PHRASE, { addressIndex: 29 });
      await createOracleRound({
        chain,
        board: heard,
        readDay: async () => undefined,
        operator,
        observed: { product: 'rain', source: 'HKO-RAIN-DAY', region: 852 },
        reading: 'mm',
        yearsBack: 0,
        askPeers: async () => await askPeers([door.url, 'http://127.0.0.1:1'], quiet),
        logger: quiet,
      })();
      await door.close();
      expect(heard.all().flatMap(({ signatures: kept }) => kept)).to.deep.equal([]);
    });
  });

  describe('given a node starts again', () => {
    it('knows what it signed', async () => {
      nodes[4]?.says(periodStart, '7');
      await play([5], 1);
      const again = openBoard(join(folder, 'board-5'))
        .all()
        .filter((one) => one.periodStart === periodStart);
      expect(again.map(({ value, signatures }) => [value, signatures.map(({ seat }) => seat)])).to.deep.equal([
        ['70', [5]],
      ]);
    });
  });

  describe('given a key that is no operator’s', () => {
    it('signs nothing and says why', async () => {
      const round = createOracleRound({
        chain,
        board: openBoard(join(folder, 'nobody')),
        readDay: async () => '5',
        operator: mnemonicToAccount(PHRASE, { addressIndex: 9 }),
        observed: { product: 'rain', source: 'HKO-RAIN-DAY', region: 852 },
        reading: 'mm',
        yearsBack: 0,
        askPeers: async () => [],
        logger: quiet,
      });
      const refused = await round().then(() => '', String);
      expect(refused).to.contain('no operator’s');
    });
  });
});
