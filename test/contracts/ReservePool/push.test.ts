import { expect } from 'chai';
import { Interface } from 'ethers';

import { dollars } from '../../../scripts/config/amounts.ts';
import {
  bucketsOf,
  buildFundedPool,
  buildPool,
  payOrder,
  poolDefaults,
  sell,
  type PoolSituation,
} from '../../support/pool.ts';

const { claimId } = poolDefaults;

/** An order of $300 in three equal parts, Ana first; so much of it out of the claim's reserve. */
function threeWays(situation: PoolSituation, fromReservedAssets = 0n) {
  const { ana, bo, chen } = situation.people;
  const payees = [ana, bo, chen].map((who, i) => ({ to: who.address, shareBps: i === 2 ? 3_334 : 3_333 }));
  return payOrder(situation, { payees, assets: dollars('300'), fromReservedAssets });
}

/** What Ana gets as a credit and the two others as money. */
async function expectCreditForAna(
  situation: PoolSituation,
  overrides = {},
  order = threeWays(situation),
): Promise<void> {
  const { pool, claimBook, people, token } = situation;
  const before = await token.balanceOf(people.bo.address);
  await expect(pool.connect(claimBook).settle(order, overrides))
    .to.emit(pool, 'CreditBooked')
    .withArgs(claimId, people.ana.address, dollars('99.99'))
    .and.to.emit(pool, 'PaidOut')
    .withArgs(claimId, people.bo.address, dollars('99.99'))
    .and.to.emit(pool, 'PaidOut')
    .withArgs(claimId, people.chen.address, dollars('100.02'));
  expect(await pool.creditOf(people.ana)).to.equal(dollars('99.99'));
  expect((await token.balanceOf(people.bo.address)) - before).to.equal(dollars('99.99'));
  const { payableAssets, accounted } = await bucketsOf(pool);
  expect(payableAssets).to.equal(dollars('99.99'));
  expect(accounted).to.equal(await token.balanceOf(await pool.getAddress()));
}

describe('ReservePool.settle', () => {
  describe('given an asset that blacklists a payee', () => {
    it('CLM-8: books a credit for that payee and pays the others', async () => {
      const situation = await buildPool('BlacklistToken', [6]);
      const { pool, people, token } = situation;
      await pool.connect(people.capitalProvider).deposit(poolDefaults.capital, people.capitalProvider);
      await token.contract.getFunction('blacklist').send(people.ana.address, true);
      await expectCreditForAna(situation);
    });
  });

  describe('given an asset that blacklists a payee of an order that is paid out of the reserve', () => {
    it('CLM-8: books a credit for that payee and pays the others, there too', async () => {
      const situation = await buildPool('BlacklistToken', [6]);
      const { pool, people, token, claimBook } = situation;
      await pool.connect(people.capitalProvider).deposit(poolDefaults.capital, people.capitalProvider);
      await sell(situation);
      await pool.connect(claimBook).reserve(claimId, dollars('300'), dollars('300'));
      await token.contract.getFunction('blacklist').send(people.ana.address, true);
      await expectCreditForAna(situation, {}, threeWays(situation, dollars('300')));
    });
  });

  describe('given an asset that answers false', () => {
    it('books a credit for that payee and pays the others', async () => {
      const situation = await buildFundedPool('FalseToken');
      await situation.token.contract.getFunction('refuse').send(situation.people.ana.address, true);
      await expectCreditForAna(situation);
    });
  });

  describe('given an asset that answers nothing', () => {
    it('pays everybody', async () => {
      const situation = await buildFundedPool('SilentToken');
      const { pool, claimBook, people, token } = situation;
      const before = await token.balanceOf(people.ana.address);
      await pool.connect(claimBook).settle(threeWays(situation));
      expect((await token.balanceOf(people.ana.address)) - before).to.equal(dollars('99.99'));
      expect((await bucketsOf(pool)).payableAssets).to.equal(0n);
    });
  });

  describe('given an asset that answers with 128 kilobytes of revert data', () => {
    it('books a credit for that payee and pays the others', async () => {
      const situation = await buildFundedPool('GasBurnerToken');
      await situation.token.contract.getFunction('mark').send(situation.people.ana.address, 2);
      await expectCreditForAna(situation, { gasLimit: 1_000_000 });
    });
  });

  describe('given an asset that burns all the gas it gets', () => {
    it('books a credit for that payee and pays the others', async () => {
      const situation = await buildFundedPool('GasBurnerToken');
      await situation.token.contract.getFunction('mark').send(situation.people.ana.address, 1);
      await expectCreditForAna(situation, { gasLimit: 1_000_000 });
    });
  });

  describe('given an asset that answers with 31 bytes', () => {
    it('books a credit: that is no answer', async () => {
      const situation = await buildFundedPool();
      const { pool, claimBook, people, token, network } = situation;
      await network.networkHelpers.setCode(token.address, '0x601f5ff3');
      const payees = [{ to: people.ana.address, shareBps: 10_000 }];
      await expect(pool.connect(claimBook).settle(payOrder(situation, { payees, assets: 1n })))
        .to.emit(pool, 'CreditBooked')
        .withArgs(claimId, people.ana.address, 1n);
    });
  });

  describe('given an asset that tells how much gas it got', () => {
    it('gives it 300,000, as many as a payment may burn', async () => {
      const situation = await buildFundedPool();
      const { pool, claimBook, people, token, network } = situation;
      // Logs the gas that is left, and answers yes.
      await network.networkHelpers.setCode(token.address, '0x5a5f5260205fa060015f5260205ff3');
      const payees = [{ to: people.ana.address, shareBps: 10_000 }];
      const order = payOrder(situation, { payees, assets: 1n });
      const sent = await pool.connect(claimBook).settle(order, { gasLimit: 1_000_000 });
      const logs = (await sent.wait())?.logs.filter(({ address }) => address === token.address) ?? [];
      // Asking costs two itself.
      expect(logs.map(({ data }) => BigInt(data))).to.deep.equal([300_000n - 2n]);
    });
  });

  describe('given a payee whose wallet calls back into the pool', () => {
    const pool = new Interface([
      'function collectCredit(address,address)',
      'function payDebts(uint256)',
      'function deposit(uint256,address)',
      'function redeemExit(address,uint256)',
      'function mint(uint256,address)',
      'function withdraw(uint256,address,address)',
      'function redeem(uint256,address,address)',
    ]);

    for (const [name, args] of [
      ['collectCredit', (who: string) => [who, who]],
      ['payDebts', () => [1]],
      ['deposit', (who: string) => [1, who]],
      ['redeemExit', (who: string) => [who, 0]],
      ['mint', (who: string) => [1, who]],
      ['withdraw', (who: string) => [0, who, who]],
      ['redeem', (who: string) => [0, who, who]],
    ] as const) {
      it(`shuts ${name} while it pays, and pays`, async () => {
        const situation = await buildFundedPool('CallbackToken');
        const { people, token, claimBook } = situation;
        const data = pool.encodeFunctionData(name, args(people.ana.address));
        await token.contract.getFunction('prepare').send(people.ana.address, situation.pool, data, false);
        const guarded = situation.pool.interface.getError('ReentrancyGuardReentrantCall')?.selector;
        await expect(situation.pool.connect(claimBook).settle(threeWays(situation)))
          .to.emit(token.contract, 'CalledBack')
          .withArgs(people.ana.address, false, guarded)
          .and.to.emit(situation.pool, 'PaidOut')
          .withArgs(claimId, people.ana.address, dollars('99.99'));
      });
    }

    it('gives a payee whose wallet insists on the call a credit instead', async () => {
      const situation = await buildFundedPool('CallbackToken');
      const { people, token } = situation;
      const data = pool.encodeFunctionData('payDebts', [1]);
      await token.contract.getFunction('prepare').send(people.ana.address, situation.pool, data, true);
      await expectCreditForAna(situation);
    });
  });
});
