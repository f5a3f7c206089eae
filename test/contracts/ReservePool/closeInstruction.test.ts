import { encodeBytes32String } from 'ethers';
import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import {
  bucketsOf,
  buildPool,
  loadFundedPool,
  NOON,
  payOrder,
  poolDefaults,
  type PoolSituation,
} from '../../support/pool.ts';

const { capital, claimId } = poolDefaults;
const reference = encodeBytes32String('SWIFT-1');
const reason = encodeBytes32String('ACCOUNT_CLOSED');
const paidAt = NOON + 600;

/** $300 for Ana on their way through a bank: instruction 1. */
async function loadInstructed(load = loadFundedPool): Promise<PoolSituation> {
  const situation = await load();
  const { pool, claimBook, network } = situation;
  await network.networkHelpers.time.setNextBlockTimestamp(paidAt);
  await pool.connect(claimBook).settle(payOrder(situation, { assets: dollars('300'), rail: 1 }));
  return situation;
}

describe('ReservePool.closeInstruction', () => {
  describe('when the caller is not the TreasuryDesk', () => {
    it('reverts with PoolCallerNotCore', async () => {
      const { pool, people } = await loadInstructed();
      await expect(pool.connect(people.ana).closeInstruction(1, true, reference))
        .to.be.revertedWithCustomError(pool, 'PoolCallerNotCore')
        .withArgs(people.ana.address);
    });
  });

  describe('given there is no such instruction', () => {
    it('reverts with PoolInstructionNotOpen', async () => {
      const { pool, treasuryDesk } = await loadInstructed();
      await expect(pool.connect(treasuryDesk).closeInstruction(2, true, reference))
        .to.be.revertedWithCustomError(pool, 'PoolInstructionNotOpen')
        .withArgs(2, 0);
    });
  });

  describe('given a payment on the bank rail', () => {
    it('CAP-4: waits in payable as an instruction and does not leave', async () => {
      const situation = await loadFundedPool();
      const { pool, claimBook, people, network } = situation;
      await network.networkHelpers.time.setNextBlockTimestamp(paidAt);
      const paying = pool.connect(claimBook).settle(payOrder(situation, { assets: dollars('300'), rail: 1 }));
      await expect(paying)
        .to.emit(pool, 'PaymentInstructed')
        .withArgs(1, claimId, people.ana.address, dollars('300'), paidAt + 10 * DAY, dollars('300'), 0, 0);
      expect((await bucketsOf(pool)).payableAssets).to.equal(dollars('300'));
      expect(await pool.creditOf(people.ana)).to.equal(0n);
      const nothing = [0n, 0n, dollars('300')];
      const waits = [people.ana.address, dollars('300'), claimId, paidAt, 1n, false, nothing];
      expect(await pool.instructionOf(1)).to.deep.equal(waits);
    });

    it('leaves to the paying agent when the bank has paid, once', async () => {
      const { pool, treasuryDesk, payingAgent, people, token, network } = await loadInstructed();
      const settling = pool.connect(treasuryDesk).closeInstruction(1, true, reference);
      await expect(settling).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [pool, payingAgent, people.ana],
        [-dollars('300'), dollars('300'), 0n],
      );
      await expect(settling)
        .to.emit(pool, 'InstructionSettled')
        .withArgs(1, claimId, people.ana.address, dollars('300'), reference)
        .and.to.emit(pool, 'PaidOut')
        .withArgs(claimId, payingAgent.address, dollars('300'));
      expect((await bucketsOf(pool)).payableAssets).to.equal(0n);
      await expect(pool.connect(treasuryDesk).closeInstruction(1, true, reference))
        .to.be.revertedWithCustomError(pool, 'PoolInstructionNotOpen')
        .withArgs(1, 2);
    });

    it('becomes the agent’s credit when the asset refuses the agent', async () => {
      const { pool, treasuryDesk, payingAgent, token } = await loadInstructed(async () => {
        const situation = await buildPool('BlacklistToken', [6]);
        const { capitalProvider } = situation.people;
        await situation.pool.connect(capitalProvider).deposit(capital, capitalProvider);
        return situation;
      });
      await token.contract.getFunction('blacklist').send(payingAgent.address, true);
      await pool.connect(treasuryDesk).closeInstruction(1, true, reference);
      expect(await pool.creditOf(payingAgent)).to.equal(dollars('300'));
    });
  });

  describe('given the debt of a product on the bank rail', () => {
    it('is instructed too, once it is funded', async () => {
      const situation = await loadFundedPool();
      const { pool, claimBook, people } = situation;
      await pool.connect(claimBook).settle(payOrder(situation, { assets: capital + dollars('40'), rail: 1 }));
      await pool.connect(people.bo).recapitalise(dollars('40'));
      await expect(pool.payDebts(1)).to.emit(pool, 'PaymentInstructed');
      expect((await pool.instructionOf(2)).assets).to.equal(dollars('40'));
    });
  });

  describe('given the bank could not pay', () => {
    it('CAP-4: makes it the payee’s credit, once', async () => {
      const { pool, treasuryDesk, people } = await loadInstructed();
      await expect(pool.connect(treasuryDesk).closeInstruction(1, false, reason))
        .to.emit(pool, 'InstructionReturned')
        .withArgs(1, claimId, people.ana.address, dollars('300'), reason)
        .and.to.emit(pool, 'CreditBooked')
        .withArgs(claimId, people.ana.address, dollars('300'));
      expect(await pool.creditOf(people.ana)).to.equal(dollars('300'));
      expect((await bucketsOf(pool)).payableAssets).to.equal(dollars('300'));
      await expect(pool.connect(treasuryDesk).closeInstruction(1, false, reason))
        .to.be.revertedWithCustomError(pool, 'PoolInstructionNotOpen')
        .withArgs(1, 3);
    });

    it('holds it when the payee is on hold by then', async () => {
      const { pool, treasuryDesk, eligibilityDesk, people, network } = await loadInstructed();
      const until = (await network.networkHelpers.time.latest()) + 1_000;
      await pool.connect(eligibilityDesk).setHold(people.ana, until);
      await expect(pool.connect(treasuryDesk).closeInstruction(1, false, reason))
        .to.emit(pool, 'CreditHeld')
        .withArgs(claimId, people.ana.address, dollars('300'), until);
    });
  });
});
