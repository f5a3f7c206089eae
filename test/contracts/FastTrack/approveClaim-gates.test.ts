import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { buyCover, fileClaim } from '../../support/actors.ts';
import { defaults } from '../../support/defaults.ts';
import {
  bring,
  commitSecrets,
  COMMITTED_DAYS,
  dent,
  drawOf,
  fileDent,
  limits,
  loadAssessed,
  loadMotored,
  motor,
  nextAt,
  revealSecrets,
  secretOf,
  toDay,
} from '../../support/fast-track.ts';
import { loadFunded } from '../../support/fixtures.ts';
import { sellTerms } from '../../support/terms.ts';
import { expectOutcome, dentPaying } from '../../support/fast-track-outcomes.ts';

describe('FastTrack.approveClaim', () => {
  describe('given the version does not pin the fast track', () => {
    it('reverts with ClaimAdjudicatorNotPinned', async () => {
      const situation = await loadFunded();
      const { contracts, people, addresses } = situation;
      const versionId = await sellTerms(situation);
      const policyId = await buyCover(situation, people.bo, { versionId });
      const claim = await fileClaim(situation, people.bo, { policyId });
      await expect(bring(situation, claim))
        .to.be.revertedWithCustomError(contracts.claimBook, 'ClaimAdjudicatorNotPinned')
        .withArgs(claim.claimId, addresses.fastTrack);
    });
  });

  describe('given the line has no model', () => {
    it('reverts with AssessmentModelNotLive: a model counts for its line only', async () => {
      const situation = await loadMotored();
      const { people } = situation;
      const policyId = await buyCover(situation, people.bo);
      const claim = await fileClaim(situation, people.bo, { policyId });
      await expectOutcome(situation, claim, bring(situation, claim), {
        error: 'AssessmentModelNotLive',
        args: [defaults.propertyLine, motor.modelHash],
      });
    });
  });

  describe('given the loss is outside the terms', () => {
    it('reverts with FastTrackOutOfTerms', async () => {
      const situation = await loadMotored();
      const { network, policyId } = situation;
      const lossAt = (await network.networkHelpers.time.latest()) - 60 * DAY;
      const claim = await fileDent(situation, policyId, { lossAt });
      await expectOutcome(situation, claim, bring(situation, claim), {
        error: 'FastTrackOutOfTerms',
        args: [claim.claimId],
      });
    });
  });

  describe('given the loss is within the deductible', () => {
    it('reverts with FastTrackNothingDue: closing with nothing would be a denial (CLM-7)', async () => {
      const situation = await loadMotored();
      const claim = await fileDent(situation, situation.policyId, { items: dentPaying(0n) });
      await expectOutcome(situation, claim, bring(situation, claim), {
        error: 'FastTrackNothingDue',
        args: [claim.claimId],
      });
    });
  });

  describe('given the claim pays about the limit of the product', () => {
    for (const [title, more] of [
      ['below', -1n],
      ['at', 0n],
      ['one above', 1n],
    ] as const) {
      it(`${more > 0n ? 'reverts with FastTrackAboveLimit' : 'approves'} ${title} it`, async () => {
        const situation = await loadMotored();
        const assets = limits.productAssets + more;
        const claim = await fileDent(situation, situation.policyId, { items: dentPaying(assets) });
        const refused = { error: 'FastTrackAboveLimit', args: [claim.claimId, assets, limits.productAssets] };
        await expectOutcome(situation, claim, bring(situation, claim), more > 0n ? refused : undefined);
      });
    }
  });

  describe('when the score is about the threshold of the product', () => {
    for (const more of [-1, 0, 1]) {
      it(`${more < 0 ? 'approves' : 'reverts with FastTrackScoreTooHigh'} at the threshold ${more < 0 ? '' : '+'}${more}`, async () => {
        const situation = await loadAssessed();
        const { claim } = situation;
        const scoreBps = limits.scoreBps + more;
        const refused = { error: 'FastTrackScoreTooHigh', args: [claim.claimId, scoreBps, limits.scoreBps] };
        await expectOutcome(situation, claim, bring(situation, claim, { scoreBps }), more < 0 ? undefined : refused);
      });
    }
  });

  describe('given a part was paid on account', () => {
    it('reverts with FastTrackReserveShort: a person has it in hand', async () => {
      const situation = await loadAssessed();
      const { contracts, people, claim } = situation;
      await contracts.adjusterDesk.connect(people.adjuster).advance(claim.claimId, claim.filed, 1n);
      const { caseHead } = await contracts.claimBook.standingOf(claim.claimId);
      await expectOutcome(situation, claim, bring(situation, claim, { caseHead }), {
        error: 'FastTrackReserveShort',
        args: [claim.claimId, dent.payableAssets - 1n, dent.payableAssets],
      });
    });
  });

  describe('given the policy is about old enough', () => {
    for (const more of [-1, 0, 1]) {
      it(`${more < 0 ? 'reverts with FastTrackPolicyTooYoung' : 'approves'} ${more} seconds from it`, async () => {
        const situation = await loadMotored();
        const { contracts, people, versions } = situation;
        const versionId = versions['auto'] ?? 0;
        const policyId = await buyCover(situation, people.bo, { versionId, limitAssets: dollars('20000') });
        const { startAt } = await contracts.policyBook.policyOf(policyId);
        const agedAt = Number(startAt) + motor.minAgeDays * DAY;
        await toDay(situation, situation.firstDay + motor.minAgeDays - 1, 60);
        await revealSecrets(situation, COMMITTED_DAYS);
        await commitSecrets(situation, motor.minAgeDays, 3);
        await nextAt(situation, agedAt + more);
        const items = dentPaying(dent.payableAssets);
        const lossAt = agedAt - 3_600;
        const claim = await fileClaim(situation, people.bo, { policyId, items, lossAt });
        const day = Math.floor((agedAt + more) / DAY);
        const draw = drawOf(secretOf(day - situation.firstDay), claim.claimId);
        const refused = { error: 'FastTrackPolicyTooYoung', args: [claim.claimId, agedAt + more, agedAt] };
        await expectOutcome(situation, claim, bring(situation, claim, { draw }), more < 0 ? refused : undefined);
      });
    }
  });
});
