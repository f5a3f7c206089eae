import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';

import { accountedOf } from '../../domain/capital/buckets.ts';
import {
  claimSettled,
  claimReserved,
  creditBooked,
  creditCollected,
  debtPaid,
  instructionLate,
  instructionMoved,
  lockReleased,
  premiumBooked,
  premiumEarned,
} from '../src/projections/pool-deltas.ts';
import { applyDeltas, emptyPool } from '../src/projections/pool.ts';
import { lineIdOf } from '../src/projections/event-place.ts';
import { ordinaryReserve, ordinarySettlement } from '../src/projections/ordinary-orders.ts';
import { filedClaim, issued, version } from './claim-samples.ts';

const pool = { ...emptyPool('0x01'), freeAssets: 1_000n };
const amount = fc.bigInt({ min: 0n, max: 2n ** 90n });

describe('a pool’s buckets', () => {
  it('CAP-1: grow by exactly the premium', () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, (net, taxAssets, feeAssets, lockAssets) => {
        const sale = { premiumAssets: net + taxAssets + feeAssets, taxAssets, feeAssets, lockAssets };
        const after = applyDeltas(pool, premiumBooked(sale), 5);
        return accountedOf(after) - accountedOf(pool) === sale.premiumAssets && after.updatedAt === 5;
      }),
    );
  });
  it('CAP-1: shrink by exactly what a claim is paid with, whatever goes back', () => {
    fc.assert(
      fc.property(fc.tuple(amount, amount, amount, amount, amount, amount, amount), ([a, b, c, d, e, f, g]) => {
        const order = {
          fromReservedAssets: a,
          fromLockedAssets: b,
          fromFreeAssets: c,
          fromFeesAssets: d,
          fromDepositAssets: 0n,
          owedAssets: e,
          toLockedAssets: f,
          toFreeAssets: g,
        };
        const after = applyDeltas(pool, claimSettled(order), 0);
        return accountedOf(pool) - accountedOf(after) === a + b + c + d && after.owedAssets === e;
      }),
    );
  });
  it('keep their sum when money only changes its bucket', () => {
    const moves = [claimReserved({ reservedAssets: 9n, fromLockedAssets: 4n }), lockReleased(7n), premiumEarned(3n)];
    for (const deltas of moves) expect(accountedOf(applyDeltas(pool, deltas, 0))).to.equal(accountedOf(pool));
  });
  it('CAP-4: hold a credit until it is collected, and end a debt by paying it', () => {
    const credited = applyDeltas(pool, creditBooked(5n), 0);
    expect(credited.payableAssets).to.equal(5n);
    expect(applyDeltas(credited, creditCollected(5n, 0n), 0).payableAssets).to.equal(0n);
    const paid = applyDeltas({ ...pool, owedAssets: 5n }, debtPaid(5n), 0);
    expect([paid.owedAssets, paid.freeAssets]).to.deep.equal([0n, 995n]);
  });
  it('CAP-25: take a bank’s late interest out of fees and deposit, owe the rest, and hold what is instructed again', () => {
    const before = { ...pool, feesAssets: 20n, depositAssets: 10n };
    const late = { fromFeesAssets: 20n, fromDepositAssets: 7n, owedAssets: 3n };
    const charged = applyDeltas(before, instructionLate(late), 0);
    expect([charged.feesAssets, charged.depositAssets, charged.owedAssets]).to.deep.equal([0n, 3n, 3n]);
    const instructed = applyDeltas(charged, instructionMoved(27n), 0);
    expect(instructed.payableAssets).to.equal(27n);
    expect(accountedOf(instructed)).to.equal(accountedOf(before));
  });
});

describe('a line of history', () => {
  it('has a key that sorts as time does', () => {
    const ids = [
      { block: 9, logIndex: 20 },
      { block: 10, logIndex: 3 },
      { block: 10, logIndex: 12 },
    ].map(lineIdOf);
    expect(ids.toSorted()).to.deep.equal(ids);
  });
});

describe('what follows from a version', () => {
  it('is written into the policy: line, pool, waiting period and tail', () => {
    expect(version).to.include({ productId: 'phone', line: 'PROPERTY', capAssets: null });
    expect(issued).to.include({
      productId: 'phone',
      line: 'PROPERTY',
      countsFrom: 1_000 + 2 * 86_400,
      tailEndsAt: 100_000 + 30 * 86_400,
    });
    expect(issued.deductibleAssets).to.equal(null);
  });
  it('is written into the claim: its number, its loss, its deadline', () => {
    expect(filedClaim).to.include({
      number: 1,
      policyId: 12,
      phase: 'Filed',
      claimedAssets: 100n,
      clockFrom: 500,
      entries: 1,
    });
  });
});

describe('an order the pool does not tell', () => {
  const policy = { lockAssets: 100n, usedAssets: 20n, closedAt: null };
  const filed = (expectedAssets: bigint, reservedAssets = expectedAssets) => ({ expectedAssets, reservedAssets });
  it('is a reserve wholly out of the lock', () => {
    expect(ordinaryReserve(policy, filed(80n))).to.deep.equal({
      reservedAssets: 80n,
      fromLockedAssets: 80n,
      unreservedAssets: 0n,
    });
    expect(ordinaryReserve(policy, filed(81n)), 'one beyond the lock').to.equal(undefined);
    expect(ordinaryReserve(policy, filed(0n)), 'nothing to reserve').to.equal(undefined);
    expect(ordinaryReserve({ ...policy, closedAt: 1 }, filed(5n)), 'a closed policy locks nothing').to.equal(undefined);
  });
  it('is a settlement out of the reserve with the rest back to the lock', () => {
    const settled = { reservedBefore: 20n, paidAssets: 12n, interestAssets: 0n, keptAssets: 3n };
    expect(ordinarySettlement(policy, settled)).to.include({
      fromReservedAssets: 12n,
      toLockedAssets: 5n,
      toFreeAssets: 0n,
    });
    expect(ordinarySettlement(policy, { ...settled, interestAssets: 1n }), 'interest').to.equal(undefined);
    expect(ordinarySettlement(policy, { ...settled, paidAssets: 21n }), 'more than the reserve').to.equal(undefined);
    expect(ordinarySettlement({ ...policy, usedAssets: 104n }, settled), 'a part to free').to.equal(undefined);
    expect(ordinarySettlement(policy, { ...settled, paidAssets: 0n, keptAssets: 20n }), 'nothing moves').to.equal(
      undefined,
    );
  });
});
