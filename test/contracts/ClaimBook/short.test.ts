import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { buildAssessment, buildItem, buildRefusal } from '../../support/builders.ts';
import { clocks, figuresOf, phases } from '../../support/claim.ts';
import { playCore } from '../../support/core.ts';
import { at, type Course } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { appealNow, decideNow, escalateNow } from '../../support/dispute.ts';
import { LOCK, loadBare, loadShort, SHORT } from '../../support/short.ts';

const { reason, clause } = defaults;
const WHOLE = LOCK + SHORT;

/** What the pool remembers that a claim wants. */
async function wants({ contracts }: Course): Promise<readonly bigint[]> {
  return [...(await contracts.pools.PROPERTY.nextUnreserved())];
}

/** Decides on a loss found to pay so much. */
async function grant(course: Course, assets: bigint): Promise<void> {
  const item = buildItem({ claimedAssets: assets + dollars('29') });
  await decideNow(course, { assessments: [buildAssessment(item, { reason, clause })] });
}

/** Other claims of the policy used all that is left of its limit. */
async function useLimit(course: Course): Promise<void> {
  const { contracts, policyId } = course;
  const { limitAssets, usedAssets } = await contracts.policyBook.policyOf(policyId);
  const claimBook = await playCore(course, 'claimBook');
  await contracts.policyBook.connect(claimBook).useCover(limitAssets - usedAssets, false, (policyId << 16n) | 1n);
}

describe('ClaimBook.decide', () => {
  describe('given capital did not reach the claim', () => {
    it('CAP-3: lets it want what is still in dispute and not reserved', async () => {
      const course = await loadShort();
      expect(await wants(course)).to.deep.equal([course.claimId, SHORT]);
      await grant(course, dollars('100'));
      expect((await figuresOf(course, course.claimId)).reservedAssets).to.equal(LOCK - dollars('100'));
      expect(await wants(course)).to.deep.equal([course.claimId, WHOLE - LOCK]);
    });
    it('pays what it grants in full, and lets it want nothing', async () => {
      const course = await loadShort();
      await grant(course, WHOLE);
      expect(await figuresOf(course, course.claimId)).to.include({ phase: phases.Closed, paidAssets: WHOLE });
      expect(await wants(course)).to.deep.equal([0n, 0n]);
    });
    it('lets a claim that can be paid nothing any more want nothing', async () => {
      const course = await loadBare();
      await useLimit(course);
      await grant(course, SHORT);
      expect(await figuresOf(course, course.claimId)).to.include({ phase: phases.Closed, paidAssets: 0n });
      expect(await wants(course)).to.deep.equal([0n, 0n]);
    });
  });
});

describe('ClaimBook.advance', () => {
  describe('given capital did not reach the claim', () => {
    it('CAP-3: lets it want what is due beyond the payment and the reserve', async () => {
      const course = await loadShort();
      const { asDesk, claimId, claim, people } = course;
      await asDesk.advance(claimId, claim.filed, dollars('80'), people.adjuster);
      expect((await figuresOf(course, claimId)).reservedAssets).to.equal(LOCK - dollars('80'));
      expect(await wants(course)).to.deep.equal([claimId, SHORT]);
      const { filed } = await course.opened();
      await asDesk.advance(claimId, filed, LOCK - dollars('80') + dollars('30'), people.adjuster);
      expect((await figuresOf(course, claimId)).reservedAssets).to.equal(0n);
      expect(await wants(course)).to.deep.equal([claimId, SHORT - dollars('30')]);
    });
  });
});

describe('ClaimBook.improve', () => {
  describe('given capital did not reach the claim', () => {
    it('CAP-3: lets it want what is still in dispute and not reserved', async () => {
      const course = await loadShort();
      const { asDesk, claimId, people } = course;
      await decideNow(course, { assessments: [buildRefusal()] });
      await appealNow(course, WHOLE);
      await asDesk.improve(claimId, dollars('250'), people.adjuster);
      expect((await figuresOf(course, claimId)).reservedAssets).to.equal(LOCK - dollars('250'));
      expect(await wants(course)).to.deep.equal([claimId, WHOLE - LOCK]);
    });
  });
});

describe('ClaimBook.resolve', () => {
  describe('given nothing was reserved for the claim', () => {
    it('lets it want nothing when it ends without a payment', async () => {
      const course = await loadBare();
      await decideNow(course, { assessments: [buildRefusal()] });
      await appealNow(course, SHORT);
      await useLimit(course);
      await at(course, (await course.deadline(clocks.Ruling)) + 1);
      await course.asChen.resolve(course.claimId);
      expect(await figuresOf(course, course.claimId)).to.include({ phase: phases.Closed, paidAssets: 0n });
      expect(await wants(course)).to.deep.equal([0n, 0n]);
    });
  });
});

describe('ClaimBook.withdraw', () => {
  describe('given nothing was reserved for the claim', () => {
    it('lets it want nothing any more', async () => {
      const course = await loadBare();
      expect(await wants(course)).to.deep.equal([course.claimId, SHORT]);
      await course.asAna.withdraw(course.claimId);
      expect(await wants(course)).to.deep.equal([0n, 0n]);
    });
  });
});

describe('ClaimBook.escalate', () => {
  describe('given nothing was reserved for the claim', () => {
    it('pays a small clean one by silence, which then wants nothing', async () => {
      const course = await loadBare();
      await escalateNow(course);
      expect(await figuresOf(course, course.claimId)).to.include({ phase: phases.Closed, paidAssets: SHORT });
      expect(await wants(course)).to.deep.equal([0n, 0n]);
    });
    it('lets one that can be paid nothing any more want nothing', async () => {
      const course = await loadBare();
      await useLimit(course);
      await escalateNow(course);
      expect(await figuresOf(course, course.claimId)).to.include({ phase: phases.Closed, paidAssets: 0n });
      expect(await wants(course)).to.deep.equal([0n, 0n]);
    });
  });
});
