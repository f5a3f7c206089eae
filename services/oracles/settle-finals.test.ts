import { expect } from 'chai';
import { BaseError } from 'viem';
import { quiet } from '../test-support/observing-node.ts';
import { createSettlingRound } from './settle-finals.ts';
import type { SettlingChain } from './settling-chain.ts';

const DAY = 86_400;
const now = 20_000 * DAY + 600;
const yesterday = 19_999 * DAY;
const source = {
  unit: 1,
  quorum: 2,
  signerDailyLimit: 64,
  minValue: 0n,
  maxValue: 10_000n,
  periodSeconds: DAY,
  offsetSeconds: 0,
  heartbeat: 3 * DAY,
  disputePeriod: DAY / 2,
  revisionPeriod: 20 * DAY,
  eventCapAssets: 0n,
};
const [DUE, OTHER_PRODUCT, SETTLED, NOTHING] = [0, 2, 5, 6];

/** A book in which a word on yesterday is final; what each policy is due is given. */
function openBook(reasons: ReadonlyMap<number, number>) {
  const finals = new Map([[yesterday, 1]]);
  const paid: number[][] = [];
  const asked: number[] = [];
  const world = { head: 5n, cap: 100n, issued: [...reasons.keys()], refuses: false };
  const reserved = new Set<number>();
  const settled = new Map<number, number>();
  const chain: SettlingChain = {
    now: async () => now,
    head: async () => world.head,
    issuedBetween: async () => world.issued.splice(0),
    finalsOf: async ({ periodStart }) => finals.get(periodStart) ?? 0,
    capOf: async () => world.cap,
    previewOf: async ({ periodStart }, policyId) => {
      asked.push(policyId);
      const isSettled = settled.get(policyId) === finals.get(periodStart);
      const reason = isSettled ? SETTLED : (reasons.get(policyId) ?? NOTHING);
      return [reason, reason === DUE ? 7n : 0n];
    },
    settle: async ({ periodStart }, policyIds) => {
      if (world.refuses) throw new BaseError('Paused.');
      const payable = policyIds.filter((policyId) => !reserved.has(policyId));
      for (const policyId of payable) settled.set(policyId, finals.get(periodStart) ?? 0);
      if (payable.length > 0) paid.push(payable);
      return payable.length > 0;
    },
  };
  const observed = { product: 'rain', source: 'HKO-RAIN-DAY', region: 852 };
  const sourceOf = async () => source;
  const round = createSettlingRound({ chain, sourceOf, observed, startBlock: 1n, logger: quiet });
  return { world, finals, reserved, paid, asked, round };
}

describe('createSettlingRound', () => {
  describe('given a word is final', () => {
    it('has those paid whom it gives something, and nobody else', async () => {
      const { paid, round } = openBook(
        new Map([
          [1, DUE],
          [2, NOTHING],
          [3, DUE],
          [4, SETTLED],
        ]),
      );
      await round();
      expect(paid).to.deep.equal([[1, 3]]);
    });
    it('pays it once, and again when a correction stands', async () => {
      const { finals, paid, round } = openBook(new Map([[1, DUE]]));
      for (let time = 0; time < 3; time += 1) await round();
      expect(paid).to.have.length(1);
      finals.set(yesterday, 2);
      await round();
      expect(paid).to.have.length(2);
    });
    it('asks again only who was due, and everybody when another cap stands', async () => {
      const { world, asked, round } = openBook(
        new Map([
          [1, DUE],
          [2, NOTHING],
        ]),
      );
      for (let time = 0; time < 3; time += 1) await round();
      expect(asked).to.deep.equal([1, 2, 1]);
      world.cap = 200n;
      await round();
      expect(asked).to.deep.equal([1, 2, 1, 1, 2]);
    });
    it('shares pages of fifty', async () => {
      const { paid, round } = openBook(new Map(Array.from({ length: 120 }, (_, place) => [place + 1, DUE])));
      await round();
      expect(paid.map(({ length }) => length)).to.deep.equal([50, 50, 20]);
    });
    it('asks never again about a policy of another product, and about new ones when they were issued', async () => {
      const { world, finals, asked, round } = openBook(
        new Map([
          [1, DUE],
          [2, OTHER_PRODUCT],
        ]),
      );
      await round();
      world.issued.push(9);
      world.head = 9n;
      finals.set(yesterday, 2);
      await round();
      expect(asked).to.deep.equal([1, 2, 1, 9]);
    });
  });
  describe('given the trigger refuses', () => {
    it('tries again in the next round', async () => {
      const { world, paid, round } = openBook(new Map([[1, DUE]]));
      world.refuses = true;
      await round();
      expect(paid).to.deep.equal([]);
      world.refuses = false;
      await round();
      expect(paid).to.deep.equal([[1]]);
    });
  });
  describe('given an open claim keeps the limit of a policy', () => {
    it('has the others paid, and that one when it is free', async () => {
      const { reserved, paid, round } = openBook(
        new Map([
          [1, DUE],
          [2, DUE],
        ]),
      );
      reserved.add(1);
      for (let time = 0; time < 3; time += 1) await round();
      expect(paid).to.deep.equal([[2]]);
      reserved.clear();
      for (let time = 0; time < 2; time += 1) await round();
      expect(paid).to.deep.equal([[2], [1]]);
    });
  });
  describe('given nothing is final', () => {
    it('asks about no policy, and of no period beyond the last correction that could come', async () => {
      const { finals, asked, paid, round } = openBook(new Map([[1, DUE]]));
      finals.clear();
      finals.set(yesterday - 25 * DAY, 1);
      await round();
      expect([asked, paid]).to.deep.equal([[], []]);
      finals.set(yesterday - 24 * DAY, 1);
      await round();
      expect(paid).to.deep.equal([[1]]);
    });
  });
});
