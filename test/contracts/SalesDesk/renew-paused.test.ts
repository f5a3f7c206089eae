import { expect } from 'chai';
import { id } from 'ethers';

import { DAY } from '../../../domain/primitives/time.ts';
import { buyCover } from '../../support/actors.ts';
import { buildCover } from '../../support/builders.ts';
import { loadFunded } from '../../support/fixtures.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';
import { actAt } from '../../support/service.ts';
import { sellTerms } from '../../support/terms.ts';

const MAX = 2n ** 96n - 1n;
const KEY = id('Ana’s phone');
/** How long sales are paused: three days before the end and three days after it. */
const PAUSED = 6 * DAY;

/** Ana's policy of a version that waits, and a pause of sales that begins so many days before the policy's end. */
async function loadPaused(daysBefore: number) {
  const deployment = await loadFunded();
  const { contracts, people, network } = deployment;
  const versionId = await sellTerms(deployment, { waitingDays: 20, coolingOffDays: 10 });
  const previousId = await buyCover(deployment, people.ana, { versionId, termDays: 60, objectKey: KEY });
  const { startAt, endAt } = await contracts.policyBook.policyOf(previousId);
  await network.networkHelpers.time.increaseTo(Number(endAt) - daysBefore * DAY - 2);
  const resumesAt = await pauseFor(deployment, pauseFlags.sell, PAUSED);
  const cover = buildCover({ versionId, holder: people.ana.address, termDays: 60, objectKey: KEY });
  const salesDesk = contracts.salesDesk.connect(people.ana);
  return { ...deployment, previousId, startAt, endAt: Number(endAt), resumesAt, cover, salesDesk };
}

/** What is waited from if the policy is renewed in the second `instant`. */
async function waitedFrom(situation: Awaited<ReturnType<typeof loadPaused>>, instant: number, startAt = 0) {
  const { contracts, salesDesk, previousId, cover } = situation;
  await actAt(situation, instant);
  await salesDesk.renew(previousId, { ...cover, startAt }, MAX);
  const renewed = await contracts.policyBook.policyOf(previousId + 1n);
  return { from: renewed.waitingFrom, startAt: Number(renewed.startAt) };
}

describe('SalesDesk.renew', () => {
  describe('given sales were paused over the end', () => {
    it('reverts with PauseActive to the last second of the pause', async () => {
      const situation = await loadPaused(3);
      const { contracts, salesDesk, previousId, cover, resumesAt } = situation;
      await actAt(situation, resumesAt - 1);
      await expect(salesDesk.renew(previousId, cover, MAX))
        .to.be.revertedWithCustomError(contracts.pauseControl, 'PauseActive')
        .withArgs(pauseFlags.sell, resumesAt);
    });

    it('A37, T8: gives the paused seconds back, to the last of them', async () => {
      for (const late of [-1, 0, 1]) {
        const situation = await loadPaused(3);
        const instant = situation.endAt + PAUSED + late;
        const { from, startAt } = await waitedFrom(situation, instant);
        expect([from, startAt]).to.deep.equal([late === 1 ? BigInt(instant) : situation.startAt, instant]);
      }
    });

    it('T8: goes on only with what begins at once', async () => {
      for (const ahead of [0, 1]) {
        const situation = await loadPaused(3);
        const instant = situation.resumesAt;
        const { from } = await waitedFrom(situation, instant, instant + ahead);
        expect(from).to.equal(ahead === 0 ? situation.startAt : BigInt(instant + ahead));
      }
    });
  });

  describe('given sales were paused before the end', () => {
    it('A37: gives back what the pause took of the last thirty days', async () => {
      const lastSeconds = [
        { daysBefore: 30, given: PAUSED },
        { daysBefore: 34, given: 2 * DAY },
      ];
      for (const { daysBefore, given } of lastSeconds) {
        for (const late of [-1, 0, 1]) {
          const situation = await loadPaused(daysBefore);
          const { from } = await waitedFrom(situation, situation.endAt + given + late);
          expect(from === situation.startAt).to.equal(late !== 1);
        }
      }
    });

    it('T8: nothing of a pause that was over by then', async () => {
      for (const late of [0, 1]) {
        const situation = await loadPaused(36);
        const { from } = await waitedFrom(situation, situation.endAt + late);
        expect(from === situation.startAt).to.equal(late === 0);
      }
    });

    it('T8: does not go on with what begins while the old cover runs', async () => {
      const situation = await loadPaused(20);
      const { salesDesk, previousId, cover, contracts, endAt } = situation;
      await actAt(situation, endAt - 1);
      await expect(salesDesk.renew(previousId, { ...cover, startAt: endAt - 1, objectKey: id('another') }, MAX))
        .to.emit(salesDesk, 'CoverRenewed')
        .withArgs(previousId + 1n, previousId, false);
      expect((await contracts.policyBook.policyOf(previousId + 1n)).waitingFrom).to.equal(BigInt(endAt - 1));
    });
  });
});
