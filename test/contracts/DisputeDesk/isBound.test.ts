import { expect } from 'chai';
import { AbiCoder, encodeBytes32String } from 'ethers';

import { DAY } from '../../../domain/primitives/time.ts';
import { arbitrators } from '../../../scripts/config/people.ts';
import { roles } from '../../../scripts/config/roles.ts';
import { buyCover, fileClaim } from '../../support/actors.ts';
import { buildFiling } from '../../support/builders.ts';
import { authority } from '../../support/claim.ts';
import { appealNow, decideNow, loadAppealed } from '../../support/dispute.ts';
import { buildCourse, type Course } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { defineSituation } from '../../support/define-situation.ts';
import { buildFunded } from '../../support/fixtures.ts';
import { buildTerms } from '../../support/terms.ts';

const nothing = { payAssets: 0n, cutAssets: 0n, advanceAssets: 0n, improveAssets: 0n, reserveAssets: 0n };

const dataOf = ({ claimId }: Pick<Course, 'claimId'>): string =>
  AbiCoder.defaultAbiCoder().encode(['uint64'], [claimId]);

/** Ana's claim; Bo and a lender are named on the policy, and Chen is paid a part by the filing. */
const loadNamed = defineSituation(async () => {
  const course = await buildCourse();
  const { people, policyId, contracts } = course;
  await contracts.policyBook.connect(people.ana).nameBeneficiary(policyId, people.bo);
  await contracts.policyBook.connect(people.ana).addLossPayee(policyId, people.capitalProvider, 2_000);
  await decideNow(course);
  await appealNow(course);
  return course;
});

/** Ana's claim on a version decided by an address whose code went away, by the index machine, and by people. */
const loadMachines = defineSituation(async () => {
  const deployment = await buildFunded();
  const { contracts, people, addresses, network } = deployment;
  const { productBook } = contracts;
  const arbitrator = await (await network.ethers.deployContract('TestArbitrator')).getAddress();
  const gone = await (await network.ethers.deployContract('TestArbitrable')).getAddress();
  await productBook.connect(people.productManager).publishVersion(buildTerms(deployment, { arbitrator }));
  const versionId = await productBook.versionCount();
  await productBook.connect(people.actuary).setCap(versionId, 10n ** 12n);
  const desks = [gone, addresses.parametricTrigger, addresses.adjusterDesk];
  await productBook.connect(people.adjudicationManager).pinAdjudicators(versionId, desks);
  // As a key does with code delegated to it (EIP-7702), once it takes that back.
  await network.networkHelpers.setCode(gone, '0x');
  await network.networkHelpers.time.increaseTo(await productBook.sellableAt(versionId));
  const policyId = await buyCover(deployment, people.ana, { versionId });
  await network.networkHelpers.time.increase(2 * DAY);
  const { claimId } = await fileClaim(deployment, people.ana, { policyId });
  return { ...deployment, claimId, disputeDesk: contracts.disputeDesk, book: contracts.claimBook };
});

describe('DisputeDesk.isBound', () => {
  describe('given a disputed claim', () => {
    it('PAN-2: names the claimant and everybody on the policy, and nobody for a word of the claimant’s alone', async () => {
      const course = await loadNamed();
      const { disputeDesk, people, book } = course;
      await book.connect(people.ana).setDelegate(people.chen, true);
      expect(await disputeDesk.isBound(dataOf(course), people.chen)).to.equal(false);
      for (const person of [people.ana, people.bo, people.capitalProvider]) {
        expect(await disputeDesk.isBound(dataOf(course), person), person.address).to.equal(true);
      }
      for (const person of arbitrators) {
        expect(await disputeDesk.isBound(dataOf(course), people[person])).to.equal(false);
      }
    });

    it('PAN-2: names who is paid by the filing', async () => {
      const course = await buildCourse();
      const { disputeDesk, people, book } = course;
      const payees = [{ to: people.arbitratorC.address, shareBps: 10_000 }];
      const { filed } = course.claim;
      const { policyId, lossAt } = filed.filing;
      await course.asAna.revise(course.claimId, filed, buildFiling({ policyId, lossAt, payees }));
      await decideNow(course);
      await appealNow(course);
      expect(await book.payeesOf(course.claimId)).to.deep.equal([[people.arbitratorC.address, 10_000n]]);
      expect(await disputeDesk.isBound(dataOf(course), people.arbitratorC)).to.equal(true);
      expect(await disputeDesk.isBound(dataOf(course), people.arbitratorD)).to.equal(false);
    });

    it('PAN-2, ACC-2: names who ever had a seat at a desk of the version, whatever they hold today', async () => {
      const course = await loadAppealed();
      const { disputeDesk, people, contracts } = course;
      const { arbitratorA: former, arbitratorB: outsider, claimsManager } = people;
      const line = encodeBytes32String('PROPERTY');
      await contracts.accessManager.grantRole(roles.ADJUSTER.id, former, 0);
      await contracts.adjusterDesk.connect(claimsManager).grantAuthority(former, line, authority);
      await contracts.adjusterDesk.connect(claimsManager).grantAuthority(former, line, nothing);
      await contracts.accessManager.revokeRole(roles.ADJUSTER.id, former);
      expect(await contracts.arbitratorRegister.isStaff(former)).to.equal(false);
      expect(await disputeDesk.isBound(dataOf(course), former)).to.equal(true);
      expect(await disputeDesk.isBound(dataOf(course), outsider)).to.equal(false);
    });

    it('PAN-2: asks no machine and no address without code, and names people as before', async () => {
      const course = await loadMachines();
      const { disputeDesk, people } = course;
      for (const person of [people.ana, people.adjuster]) {
        expect(await disputeDesk.isBound(dataOf(course), person), person.address).to.equal(true);
      }
      expect(await disputeDesk.isBound(dataOf(course), people.arbitratorA)).to.equal(false);
    });

    it('ACC-2: names who declared an interest in the insured, and nobody for an interest in no one', async () => {
      const deployment = await buildFunded();
      const { contracts, people, network } = deployment;
      const policyId = await buyCover(deployment, people.ana, { insured: people.bo.address });
      await network.networkHelpers.time.increase(2 * DAY);
      const claim = await fileClaim(deployment, people.ana, { policyId });
      const { adjusterDesk, disputeDesk } = contracts;
      await adjusterDesk.connect(people.arbitratorA).declareInterest(people.bo, true);
      await adjusterDesk.connect(people.arbitratorB).declareInterest(defaults.nobody, true);
      expect(await disputeDesk.isBound(dataOf(claim), people.arbitratorA)).to.equal(true);
      expect(await disputeDesk.isBound(dataOf(claim), people.arbitratorB)).to.equal(false);
      expect(await disputeDesk.isBound(dataOf(claim), people.bo)).to.equal(true);
    });

    it('ACC-2: names who declared an interest in one of them at the desk', async () => {
      const course = await loadAppealed();
      const { disputeDesk, people, contracts } = course;
      await contracts.adjusterDesk.connect(people.arbitratorA).declareInterest(people.ana, true);
      await contracts.adjusterDesk.connect(people.arbitratorB).declareInterest(people.bo, true);
      expect(await disputeDesk.isBound(dataOf(course), people.arbitratorA)).to.equal(true);
      expect(await disputeDesk.isBound(dataOf(course), people.arbitratorB)).to.equal(false);
    });
  });
});
