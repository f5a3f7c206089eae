import { expect } from 'chai';
import fc from 'fast-check';

import { accountedOf, equityOf, exitEquityOf, lockedOf, noBuckets, solvencyOf } from './buckets.ts';

const amount = fc.bigInt({ min: 0n, max: 2n ** 100n });
const buckets = fc.record({
  freeAssets: amount,
  lockedAssets: amount,
  reservedAssets: amount,
  payableAssets: amount,
  unearnedAssets: amount,
  feesAssets: amount,
  depositAssets: amount,
  owedAssets: amount,
  heldAssets: amount,
  unreservedAssets: amount,
});

describe('CAP-1: the buckets', () => {
  it('sum to what is accounted, and what is owed, held or wanted is none of them', () => {
    expect(
      accountedOf({
        ...noBuckets,
        freeAssets: 1n,
        lockedAssets: 2n,
        reservedAssets: 4n,
        payableAssets: 8n,
        unearnedAssets: 16n,
        feesAssets: 32n,
        depositAssets: 64n,
        owedAssets: 128n,
        heldAssets: 256n,
        unreservedAssets: 512n,
      }),
    ).to.equal(127n);
  });
  it('are solvent exactly when accounted covers the liabilities and the balance covers accounted', () => {
    fc.assert(
      fc.property(buckets, amount, (pool, balance) => {
        const state = solvencyOf(pool, balance);
        const covered = pool.freeAssets + pool.lockedAssets >= pool.owedAssets;
        return state.solvent === (covered && accountedOf(pool) <= balance);
      }),
    );
    expect(solvencyOf(noBuckets, 0n)).to.not.have.property('coverBps');
  });
});

describe('CAP-8: the two prices', () => {
  it('opening a claim out of free or locked capital lowers the exit price only', () => {
    fc.assert(
      fc.property(buckets, fc.nat(100), (pool, percent) => {
        const taken = (pool.freeAssets * BigInt(percent)) / 100n;
        const after = { ...pool, freeAssets: pool.freeAssets - taken, reservedAssets: pool.reservedAssets + taken };
        return equityOf(after) === equityOf(pool) && exitEquityOf(after) <= exitEquityOf(pool);
      }),
    );
  });
});

describe('CAP-2: a policy’s lock', () => {
  it('shrinks by what is used and is nothing once closed', () => {
    expect(lockedOf({ lockAssets: 10n, usedAssets: 4n, closed: false })).to.equal(6n);
    expect(lockedOf({ lockAssets: 10n, usedAssets: 11n, closed: false })).to.equal(0n);
    expect(lockedOf({ lockAssets: 10n, usedAssets: 0n, closed: true })).to.equal(0n);
  });
});
