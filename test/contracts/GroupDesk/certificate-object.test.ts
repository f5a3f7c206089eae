import { expect } from 'chai';

import { policyMarks } from '../../../domain/policies/policy-marks.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { buyCover } from '../../support/actors.ts';
import { defineSituation } from '../../support/define-situation.ts';
import { buildGroup, provedCertificate } from '../../support/group.ts';

const objectKey = `0x${'0b'.repeat(32)}` as const;
const load = defineSituation(() => buildGroup(objectKey));

describe('GroupDesk.certificateToPolicy', () => {
  describe('given somebody insured the object since', () => {
    it('issues the policy all the same, and leaves the later one the object’s latest', async () => {
      const group = await load();
      const { contracts, people, network } = group;
      await network.networkHelpers.time.increase(370 * DAY);
      const own = await buyCover(group, people.ana, { objectKey });
      const { certificate, proof } = provedCertificate(group, 0);
      await contracts.groupDesk.certificateToPolicy(1, certificate, proof);
      const turned = await contracts.policyBook.policyCount();
      const { holder, marks } = await contracts.policyBook.policyOf(turned);
      expect([holder, Number(marks) & policyMarks.OnObject]).to.deep.equal([people.ana.address, policyMarks.OnObject]);
      expect(await contracts.policyBook.latestOnObject(objectKey)).to.equal(own);
    });
  });

  describe('given nobody did', () => {
    it('guards the object from a second cover of the same time', async () => {
      const group = await load();
      const { contracts, people } = group;
      const { certificate, proof } = provedCertificate(group, 0);
      await contracts.groupDesk.certificateToPolicy(1, certificate, proof);
      const turned = await contracts.policyBook.policyCount();
      expect(await contracts.policyBook.latestOnObject(objectKey)).to.equal(turned);
      await expect(buyCover(group, people.bo, { objectKey }))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyObjectCovered')
        .withArgs(objectKey, turned);
    });
  });
});
