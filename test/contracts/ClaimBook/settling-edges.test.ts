import { expect } from 'chai';
import { encodeBytes32String } from 'ethers';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { buyCover, fileClaim } from '../../support/actors.ts';
import { buildCover } from '../../support/builders.ts';
import { decisionOn, figuresOf, flags, inPart, loadFileable, playDesk, usageOf } from '../../support/claim.ts';
import { buildCourse, loadCourse, type Course } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { decideNow } from '../../support/dispute.ts';
import { bucketsOf } from '../../support/pool.ts';
import { actAt } from '../../support/service.ts';
import { fileFor, LOCK } from '../../support/short.ts';
import { sellTerms } from '../../support/terms.ts';

const { payableAssets } = defaults.screen;
const BANK = 1;
const MAX = 2n ** 96n - 1n;
const known = (value: unknown): boolean => value !== undefined;

/** How the buckets changed: reserved, locked, free. */
async function moved(course: Course, act: () => Promise<unknown>): Promise<readonly bigint[]> {
  const pool = course.contracts.pools.PROPERTY;
  const before = await bucketsOf(pool);
  await act();
  const after = await bucketsOf(pool);
  return [
    after.reservedAssets - before.reservedAssets,
    after.lockedAssets - before.lockedAssets,
    after.freeAssets - before.freeAssets,
  ];
}

/** The insurer reserves so much. */
async function reserve({ asDesk, claimId, opened, people }: Course, reservedAssets: bigint): Promise<void> {
  const revision = { by: people.seniorAdjuster.address, reason: encodeBytes32String('ESTIMATE'), reservedAssets };
  await asDesk.reviseReserve(claimId, (await opened()).filed, { ...revision, determinedAssets: 0n });
}

describe('ClaimBook.decide', () => {
  describe('given the insurer had lowered the reserve', () => {
    it('CAP-2: pays the rest out of the lock', async () => {
      const course = await loadCourse();
      await reserve(course, dollars('150'));
      const { filed, caseHead } = await course.opened();
      const decision = decisionOn(course, { ...course.claim, caseHead });
      expect(await moved(course, () => course.asDesk.decide(course.claimId, filed, decision))).to.deep.equal([
        -dollars('150'),
        -dollars('150'),
        0n,
      ]);
      expect(await usageOf(course, course.policyId)).to.deep.equal([payableAssets, 0n]);
    });
    it('lets the disputed rest want nothing: capital had reached', async () => {
      const course = await loadCourse();
      await reserve(course, dollars('150'));
      await decideNow(course);
      expect(await figuresOf(course, course.claimId)).to.include({ reservedAssets: 0n, paidAssets: inPart.paidAssets });
      expect(await course.contracts.pools.PROPERTY.nextUnreserved()).to.deep.equal([0n, 0n]);
    });
  });

  describe('given a product that pays by bank', () => {
    it('instructs the payment, and that of an award too', async () => {
      const course = await buildCourse({ terms: { rail: BANK } });
      const { claimId, contracts, people, asDesk, claim } = course;
      const pool = contracts.pools.PROPERTY;
      await expect(asDesk.decide(claimId, claim.filed, decisionOn(course, claim))).to.emit(pool, 'PaymentInstructed');
      const award = { assets: dollars('75'), basisRef: `0x${'0c'.repeat(32)}` };
      await contracts.claimOffice.connect(people.seniorAdjuster).proposeAward(claimId, award);
      await expect(contracts.claimOffice.connect(people.claimsManager).approveAward(claimId, award)).to.emit(
        pool,
        'PaymentInstructed',
      );
    });
  });

  describe('given a product that pays only whom an attestor knows', () => {
    it('holds the payment to whom he knows no more, and that of an award too', async () => {
      const situation = await loadFileable();
      const { contracts, people, network } = situation;
      const versionId = await sellTerms(situation, { needsEligibility: true });
      const until = (await network.networkHelpers.time.latest()) + DAY;
      await contracts.eligibilityDesk.connect(people.attestor).attest(people.ana, until);
      const policyId = await buyCover(situation, people.ana, { versionId });
      await network.networkHelpers.time.increase(3 * DAY);
      const claim = await fileClaim(situation, people.ana, { policyId });
      const { claimId } = claim;
      const asDesk = contracts.claimBook.connect(await playDesk(situation));
      const pool = contracts.pools.PROPERTY;
      await expect(asDesk.decide(claimId, claim.filed, decisionOn(situation, claim)))
        .to.emit(pool, 'CreditHeld')
        .withArgs(claimId, people.ana.address, payableAssets, known);
      const award = { assets: dollars('75'), basisRef: `0x${'0c'.repeat(32)}` };
      await contracts.claimOffice.connect(people.seniorAdjuster).proposeAward(claimId, award);
      await expect(contracts.claimOffice.connect(people.claimsManager).approveAward(claimId, award))
        .to.emit(pool, 'CreditHeld')
        .withArgs(claimId, people.ana.address, award.assets, known);
    });
  });
});

describe('ClaimBook.withdraw', () => {
  describe('given the reserve came from the lock and from free capital', () => {
    it('CAP-2: gives each back what came of it', async () => {
      const course = await loadCourse();
      await course.asAna.withdraw(course.claimId);
      const large = await fileFor(course, LOCK + dollars('200'));
      expect(await moved(large, () => large.asAna.withdraw(large.claimId))).to.deep.equal([
        -LOCK - dollars('200'),
        LOCK,
        dollars('200'),
      ]);
    });
  });

  describe('given a single base unit is reserved', () => {
    it('gives it back, be it of the lock or of free capital', async () => {
      const course = await loadCourse();
      const free = await fileFor(course, 1n);
      expect(await moved(free, () => free.asAna.withdraw(free.claimId))).to.deep.equal([-1n, 0n, 1n]);
      await course.asAna.withdraw(course.claimId);
      const locked = await fileFor(course, 1n);
      expect(await moved(locked, () => locked.asAna.withdraw(locked.claimId))).to.deep.equal([-1n, 1n, 0n]);
    });
  });
});

describe('ClaimBook.file', () => {
  describe('given the policy continues another', () => {
    it('flags a loss of the second before it began, though nothing waits', async () => {
      const situation = await loadFileable();
      const { contracts, people, policyId, versions, network } = situation;
      const { endAt } = await contracts.policyBook.policyOf(policyId);
      await actAt(situation, Number(endAt) - DAY);
      const cover = buildCover({ versionId: versions['phone'] ?? 0, holder: people.ana.address });
      await contracts.salesDesk.connect(people.ana).renew(policyId, cover, MAX);
      await network.networkHelpers.time.increaseTo(Number(endAt) + DAY);
      const marks: bigint[] = [];
      for (const lossAt of [endAt - 1n, endAt]) {
        const { claimId } = await fileClaim(situation, people.ana, { policyId: policyId + 1n, lossAt });
        marks.push((await contracts.claimBook.claimOf(claimId)).flags & flags.OUT_OF_TERMS);
      }
      expect(marks).to.deep.equal([flags.OUT_OF_TERMS, 0n]);
    });
  });
});
