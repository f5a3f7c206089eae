import { expect } from 'chai';
import { encodeBytes32String } from 'ethers';

import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { limitsOf } from '../../support/authority.ts';
import { figuresOf, phases } from '../../support/claim.ts';
import { loadCourse, type Course } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { loadAppealed } from '../../support/dispute.ts';

const reason = encodeBytes32String('ESTIMATE');
const told = (value: unknown): boolean => value !== undefined;
const revision = { by: defaults.nobody, reason, reservedAssets: dollars('200'), determinedAssets: 0n };

const desk = ({ contracts, people }: Course) => contracts.adjusterDesk.connect(people.adjuster);

describe('AdjusterDesk.acknowledge', () => {
  behavesAsRestricted(async () => {
    const { contracts, people, claimId } = await loadCourse();
    const contract = contracts.adjusterDesk.connect(people.chen);
    return { contract, caller: people.chen, send: () => contract.acknowledge(claimId) };
  });

  describe('given the adjuster declared an interest in the claimant', () => {
    it('ACC-2: reverts with AdjusterInConflict, as does every act on the claim', async () => {
      const course = await loadCourse();
      const { claimId, people, claim } = course;
      const own = desk(course);
      await own.declareInterest(people.ana, true);
      for (const send of [
        () => own.acknowledge(claimId),
        () => own.assignEvent(claimId, reason),
        () => own.recordNotice(claimId, { kind: reason, contentHash: reason, deliveredAt: 1n }),
        () => own.recordKnowledge(claimId, 1n, reason),
        () => own.extend(claimId, reason, reason),
        () => own.requestDocuments(claimId, reason),
        () => own.advance(claimId, claim.filed, 1n),
        () => own.improve(claimId, 1n),
        () => own.submitEvidence(claimId, reason),
      ]) {
        await expect(send())
          .to.be.revertedWithCustomError(own, 'AdjusterInConflict')
          .withArgs(claimId, people.adjuster.address, people.ana.address);
      }
    });
  });

  describe('given the claim is filed', () => {
    it('names the person in each act', async () => {
      const course = await loadCourse();
      const { claimId, people, book, addresses, network } = course;
      const own = desk(course);
      const [at, person] = [addresses.adjusterDesk, people.adjuster.address];
      await expect(own.acknowledge(claimId)).to.emit(book, 'ClaimAcknowledged').withArgs(claimId, at, person, told);
      await expect(own.assignEvent(claimId, reason))
        .to.emit(book, 'ClaimEventAssigned')
        .withArgs(claimId, at, person, reason, told);
      const deliveredAt = await network.networkHelpers.time.latest();
      await expect(own.recordNotice(claimId, { kind: reason, contentHash: reason, deliveredAt }))
        .to.emit(book, 'ClaimNoticeRecorded')
        .withArgs(claimId, at, person, [reason, reason, deliveredAt], told);
      await expect(own.extend(claimId, reason, reason))
        .to.emit(book, 'ClaimExtended')
        .withArgs(claimId, at, person, reason, reason, told, told);
      await expect(own.requestDocuments(claimId, reason))
        .to.emit(book, 'DocumentsRequested')
        .withArgs(claimId, at, person, reason, told, told, told);
      expect(await figuresOf(course, claimId)).to.include({ phase: phases.AwaitingDocuments, entries: 6 });
    });
  });
});

describe('AdjusterDesk.attestRequest', () => {
  describe('when an attestor says when the list was delivered', () => {
    it('lets the clock stand from then', async () => {
      const { contracts, people, claimId, book } = await loadCourse();
      const { filedAt } = await book.claimOf(claimId);
      await contracts.adjusterDesk.connect(people.attestor).attestRequest(claimId, reason, filedAt);
      expect((await book.courseOf(claimId)).stopAt).to.equal(filedAt);
    });
  });
});

describe('AdjusterDesk.reviseReserve', () => {
  describe('when a person is preset', () => {
    it('reverts with DecisionPersonsPreset', async () => {
      const { contracts, people, claimId, claim } = await loadCourse();
      const senior = contracts.adjusterDesk.connect(people.seniorAdjuster);
      const preset = { ...revision, by: people.adjuster.address };
      await expect(senior.reviseReserve(claimId, claim.filed, preset))
        .to.be.revertedWithCustomError(senior, 'DecisionPersonsPreset')
        .withArgs(people.adjuster.address, defaults.nobody);
    });
  });

  describe('when it is above the senior adjuster’s authority for reserves', () => {
    it('reverts with AdjusterAuthorityExceeded, for the reserve and for what is determined', async () => {
      const { contracts, people, claimId, claim } = await loadCourse();
      const { seniorAdjuster: person } = people;
      const limit = limitsOf({ payAssets: dollars('1000'), reserveAssets: dollars('199') });
      const line = encodeBytes32String('PROPERTY');
      await contracts.adjusterDesk.connect(people.claimsManager).grantAuthority(person, line, limit);
      const senior = contracts.adjusterDesk.connect(person);
      for (const [reservedAssets, determinedAssets] of [
        [dollars('200'), 0n],
        [0n, dollars('200')],
      ] as const) {
        await expect(senior.reviseReserve(claimId, claim.filed, { ...revision, reservedAssets, determinedAssets }))
          .to.be.revertedWithCustomError(senior, 'AdjusterAuthorityExceeded')
          .withArgs(claimId, person.address, dollars('200'), dollars('199'), 0n, 0n);
      }
      await senior.reviseReserve(claimId, claim.filed, { ...revision, reservedAssets: dollars('199') });
    });
  });

  describe('when a senior adjuster says so', () => {
    it('keeps what is expected, in their name', async () => {
      const course = await loadCourse();
      const { contracts, people, claimId, claim, book, addresses } = course;
      const senior = contracts.adjusterDesk.connect(people.seniorAdjuster);
      const signed = [people.seniorAdjuster.address, reason, dollars('200'), 0n];
      await expect(senior.reviseReserve(claimId, claim.filed, revision))
        .to.emit(book, 'ClaimReserveRevised')
        .withArgs(claimId, addresses.adjusterDesk, signed, dollars('200'), told);
    });
  });
});

describe('AdjusterDesk.advance', () => {
  describe('when all that is paid then is above the adjuster’s authority', () => {
    it('reverts with AdjusterAuthorityExceeded', async () => {
      const course = await loadCourse();
      const { contracts, people, claimId, claim } = course;
      const limit = limitsOf({ payAssets: dollars('1000'), advanceAssets: dollars('99') });
      const line = encodeBytes32String('PROPERTY');
      await contracts.adjusterDesk.connect(people.claimsManager).grantAuthority(people.adjuster, line, limit);
      const own = desk(course);
      await expect(own.advance(claimId, claim.filed, dollars('100')))
        .to.be.revertedWithCustomError(own, 'AdjusterAuthorityExceeded')
        .withArgs(claimId, people.adjuster.address, dollars('100'), dollars('99'), 0n, 0n);
      await own.advance(claimId, claim.filed, dollars('99'));
      expect(await figuresOf(course, claimId)).to.include({ paidAssets: dollars('99') });
    });
  });
});

describe('AdjusterDesk.improve', () => {
  describe('given the dispute', () => {
    it('raises the figure within the authority, and refuses above it', async () => {
      const course = await loadAppealed();
      const { contracts, people, claimId } = course;
      const limit = limitsOf({ payAssets: dollars('1000'), improveAssets: dollars('240') });
      const line = encodeBytes32String('PROPERTY');
      await contracts.adjusterDesk.connect(people.claimsManager).grantAuthority(people.adjuster, line, limit);
      const own = desk(course);
      await expect(own.improve(claimId, dollars('241')))
        .to.be.revertedWithCustomError(own, 'AdjusterAuthorityExceeded')
        .withArgs(claimId, people.adjuster.address, dollars('241'), dollars('240'), 0n, 0n);
      await own.improve(claimId, dollars('240'));
      expect(await figuresOf(course, claimId)).to.include({ statedAssets: dollars('240') });
    });
  });
});
