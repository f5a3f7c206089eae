import { expect } from 'chai';

import { DAY, utcDayOf } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { bucketsOf, NOON, payOrder, poolDefaults } from '../../support/pool.ts';
import { loadSold, refund } from '../../support/refund.ts';

const { capital, lock } = poolDefaults;
const today = utcDayOf(NOON);
const policyId = 12n;

describe('ReservePool.refundPremium', () => {
  describe('given somebody cools off', () => {
    it('CAP-6: gives tax, fee and what was earned back too, to the unit', async () => {
      const situation = await loadSold();
      const { pool, serviceDesk, people, token, network } = situation;
      await network.networkHelpers.time.increaseTo(NOON + 3 * DAY);
      const whole = { fromDay: today + 3, feesAssets: dollars('25'), freeAssets: dollars('30') };
      await expect(pool.connect(serviceDesk).refundPremium(refund(situation, whole))).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [pool, people.ana],
        [-dollars('125'), dollars('125')],
      );
      await pool.accrue(100);
      const { freeAssets, unearnedAssets, feesAssets, accounted } = await bucketsOf(pool);
      expect([freeAssets, unearnedAssets, feesAssets]).to.deep.equal([capital - lock, 0n, 0n]);
      expect(accounted).to.equal(capital);
    });

    it('takes fees that are gone from the deposit, then from free capital', async () => {
      const situation = await loadSold();
      const { pool, serviceDesk, people } = situation;
      await pool.connect(people.bo).fundDeposit(dollars('4'));
      const entry = refund(situation, { feesAssets: dollars('30') });
      await expect(pool.connect(serviceDesk).refundPremium(entry))
        .to.emit(pool, 'PremiumRefunded')
        .withArgs(
          policyId,
          1,
          people.ana.address,
          dollars('10'),
          today + 1,
          today + 10,
          dollars('25'),
          dollars('4'),
          dollars('1'),
          0n,
        );
    });

    it('owes what no bucket has, under the policy', async () => {
      const situation = await loadSold();
      const { pool, serviceDesk, people, claimBook } = situation;
      const { freeAssets } = await bucketsOf(pool);
      await pool.connect(claimBook).settle(payOrder(situation, { assets: freeAssets }));
      await expect(pool.connect(serviceDesk).refundPremium(refund(situation, { freeAssets: dollars('7') })))
        .to.emit(pool, 'DebtBooked')
        .withArgs(policyId << 16n, people.ana.address, dollars('7'))
        .and.to.emit(pool, 'PaidOut')
        .withArgs(policyId << 16n, people.ana.address, dollars('90'));
      expect((await bucketsOf(pool)).owedAssets).to.equal(dollars('7'));
    });

    it('owes it also while an older debt waits', async () => {
      const situation = await loadSold();
      const { pool, serviceDesk, people, claimBook } = situation;
      const { freeAssets } = await bucketsOf(pool);
      await pool.connect(claimBook).settle(payOrder(situation, { assets: freeAssets + 1n }));
      await pool.connect(people.bo).recapitalise(dollars('100'));
      await pool.connect(serviceDesk).refundPremium(refund(situation, { freeAssets: dollars('7') }));
      expect((await bucketsOf(pool)).owedAssets).to.equal(dollars('7') + 1n);
    });
  });
});
