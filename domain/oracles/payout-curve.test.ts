import { expect } from 'chai';
import fc from 'fast-check';

import { curveKinds, type CurveKind } from '../products/terms.ts';
import { directionOf, isSoundCurve, payoutOf, type PayoutCurve } from './payout-curve.ts';

type Row = readonly [value: number, payoutBps: number];

function curve(kind: CurveKind, ...rows: readonly Row[]): PayoutCurve {
  return { kind, points: rows.map(([value, payoutBps]) => ({ value: BigInt(value), payoutBps })) };
}

/** Hong Kong rain in tenths of a millimetre: 150 / 200 / 300 mm. */
const rain = curve('Step', [1_500, 2_500], [2_000, 5_000], [3_000, 10_000]);
/** Rainfall deficit: trigger 400 mm, exit 200 mm. */
const drought = curve('Linear', [2_000, 10_000], [4_000, 0]);
const LIMIT = 40_000n;

describe('payoutOf', () => {
  it('pays at every threshold and beyond it, and the step before one below it', () => {
    const table: readonly (readonly [PayoutCurve, readonly Row[]])[] = [
      [
        rain,
        [
          [1_499, 0],
          [1_500, 10_000],
          [1_501, 10_000],
          [1_999, 10_000],
          [2_000, 20_000],
          [2_999, 20_000],
          [3_000, 40_000],
          [9_999, 40_000],
        ],
      ],
      [
        curve('Binary', [48, 10_000]),
        [
          [47, 0],
          [48, 40_000],
          [49, 40_000],
        ],
      ],
      [
        curve('Binary', [5, 10_000], [6, 0]),
        [
          [4, 40_000],
          [5, 40_000],
          [6, 0],
        ],
      ],
      [
        curve('Step', [100, 10_000], [200, 2_500]),
        [
          [99, 40_000],
          [100, 40_000],
          [101, 10_000],
          [200, 10_000],
          [201, 0],
        ],
      ],
      [
        drought,
        [
          [1_999, 40_000],
          [2_000, 40_000],
          [2_001, 39_980],
          [3_000, 20_000],
          [3_999, 20],
          [4_000, 0],
          [4_001, 0],
        ],
      ],
      [
        curve('Linear', [10, 2_000], [20, 4_000]),
        [
          [9, 0],
          [10, 8_000],
          [15, 12_000],
          [20, 16_000],
          [21, 16_000],
        ],
      ],
      [
        curve('PerDay', [3, 500], [10, 1_000]),
        [
          [2, 0],
          [3, 2_000],
          [9, 14_000],
          [10, 18_000],
          [16, 40_000],
          [99, 40_000],
        ],
      ],
    ];
    for (const [shape, rows] of table) {
      for (const [value, assets] of rows) {
        const where = `${shape.kind} ${directionOf(shape)} at ${value}`;
        expect(payoutOf(shape, BigInt(value), LIMIT), where).to.equal(BigInt(assets));
      }
    }
  });

  it('rounds up by less than a base unit, and pays a whole limit exactly', () => {
    expect(payoutOf(drought, 3_999n, 3n)).to.equal(1n);
    expect(payoutOf(drought, 2_000n, 3n)).to.equal(3n);
    expect(payoutOf(rain, 1_500n, 1n)).to.equal(1n);
  });

  it('never pays beyond the limit, and never less the further a value goes its way', () => {
    const points = fc.uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 8 });
    const shares = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 8, maxLength: 8 });
    const kinds = fc.constantFrom<CurveKind>('Step', 'Linear');
    fc.assert(
      fc.property(
        kinds,
        fc.boolean(),
        points,
        shares,
        fc.integer({ min: -600, max: 600 }),
        (kind, falls, at, bps, x) => {
          const places = [...at].sort((a, b) => a - b);
          const rising = bps.slice(0, places.length).sort((a, b) => a - b);
          const shares = falls ? rising.reverse() : rising;
          const shape = curve(kind, ...places.map((value, place): Row => [value, shares[place] ?? 0]));
          expect(isSoundCurve(shape)).to.equal(true);
          const further = directionOf(shape) === 'Falling' ? x - 1 : x + 1;
          const [here, there] = [payoutOf(shape, BigInt(x), LIMIT), payoutOf(shape, BigInt(further), LIMIT)];
          expect(there >= here && there <= LIMIT).to.equal(true);
        },
      ),
    );
  });
});

describe('isSoundCurve', () => {
  it('refuses payouts that turn back, two binary answers, a line of one point and days before the first', () => {
    const unsound = [
      curve('Step', [1, 10], [2, 5], [3, 20]),
      curve('Linear', [1, 20], [2, 30], [3, 5]),
      curve('Binary', [1, 10], [2, 20]),
      curve('Binary', [1, 0]),
      curve('Linear', [1, 10]),
      curve('PerDay', [0, 10]),
    ];
    for (const shape of unsound) expect(isSoundCurve(shape), JSON.stringify(shape.kind)).to.equal(false);
    for (const shape of [rain, drought]) expect(isSoundCurve(shape)).to.equal(true);
    expect(curveKinds).to.have.length(5);
  });
});
