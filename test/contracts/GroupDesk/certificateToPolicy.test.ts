import { expect } from 'chai';

import { policyMarks } from '../../../domain/policies/policy-marks.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { phone } from '../../../scripts/config/products/phone.ts';
import { fileClaim } from '../../support/actors.ts';
import { groupDefaults, loadGroup, provedCertificate } from '../../support/group.ts';
import { bucketsOf } from '../../support/pool.ts';
import { actAt } from '../../support/service.ts';

const CERTIFICATES = 5;

describe('GroupDesk.certificateToPolicy', () => {
  describe('given no such group', () => {
    it('reverts with GroupUnknown', async () => {
      const group = await loadGroup();
      const { certificate, proof } = provedCertificate(group, 0);
      await expect(group.contracts.groupDesk.certificateToPolicy(9, certificate, proof))
        .to.be.revertedWithCustomError(group.contracts.groupDesk, 'GroupUnknown')
        .withArgs(9);
    });
  });

  describe('when the index is beyond the group', () => {
    it('reverts with CertificateIndexOutOfRange at the number of certificates', async () => {
      const group = await loadGroup();
      const { certificate, proof } = provedCertificate(group, 4);
      const { groupDesk } = group.contracts;
      for (const index of [CERTIFICATES, CERTIFICATES + 2]) {
        await expect(groupDesk.certificateToPolicy(1, { ...certificate, index }, proof))
          .to.be.revertedWithCustomError(groupDesk, 'CertificateIndexOutOfRange')
          .withArgs(1, index, CERTIFICATES);
      }
    });
  });

  describe('given the certificate was used', () => {
    it('POL-6: reverts with CertificateUsedAlready', async () => {
      const group = await loadGroup();
      const { certificate, proof } = provedCertificate(group, 2);
      const { groupDesk } = group.contracts;
      await groupDesk.certificateToPolicy(1, certificate, proof);
      await expect(groupDesk.certificateToPolicy(1, certificate, proof))
        .to.be.revertedWithCustomError(groupDesk, 'CertificateUsedAlready')
        .withArgs(1, 2);
    });
  });

  describe('given the group’s tail is over', () => {
    it('reverts with CertificateTooLate in its first second, and not in the last before', async () => {
      const group = await loadGroup();
      const { groupDesk } = group.contracts;
      const closableAt = group.startAt + (groupDefaults.termDays + phone.tailDays) * DAY;
      expect(await groupDesk.groupClosableAt(1)).to.equal(closableAt);
      const last = provedCertificate(group, 0);
      await actAt(group, closableAt - 1);
      await groupDesk.certificateToPolicy(1, last.certificate, last.proof);
      const late = provedCertificate(group, 1);
      await actAt(group, closableAt);
      await expect(groupDesk.certificateToPolicy(1, late.certificate, late.proof))
        .to.be.revertedWithCustomError(groupDesk, 'CertificateTooLate')
        .withArgs(1, 1, closableAt);
    });
  });

  describe('when its cover is not within the group’s', () => {
    it('reverts with CertificateOutsideGroup', async () => {
      const group = await loadGroup();
      const { certificate, proof } = provedCertificate(group, 0);
      const { groupDesk } = group.contracts;
      const outside = [
        { ...certificate, startAt: group.startAt - 1 },
        { ...certificate, startAt: group.startAt + 1 },
        { ...certificate, termDays: 0 },
        { ...certificate, limitAssets: 0n },
        { ...certificate, startAt: 2 ** 40 - 1 },
      ];
      for (const one of outside) {
        await expect(groupDesk.certificateToPolicy(1, one, proof))
          .to.be.revertedWithCustomError(groupDesk, 'CertificateOutsideGroup')
          .withArgs(1, 0, one.startAt, one.termDays);
      }
    });
  });

  describe('when the proof is longer or shorter than the tree', () => {
    it('reverts with CertificateProofLengthInvalid', async () => {
      const group = await loadGroup();
      const { certificate, proof } = provedCertificate(group, 0);
      const { groupDesk } = group.contracts;
      for (const offered of [proof.slice(1), [...proof, ...proof.slice(0, 1)]]) {
        await expect(groupDesk.certificateToPolicy(1, certificate, offered))
          .to.be.revertedWithCustomError(groupDesk, 'CertificateProofLengthInvalid')
          .withArgs(1, offered.length, 3);
      }
    });
  });

  describe('when one word of the leaf or of the proof is another', () => {
    it('POL-6: reverts with CertificateNotInGroup', async () => {
      const group = await loadGroup();
      const { certificate, proof } = provedCertificate(group, 1);
      const { groupDesk } = group.contracts;
      const [first, ...rest] = proof;
      if (first === undefined) throw new Error('the tree has a level');
      const attempts = [
        [{ ...certificate, holder: group.people.chen.address }, proof],
        [{ ...certificate, insured: group.people.chen.address }, proof],
        [{ ...certificate, limitAssets: certificate.limitAssets + 1n }, proof],
        [{ ...certificate, objectKey: `0x${'22'.repeat(32)}` }, proof],
        [{ ...certificate, index: 0 }, proof],
        [certificate, [{ ...first, assets: first.assets - 1n }, ...rest]],
        // A leaf that takes what its neighbour gives away: hash and sum of each are committed, so it cannot.
        [
          { ...certificate, limitAssets: certificate.limitAssets + 1n },
          [{ ...first, assets: first.assets - 1n }, ...rest],
        ],
      ] as const;
      const issued = await groupDesk.groupOf(1);
      for (const [leaf, path] of attempts) {
        let sum = leaf.limitAssets;
        for (const { assets } of path) sum += assets;
        await expect(groupDesk.certificateToPolicy(1, leaf, [...path]))
          .to.be.revertedWithCustomError(groupDesk, 'CertificateNotInGroup')
          .withArgs(1, leaf.index, (root: unknown) => root !== issued.root, sum);
      }
    });
  });

  describe('given a leaf and its proof', () => {
    it('CAP-2: makes the policy for its holder, whoever brings it, and moves no money', async () => {
      const group = await loadGroup();
      const { contracts, people } = group;
      const { certificate, proof } = provedCertificate(group, 0);
      const before = await bucketsOf(contracts.pools.PROPERTY);
      const lock = (certificate.limitAssets * BigInt(phone.collateralBps) + 9_999n) / 10_000n;
      const groupBefore = await contracts.groupDesk.groupOf(1);
      await expect(contracts.groupDesk.connect(people.capitalProvider).certificateToPolicy(1, certificate, proof))
        .to.emit(contracts.groupDesk, 'CertificateUsed')
        .withArgs(1, 0, 1, people.ana.address, certificate.limitAssets, lock);
      expect(await bucketsOf(contracts.pools.PROPERTY)).to.deep.equal(before);
      const policy = await contracts.policyBook.policyOf(1);
      const premium = (groupDefaults.premium * certificate.limitAssets) / group.tree.root.assets;
      expect([policy.holder, policy.limitAssets, policy.premiumAssets, policy.marks]).to.deep.equal([
        people.ana.address,
        certificate.limitAssets,
        premium,
        BigInt(policyMarks.Certificate),
      ]);
      const groupAfter = await contracts.groupDesk.groupOf(1);
      expect(groupBefore.lockedAssets - groupAfter.lockedAssets).to.equal(lock);
      expect(await contracts.policyBook.lockedOf(1)).to.equal(lock);
      expect(await contracts.groupDesk.isCertificateUsed(1, 0)).to.equal(true);
      expect(await contracts.groupDesk.isCertificateUsed(1, 1)).to.equal(false);
    });

    it('pays a loss from before the certificate was turned', async () => {
      const group = await loadGroup();
      const { certificate, proof } = provedCertificate(group, 0);
      await group.network.networkHelpers.time.increaseTo(group.startAt + 20 * DAY);
      await group.contracts.groupDesk.certificateToPolicy(1, certificate, proof);
      const claim = await fileClaim(group, group.people.ana, { policyId: 1n, lossAt: group.startAt + DAY });
      expect(claim.filed.flags & 1n).to.equal(0n);
    });
  });

  describe('given every certificate was turned', () => {
    it('POL-6: has used no more than the group’s lock, to the unit', async () => {
      const group = await loadGroup();
      const { groupDesk } = group.contracts;
      for (let index = 0; index < CERTIFICATES; index += 1) {
        const { certificate, proof } = provedCertificate(group, index);
        await groupDesk.certificateToPolicy(1, certificate, proof);
      }
      const { lockedAssets, insuredAssets } = await groupDesk.groupOf(1);
      expect(insuredAssets).to.equal(0n);
      expect(lockedAssets <= BigInt(CERTIFICATES) + 1n).to.equal(true);
    });

    it('gives nothing back to a holder who wants to cancel', async () => {
      const group = await loadGroup();
      const { contracts, people } = group;
      const { certificate, proof } = provedCertificate(group, 0);
      await contracts.groupDesk.certificateToPolicy(1, certificate, proof);
      await expect(contracts.serviceDesk.connect(people.ana).cancel(1))
        .to.be.revertedWithCustomError(contracts.serviceDesk, 'ServiceOfCertificate')
        .withArgs(1);
      expect(await contracts.serviceDesk.refundOf(1)).to.deep.equal([0n, 0n]);
    });
  });
});
