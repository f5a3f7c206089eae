import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { buyCover } from '../../support/actors.ts';
import { defineSituation } from '../../support/define-situation.ts';
import { buildCovered } from '../../support/fixtures.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';
import { actAt } from '../../support/service.ts';

const PAUSED = 5 * DAY;
const [TAIL, CLOSABLE] = [3n, 4n];

/** Ana's policy, whose tail is over two days after filing was paused for five; one of Bo's that ended before, one after. */
const loadPaused = defineSituation(async () => {
  const situation = await buildCovered();
  const { contracts, people, network, policyId } = situation;
  const earlier = await buyCover(situation, people.bo, { termDays: 100 });
  const tailEndsAt = Number(await contracts.policyBook.closableAt(policyId));
  await network.networkHelpers.time.increaseTo(tailEndsAt - 2 * DAY);
  await pauseFor(situation, pauseFlags.file, PAUSED);
  return { ...situation, earlier, tailEndsAt, overAt: tailEndsAt + PAUSED };
});

describe('PolicyBook.close', () => {
  describe('given filing was paused within the tail', () => {
    it('CLM-6: reverts with PolicyNotClosable until as many seconds later, to the last', async () => {
      const situation = await loadPaused();
      const { contracts, policyId, overAt } = situation;
      const { policyBook } = contracts;
      expect(await policyBook.closableAt(policyId)).to.equal(overAt);
      await actAt(situation, overAt - 1);
      await expect(policyBook.close([policyId]))
        .to.be.revertedWithCustomError(policyBook, 'PolicyNotClosable')
        .withArgs(policyId, overAt, 0);
      expect(await policyBook.statusOf(policyId)).to.equal(TAIL);
      await actAt(situation, overAt);
      await expect(policyBook.close([policyId])).to.emit(policyBook, 'PolicyClosed');
    });

    it('CLM-6: leaves it open among several, in whatever order', async () => {
      for (const reversed of [false, true]) {
        const situation = await loadPaused();
        const { contracts, policyId, earlier, overAt } = situation;
        const { policyBook } = contracts;
        const reason = policyBook.interface.getError('PolicyNotClosable')?.selector;
        await actAt(situation, overAt - 1);
        const closing = policyBook.close(reversed ? [earlier, policyId] : [policyId, earlier]);
        await expect(closing).to.emit(policyBook, 'PolicyLeftOpen').withArgs(policyId, reason);
        expect((await policyBook.policyOf(earlier)).closed).to.equal(true);
      }
    });
  });

  describe('given filing was paused after the tail', () => {
    it('closes at once', async () => {
      const situation = await loadPaused();
      const { contracts, earlier, tailEndsAt } = situation;
      expect(await contracts.policyBook.statusOf(earlier)).to.equal(CLOSABLE);
      await actAt(situation, tailEndsAt);
      await expect(contracts.policyBook.close([earlier])).to.emit(contracts.policyBook, 'PolicyClosed');
    });
  });
});
