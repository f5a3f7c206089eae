import { ZeroAddress } from 'ethers';
import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { defineSituation } from '../../support/define-situation.ts';
import { bucketsOf, buildPool, payOrder, poolDefaults, type PoolSituation } from '../../support/pool.ts';

/** Ana was blacklisted by the asset when $200 were pushed to her. */
const loadCredited: () => Promise<PoolSituation> = defineSituation(async () => {
  const situation = await buildPool('BlacklistToken', [6]);
  const { pool, claimBook, people, token } = situation;
  await pool.connect(people.capitalProvider).deposit(poolDefaults.capital, people.capitalProvider);
  await token.contract.getFunction('blacklist').send(people.ana.address, true);
  await pool.connect(claimBook).settle(payOrder(situation, { assets: dollars('200') }));
  return situation;
});

describe('ReservePool.collectCredit', () => {
  describe('when a stranger names another receiver', () => {
    it('reverts with PoolCreditRedirectNotPayee', async () => {
      const { pool, people } = await loadCredited();
      await expect(pool.connect(people.bo).collectCredit(people.ana, people.bo))
        .to.be.revertedWithCustomError(pool, 'PoolCreditRedirectNotPayee')
        .withArgs(people.ana.address, people.bo.address);
    });
  });

  describe('when nothing waits for the payee', () => {
    it('reverts with PoolCreditNone', async () => {
      const { pool, people } = await loadCredited();
      await expect(pool.connect(people.bo).collectCredit(people.bo, people.bo))
        .to.be.revertedWithCustomError(pool, 'PoolCreditNone')
        .withArgs(people.bo.address);
    });
  });

  describe('when the receiver is nobody or the pool', () => {
    it('reverts with PoolPayeeInvalid', async () => {
      const { pool, people } = await loadCredited();
      for (const to of [ZeroAddress, await pool.getAddress()]) {
        await expect(pool.connect(people.ana).collectCredit(people.ana, to))
          .to.be.revertedWithCustomError(pool, 'PoolPayeeInvalid')
          .withArgs(to);
      }
    });
  });

  describe('given the asset still refuses the payee', () => {
    it('reverts with PoolTransferRefused and keeps the credit', async () => {
      const { pool, people } = await loadCredited();
      await expect(pool.connect(people.bo).collectCredit(people.ana, people.ana))
        .to.be.revertedWithCustomError(pool, 'PoolTransferRefused')
        .withArgs(people.ana.address, dollars('200'));
      expect(await pool.creditOf(people.ana)).to.equal(dollars('200'));
    });

    it('CLM-8: pays the payee at another address of their choice', async () => {
      const { pool, people, token, network } = await loadCredited();
      await expect(pool.connect(people.ana).collectCredit(people.ana, people.chen)).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [pool, people.chen],
        [-dollars('200'), dollars('200')],
      );
    });
  });

  describe('given the asset takes the payee again', () => {
    it('lets anyone push the credit to the payee, years later', async () => {
      const { pool, people, token, network } = await loadCredited();
      await token.contract.getFunction('blacklist').send(people.ana.address, false);
      await network.networkHelpers.time.increase(10 * 365 * 86_400);
      await expect(pool.connect(people.bo).collectCredit(people.ana, people.ana))
        .to.emit(pool, 'CreditCollected')
        .withArgs(people.ana.address, people.ana.address, dollars('200'));
      expect(await pool.creditOf(people.ana)).to.equal(0n);
      expect((await bucketsOf(pool)).payableAssets).to.equal(0n);
    });

    it('pays it once', async () => {
      const { pool, people } = await loadCredited();
      await pool.connect(people.ana).collectCredit(people.ana, people.chen);
      await expect(pool.connect(people.ana).collectCredit(people.ana, people.chen))
        .to.be.revertedWithCustomError(pool, 'PoolCreditNone')
        .withArgs(people.ana.address);
    });
  });

  describe('given the credit waits', () => {
    it('CAP-4: counts it as payable, outside free capital', async () => {
      const { pool, token, people } = await loadCredited();
      const { payableAssets, freeAssets, accounted } = await bucketsOf(pool);
      expect([payableAssets, freeAssets]).to.deep.equal([dollars('200'), poolDefaults.capital - dollars('200')]);
      expect(accounted).to.equal(await token.balanceOf(await pool.getAddress()));
      expect(await token.contract.getFunction('allowance').staticCall(pool, people.ana)).to.equal(0n);
    });
  });
});
