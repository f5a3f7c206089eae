import { expect } from 'chai';

import { loadDeployment } from '../../support/fixtures.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';

const { file } = pauseFlags;

describe('PauseControl.pausedSeconds', () => {
  describe('given the flag was never up', () => {
    it('is zero', async () => {
      const { contracts } = await loadDeployment();
      expect(await contracts.pauseControl.pausedSeconds(file, 0, 2 ** 40 - 1)).to.equal(0n);
    });
  });

  describe('when the interval is empty or upside down', () => {
    it('is zero', async () => {
      const deployment = await loadDeployment();
      const endsAt = await pauseFor(deployment, file, 100);
      expect(await deployment.contracts.pauseControl.pausedSeconds(file, endsAt, endsAt)).to.equal(0n);
      expect(await deployment.contracts.pauseControl.pausedSeconds(file, endsAt, endsAt - 50)).to.equal(0n);
    });
  });

  describe('given several pauses', () => {
    it('CLM-6: counts exactly the seconds of overlap, as counting them one by one does', async () => {
      const deployment = await loadDeployment();
      const { contracts, network } = deployment;
      const up = new Set<number>();
      for (const [wait, length] of [
        [7, 20],
        [3, 5],
        [40, 33],
        [1, 1],
        [11, 60],
      ] as const) {
        await network.networkHelpers.time.increase(wait);
        const endsAt = await pauseFor(deployment, file, length);
        for (let second = endsAt - length; second < endsAt; second += 1) up.add(second);
        await network.networkHelpers.time.increaseTo(endsAt);
      }
      const first = Math.min(...up);
      const last = Math.max(...up);
      for (let i = 0; i < 60; i += 1) {
        const from = first - 15 + ((i * 37) % (last - first + 30));
        const to = first - 15 + ((i * 101) % (last - first + 30));
        const expected = [...up].filter((second) => second >= from && second < to).length;
        expect(await contracts.pauseControl.pausedSeconds(file, from, to)).to.equal(BigInt(expected), `${from}–${to}`);
      }
    });
  });
});
