import type { Address } from 'viem';

import type { Act, TimedAct } from '../../domain/model/act.ts';
import { pauseFlags } from '../../domain/access/pause-flags.ts';
import type { Book, ModelPause, ModelPool, ModelVersion } from '../../domain/model/book.ts';
import { present } from '../../domain/primitives/assert.ts';
import { DAY, HOUR } from '../../domain/primitives/time.ts';
import type { Random } from '../parity/random.ts';
import { chances, indexChances, weighed } from './chances.ts';
import { imagineClaimAct } from './imagine-claim.ts';
import { imagineIndex, isSpokenOf } from './imagine-index.ts';
import { imagineSale } from './imagine-sale.ts';
import type { Cast, Stage } from './stage.ts';

/** What an act is imagined from: the book as the model has it, and where in time it is. */
export interface Scene {
  readonly stage: Stage;
  readonly random: Random;
  readonly book: Book;
  readonly cast: Cast;
  /** Versions this life is about. */
  readonly versions: readonly ModelVersion[];
  readonly pools: readonly ModelPool[];
  /** Time of the step before, seconds. */
  readonly before: number;
}

/** The next act of a life, at its instant. */
export function imagineAct(scene: Scene): TimedAct {
  const { random, pools, book, before } = scene;
  // A life begins with money, then with cover: nothing else leads anywhere.
  if (book.policies.size === 0 && pools.some((pool) => pool.freeAssets === 0n)) {
    const empty = pools.filter((pool) => pool.freeAssets === 0n);
    const assets = BigInt(one(random, [5_000, 60_000, 400_000, 2_000_000])) * 1_000_000n;
    const by = one(random, scene.cast.providers);
    const act = { kind: 'deposit', by, pool: one(random, empty).address, assets } as const;
    return { at: before + random.whole(1, HOUR), act };
  }
  if (book.policies.size === 0) return imagineSale(scene);
  const officersAreAtWork = pauseFlags.some((flag) => isPauseNear(book.pauses[flag], before));
  if (officersAreAtWork && random.whole(0, 2) === 0) return imaginePause(scene);
  // What was said may be doubted for hours only.
  if (isSpokenOf(scene) && random.whole(0, 3) > 0) return imagineIndex(scene);
  const isIndexed = scene.versions.some(({ terms }) => terms.curveKind !== 0);
  switch (weighed(random, isIndexed ? indexChances : chances)) {
    case 'sale':
      return imagineSale(scene);
    case 'claim':
      return imagineClaimAct(scene);
    case 'index':
      return imagineIndex(scene);
    case 'deposit':
      return { at: soon(scene), act: deposit(scene, one(random, pools)) };
    case 'exit':
      return imagineExit(scene, one(random, pools));
    case 'money':
      return { at: soon(scene), act: imagineMoney(scene, one(random, pools)) };
    case 'pause':
      return imaginePause(scene);
    case 'refuse':
      return { at: soon(scene), act: imagineRefusal(scene) };
  }
}

export function one<Value>(random: Random, values: readonly Value[]): Value {
  return present(values[random.whole(0, values.length - 1)], 'one of several');
}

/** A second, an hour, some days, a month, or just about the next midnight. */
export function soon({ random, before }: Scene): number {
  const midnight = (Math.floor(before / DAY) + 1) * DAY;
  const gaps = [1, random.whole(1, HOUR), random.whole(HOUR, 3 * DAY), random.whole(DAY, 12 * DAY)];
  const at = [...gaps.map((gap) => before + gap), midnight - 1, midnight, before + random.whole(10 * DAY, 80 * DAY)];
  return Math.max(before + 1, one(random, random.whole(0, 3) === 0 ? at : at.slice(0, 3)));
}

/** The instant itself, a second to either side, or whenever; never in the past. */
export function around(scene: Scene, instant: number): number {
  const { random, before } = scene;
  if (random.whole(0, 3) === 0) return soon(scene);
  return Math.max(before + 1, instant + random.whole(-1, 1));
}

function deposit({ random, cast }: Scene, pool: ModelPool): Act {
  const by = one(random, cast.providers);
  if (random.whole(0, 7) === 0) return { kind: 'mintShares', by, pool: pool.address, shares: random.amount(60) };
  const most = one(random, [2_000, 60_000, 400_000]);
  const assets = random.whole(0, 9) === 0 ? random.amount(70) : BigInt(random.whole(1, most)) * 1_000_000n;
  return { kind: 'deposit', by, pool: pool.address, assets: assets + BigInt(random.whole(0, 1)) };
}

function imagineExit(scene: Scene, pool: ModelPool): TimedAct {
  const { random, cast } = scene;
  const waiting = cast.providers.filter((who) => pool.exits.has(who));
  const invested = cast.providers.filter((who) => (pool.shares.get(who) ?? 0n) > 0n || random.whole(0, 9) === 0);
  const likely = waiting.length > 0 && random.whole(0, 3) > 0 ? waiting : invested;
  const by = one(random, likely.length > 0 ? likely : cast.providers);
  const exit = pool.exits.get(by);
  const shares = pool.shares.get(by) ?? 0n;
  if (exit === undefined || random.whole(0, 9) === 0) {
    const part = random.whole(0, 5) === 0 ? shares : (shares * BigInt(random.whole(0, 110))) / 100n;
    return { at: soon(scene), act: { kind: 'requestExit', by, pool: pool.address, shares: part } };
  }
  if (random.whole(0, 6) === 0) return { at: soon(scene), act: { kind: 'cancelExit', by, pool: pool.address } };
  const at = around(scene, exit.matureAt + one(random, [0, 0, 3 * DAY, 7 * DAY]));
  const receiver = one(random, cast.everybody);
  if (random.whole(0, 2) === 0) {
    const part = (exit.shares * BigInt(random.whole(1, 101))) / 100n;
    return { at, act: { kind: 'redeem', by, pool: pool.address, receiver, shares: part } };
  }
  const minAssets = random.whole(0, 5) === 0 ? random.amount(50) : 0n;
  return { at, act: { kind: 'redeemExit', by, pool: pool.address, receiver, minAssets } };
}

function imagineMoney(scene: Scene, pool: ModelPool): Act {
  const { random, cast } = scene;
  const by = one(random, cast.holders);
  const address = pool.address;
  const creditors = [...pool.credits.keys()];
  if (creditors.length > 0 && random.whole(0, 2) > 0) {
    const payee = one(random, creditors);
    const to: Address = random.bool() ? payee : one(random, cast.everybody);
    return { kind: 'collectCredit', by: random.whole(0, 3) > 0 ? payee : by, pool: address, payee, to };
  }
  if (pool.debts.length > 0 && random.whole(0, 2) > 0)
    return { kind: 'payDebts', by, pool: address, maxDebts: random.whole(0, 4) };
  const choice = random.whole(0, 5);
  if (choice > 3) {
    const assets = random.whole(0, 9) === 0 ? 0n : BigInt(random.whole(1, 20_000)) * 1_000_000n;
    return { kind: choice === 4 ? 'recapitalise' : 'fundDeposit', by: cast.carrier, pool: address, assets };
  }
  if (choice === 0) return { kind: 'payDebts', by, pool: address, maxDebts: 2 };
  if (choice === 1) return { kind: 'donate', by, pool: address, assets: random.amount(30) };
  return { kind: 'accrue', by, pool: address, maxDays: random.whole(0, 1) === 0 ? random.whole(0, 5) : 400 };
}

/** The asset refuses somebody, now and then a pool, or no longer. */
function imagineRefusal({ random, book, cast }: Scene): Act {
  const refusedNow = [...book.token.refused];
  const by = one(random, cast.holders);
  if (refusedNow.length > 0 && random.bool()) {
    return { kind: 'refuse', by, account: one(random, refusedNow), refused: false };
  }
  const filed = [...book.claims.values()].filter(({ phase }) => phase === 'Filed');
  const paidSoon = filed.flatMap(({ filing, filedBy }) => [filedBy, ...filing.payees.map(({ to }) => to)]);
  const likely = paidSoon.length > 0 && random.whole(0, 3) > 0 ? paidSoon : cast.holders;
  const account = one(random, random.whole(0, 7) === 0 ? cast.everybody : likely);
  return { kind: 'refuse', by, account, refused: true };
}

/** Whether a pause was proposed within the day, or runs. */
function isPauseNear({ proposal, intervals }: ModelPause, before: number): boolean {
  if (proposal !== undefined && before < Math.min(proposal.endsAt, proposal.proposedAt + DAY)) return true;
  return intervals.some(({ endsAt }) => endsAt > before + 1);
}

/** Officers propose, approve and lift; a proposal is mostly taken up at once. */
function imaginePause(scene: Scene): TimedAct {
  const { random, book, cast, before } = scene;
  const flags = pauseFlags.slice(0, 4);
  const [first, second] = cast.officers;
  const proposed = flags.find((flag) => {
    const { proposal } = book.pauses[flag];
    return proposal !== undefined && before < Math.min(proposal.endsAt, proposal.proposedAt + DAY);
  });
  const running = flags.find((flag) => book.pauses[flag].intervals.some(({ endsAt }) => endsAt > before + 1));
  if (running !== undefined && random.bool())
    return { at: before + 1, act: { kind: 'liftPause', by: first, flag: running } };
  if (proposed !== undefined && random.whole(0, 7) > 0) {
    const { proposal } = book.pauses[proposed];
    const by = random.whole(0, 7) === 0 ? first : second;
    const act = { kind: 'approvePause', by, flag: proposed, endsAt: proposal?.endsAt ?? 0 } as const;
    return { at: random.whole(0, 3) > 0 ? before + 1 : soon(scene), act };
  }
  const [at, flag] = [soon(scene), one(random, flags)];
  const longest = one(random, [2 * HOUR, 3 * DAY, 8 * DAY]);
  return { at, act: { kind: 'proposePause', by: first, flag, endsAt: at + random.whole(0, longest) } };
}
