import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { buyCover } from '../../support/actors.ts';
import { buildCover } from '../../support/builders.ts';
import { loadFunded } from '../../support/fixtures.ts';
import { groupDefaults, loadGroup, provedCertificate } from '../../support/group.ts';
import { actAt } from '../../support/service.ts';
import { sellTerms } from '../../support/terms.ts';

const WAITING = 20;
const COOLING = 30;
const MAX = 2n ** 96n - 1n;

/** Ana's policy of a version that waits, begun now or in so many days, and the cover that would follow it. */
async function loadWaiting(coolingOffDays: number, aheadDays = 0) {
  const deployment = await loadFunded();
  const { contracts, people, network } = deployment;
  const versionId = await sellTerms(deployment, { waitingDays: WAITING, coolingOffDays });
  const startAt = aheadDays === 0 ? 0 : (await network.networkHelpers.time.latest()) + aheadDays * DAY;
  const previousId = await buyCover(deployment, people.ana, { versionId, termDays: 40, startAt });
  const begun = Number((await contracts.policyBook.policyOf(previousId)).startAt);
  const cover = buildCover({ versionId, holder: people.ana.address, termDays: 40 });
  return { ...deployment, previousId, startAt: begun, cover, salesDesk: contracts.salesDesk.connect(people.ana) };
}

describe('SalesDesk.renew', () => {
  describe('given the old policy may still be cooled off', () => {
    it('T8: sells, and waiting begins anew, to the last second of its cooling-off', async () => {
      for (const late of [-1, 0, 1]) {
        const situation = await loadWaiting(COOLING);
        const { salesDesk, previousId, startAt, cover } = situation;
        await actAt(situation, startAt + COOLING * DAY + late);
        await expect(salesDesk.renew(previousId, cover, MAX))
          .to.emit(salesDesk, 'CoverRenewed')
          .withArgs(previousId + 1n, previousId, late === 1);
      }
    });
  });

  describe('given the old policy may still be cancelled before it begins', () => {
    it('T8: sells, and waiting begins anew, to its first second', async () => {
      for (const late of [0, 1]) {
        const situation = await loadWaiting(0, 30);
        const { salesDesk, previousId, startAt, cover } = situation;
        await actAt(situation, startAt + late);
        await expect(salesDesk.renew(previousId, cover, MAX))
          .to.emit(salesDesk, 'CoverRenewed')
          .withArgs(previousId + 1n, previousId, late === 1);
      }
    });
  });

  describe('given a certificate that became a policy in its last days', () => {
    it('T8: goes on, for nobody cools off from what the group paid', async () => {
      const group = await loadGroup();
      const { contracts, people, versions, startAt } = group;
      const { certificate, proof } = provedCertificate(group, 0);
      await actAt(group, startAt + (groupDefaults.termDays - 5) * DAY);
      const previousId = await contracts.groupDesk.certificateToPolicy.staticCall(1, certificate, proof);
      await contracts.groupDesk.certificateToPolicy(1, certificate, proof);
      const { limitAssets } = certificate;
      const cover = buildCover({ versionId: versions['phone'] ?? 0, holder: people.ana.address, limitAssets });
      await expect(contracts.salesDesk.connect(people.ana).renew(previousId, cover, MAX))
        .to.emit(contracts.salesDesk, 'CoverRenewed')
        .withArgs(previousId + 1n, previousId, true);
    });
  });
});
