import { expect } from 'chai';

import { buildCertificateTree } from '../../../domain/policies/certificate-tree.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { loadFunded } from '../../support/fixtures.ts';
import { buildGroupQuote, certificatesOf, loadOffered, OFFERED, signGroupQuote } from '../../support/group.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';
import { actAt } from '../../support/service.ts';
import { buildTerms, sellTerms } from '../../support/terms.ts';

describe('GroupDesk.issueGroup', () => {
  describe('given sales are paused', () => {
    it('reverts with PauseActive', async () => {
      const situation = await loadOffered();
      const until = await pauseFor(situation, pauseFlags.sell, DAY);
      await expect(situation.groupDesk.issueGroup(situation.quote, situation.signer, situation.signature))
        .to.be.revertedWithCustomError(situation.contracts.pauseControl, 'PauseActive')
        .withArgs(pauseFlags.sell, until);
    });
  });

  describe('when the caller is not the sponsor named', () => {
    it('reverts with GroupSponsorMismatch', async () => {
      const { contracts, people, quote, signer, signature } = await loadOffered();
      await expect(contracts.groupDesk.connect(people.ana).issueGroup(quote, signer, signature))
        .to.be.revertedWithCustomError(contracts.groupDesk, 'GroupSponsorMismatch')
        .withArgs(people.bo.address, people.ana.address);
    });
  });

  describe('when the signer is no underwriter', () => {
    it('reverts with GroupSignerNotUnderwriter', async () => {
      const { people, groupDesk, quote, ...deployment } = await loadOffered();
      const signature = await signGroupQuote({ ...deployment, people }, people.bo, quote);
      await expect(groupDesk.issueGroup(quote, people.bo, signature))
        .to.be.revertedWithCustomError(groupDesk, 'GroupSignerNotUnderwriter')
        .withArgs(people.bo.address);
    });
  });

  describe('when the offer is expired', () => {
    it('reverts with GroupQuoteExpired a second after its last, and not in it', async () => {
      const situation = await loadOffered();
      const { groupDesk, quote, signer, signature } = situation;
      const expiresAt = Number(quote.expiresAt);
      await actAt(situation, expiresAt + 1);
      await expect(groupDesk.issueGroup(quote, signer, signature))
        .to.be.revertedWithCustomError(groupDesk, 'GroupQuoteExpired')
        .withArgs(expiresAt, expiresAt + 1);
      const again = await loadOffered();
      await actAt(again, Number(again.quote.expiresAt));
      await again.groupDesk.issueGroup(again.quote, again.signer, again.signature);
    });
  });

  describe('when the offer was used or withdrawn', () => {
    it('POL-4: reverts with GroupQuoteUsed', async () => {
      const { contracts, people, groupDesk, quote, signer, signature } = await loadOffered();
      await expect(contracts.groupDesk.connect(people.underwriter).cancelGroupQuote(1))
        .to.emit(groupDesk, 'GroupQuoteCancelled')
        .withArgs(signer, 1);
      await expect(groupDesk.issueGroup(quote, signer, signature))
        .to.be.revertedWithCustomError(groupDesk, 'GroupQuoteUsed')
        .withArgs(signer, 1);
      expect(await groupDesk.isGroupQuoteUsed(signer, 1)).to.equal(true);
    });
  });

  describe('when one word of the offer, the chain or the desk is another', () => {
    it('A30: reverts with GroupSignatureInvalid', async () => {
      const { groupDesk, quote, signature, signer, ...deployment } = await loadOffered();
      const { underwriter } = deployment.people;
      const elsewhere = { verifyingContract: deployment.addresses.salesDesk };
      const attempts = [
        [{ ...quote, root: `0x${'11'.repeat(32)}` }, signature],
        [{ ...quote, totalAssets: BigInt(quote.totalAssets) + 1n }, signature],
        [{ ...quote, leavesHash: `0x${'11'.repeat(32)}` }, signature],
        [quote, await signGroupQuote(deployment, underwriter, quote, { chainId: 1 })],
        [quote, await signGroupQuote(deployment, underwriter, quote, elsewhere)],
      ] as const;
      for (const [offered, signed] of attempts) {
        await expect(groupDesk.issueGroup(offered, signer, signed))
          .to.be.revertedWithCustomError(groupDesk, 'GroupSignatureInvalid')
          .withArgs(signer);
      }
    });
  });

  describe('when the figures make no sense', () => {
    it('reverts with GroupQuoteInvalid at one over each bound, and not at it', async () => {
      const bad = [
        { certificates: 0 },
        { totalAssets: OFFERED - 1, premiumAssets: 1 },
        { premiumAssets: 0 },
        { totalAssets: 1_000, premiumAssets: 1_001 },
      ];
      for (const changes of bad) {
        const { groupDesk, quote, signer, signature } = await loadOffered(changes);
        await expect(groupDesk.issueGroup(quote, signer, signature))
          .to.be.revertedWithCustomError(groupDesk, 'GroupQuoteInvalid')
          .withArgs(quote.totalAssets, quote.certificates, quote.premiumAssets);
      }
      for (const premiumAssets of [1, 1_000]) {
        const { groupDesk, quote, signer, signature } = await loadOffered({ totalAssets: 1_000, premiumAssets });
        await groupDesk.issueGroup(quote, signer, signature);
        expect((await groupDesk.groupOf(1)).premiumAssets).to.equal(BigInt(premiumAssets));
      }
    });
  });

  describe('when start or term is not possible', () => {
    it('reverts with GroupTermInvalid', async () => {
      for (const changes of [{ termDays: 0 }, { termDays: 3_661 }, { startAt: 1 }]) {
        const { groupDesk, quote, signer, signature } = await loadOffered(changes);
        await expect(groupDesk.issueGroup(quote, signer, signature))
          .to.be.revertedWithCustomError(groupDesk, 'GroupTermInvalid')
          .withArgs(quote.startAt, quote.termDays);
      }
    });
  });

  describe('when the start is the second of the sale', () => {
    it('insures the group from then on', async () => {
      const { network } = await loadOffered();
      const startAt = (await network.networkHelpers.time.latest()) + 100;
      const situation = await loadOffered({ startAt });
      const { groupDesk, quote, signer, signature } = situation;
      await actAt(situation, startAt);
      await groupDesk.issueGroup(quote, signer, signature);
      expect((await groupDesk.groupOf(1)).startAt).to.equal(BigInt(startAt));
    });
  });

  describe('given the version needs eligibility', () => {
    it('reverts with EligibilityMissing for a sponsor without a current attestation, and sells to one with', async () => {
      const deployment = await loadFunded();
      const { contracts, people, network } = deployment;
      const versionId = await sellTerms(deployment, { needsEligibility: true });
      const tree = buildCertificateTree(certificatesOf([people.ana.address], 2_000_000_000));
      const quote = await buildGroupQuote(deployment, tree, { versionId });
      const signature = await signGroupQuote(deployment, people.underwriter, quote);
      const groupDesk = contracts.groupDesk.connect(people.bo);
      const until = (await network.networkHelpers.time.latest()) + DAY;
      const desk = contracts.eligibilityDesk.connect(people.attestor);
      await desk.attest(people.ana, until);
      await expect(groupDesk.issueGroup(quote, people.underwriter, signature))
        .to.be.revertedWithCustomError(desk, 'EligibilityMissing')
        .withArgs(people.bo.address);
      await desk.attest(people.bo, until);
      await groupDesk.issueGroup(quote, people.underwriter, signature);
      expect((await groupDesk.groupOf(1)).sponsor).to.equal(people.bo.address);
    });
  });

  describe('given the version needs a zone', () => {
    it('reverts with GroupNeedsZone', async () => {
      const deployment = await loadFunded();
      const { tariff } = buildTerms(deployment);
      const versionId = await sellTerms(deployment, { tariff: { ...tariff, needsZone: true } });
      const tree = buildCertificateTree(certificatesOf([deployment.people.ana.address], 2_000_000_000));
      const quote = await buildGroupQuote(deployment, tree, { versionId });
      const signature = await signGroupQuote(deployment, deployment.people.underwriter, quote);
      const groupDesk = deployment.contracts.groupDesk.connect(deployment.people.bo);
      await expect(groupDesk.issueGroup(quote, deployment.people.underwriter, signature))
        .to.be.revertedWithCustomError(groupDesk, 'GroupNeedsZone')
        .withArgs(versionId);
    });
  });
});
