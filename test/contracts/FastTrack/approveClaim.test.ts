import { expect } from 'chai';
import { ZeroHash } from 'ethers';

import { DAY } from '../../../domain/primitives/time.ts';
import { readFiledClaim } from '../../../scripts/deploy/filed-claims.ts';
import { phases } from '../../support/claim.ts';
import {
  bring,
  dent,
  fileDent,
  loadAssessed,
  loadMotored,
  nextAt,
  REVEAL_PERIOD,
  toDay,
} from '../../support/fast-track.ts';
import { expectRefused } from '../../support/fast-track-outcomes.ts';

const reasons = `0x${'7e'.repeat(32)}`;

describe('FastTrack.approveClaim', () => {
  describe('given the track is halted', () => {
    it('reverts with FastTrackHalted', async () => {
      const situation = await loadAssessed();
      const { contracts, people, claim } = situation;
      await contracts.fastTrack.connect(people.auditor).haltTrack(reasons);
      await expectRefused(situation, bring(situation, claim), 'FastTrackHalted', []);
    });
  });

  describe('given a secret is not out', () => {
    it('approves until twelve hours after its day and reverts with FastTrackSecretOverdue a second later', async () => {
      const situation = await loadAssessed();
      const { claim, firstDay, network } = situation;
      const revealBy = (firstDay + 1) * DAY + REVEAL_PERIOD;
      await toDay(situation, firstDay + 1, REVEAL_PERIOD - 60);
      const snapshot = await network.networkHelpers.takeSnapshot();
      await nextAt(situation, revealBy + 1);
      await expectRefused(situation, bring(situation, claim), 'FastTrackSecretOverdue', [firstDay, revealBy]);
      await snapshot.restore();
      await nextAt(situation, revealBy);
      await bring(situation, claim);
      expect((await situation.contracts.claimBook.standingOf(claim.claimId)).phase).to.equal(BigInt(phases.Closed));
    });
  });

  describe('when the assessment is no longer or too long valid', () => {
    for (const { seconds, title } of [
      { seconds: -1, title: 'expired a second ago' },
      { seconds: DAY + 1, title: 'a second more than a day' },
    ]) {
      it(`reverts with AssessmentExpired: ${title}`, async () => {
        const situation = await loadAssessed();
        const { claim, network } = situation;
        const now = (await network.networkHelpers.time.latest()) + 60;
        await nextAt(situation, now);
        await expectRefused(situation, bring(situation, claim, { expiresAt: now + seconds }), 'AssessmentExpired', [
          claim.claimId,
          now + seconds,
          now + DAY,
        ]);
      });
    }

    for (const seconds of [0, DAY]) {
      it(`takes one that is valid for ${seconds} seconds`, async () => {
        const situation = await loadAssessed();
        const now = (await situation.network.networkHelpers.time.latest()) + 60;
        await nextAt(situation, now);
        await expect(bring(situation, situation.claim, { expiresAt: now + seconds })).not.to.be.revert(
          situation.network.ethers,
        );
      });
    }
  });

  describe('when something was entered since, or never', () => {
    it('reverts with AssessmentHeadStale', async () => {
      const situation = await loadAssessed();
      const { contracts, people, claim } = situation;
      await contracts.adjusterDesk.connect(people.adjuster).acknowledge(claim.claimId);
      const { caseHead } = await readFiledClaim(contracts.claimBook, claim.claimId);
      await expectRefused(situation, bring(situation, claim), 'AssessmentHeadStale', [
        claim.claimId,
        claim.caseHead,
        caseHead,
      ]);
    });

    it('reverts for a claim that nobody filed', async () => {
      const situation = await loadAssessed();
      const { claim } = situation;
      const other = claim.claimId + 1n;
      await expectRefused(situation, bring(situation, claim, { claimId: other }), 'AssessmentHeadStale', [
        other,
        claim.caseHead,
        ZeroHash,
      ]);
      await expectRefused(
        situation,
        bring(situation, claim, { claimId: other, caseHead: ZeroHash }),
        'FastTrackClaimNotOpen',
        [other, phases.None],
      );
    });
  });

  describe('given documents are awaited', () => {
    it('reverts with FastTrackClaimNotOpen: a person asked for something', async () => {
      const situation = await loadAssessed();
      const { contracts, people, claim } = situation;
      await contracts.adjusterDesk.connect(people.adjuster).requestDocuments(claim.claimId, reasons);
      const { caseHead } = await readFiledClaim(contracts.claimBook, claim.claimId);
      await expect(bring(situation, claim, { caseHead }))
        .to.be.revertedWithCustomError(contracts.fastTrack, 'FastTrackClaimNotOpen')
        .withArgs(claim.claimId, phases.AwaitingDocuments);
    });
  });

  describe('given the filing names payees who are strangers to the signer', () => {
    it('pays each their share', async () => {
      const situation = await loadMotored();
      const { contracts, people, policyId } = situation;
      const shares = [
        { to: people.bo.address, shareBps: 4_000 },
        { to: people.carrier.address, shareBps: 6_000 },
      ];
      const claim = await fileDent(situation, policyId, { payees: shares });
      await expect(bring(situation, claim)).to.changeTokenBalances(
        situation.network.ethers,
        contracts.testDollar,
        shares.map(({ to }) => to),
        shares.map(({ shareBps }) => (dent.payableAssets * BigInt(shareBps)) / 10_000n),
      );
      expect((await contracts.claimBook.standingOf(claim.claimId)).phase).to.equal(BigInt(phases.Closed));
    });
  });

  describe('given it was approved before', () => {
    it('reverts with FastTrackClaimNotOpen and pays nothing more', async () => {
      const situation = await loadAssessed();
      const { contracts, people, claim } = situation;
      await bring(situation, claim);
      const before = await contracts.testDollar.balanceOf(people.ana);
      const { caseHead } = await contracts.claimBook.standingOf(claim.claimId);
      await expect(bring(situation, claim))
        .to.be.revertedWithCustomError(contracts.fastTrack, 'AssessmentHeadStale')
        .withArgs(claim.claimId, claim.caseHead, caseHead);
      await expect(bring(situation, claim, { caseHead }))
        .to.be.revertedWithCustomError(contracts.fastTrack, 'FastTrackClaimNotOpen')
        .withArgs(claim.claimId, phases.Closed);
      expect(await contracts.testDollar.balanceOf(people.ana)).to.equal(before);
    });
  });
});
