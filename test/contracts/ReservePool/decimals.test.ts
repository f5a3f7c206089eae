import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { bucketsOf, buildPool, NOON, payOrder, poolDefaults, saleEntry } from '../../support/pool.ts';

const { claimId, exitNotice } = poolDefaults;

describe('ReservePool.buckets', () => {
  for (const decimals of [2, 8, 18]) {
    describe(`given an asset of ${decimals} decimals`, () => {
      it('A16: keeps sale, claim and exit to the last base unit', async () => {
        const situation = await buildPool('BlacklistToken', [decimals]);
        const { pool, people, token, salesDesk, policyBook, claimBook, network } = situation;
        const { capitalProvider, ana } = people;
        const unit = 10n ** BigInt(decimals);
        for (const who of [capitalProvider, ana]) await token.mint(who.address, 1_000_000n * unit);
        await pool.connect(capitalProvider).deposit(200_000n * unit, capitalProvider);
        const money = { premiumAssets: 1_000n * unit, taxAssets: 20n * unit, feeAssets: 200n * unit };
        const cover = { lockAssets: 50_000n * unit, insuredAssets: 100_000n * unit, capAssets: 100_000n * unit };
        await pool.connect(salesDesk).bookSale(saleEntry(situation, { ...money, ...cover, termDays: 7 }));
        await pool.connect(claimBook).reserve(claimId, 60_000n * unit, 50_000n * unit);
        const order = { assets: 60_000n * unit, fromReservedAssets: 60_000n * unit };
        await pool.connect(claimBook).settle(payOrder(situation, order));
        await pool.connect(policyBook).releaseLock(1, 0, 0n, 100_000n * unit);
        await pool.connect(capitalProvider).requestExit(await pool.balanceOf(capitalProvider));
        await network.networkHelpers.time.increaseTo(NOON + exitNotice + DAY);
        await pool.connect(capitalProvider).redeemExit(capitalProvider, 140_780n * unit);

        const { feesAssets, accounted, ...rest } = await bucketsOf(pool);
        expect(feesAssets).to.equal(220n * unit);
        expect(rest.freeAssets).to.equal(0n);
        expect(accounted).to.equal(await token.balanceOf(await pool.getAddress()));
        expect(await pool.totalSupply()).to.equal(0n);
      });
    });
  }
});
