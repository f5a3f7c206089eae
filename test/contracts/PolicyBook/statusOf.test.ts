import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { buyCover } from '../../support/actors.ts';
import { loadFunded } from '../../support/fixtures.ts';
import { sellTerms } from '../../support/terms.ts';

/** As in contracts/types/PolicyTypes.sol. */
const statuses = ['None', 'Waiting', 'Active', 'Tail', 'Closable', 'Closed'];

describe('PolicyBook.statusOf', () => {
  describe('given no such policy', () => {
    it('is None', async () => {
      const { contracts } = await loadFunded();
      expect(statuses[Number(await contracts.policyBook.statusOf(99))]).to.equal('None');
    });
  });

  describe('given a policy that waits fourteen days, covers thirty and is reported for ten', () => {
    it('changes with the clock alone, each at its second', async () => {
      const deployment = await loadFunded();
      const { contracts, people, network } = deployment;
      const { policyBook } = contracts;
      const versionId = await sellTerms(deployment, { waitingDays: 14, tailDays: 10 });
      const startAt = (await network.networkHelpers.time.latest()) + 5 * DAY;
      const policyId = await buyCover(deployment, people.ana, { versionId, startAt, termDays: 30 });
      const statusAt = async (instant: number): Promise<string | undefined> => {
        await network.networkHelpers.time.increaseTo(instant);
        return statuses[Number(await policyBook.statusOf(policyId))];
      };
      const endAt = startAt + 30 * DAY;
      expect(await statusAt(startAt + 14 * DAY - 1)).to.equal('Waiting');
      expect(await statusAt(startAt + 14 * DAY)).to.equal('Active');
      expect(await statusAt(endAt - 1)).to.equal('Active');
      expect(await statusAt(endAt)).to.equal('Tail');
      expect(await statusAt(endAt + 10 * DAY - 1)).to.equal('Tail');
      expect(await statusAt(endAt + 10 * DAY)).to.equal('Closable');
      await policyBook.close([policyId]);
      expect(await statusAt(endAt + 20 * DAY)).to.equal('Closed');
    });
  });
});
