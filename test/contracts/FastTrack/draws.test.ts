import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { loadDeployment } from '../../support/fixtures.ts';
import {
  commitmentOf,
  COMMITTED_DAYS,
  loadAssessed,
  nextAt,
  revealSecrets,
  secretOf,
  toDay,
  today,
} from '../../support/fast-track.ts';

const MOST_DAYS = 62;
const commitments = (count: number) => Array.from({ length: count }, (_, place) => commitmentOf(secretOf(place)));

describe('FastTrack.commitDraws', () => {
  behavesAsRestricted(async () => {
    const { contracts, people } = await loadDeployment();
    const contract = contracts.fastTrack;
    const caller = people.adjudicationManager;
    return { contract, caller, send: () => contract.connect(caller).commitDraws(commitments(1)) };
  });

  describe('given days were committed that are over, and not all of their secrets are out', () => {
    it('reverts with DrawSecretUnknown', async () => {
      const situation = await loadAssessed();
      const { contracts, people, firstDay } = situation;
      await toDay(situation, firstDay + COMMITTED_DAYS, 60);
      await revealSecrets(situation, COMMITTED_DAYS - 1);
      const fastTrack = contracts.fastTrack.connect(people.attestor);
      await expect(fastTrack.commitDraws(commitments(1)))
        .to.be.revertedWithCustomError(fastTrack, 'DrawSecretUnknown')
        .withArgs(firstDay + COMMITTED_DAYS - 1);
    });
  });

  describe('when there are none, or they reach too far', () => {
    it('takes 62 days from tomorrow on and reverts with DrawCommitmentsInvalid for none, or one more', async () => {
      const situation = await loadDeployment();
      const fastTrack = situation.contracts.fastTrack.connect(situation.people.attestor);
      for (const count of [0, MOST_DAYS + 1]) {
        await expect(fastTrack.commitDraws(commitments(count)))
          .to.be.revertedWithCustomError(fastTrack, 'DrawCommitmentsInvalid')
          .withArgs(count, MOST_DAYS);
      }
      await fastTrack.commitDraws(commitments(MOST_DAYS));
      await expect(fastTrack.commitDraws(commitments(1)))
        .to.be.revertedWithCustomError(fastTrack, 'DrawCommitmentsInvalid')
        .withArgs(1, 0);
    });
  });

  describe('given nothing was committed', () => {
    it('begins tomorrow, whatever the hour', async () => {
      const situation = await loadDeployment();
      const { contracts, people } = situation;
      const day = (await today(situation)) + 1;
      await toDay(situation, day, 0);
      await nextAt(situation, (day + 1) * DAY - 1);
      const fastTrack = contracts.fastTrack.connect(people.attestor);
      const made = commitments(3);
      await expect(fastTrack.commitDraws(made))
        .to.emit(fastTrack, 'DrawsCommitted')
        .withArgs(day + 1, day + 3, made, people.attestor.address);
      expect(await fastTrack.track()).to.deep.equal(
        [false, day + 1, day + 3, day + 1].map((one) => (one === false ? one : BigInt(one))),
      );
      expect(await fastTrack.drawOf(day + 1)).to.deep.equal([made[0], `0x${'0'.repeat(64)}`]);
    });
  });

  describe('given days ahead were committed', () => {
    it('goes on behind the last, and leaves what is committed', async () => {
      const situation = await loadAssessed();
      const { contracts, people, firstDay } = situation;
      const fastTrack = contracts.fastTrack.connect(people.attestor);
      const untilDay = firstDay + COMMITTED_DAYS - 1;
      await expect(fastTrack.commitDraws([commitmentOf(secretOf(99))]))
        .to.emit(fastTrack, 'DrawsCommitted')
        .withArgs(untilDay + 1, untilDay + 1, [commitmentOf(secretOf(99))], people.attestor.address);
      expect((await fastTrack.drawOf(untilDay))[0]).to.equal(commitmentOf(secretOf(COMMITTED_DAYS - 1)));
    });
  });
});

describe('FastTrack.revealDraw', () => {
  describe('given nothing is committed', () => {
    it('reverts with DrawSecretUnknown', async () => {
      const { contracts } = await loadDeployment();
      await expect(contracts.fastTrack.revealDraw(secretOf(0)))
        .to.be.revertedWithCustomError(contracts.fastTrack, 'DrawSecretUnknown')
        .withArgs(1);
    });
  });

  describe('when the day is not over', () => {
    it('reverts with DrawNotOver in its last second and takes the secret in the next', async () => {
      const situation = await loadAssessed();
      const { firstDay, contracts, people } = situation;
      const endsAt = (firstDay + 1) * DAY;
      await toDay(situation, firstDay, DAY - 60);
      await nextAt(situation, endsAt - 1);
      const fastTrack = contracts.fastTrack.connect(people.chen);
      await expect(fastTrack.revealDraw(secretOf(0)))
        .to.be.revertedWithCustomError(fastTrack, 'DrawNotOver')
        .withArgs(firstDay, endsAt);
      await nextAt(situation, endsAt);
      await expect(fastTrack.revealDraw(secretOf(0)))
        .to.emit(fastTrack, 'DrawRevealed')
        .withArgs(firstDay, secretOf(0), people.chen.address);
      expect(await fastTrack.drawOf(firstDay)).to.deep.equal([commitmentOf(secretOf(0)), secretOf(0)]);
      expect((await fastTrack.track()).dueDay).to.equal(BigInt(firstDay + 1));
    });
  });

  describe('when it is not the secret of the oldest day', () => {
    it('reverts with DrawSecretMismatch', async () => {
      const situation = await loadAssessed();
      const { firstDay, contracts } = situation;
      await toDay(situation, firstDay + 2, 60);
      await expect(contracts.fastTrack.revealDraw(secretOf(1)))
        .to.be.revertedWithCustomError(contracts.fastTrack, 'DrawSecretMismatch')
        .withArgs(firstDay, commitmentOf(secretOf(1)), commitmentOf(secretOf(0)));
    });
  });
});
