import { expect } from 'chai';
import { encodeBytes32String } from 'ethers';

import { dollars } from '../../../scripts/config/amounts.ts';
import { buildItem } from '../../support/builders.ts';
import { figuresOf } from '../../support/claim.ts';
import { loadCourse, type Course } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { fileFor, LOCK, loadShort, SHORT, takeFree, UNRESERVED } from '../../support/short.ts';

const { payableAssets } = defaults.screen;
const WHOLE = LOCK + SHORT;

/** Ana restates her loss, so that it pays so much. */
async function restate(course: Course, payable: bigint): Promise<void> {
  const { asAna, claimId, claim, opened } = course;
  const items = [buildItem({ claimedAssets: payable + dollars('29') })];
  await asAna.revise(claimId, (await opened()).filed, { ...claim.filed.filing, items });
}

/** The insurer reserves so much. */
async function reserve(course: Course, reservedAssets: bigint): Promise<void> {
  const { asDesk, claimId, opened, people } = course;
  const reason = encodeBytes32String('ESTIMATE');
  const by = people.seniorAdjuster.address;
  await asDesk.reviseReserve(claimId, (await opened()).filed, { by, reason, reservedAssets, determinedAssets: 0n });
}

/** Whose turn it is at the pool, what that claim wants, and what Ana's has reserved. */
async function standOf(course: Course): Promise<readonly bigint[]> {
  const [claimId, assets] = await course.contracts.pools.PROPERTY.nextUnreserved();
  return [claimId, assets, (await figuresOf(course, course.claimId)).reservedAssets];
}

/** Somebody gives the pool money. */
async function bringFree({ contracts, people }: Course, assets: bigint): Promise<void> {
  const pool = contracts.pools.PROPERTY;
  await contracts.testDollar.mint(people.bo, assets);
  await contracts.testDollar.connect(people.bo).approve(pool, assets);
  await pool.connect(people.bo).recapitalise(assets);
}

describe('ClaimBook.revise', () => {
  describe('given no capital is free', () => {
    it('flags a larger loss, which wants what is missing', async () => {
      const course = await loadCourse();
      await takeFree(course);
      await restate(course, payableAssets + dollars('100'));
      expect((await course.book.claimOf(course.claimId)).flags & UNRESERVED).to.equal(UNRESERVED);
      expect(await standOf(course)).to.deep.equal([course.claimId, dollars('100'), payableAssets]);
    });
  });

  describe('given the claim wants something already', () => {
    it('CAP-3: lets a larger loss want what it pays beyond the reserve, counted once', async () => {
      const course = await loadShort();
      await restate(course, WHOLE + dollars('100'));
      expect(await standOf(course)).to.deep.equal([course.claimId, SHORT + dollars('100'), LOCK]);
    });
    it('CAP-3: lets a loss for which the reserve is enough want nothing', async () => {
      const course = await loadShort();
      await restate(course, LOCK);
      expect(await standOf(course)).to.deep.equal([0n, 0n, LOCK]);
    });
    it('CAP-3: lets it wait its turn, also where capital came free', async () => {
      const course = await loadShort();
      const { asChen, claimId } = course;
      await bringFree(course, SHORT + dollars('100'));
      await restate(course, WHOLE + dollars('100'));
      expect(await standOf(course)).to.deep.equal([claimId, SHORT + dollars('100'), LOCK]);
      await asChen.topUp(claimId);
      expect(await standOf(course)).to.deep.equal([0n, 0n, WHOLE + dollars('100')]);
    });
  });
});

describe('ClaimBook.reviseReserve', () => {
  describe('given the claim wants something already', () => {
    it('CAP-3: lets it want what the insurer reserves beyond what there is, counted once', async () => {
      const course = await loadShort();
      await reserve(course, LOCK + dollars('150'));
      expect(await standOf(course)).to.deep.equal([course.claimId, dollars('150'), LOCK]);
      await reserve(course, LOCK);
      expect(await standOf(course)).to.deep.equal([0n, 0n, LOCK]);
    });
    it('lets it want nothing when less is reserved', async () => {
      const course = await loadShort();
      await reserve(course, LOCK - 1n);
      expect(await standOf(course)).to.deep.equal([0n, 0n, LOCK - 1n]);
    });
  });

  describe('given no capital is free', () => {
    it('flags a claim that is reserved less than the insurer says', async () => {
      const course = await loadCourse();
      const { asAna, book, claimId } = course;
      await reserve(course, 0n);
      await takeFree(course);
      // Another claim of hers takes the lock.
      await fileFor(course, LOCK);
      await reserve(course, payableAssets);
      expect((await book.claimOf(claimId)).flags & UNRESERVED).to.equal(UNRESERVED);
      expect(await standOf(course)).to.deep.equal([claimId, payableAssets, 0n]);
      await asAna.withdraw(claimId);
      expect((await standOf(course))[0], 'a want of a claim that is over').to.not.equal(claimId);
    });
  });
});
