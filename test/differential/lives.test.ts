import { expect } from 'chai';

import type { ActKind } from '../../domain/model/act.ts';
import type { Book } from '../../domain/model/book.ts';
import { playAct } from '../../domain/model/play-act.ts';
import { present } from '../../domain/primitives/assert.ts';
import { playSeed, type Life, type Model } from './play-life.ts';
import { describeLife, shrinkLife } from './shrink-life.ts';
import { buildStage, type Stage } from './stage.ts';
import { indexTurns } from './tell-index.ts';

/** `LIVES=5000 npm test -- differential` plays more; a life is its seed. */
const LIVES = Number(process.env['LIVES'] ?? 150);
const FIRST_SEED = Number(process.env['FIRST_SEED'] ?? 1);
const LENGTH = 32;

describe('lives of the book and of its model', function () {
  this.timeout(3_600_000);
  let stage: Stage;
  before(async () => {
    stage = await buildStage();
  });

  it(`agree to the base unit after every step, and on every refusal, in ${LIVES} random lives`, async () => {
    const counts = new Map<string, number>();
    let steps = 0;
    for (let seed = FIRST_SEED; seed < FIRST_SEED + LIVES; seed += 1) {
      const life = await playSeed(stage, seed, LENGTH);
      if (life.differences.length > 0) {
        throw new Error(`seed ${seed} disagrees:\n${describeLife(await shrinkLife(stage, life))}`);
      }
      for (const outcome of [...life.outcomes, ...life.turns]) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      steps += life.outcomes.length;
    }
    const told = [...counts].sort(([left], [right]) => left.localeCompare(right));
    console.log(`      ${steps} steps: ${told.map(([outcome, count]) => `${outcome} ${count}`).join(', ')}`);
    for (const kind of [...everyKind, ...indexTurns])
      expect(counts.get(kind) ?? 0, `lives in which ${kind} succeeds`).to.be.greaterThan(0);
  });

  for (const kind of ['decide', 'settle'] as const) {
    it(`would notice a model that pays one base unit too much by ${kind}, and finds the short way there`, async () => {
      const life = await firstDisagreement(stage, spoiledOn(kind));
      const shortest = await shrinkLife(stage, life, spoiledOn(kind));
      expect(shortest.differences.join(' ')).to.match(/totalSupply|balanceOf|asset/);
      expect(shortest.acts.length).to.be.at.most(life.acts.length);
      expect(shortest.acts.at(-1)?.act.kind).to.equal(kind);
    });
  }
});

/** Acts that must go through somewhere in the lives, so that lives which reach nothing cannot pass for lives that agree. */
const everyKind = [
  'deposit',
  'mintShares',
  'requestExit',
  'cancelExit',
  'redeemExit',
  'redeem',
  'accrue',
  'payDebts',
  'collectCredit',
  'buy',
  'buyQuoted',
  'coolOff',
  'cancel',
  'close',
  'file',
  'decide',
  'withdraw',
  'accept',
  'finalize',
  'proposePause',
  'approvePause',
  'liftPause',
  'refuse',
  'donate',
  'requestDocuments',
  'extend',
  'supplement',
  'revise',
  'reviseReserve',
  'advance',
  'payDetermined',
  'escalate',
  'appeal',
  'openDispute',
  'improve',
  'rule',
  'resolve',
  'supplementLoss',
  'proposeAward',
  'approveAward',
  'recover',
  'topUp',
  'recapitalise',
  'fundDeposit',
  'report',
  'doubt',
  'answer',
  'conclude',
  'settle',
  'raiseEventCap',
  'collectBond',
  'sweepForfeits',
];

/** The model with a fault: whoever is paid by such an act gets one base unit more, out of the air. */
const spoiledOn =
  (kind: ActKind): Model =>
  (rules, book, timed) => {
    const played = playAct(rules, book, timed);
    if (!played.ok || timed.act.kind !== kind) return played;
    const paid = [...played.value.token.balances].find(([who, assets]) => assets > balanceIn(book, who));
    if (paid !== undefined) played.value.token.balances.set(paid[0], paid[1] + 1n);
    return played;
  };

function balanceIn(book: Book, who: Parameters<Book['token']['balances']['get']>[0]): bigint {
  return book.token.balances.get(who) ?? 0n;
}

async function firstDisagreement(stage: Stage, model: Model): Promise<Life> {
  for (let seed = 1; seed < 100; seed += 1) {
    const life = await playSeed(stage, seed, LENGTH, model);
    if (life.differences.length > 0) return life;
  }
  return present<Life>(undefined, 'a life in which somebody is paid');
}
