import { present } from '../../../domain/primitives/assert.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { buyCover } from '../../support/actors.ts';
import { expectOutcome } from '../../support/fast-track-outcomes.ts';
import { bring, commitSecrets, drawAt, fileDent, motor, nextAt, today, toDay } from '../../support/fast-track.ts';
import { loadFunded } from '../../support/fixtures.ts';

const YEAR = 365;

describe('FastTrack.approveClaim', () => {
  describe('given as many claims as a year allows, nearly a year ago', () => {
    it('reverts with FastTrackTooManyClaims until the year is over, and approves in that second', async () => {
      const situation = await loadFunded();
      const { people, contracts, versions } = situation;
      const versionId = present(versions['auto'], 'auto is published');
      const policyId = await buyCover(situation, people.ana, { versionId, limitAssets: dollars('20000') });
      const { endAt } = await contracts.policyBook.policyOf(policyId);
      const day = (await today(situation)) + 2;
      await toDay(situation, day);
      const first = await fileDent(situation, policyId);
      for (let more = 1; more < motor.maxYearClaims; more += 1) await fileDent(situation, policyId);
      const { filedAt } = await contracts.claimBook.standingOf(first.claimId);
      const clearAt = Number(filedAt) + YEAR * DAY;

      await toDay(situation, day + YEAR - 1);
      await commitSecrets(situation);
      await toDay(situation, day + YEAR, DAY / 2 - 600);
      const claim = await fileDent(situation, policyId, { lossAt: endAt - BigInt(DAY) });
      const draw = drawAt(motor.drawBps);
      await nextAt(situation, clearAt - 1);
      await expectOutcome(situation, claim, bring(situation, claim, { draw }), {
        error: 'FastTrackTooManyClaims',
        args: [claim.claimId, motor.maxYearClaims, clearAt],
      });
      await nextAt(situation, clearAt);
      await expectOutcome(situation, claim, bring(situation, claim, { draw }));
    });
  });
});
