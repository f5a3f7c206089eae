import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { loadDeployment } from '../../support/fixtures.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';

const { decide, file } = pauseFlags;

describe('PauseControl.endWithPauses', () => {
  describe('given the flag was never up', () => {
    it('is the end of the window', async () => {
      const { contracts } = await loadDeployment();
      expect(await contracts.pauseControl.endWithPauses(decide, 1_000, 1_100)).to.equal(1_100n);
    });
  });

  describe('given only another flag was up', () => {
    it('is the end of the window', async () => {
      const deployment = await loadDeployment();
      const endsAt = await pauseFor(deployment, file, 100);
      const { pauseControl } = deployment.contracts;
      expect(await pauseControl.endWithPauses(decide, endsAt - 150, endsAt)).to.equal(BigInt(endsAt));
    });
  });

  describe('given one pause of a hundred seconds', () => {
    const cases = [
      { title: 'window that ends as it begins', from: -100, to: 0, end: 0 },
      { title: 'window that ends a second into it', from: -100, to: 1, end: 101 },
      { title: 'window that ends with it', from: -100, to: 100, end: 200 },
      { title: 'window that begins with it', from: 0, to: 10, end: 110 },
      { title: 'window that begins in its last second', from: 99, to: 110, end: 111 },
      { title: 'window that begins when it is over', from: 100, to: 110, end: 110 },
      { title: 'window without a second', from: 50, to: 50, end: 50 },
      { title: 'window that ended before it began', from: 50, to: 20, end: 20 },
    ] as const;
    for (const { title, from, to, end } of cases) {
      it(`CLM-6: gives the right seconds to a ${title}`, async () => {
        const deployment = await loadDeployment();
        const startsAt = (await pauseFor(deployment, decide, 100)) - 100;
        const found = await deployment.contracts.pauseControl.endWithPauses(decide, startsAt + from, startsAt + to);
        expect(Number(found) - startsAt).to.equal(end);
      });
    }
  });

  describe('given a pause within the seconds another gave back', () => {
    it('CLM-6: gives the seconds of both', async () => {
      const deployment = await loadDeployment();
      const { contracts, network } = deployment;
      const firstEndsAt = await pauseFor(deployment, decide, 100);
      await network.networkHelpers.time.increaseTo(firstEndsAt + 20);
      const secondEndsAt = await pauseFor(deployment, decide, 50);
      const found = await contracts.pauseControl.endWithPauses(decide, firstEndsAt - 200, firstEndsAt - 70);
      expect(Number(found)).to.equal(secondEndsAt + (firstEndsAt - 70 + 100 - (secondEndsAt - 50)));
    });
  });

  describe('given a pause of six days that began a second before the end of a window', () => {
    it('CLM-8: is found with as little gas as any other', async () => {
      const deployment = await loadDeployment();
      const { pauseControl } = deployment.contracts;
      const endsAt = await pauseFor(deployment, decide, 6 * DAY);
      const startsAt = endsAt - 6 * DAY;
      const window = [decide, startsAt - DAY, startsAt + 1] as const;
      expect(await pauseControl.endWithPauses(...window)).to.equal(BigInt(endsAt + 1));
      const gas = await pauseControl.endWithPauses.estimateGas(...window);
      // Code that counts what is run, or has faults in it, costs more than the deployed one.
      const isDeployed = process.env['MAKEWHOLE_ARTIFACTS'] === undefined;
      expect(gas).to.be.lessThan(isDeployed ? 40_000n : 60_000n);
    });
  });
});
