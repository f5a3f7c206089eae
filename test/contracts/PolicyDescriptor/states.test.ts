import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { buyCover } from '../../support/actors.ts';
import { loadCovered, loadFunded } from '../../support/fixtures.ts';
import { textsOf, type SetText } from '../../support/picture.ts';
import { loadWarned } from '../../support/service.ts';
import { sellTerms } from '../../support/terms.ts';

/** Where the state stands in the picture, in English and then in Chinese. */
function stateOn(texts: readonly SetText[]): readonly (readonly [string, string])[] {
  return texts.slice(5, 7).map(({ words, classes }) => [words, classes] as const);
}

describe('PolicyDescriptor.pictureOf', () => {
  describe('given a policy that waits, covers, is over and is closed', () => {
    it('says so in both languages and in the colour of each, from its first second on', async () => {
      const deployment = await loadFunded();
      const { contracts, people, network } = deployment;
      const versionId = await sellTerms(deployment, { waitingDays: 14, tailDays: 10 });
      const policyId = await buyCover(deployment, people.ana, { versionId, termDays: 30 });
      const begins = Number((await contracts.policyBook.policyOf(policyId)).startAt);
      const stateAt = async (instant: number): Promise<unknown> => {
        await network.networkHelpers.time.increaseTo(instant);
        return stateOn(await textsOf(deployment, policyId));
      };
      const waiting = [
        ['waiting period', 'clock mid'],
        ['等待期内', 'clock mid'],
      ];
      const covered = [
        ['covered', 'money mid'],
        ['保障中', 'money mid'],
      ];
      const tail = [
        ['reporting open', 'note mid'],
        ['已到期，可报案', 'note mid'],
      ];
      const ended = [
        ['ended', 'quiet mid'],
        ['已到期', 'quiet mid'],
      ];
      expect(await stateAt(begins + 14 * DAY - 1)).to.deep.equal(waiting);
      expect(await stateAt(begins + 14 * DAY)).to.deep.equal(covered);
      expect(await stateAt(begins + 30 * DAY - 1)).to.deep.equal(covered);
      expect(await stateAt(begins + 30 * DAY)).to.deep.equal(tail);
      expect(await stateAt(begins + 40 * DAY - 1)).to.deep.equal(tail);
      expect(await stateAt(begins + 40 * DAY)).to.deep.equal(ended);
      await contracts.policyBook.close([policyId]);
      expect(stateOn(await textsOf(deployment, policyId))).to.deep.equal([
        ['closed', 'quiet mid'],
        ['已关闭', 'quiet mid'],
      ]);
    });
  });

  describe('given an instalment was not paid', () => {
    it('says that cover is suspended, until the policy is over', async () => {
      const situation = await loadWarned();
      const { policyId, suspendsAt, endAt, network } = situation;
      const stateAt = async (instant: number): Promise<unknown> => {
        await network.networkHelpers.time.increaseTo(instant);
        return stateOn(await textsOf(situation, policyId))[0];
      };
      expect(await stateAt(suspendsAt - 1)).to.deep.equal(['covered', 'money mid']);
      expect(await stateAt(suspendsAt)).to.deep.equal(['suspended', 'clock mid']);
      expect(stateOn(await textsOf(situation, policyId))[1]).to.deep.equal(['已中止', 'clock mid']);
      expect(await stateAt(endAt)).to.deep.equal(['reporting open', 'note mid']);
    });
  });

  describe('given Ana cooled off', () => {
    it('is a picture of a closed policy', async () => {
      const situation = await loadCovered();
      await situation.contracts.serviceDesk.connect(situation.people.ana).coolOff(situation.policyId);
      expect(stateOn(await textsOf(situation, situation.policyId))[0]).to.deep.equal(['closed', 'quiet mid']);
    });
  });
});
