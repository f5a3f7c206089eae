import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { hashTypedData, recoverAddress, zeroAddress } from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import { addresses } from '../../domain/chain/addresses.ts';
import type { SignedStatement, Statement } from '../../domain/oracles/signed-observation.ts';
import { statementTypedData } from '../../domain/oracles/statement-typed-data.ts';
import { quiet } from '../test-support/observing-node.ts';
import { openOracleChain } from './oracle-chain.ts';
import type { OracleChain } from './oracle-chain.ts';
import { readOracleEnv } from './oracle-env.ts';
import { createOracleRound } from './run-oracle.ts';
import { openBoard } from './statement-board.ts';
import type { StatementBoard } from './statement-board.ts';

const PHRASE = 'test test test test test test test test test test test junk';
const HOUR = 3_600;
const DAY = 24 * HOUR;
const periodStart = 20_000 * DAY;
const endsAt = periodStart + DAY;
const keyOf = (seat: number) => mnemonicToAccount(PHRASE, { addressIndex: 24 + seat });
const seatOf = (signer: string) => [1, 2, 3, 4].find((seat) => keyOf(seat).address === signer) ?? 0;
const observed = { product: 'rain', source: 'HKO-RAIN-DAY', region: 852 } as const;
const source = {
  unit: 1,
  quorum: 2,
  signerDailyLimit: 64,
  minValue: 0n,
  maxValue: 10_000n,
  periodSeconds: DAY,
  offsetSeconds: 0,
  heartbeat: DAY,
  disputePeriod: DAY / 2,
  revisionPeriod: 20 * DAY,
  eventCapAssets: 0n,
};
const unheard = {
  value: 0n,
  reportedAt: 0,
  disputedAt: 0,
  round: 0,
  disputerSeat: 0,
  status: 0,
  finals: 0,
  seats: 0n,
  disputer: zeroAddress,
  bond: 0n,
};
const env = readOracleEnv({ MAKEWHOLE_RPC_URL: 'http://127.0.0.1:1', MAKEWHOLE_SERIES: 'none' });

/** Four seats before a feed that wants a word on one period and takes only what was read in its window. */
function openFeed(folder: string) {
  const boards = new Map([1, 2, 3, 4].map((seat) => [seat, openBoard(join(folder, String(seat)))]));
  const brought: SignedStatement[] = [];
  const clock = { now: endsAt + 600 };
  const dropped = new Set<number>();
  const chain: OracleChain = {
    ...openOracleChain(env, addresses[31_337]),
    now: async () => clock.now,
    sourceOf: async () => source,
    seatOf: async (signer) => seatOf(signer),
    statusOf: async (ref) => (ref.periodStart === periodStart && brought.length === 0 ? 0 : 1),
    roundOf: async () => unheard,
    signedBy: async (statement, signature) => {
      const seat = seatOf(await recoverAddress({ hash: hashTypedData(statementTypedData(statement)), signature }));
      return dropped.has(seat) ? 0 : seat;
    },
    bring: async (signed) => {
      const isTaken = signed.observedAt >= Math.max(endsAt, clock.now - source.heartbeat);
      if (!isTaken || signed.observedAt > clock.now || signed.unit !== 'TenthMillimetre') throw new Error('Refused.');
      brought.push(signed);
    },
  };
  const boardOf = (seat: number): StatementBoard => boards.get(seat) ?? openBoard(join(folder, 'none'));
  const play = async (seat: number, value = '12', peers: readonly number[] = [1, 2, 3, 4]) => {
    await createOracleRound({
      chain,
      board: boardOf(seat),
      readDay: async () => value,
      operator: keyOf(seat),
      observed,
      reading: 'mm',
      yearsBack: 0,
      askPeers: async () => peers.flatMap((peer) => boardOf(peer).all()),
      logger: quiet,
    })();
  };
  /** What an operator signs beside the node. */
  const say = async (seat: number, changes: Partial<Statement>, on = seat) => {
    const { chainId, feed } = chain;
    const about = { chainId, feed, ...observed, periodStart, unit: 'TenthMillimetre', round: 1, attempt: 0 } as const;
    const statement = { ...about, value: '120', observedAt: clock.now, ...changes };
    boardOf(on).add(statement, seat, await keyOf(seat).signTypedData(statementTypedData(statement)));
  };
  const signedBy = (seat: number) =>
    boardOf(seat)
      .all()
      .filter(({ signatures }) => signatures.some((one) => one.seat === seat))
      .map(({ value, observedAt }) => [value, observedAt])
      .sort();
  return { clock, brought, dropped, play, say, signedBy, boardOf };
}

describe('createOracleRound', () => {
  const folders: string[] = [];
  const open = () => {
    const folder = mkdtempSync(join(tmpdir(), 'makewhole-round-'));
    folders.push(folder);
    return openFeed(folder);
  };
  after(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  describe('given one operator says the true value as read when the feed would not take it', () => {
    const cases: readonly (readonly [string, Partial<Statement>])[] = [
      ['in 1970', { observedAt: 1 }],
      ['before the period was over', { observedAt: endsAt - 1 }],
      ['in a while', { observedAt: endsAt + HOUR }],
      ['in another unit', { unit: 'Knot' }],
    ];
    for (const [title, changes] of cases) {
      it(`brings what the others read: ${title}`, async () => {
        const { brought, play, say, clock } = open();
        await say(4, changes);
        for (const seat of [1, 2, 1]) await play(seat);
        expect(brought.map(({ value, observedAt }) => [value, observedAt])).to.deep.equal([['120', clock.now]]);
      });
    }
    it('hears none of it, signs none of it that it knew, and brings none of it', async () => {
      const { brought, play, say, signedBy, boardOf, clock } = open();
      await say(4, { observedAt: 1 });
      await play(1);
      expect(boardOf(1).all()).to.have.length(1);
      await say(4, { observedAt: 2 }, 2);
      await say(3, { observedAt: 2 }, 2);
      await play(2, '12', []);
      expect([signedBy(2), brought]).to.deep.equal([[['120', clock.now]], []]);
    });
  });

  describe('given what it signed has grown stale', () => {
    it('signs the same value again as read now, and the feed takes it', async () => {
      const { brought, play, signedBy, clock } = open();
      const first = clock.now;
      await play(1);
      clock.now += source.heartbeat + HOUR;
      await play(2);
      await play(1);
      expect(signedBy(1)).to.deep.equal([first, clock.now].map((at) => ['120', at]));
      expect(brought.map(({ observedAt }) => observedAt)).to.deep.equal([clock.now]);
    });
    it('signs no other value, ever', async () => {
      const { brought, play, signedBy, clock } = open();
      const first = clock.now;
      await play(1);
      clock.now += source.heartbeat + HOUR;
      for (const seat of [2, 1]) await play(seat, '13');
      expect([signedBy(1), brought]).to.deep.equal([[['120', first]], []]);
    });
  });

  describe('given a key was dropped after it signed', () => {
    it('brings what the others signed, once they are enough', async () => {
      const { brought, dropped, play, say } = open();
      await say(1, {}, 2);
      dropped.add(1);
      await play(2);
      expect(brought).to.deep.equal([]);
      await say(3, {}, 2);
      await play(2);
      expect(brought.map(({ signatures }) => signatures.map(({ seat }) => seat))).to.deep.equal([[2, 3]]);
    });
  });

  describe('given each of two proposed before it heard the other', () => {
    it('both sign the later one', async () => {
      const { brought, play, clock } = open();
      await play(1, '12', []);
      clock.now += 60;
      await play(2, '12', []);
      for (const seat of [2, 1]) await play(seat);
      expect(brought.map(({ observedAt }) => observedAt)).to.deep.equal([clock.now]);
    });
  });
});
