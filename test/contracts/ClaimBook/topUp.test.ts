import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { phone } from '../../../scripts/config/products/phone.ts';
import { buildItem } from '../../support/builders.ts';
import { actions, figuresOf, loadFileable, phases, usageOf } from '../../support/claim.ts';
import { playCore } from '../../support/core.ts';
import { defaults } from '../../support/defaults.ts';
import { bucketsOf } from '../../support/pool.ts';

const { limitAssets } = defaults.phone;
const LOCK = (limitAssets * BigInt(phone.collateralBps)) / 10_000n;
/** A claim that may cost so much more than the lock gives. */
const SHORT = dollars('200');

/** No capital is free, and Ana files for more than her policy's lock. Bo may bring capital. */
async function loadShort() {
  const situation = await loadFileable();
  const { contracts, people, addresses, book, filing, claimId } = situation;
  const pool = contracts.pools.PROPERTY;
  const { freeAssets } = await bucketsOf(pool);
  // Another policy's claim holds all that is free.
  await pool.connect(await playCore(situation, 'claimBook')).reserve((9n << 16n) | 1n, freeAssets, 0n);
  const file = (payable: bigint) =>
    book.connect(people.ana).file(filing({ items: [buildItem({ claimedAssets: payable + dollars('29') })] }));
  await file(LOCK + SHORT);
  await contracts.testDollar.mint(people.bo, dollars('1000'));
  await contracts.testDollar.connect(people.bo).approve(addresses.pools.PROPERTY, dollars('1000'));
  const recapitalise = (assets: bigint) => pool.connect(people.bo).recapitalise(assets);
  return { ...situation, pool, file, recapitalise, second: claimId + 1n, asChen: book.connect(people.chen) };
}

describe('ClaimBook.topUp', () => {
  describe('given no such claim', () => {
    it('reverts with ClaimUnknown', async () => {
      const { asChen, book } = await loadShort();
      await expect(asChen.topUp(7)).to.be.revertedWithCustomError(book, 'ClaimUnknown').withArgs(7);
    });
  });

  describe('given the claim is over', () => {
    it('CLM-1: reverts with ClaimActionNotAllowed', async () => {
      const { asChen, book, people, claimId } = await loadShort();
      await book.connect(people.ana).withdraw(claimId);
      await expect(asChen.topUp(claimId))
        .to.be.revertedWithCustomError(book, 'ClaimActionNotAllowed')
        .withArgs(claimId, phases.Closed, actions.TopUp);
    });
  });

  describe('given nothing is free', () => {
    it('adds nothing', async () => {
      const { asChen, book, claimId, ...situation } = await loadShort();
      await expect(asChen.topUp(claimId)).not.to.emit(book, 'ReserveToppedUp');
      expect((await figuresOf(situation, claimId)).reservedAssets).to.equal(LOCK);
    });
  });

  describe('given money came free', () => {
    it('CAP-3: reserves it for the claim that was filed first, whoever calls', async () => {
      const situation = await loadShort();
      const { asChen, book, people, pool, claimId, second, policyId, file, recapitalise } = situation;
      await file(dollars('50'));
      await recapitalise(SHORT + dollars('10'));
      const before = await bucketsOf(pool);
      await expect(asChen.topUp(second)).not.to.emit(book, 'ReserveToppedUp');
      await expect(asChen.topUp(claimId))
        .to.emit(book, 'ReserveToppedUp')
        .withArgs(claimId, people.chen.address, SHORT, 0n, LOCK + SHORT);
      await expect(asChen.topUp(second))
        .to.emit(book, 'ReserveToppedUp')
        .withArgs(second, people.chen.address, dollars('10'), 0n, dollars('10'));
      const after = await bucketsOf(pool);
      expect([before.freeAssets - after.freeAssets, after.reservedAssets - before.reservedAssets]).to.deep.equal([
        SHORT + dollars('10'),
        SHORT + dollars('10'),
      ]);
      expect(await usageOf(situation, policyId)).to.deep.equal([LOCK + SHORT + dollars('10'), 2n]);
      expect((await figuresOf(situation, claimId)).entries, 'no entry of the case file').to.equal(1);
    });
  });

  describe("given the policy's lock came back", () => {
    it('CAP-2: takes that before free capital', async () => {
      const situation = await loadShort();
      const { asChen, book, people, contracts, pool, claimId, second, policyId, file, recapitalise } = situation;
      await file(SHORT);
      await book.connect(people.ana).withdraw(claimId);
      await recapitalise(SHORT);
      const before = await bucketsOf(pool);
      await expect(asChen.topUp(second))
        .to.emit(book, 'ReserveToppedUp')
        .withArgs(second, people.chen.address, SHORT, SHORT, SHORT);
      const after = await bucketsOf(pool);
      expect([before.lockedAssets - after.lockedAssets, before.freeAssets - after.freeAssets]).to.deep.equal([
        SHORT,
        0n,
      ]);
      expect(await contracts.policyBook.lockedOf(policyId)).to.equal(LOCK - SHORT);
      expect(await pool.nextUnreserved()).to.deep.equal([0n, 0n]);
    });
  });

  describe("given other claims used the policy's limit since", () => {
    it('POL-2: wants no more than is left, and keeps nobody waiting', async () => {
      const situation = await loadShort();
      const { asChen, book, contracts, pool, claimId, policyId, recapitalise } = situation;
      const claimBook = await playCore(situation, 'claimBook');
      const left = dollars('5');
      await contracts.policyBook.connect(claimBook).useCover(limitAssets - LOCK - left, false, (policyId << 16n) | 1n);
      await recapitalise(SHORT);
      await expect(asChen.topUp(claimId))
        .to.emit(pool, 'ClaimUnreserved')
        .withArgs(claimId, left)
        .and.to.emit(book, 'ReserveToppedUp');
      expect((await figuresOf(situation, claimId)).reservedAssets).to.equal(LOCK + left);
      expect(await pool.nextUnreserved()).to.deep.equal([0n, 0n]);
      expect((await usageOf(situation, policyId))[0]).to.equal(limitAssets);
    });
  });

  describe("given a part of the policy's lock came back, and some money", () => {
    it('CAP-2: takes the lock, then what is free, and goes on wanting the rest', async () => {
      const situation = await loadShort();
      const { asChen, book, contracts, people, pool, policyId, second, claimId, file, recapitalise } = situation;
      await file(SHORT);
      await book.connect(people.ana).withdraw(claimId);
      const back = dollars('60');
      const claimBook = await playCore(situation, 'claimBook');
      await contracts.policyBook.connect(claimBook).useCover(LOCK - back, false, (policyId << 16n) | 1n);
      await recapitalise(dollars('90'));
      await expect(asChen.topUp(second))
        .to.emit(book, 'ReserveToppedUp')
        .withArgs(second, people.chen.address, back + dollars('90'), back, back + dollars('90'));
      expect(await pool.nextUnreserved()).to.deep.equal([second, SHORT - back - dollars('90')]);
    });
  });
});
