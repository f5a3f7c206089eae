import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { fileClaim } from '../../support/actors.ts';
import { flags } from '../../support/claim.ts';
import { loadCovered } from '../../support/fixtures.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';
import { isRefused, isTaken } from '../../support/reasons.ts';

const PAUSED = 4 * DAY;

/** Filing is paused for four days over the end of the tail of Ana's policy; its last second is over at `closesAt`. */
async function load() {
  const situation = await loadCovered();
  const { contracts, people, policyId, network } = situation;
  const { time } = network.networkHelpers;
  const { endAt, versionId } = await contracts.policyBook.policyOf(policyId);
  const { tailDays } = await contracts.productBook.claimTermsOf(versionId);
  const tailEndsAt = Number(endAt) + Number(tailDays) * DAY;
  await time.increaseTo(tailEndsAt - 2 * DAY);
  await pauseFor(situation, pauseFlags.file, PAUSED);
  const fileAt = async (at: number) => {
    await time.setNextBlockTimestamp(at);
    const claim = await fileClaim(situation, people.ana, { policyId, lossAt: Number(endAt) - 60 });
    return { ...situation, claim };
  };
  return { fileAt, closesAt: tailEndsAt + PAUSED };
}

describe('AdjusterDesk.decide', () => {
  describe('given a pause of filing lengthened the tail', () => {
    it('CLM-6: refuses TIME_BARRED of what was filed in its last second', async () => {
      const { fileAt, closesAt } = await load();
      const filed = await fileAt(closesAt - 1);
      expect(BigInt(filed.claim.filed.flags) & flags.OUT_OF_TERMS).to.equal(0n);
      await isRefused(filed, 'TIME_BARRED');
    });
    it('takes TIME_BARRED of what was filed when it was over, and a second later', async () => {
      for (const late of [0, 1]) {
        const { fileAt, closesAt } = await load();
        const filed = await fileAt(closesAt + late);
        expect(BigInt(filed.claim.filed.flags) & flags.OUT_OF_TERMS).to.equal(flags.OUT_OF_TERMS);
        await isTaken(filed, 'TIME_BARRED');
      }
    });
  });
});
