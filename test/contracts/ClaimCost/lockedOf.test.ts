import { expect } from 'chai';

import { zeroBytes32 } from '../../../domain/primitives/label.ts';
import { loadHarness } from '../../parity/load-harness.ts';
import { defaults } from '../../support/defaults.ts';

const CLOSED = 1;

/** The lock of a policy of this limit, of which so much is used. */
async function lockedOf(limitAssets: bigint, collateralBps: number, usedAssets = 0n, marks = 0): Promise<bigint> {
  const cover = {
    ...{ versionId: 1, startAt: 0, endAt: 1, limitAssets, usedAssets: 0n, deductibleAssets: 0n },
    ...{ waitingFrom: 0, marks, claimCount: 0 },
  };
  const terms = {
    ...{ pool: defaults.nobody, profileId: 1, decideDays: 0, rail: 0, collateralBps, waitingDays: 0, tailDays: 0 },
    ...{ deductibleAssets: 0n, claimLimitAssets: 0n, needsEligibility: false },
  };
  const basis = { cover, claimant: defaults.nobody, terms, coverages: [], line: zeroBytes32 };
  return (await loadHarness()).lockedOf(basis, usedAssets);
}

describe('ClaimCost.lockedOf', () => {
  describe('given a limit and its collateral', () => {
    it('rounds the lock up, and leaves a whole one as it is', async () => {
      expect(await lockedOf(1n, 1)).to.equal(1n);
      expect(await lockedOf(9_999n, 1)).to.equal(1n);
      expect(await lockedOf(10_000n, 1)).to.equal(1n);
      expect(await lockedOf(10_001n, 1)).to.equal(2n);
      expect(await lockedOf(10_000n, 10_000)).to.equal(10_000n);
    });
    it('leaves what was not used of it, down to nothing', async () => {
      expect(await lockedOf(1_000n, 5_000, 499n)).to.equal(1n);
      expect(await lockedOf(1_000n, 5_000, 500n)).to.equal(0n);
      expect(await lockedOf(1_000n, 5_000, 900n)).to.equal(0n);
    });
  });

  describe('given the policy is closed', () => {
    it('CAP-2: locks nothing', async () => {
      expect(await lockedOf(1_000n, 5_000, 0n, CLOSED)).to.equal(0n);
    });
  });
});
