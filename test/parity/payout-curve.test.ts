import { expect } from 'chai';
import { network as hardhat } from 'hardhat';

import { directionOf, isSoundCurve, payoutOf } from '../../domain/oracles/payout-curve.ts';
import { curveKinds } from '../../domain/products/terms.ts';
import { createRandom } from './random.ts';

const SEED = 20_261_122;
const CASES = 300;
const directions = ['Rising', 'Falling'];

describe('parity of PayoutCurve', () => {
  it(`gives payout, direction and soundness alike on ${CASES} random curves, sound or not`, async () => {
    const { ethers } = await hardhat.create();
    const [harness, random] = [await ethers.deployContract('CurveHarness'), createRandom(SEED)];
    let paying = 0;
    for (let place = 0; place < CASES; place += 1) {
      const number = random.whole(1, 4);
      const kind = curveKinds[number] ?? 'Step';
      const [first, fall] = [random.whole(-40, 40), random.bool()];
      const bps = Array.from({ length: random.whole(1, 8) }, () => random.whole(0, 10_000)).sort((a, b) => a - b);
      const shares = random.whole(0, 9) === 0 ? bps.map(() => random.whole(0, 10_000)) : fall ? bps.reverse() : bps;
      const points = shares.map((payoutBps, at) => ({
        value: BigInt(first + at * 20 + random.whole(0, 9)),
        payoutBps,
      }));
      points.sort((a, b) => Number(a.value - b.value));
      const curve = { kind, points };
      const where = `case ${place} of seed ${SEED}: ${kind}`;
      expect(Number(await harness.directionOf(number, points)), where).to.equal(directions.indexOf(directionOf(curve)));
      expect(await harness.isSound(number, points), where).to.equal(isSoundCurve(curve));
      if (!isSoundCurve(curve)) continue;
      const limit = random.amount(96);
      for (const near of [-1n, 0n, 1n]) {
        const point = points[random.whole(0, points.length - 1)];
        const value = (point?.value ?? 0n) + near;
        const paid = payoutOf(curve, value, limit);
        expect(await harness.payoutOf(number, points, value, limit), `${where} at ${value}`).to.equal(paid);
        if (paid > 0n) paying += 1;
      }
    }
    expect(paying).to.be.greaterThan(CASES / 4);
  });
});
