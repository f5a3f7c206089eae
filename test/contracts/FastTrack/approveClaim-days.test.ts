import { expect } from 'chai';

import { present } from '../../../domain/primitives/assert.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { buyCover, fileClaim } from '../../support/actors.ts';
import { buildItem } from '../../support/builders.ts';
import { defaults } from '../../support/defaults.ts';
import {
  bring,
  commitSecrets,
  COMMITTED_DAYS,
  dent,
  drawAt,
  drawOf,
  fileDent,
  isDrawn,
  loadAssessed,
  loadMotored,
  motor,
  motorLine,
  revealSecrets,
  secretOf,
  today,
  toDay,
} from '../../support/fast-track.ts';
import { buildTerms } from '../../support/terms.ts';
import type { TestDeployment } from '../../support/test-deployment.ts';
import { expectOutcome, dentPaying } from '../../support/fast-track-outcomes.ts';

describe('FastTrack.approveClaim', () => {
  describe('given the policy had claims before', () => {
    it('approves as many as a year allows and reverts with FastTrackTooManyClaims for all once there is one more', async () => {
      const situation = await loadAssessed();
      const { contracts, policyId, claim, network } = situation;
      const claims = [claim];
      for (let more = 1; more < motor.maxYearClaims; more += 1) claims.push(await fileDent(situation, policyId));
      const snapshot = await network.networkHelpers.takeSnapshot();
      for (const one of claims) await expectOutcome(situation, one, bring(situation, one));
      await snapshot.restore();
      const tooMany = await fileDent(situation, policyId);
      const { filedAt } = await contracts.claimBook.standingOf(claim.claimId);
      const clearAt = Number(filedAt) + 365 * DAY;
      for (const one of [claim, tooMany]) {
        await expectOutcome(situation, one, bring(situation, one), {
          error: 'FastTrackTooManyClaims',
          args: [one.claimId, motor.maxYearClaims, clearAt],
        });
      }
    });
  });

  describe('given the claim was filed on a day without a secret', () => {
    it('reverts with FastTrackDayNotCommitted for the day before the first and the day after the last', async () => {
      const situation = await loadMotored();
      const { policyId, firstDay, contracts } = situation;
      const last = firstDay + COMMITTED_DAYS - 1;
      await toDay(situation, last + 1, 60);
      await revealSecrets(situation, COMMITTED_DAYS);
      const claim = await fileDent(situation, policyId);
      await expectOutcome(situation, claim, bring(situation, claim), {
        error: 'FastTrackDayNotCommitted',
        args: [claim.claimId, last + 1],
      });
      expect((await contracts.fastTrack.track()).untilDay).to.equal(BigInt(last));
    });
  });

  describe('given the secret of the day is out', () => {
    it('takes the draw it gives, and reverts with FastTrackDrawFalse for another', async () => {
      const situation = await loadAssessed();
      const { claim, firstDay } = situation;
      await toDay(situation, firstDay + 1, 60);
      await revealSecrets(situation, 1);
      const draw = drawAt(motor.drawBps + 1);
      await expectOutcome(situation, claim, bring(situation, claim, { draw }), {
        error: 'FastTrackDrawFalse',
        args: [claim.claimId, draw, drawOf(secretOf(0), claim.claimId)],
      });
      await expectOutcome(situation, claim, bring(situation, claim));
    });
  });

  describe('given the claim was filed on the last day with a secret', () => {
    it('approves it', async () => {
      const situation = await loadMotored();
      const { policyId, firstDay } = situation;
      await toDay(situation, firstDay + COMMITTED_DAYS - 1);
      await revealSecrets(situation, COMMITTED_DAYS - 1);
      const claim = await fileDent(situation, policyId);
      await expectOutcome(situation, claim, bring(situation, claim, { draw: drawAt(motor.drawBps) }));
    });
  });

  describe('when the draw is a number of more than ten thousand', () => {
    it('counts what is left of it by ten thousand', async () => {
      const situation = await loadAssessed();
      const { claim } = situation;
      const draw = drawAt(10_000 + motor.drawBps - 1);
      await expectOutcome(situation, claim, bring(situation, claim, { draw }), {
        error: 'FastTrackDrawnForAudit',
        args: [claim.claimId, draw, motor.drawBps],
      });
      await expectOutcome(situation, claim, bring(situation, claim, { draw: drawAt(10_000 + motor.drawBps) }));
    });
  });

  describe('when the draw is about the share that is drawn', () => {
    for (const more of [-1, 0, 1]) {
      it(`${more < 0 ? 'reverts with FastTrackDrawnForAudit' : 'approves'} at the share ${more < 0 ? '' : '+'}${more}`, async () => {
        const situation = await loadAssessed();
        const { claim } = situation;
        const draw = drawAt(motor.drawBps + more);
        expect(isDrawn(draw)).to.equal(more < 0);
        const refused = { error: 'FastTrackDrawnForAudit', args: [claim.claimId, draw, motor.drawBps] };
        await expectOutcome(situation, claim, bring(situation, claim, { draw }), more < 0 ? refused : undefined);
      });
    }
  });

  describe('given the cap of the day is nearly reached', () => {
    it('approves up to the cap, reverts with FastTrackCapReached one above, and begins anew the next day', async () => {
      const situation = await loadMotored();
      const { contracts, people, addresses, firstDay } = situation;
      const { fastTrack } = contracts;
      const cap = 2n * dent.payableAssets;
      await fastTrack.connect(people.adjudicationManager).proposeDailyCap(addresses.pools.MOTOR, cap);
      await toDay(situation, firstDay + 2, DAY / 2 + 7_200);
      await fastTrack.connect(people.actuary).approveDailyCap(addresses.pools.MOTOR, cap);
      await revealSecrets(situation, 2);
      const first = await fileDent(situation, situation.policyId);
      const second = await fileDent(situation, situation.policyId, { items: dentPaying(dent.payableAssets + 1n) });
      const third = await fileDent(situation, situation.policyId);
      await expectOutcome(situation, first, bring(situation, first, {}, {}, 2));
      await expectOutcome(situation, second, bring(situation, second, {}, {}, 2), {
        error: 'FastTrackCapReached',
        args: [second.claimId, cap + 1n, cap],
      });
      await expectOutcome(situation, third, bring(situation, third, {}, {}, 2));
      expect(await fastTrack.purseOf(addresses.pools.MOTOR)).to.deep.equal([cap, cap, BigInt(firstDay + 2)]);
      await toDay(situation, firstDay + 3, 60);
      await expectOutcome(situation, second, bring(situation, second, {}, {}, 2));
    });
  });

  describe('given the claim would pay other than was expected when it was filed', () => {
    it('reverts with FastTrackNotInFull: one of its coverages was still waiting', async () => {
      const situation = await loadMotored();
      const { people, firstDay } = situation;
      const versionId = await sellWaiting(situation);
      const policyId = await buyCover(situation, people.bo, { versionId });
      const bought = await today(situation);
      await revealSecrets(situation, COMMITTED_DAYS);
      await toDay(situation, bought + motor.minAgeDays, 60);
      await commitSecrets(situation, 0, 3);
      await toDay(situation, bought + motor.minAgeDays + 1);
      expect(bought).to.be.greaterThan(firstDay);
      const items = [buildItem(), buildItem({ coverage: 1, claimedAssets: dollars('100') })];
      const claim = await fileClaim(situation, people.bo, { policyId, items });
      const payable = defaults.screen.payableAssets;
      await expectOutcome(situation, claim, bring(situation, claim), {
        error: 'FastTrackNotInFull',
        args: [claim.claimId, payable + dollars('100'), payable],
      });
    });
  });

  describe('when the case file brought is not the claim it was assessed for', () => {
    it('reverts with ClaimFilingMismatch', async () => {
      const situation = await loadAssessed();
      const { contracts, claim } = situation;
      const filed = { ...claim.filed, expectedAssets: claim.filed.expectedAssets - 1n };
      await expect(bring(situation, { ...claim, filed })).to.be.revertedWithCustomError(
        contracts.claimBook,
        'ClaimFilingMismatch',
      );
    });
  });
});

/** A motor product whose second coverage waits longer than the gate for young policies. */
async function sellWaiting(situation: TestDeployment): Promise<bigint> {
  const { contracts, people, addresses, network } = situation;
  const { productBook } = contracts;
  const [first, second] = buildTerms(situation).coverages;
  const terms = buildTerms(situation, {
    line: motorLine,
    pool: addresses.pools.MOTOR,
    coverages: [present(first, 'a coverage'), { ...present(second, 'another'), deductibleAssets: 0n, waitingDays: 60 }],
    tailDays: 30,
  });
  await productBook.connect(people.productManager).publishVersion(terms);
  const versionId = await productBook.versionCount();
  await productBook.connect(people.actuary).setCap(versionId, 10n ** 12n);
  const pinned = [addresses.adjusterDesk, addresses.fastTrack];
  await productBook.connect(people.adjudicationManager).pinAdjudicators(versionId, pinned);
  await network.networkHelpers.time.increaseTo(await productBook.sellableAt(versionId));
  return versionId;
}
