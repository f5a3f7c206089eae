import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { buildRefusal } from '../../support/builders.ts';
import { buyCover } from '../../support/actors.ts';
import { figuresOf, phases } from '../../support/claim.ts';
import type { Course } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { defineSituation } from '../../support/define-situation.ts';
import { appealNow, decideNow, escalateNow } from '../../support/dispute.ts';
import { bucketsOf } from '../../support/pool.ts';
import { buildBare, fileFor, loadBare, SHORT } from '../../support/short.ts';

/** What comes free later: enough for every claim that waits. */
const FREED = dollars('5000');

/** Capital comes after the claim was filed. */
async function bringMore({ contracts, people, addresses }: Course, assets: bigint = FREED): Promise<void> {
  await contracts.testDollar.mint(people.bo, assets);
  await contracts.testDollar.connect(people.bo).approve(addresses.pools.PROPERTY, assets);
  await contracts.pools.PROPERTY.connect(people.bo).recapitalise(assets);
}

/** Whose turn it is, and what is wanted. */
async function turn({ contracts }: Course): Promise<readonly bigint[]> {
  return [...(await contracts.pools.PROPERTY.nextUnreserved())];
}

/** Ana's claim, for which nothing was reserved, is refused. */
const loadRefused = defineSituation(async () => {
  const course = await buildBare();
  await decideNow(course, { assessments: [buildRefusal()] });
  return course;
});

/** The insurer was silent on it, and it is too large to approve itself. */
const loadSilent = defineSituation(async () => {
  const course = await buildBare({ filing: { evidenceRoot: defaults.nothing } });
  await escalateNow(course);
  return course;
});

/** A stranger serves the claim at the head; sales and the next claim then get what is free. */
async function serveHead(course: Course, phase: number): Promise<void> {
  const { asChen, book, claimId, people, policyId, contracts } = course;
  expect(await turn(course)).to.deep.equal([claimId, SHORT]);
  await bringMore(course);
  const { usedAssets } = await contracts.policyBook.policyOf(policyId);
  await expect(asChen.topUp(claimId))
    .to.emit(book, 'ReserveToppedUp')
    .withArgs(claimId, people.chen.address, SHORT, 0n, SHORT);
  expect(await figuresOf(course, claimId)).to.include({ phase, reservedAssets: SHORT });
  expect((await contracts.policyBook.policyOf(policyId)).usedAssets).to.equal(usedAssets + SHORT);
  expect(await turn(course)).to.deep.equal([0n, 0n]);
  const next = await fileFor(course, dollars('50'));
  expect((await figuresOf(course, next.claimId)).reservedAssets).to.equal(dollars('50'));
  expect(await buyCover(course, people.ana)).to.equal(policyId + 1n);
}

describe('ClaimBook.topUp', () => {
  describe('given the claim at the head was refused', () => {
    it('CLM-23: reserves what is disputed, so that nobody behind it waits for the appeal', async () => {
      await serveHead(await loadRefused(), phases.Decided);
    });
  });

  describe('given the claimant appealed', () => {
    it('CLM-23: reserves what is disputed', async () => {
      const course = await loadRefused();
      await appealNow(course, SHORT);
      await serveHead(course, phases.Appealed);
    });
  });

  describe('given the insurer was silent', () => {
    it('CLM-23: reserves what is sought', async () => {
      await serveHead(await loadSilent(), phases.Appealed);
    });
  });

  describe('given the insurer raised its figure in the dispute', () => {
    it('CLM-23: reserves what is still disputed', async () => {
      const course = await loadRefused();
      await appealNow(course, SHORT);
      await bringMore(course, dollars('60'));
      await course.asDesk.improve(course.claimId, dollars('50'), course.people.adjuster);
      expect(await turn(course)).to.deep.equal([course.claimId, SHORT - dollars('50')]);
      await bringMore(course);
      await course.asChen.topUp(course.claimId);
      expect((await figuresOf(course, course.claimId)).reservedAssets).to.equal(SHORT - dollars('50'));
      expect(await turn(course)).to.deep.equal([0n, 0n]);
    });
  });

  describe('given less is free than the head wants', () => {
    it('takes all of it: nothing is left that could be sold', async () => {
      const course = await loadRefused();
      await bringMore(course, dollars('30'));
      await course.asChen.topUp(course.claimId);
      expect(await turn(course)).to.deep.equal([course.claimId, SHORT - dollars('30')]);
      expect((await bucketsOf(course.contracts.pools.PROPERTY)).freeAssets).to.equal(0n);
    });
  });

  describe('given it ends after that', () => {
    it('CLM-9: gives back what was added', async () => {
      const course = await loadRefused();
      await bringMore(course);
      const before = await bucketsOf(course.contracts.pools.PROPERTY);
      await course.asChen.topUp(course.claimId);
      await course.asAna.accept(course.claimId);
      const after = await bucketsOf(course.contracts.pools.PROPERTY);
      expect([after.freeAssets, after.reservedAssets]).to.deep.equal([before.freeAssets, before.reservedAssets]);
      expect(await figuresOf(course, course.claimId)).to.include({ phase: phases.Closed, reservedAssets: 0n });
    });
  });

  describe('given nothing is free', () => {
    it('adds nothing to a claim in dispute', async () => {
      const course = await loadBare();
      await decideNow(course, { assessments: [buildRefusal()] });
      await expect(course.asChen.topUp(course.claimId)).not.to.emit(course.book, 'ReserveToppedUp');
    });
  });
});
