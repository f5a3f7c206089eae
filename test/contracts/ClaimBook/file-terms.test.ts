import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { phone } from '../../../scripts/config/products/phone.ts';
import { buildFiling, buildItem } from '../../support/builders.ts';
import { flags, loadFileable, loadHospitalised, usageOf } from '../../support/claim.ts';
import { defaults } from '../../support/defaults.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';

const { lossAssets, payableAssets } = defaults.screen;
const { termDays } = defaults.phone;

/** The flags and the reserve of a filing whose loss or report lies at the edge of the terms. */
async function fileAt(lossAfter: number, reportAfter: number) {
  const { contracts, people, network, policyId, filing, claimId } = await loadFileable();
  const { startAt } = await contracts.policyBook.policyOf(policyId);
  await network.networkHelpers.time.setNextBlockTimestamp(Number(startAt) + reportAfter);
  await contracts.claimBook.connect(people.ana).file(filing({ lossAt: Number(startAt) + lossAfter }));
  const claim = await contracts.claimBook.claimOf(claimId);
  return { outOfTerms: (claim.flags & flags.OUT_OF_TERMS) !== 0n, reservedAssets: claim.reservedAssets };
}

describe('ClaimBook.file', () => {
  describe('when the loss is outside the terms', () => {
    const [term, tail] = [termDays * DAY, phone.tailDays * DAY];
    it('counts a loss of the first and of the last second of cover', async () => {
      expect(await fileAt(0, 10 * DAY)).to.deep.equal({ outOfTerms: false, reservedAssets: payableAssets });
      expect(await fileAt(term - 1, term)).to.deep.equal({ outOfTerms: false, reservedAssets: payableAssets });
    });
    it('flags a loss before the start or at the end, and reserves nothing', async () => {
      expect(await fileAt(-1, 10 * DAY)).to.deep.equal({ outOfTerms: true, reservedAssets: 0n });
      expect(await fileAt(term, term + 1)).to.deep.equal({ outOfTerms: true, reservedAssets: 0n });
    });
    it('flags a report after the tail and not one of its last second', async () => {
      expect(await fileAt(term - 1, term + tail - 1)).to.deep.equal({
        outOfTerms: false,
        reservedAssets: payableAssets,
      });
      expect(await fileAt(term - 1, term + tail)).to.deep.equal({ outOfTerms: true, reservedAssets: 0n });
    });
    it('files on a closed policy, flagged', async () => {
      const situation = await loadFileable();
      const { contracts, network, people, policyId, filing, claimId } = situation;
      await network.networkHelpers.time.increaseTo(await contracts.policyBook.closableAt(policyId));
      await contracts.policyBook.close([policyId]);
      await contracts.claimBook.connect(people.ana).file(filing());
      expect(await usageOf(situation, policyId)).to.deep.equal([0n, 1n]);
      expect((await contracts.claimBook.claimOf(claimId)).flags).to.equal(flags.OUT_OF_TERMS | flags.EVIDENCE);
    });
    it('flags a loss of the waiting period, and counts the next second', async () => {
      const { contracts, people, policyId } = await loadHospitalised();
      const { startAt } = await contracts.policyBook.policyOf(policyId);
      const items = [buildItem({ claimedAssets: 0n, claimedDays: 10 })];
      for (const early of [1, 0]) {
        const lossAt = Number(startAt) + 30 * DAY - early;
        await contracts.claimBook.connect(people.ana).file(buildFiling({ policyId, lossAt, items }));
      }
      const [waiting, counting] = [
        await contracts.claimBook.claimOf((policyId << 16n) | 1n),
        await contracts.claimBook.claimOf((policyId << 16n) | 2n),
      ];
      expect([waiting.flags & flags.OUT_OF_TERMS, waiting.reservedAssets]).to.deep.equal([flags.OUT_OF_TERMS, 0n]);
      expect([counting.flags & flags.OUT_OF_TERMS, counting.reservedAssets]).to.deep.equal([0n, dollars('700')]);
    });
  });

  describe('given filing was paused during the tail', () => {
    it('CLM-6: lengthens the tail by exactly the paused seconds', async () => {
      const situation = await loadFileable();
      const { contracts, network, people, policyId, filing, lossAt } = situation;
      const { endAt } = await contracts.policyBook.policyOf(policyId);
      await network.networkHelpers.time.increaseTo(Number(endAt) + DAY);
      await pauseFor(situation, pauseFlags.file, 5 * DAY);
      const paused = Number(
        await contracts.pauseControl.pausedSeconds(pauseFlags.file, endAt, endAt + BigInt(60 * DAY)),
      );
      const reportBefore = Number(endAt) + phone.tailDays * DAY + paused;
      const flagged = [];
      for (const at of [reportBefore - 1, reportBefore]) {
        await network.networkHelpers.time.setNextBlockTimestamp(at);
        await contracts.claimBook
          .connect(people.ana)
          .file(filing({ lossAt, items: [buildItem({ claimedAssets: lossAssets })] }));
        const { claimCount } = await contracts.policyBook.policyOf(policyId);
        flagged.push((await contracts.claimBook.claimOf((policyId << 16n) | claimCount)).flags & flags.OUT_OF_TERMS);
      }
      expect(paused).to.be.greaterThan(0);
      expect(flagged).to.deep.equal([0n, flags.OUT_OF_TERMS]);
    });
  });
});
