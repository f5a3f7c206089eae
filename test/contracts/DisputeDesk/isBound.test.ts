import { expect } from 'chai';
import { AbiCoder } from 'ethers';

import { arbitrators } from '../../../scripts/config/people.ts';
import { buildFiling } from '../../support/builders.ts';
import { appealNow, decideNow, loadAppealed } from '../../support/dispute.ts';
import { buildCourse, type Course } from '../../support/course.ts';
import { defineSituation } from '../../support/define-situation.ts';

const dataOf = ({ claimId }: Course): string => AbiCoder.defaultAbiCoder().encode(['uint64'], [claimId]);

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

describe('DisputeDesk.isBound', () => {
  describe('given a disputed claim', () => {
    it('PAN-2: names the claimant, delegates, and everybody on the policy', async () => {
      const course = await loadNamed();
      const { disputeDesk, people, book } = course;
      await book.connect(people.ana).setDelegate(people.chen, true);
      for (const person of [people.ana, people.bo, people.chen, people.capitalProvider]) {
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
