import { encodeBytes32String } from 'ethers';
import { expect } from 'chai';

import { lateInterest } from '../../../domain/claims/deadlines.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import type { PayOrderStruct } from '../../../types/ethers-contracts/contracts/capital/ReservePool.ts';
import { bucketsOf, loadFundedPool, NOON, payOrder, poolDefaults, sell } from '../../support/pool.ts';

const { capital, claimId } = poolDefaults;
const reference = encodeBytes32String('SWIFT-1');
const lateBps = 1_800;
const paidAt = NOON + 600;
/** The last second of the decision's time, three days after the money was given to the bank. */
const lateFrom = paidAt + 3 * DAY;
const principal = dollars('300');

const interestAt = (decidedAt: number): bigint =>
  lateInterest({ payableAssets: principal, decideBy: lateFrom, decidedAt, lateBpsPerYear: lateBps });

/** $300 for Ana on their way through a bank since `paidAt`, and $10 of the carrier's: instruction 1. */
async function loadInstructed(changes: Partial<PayOrderStruct> = {}, deposit = dollars('10')) {
  const situation = await loadFundedPool();
  const { pool, claimBook, people, network } = situation;
  if (deposit > 0n) await pool.connect(people.bo).fundDeposit(deposit);
  await network.networkHelpers.time.setNextBlockTimestamp(paidAt);
  const order = payOrder(situation, { assets: principal, rail: 1, lateFrom, lateBps, ...changes });
  await pool.connect(claimBook).settle(order);
  const close = async (at: number, paid = true) => {
    await network.networkHelpers.time.setNextBlockTimestamp(at);
    return pool.connect(situation.treasuryDesk).closeInstruction(1, paid, reference);
  };
  return { ...situation, close };
}

describe('ReservePool.closeInstruction', () => {
  describe('given the time to decide ends while the bank has the money', () => {
    it('CAP-25: says at the instruction from when interest runs, and on what', async () => {
      const { pool } = await loadInstructed();
      const { late } = await pool.instructionOf(1);
      expect([late.fromAt, late.bpsPerYear, late.principalAssets]).to.deep.equal([
        BigInt(lateFrom),
        BigInt(lateBps),
        principal,
      ]);
    });

    it('owes no interest when the bank has paid by the last second', async () => {
      const { pool, close } = await loadInstructed();
      await expect(close(lateFrom)).not.to.emit(pool, 'InstructionLate');
      expect((await bucketsOf(pool)).depositAssets).to.equal(dollars('10'));
      expect((await pool.instructionOf(2)).state).to.equal(0n);
    });

    it('owes a first unit one second later', async () => {
      const { pool, people, close } = await loadInstructed();
      const due = interestAt(lateFrom + 1);
      expect(due).to.equal(2n);
      await expect(close(lateFrom + 1))
        .to.emit(pool, 'InstructionLate')
        .withArgs(1, claimId, people.ana.address, principal, lateFrom, lateBps, 0n, due, 0n);
    });

    it('CAP-25: instructs the bank with the interest of a day, out of the deposit, and on that nothing runs', async () => {
      const { pool, people, payingAgent, token, network, treasuryDesk, close } = await loadInstructed();
      const at = lateFrom + DAY;
      const due = interestAt(at);
      expect(due).to.equal(147_946n);
      const closing = close(at);
      await expect(closing).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [pool, payingAgent, people.ana],
        [-principal, principal, 0n],
      );
      await expect(closing)
        .to.emit(pool, 'InstructionLate')
        .withArgs(1, claimId, people.ana.address, principal, lateFrom, lateBps, 0n, due, 0n)
        .and.to.emit(pool, 'PaymentInstructed')
        .withArgs(2, claimId, people.ana.address, due, at + 10 * DAY, 0n, 0, 0);
      const { payableAssets, depositAssets, owedAssets } = await bucketsOf(pool);
      expect([payableAssets, depositAssets, owedAssets]).to.deep.equal([due, dollars('10') - due, 0n]);

      await network.networkHelpers.time.setNextBlockTimestamp(at + 400 * DAY);
      const second = pool.connect(treasuryDesk).closeInstruction(2, true, reference);
      await expect(second).to.emit(pool, 'InstructionSettled').and.not.to.emit(pool, 'InstructionLate');
    });

    it('takes ripe fees before the deposit', async () => {
      const situation = await loadInstructed();
      const { pool, people } = situation;
      await sell(situation);
      for (const days of [40, 75]) {
        await situation.network.networkHelpers.time.setNextBlockTimestamp(NOON + days * DAY);
        await pool.ripenFees();
      }
      const due = interestAt(NOON + 76 * DAY);
      await expect(situation.close(NOON + 76 * DAY))
        .to.emit(pool, 'InstructionLate')
        .withArgs(1, claimId, people.ana.address, principal, lateFrom, lateBps, due, 0n, 0n);
      expect((await bucketsOf(pool)).feesAssets).to.equal(dollars('25') - due);
    });

    it('owes what fees and deposit do not hold, and the bank pays it once it is funded', async () => {
      const { pool, people, close } = await loadInstructed({}, 100_000n);
      const at = lateFrom + DAY;
      const closing = close(at);
      await expect(closing)
        .to.emit(pool, 'InstructionLate')
        .withArgs(1, claimId, people.ana.address, principal, lateFrom, lateBps, 0n, 100_000n, 47_946n)
        .and.to.emit(pool, 'DebtBooked')
        .withArgs(claimId, people.ana.address, 47_946n);
      expect((await bucketsOf(pool)).owedAssets).to.equal(47_946n);
      await expect(pool.payDebts(1)).to.emit(pool, 'DebtPaid').and.to.emit(pool, 'PaymentInstructed');
      const { assets, late } = await pool.instructionOf(3);
      expect([assets, late.principalAssets, (await bucketsOf(pool)).owedAssets]).to.deep.equal([47_946n, 0n, 0n]);
    });

    it('owes all of it when both are empty, and pays the principal all the same', async () => {
      const { pool, payingAgent, token, network, close } = await loadInstructed({}, 0n);
      await expect(close(lateFrom + DAY)).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [payingAgent],
        [principal],
      );
      expect((await bucketsOf(pool)).owedAssets).to.equal(147_946n);
    });
  });

  describe('given the decision was late already', () => {
    it('CAP-25: runs on the principal, not on the interest paid with it', async () => {
      const { pool, close } = await loadInstructed({ interestAssets: dollars('4'), lateFrom: paidAt });
      const { assets, late } = await pool.instructionOf(1);
      expect([assets, late.principalAssets]).to.deep.equal([dollars('304'), principal]);
      await expect(close(paidAt + DAY)).to.emit(pool, 'InstructionLate');
      expect((await pool.instructionOf(2)).assets).to.equal(147_946n);
    });
  });

  describe('given two payees', () => {
    it('runs for each on their share', async () => {
      const { people } = await loadFundedPool();
      const payees = [
        { to: people.ana.address, shareBps: 2_500 },
        { to: people.bo.address, shareBps: 7_500 },
      ];
      const { pool } = await loadInstructed({ payees });
      const shares = [(await pool.instructionOf(1)).late, (await pool.instructionOf(2)).late];
      expect(shares.map(({ principalAssets }) => principalAssets)).to.deep.equal([dollars('75'), dollars('225')]);
    });
  });

  describe('given a part of it was owed first', () => {
    it('runs from the same second on each part, whenever the bank is told', async () => {
      const { pool, people, network } = await loadInstructed({ assets: capital + dollars('40') });
      await network.networkHelpers.time.setNextBlockTimestamp(lateFrom + DAY);
      await pool.connect(people.bo).recapitalise(dollars('30'));
      await pool.payDebts(1);
      await pool.connect(people.bo).recapitalise(dollars('10'));
      await pool.payDebts(1);
      const parts = [(await pool.instructionOf(2)).late, (await pool.instructionOf(3)).late];
      expect(parts.map(({ fromAt, principalAssets }) => [fromAt, principalAssets])).to.deep.equal([
        [BigInt(lateFrom), dollars('30')],
        [BigInt(lateFrom), dollars('10')],
      ]);
    });
  });

  describe('given the bank could not pay', () => {
    it('CAP-25: makes the interest until then the payee’s credit too', async () => {
      const { pool, people, close } = await loadInstructed();
      await expect(close(lateFrom + DAY, false))
        .to.emit(pool, 'InstructionLate')
        .and.to.emit(pool, 'CreditBooked')
        .withArgs(claimId, people.ana.address, 147_946n);
      expect(await pool.creditOf(people.ana)).to.equal(principal + 147_946n);
      expect((await bucketsOf(pool)).payableAssets).to.equal(principal + 147_946n);
    });

    it('adds nothing in time', async () => {
      const { pool, people, close } = await loadInstructed();
      await expect(close(lateFrom, false)).not.to.emit(pool, 'InstructionLate');
      expect(await pool.creditOf(people.ana)).to.equal(principal);
    });
  });

  describe('given the token pays', () => {
    it('runs no interest on, whatever the order says', async () => {
      const { pool, people, token } = await loadInstructed({ rail: 0 });
      expect(await token.balanceOf(people.ana.address)).to.equal(poolDefaults.purse + principal);
      expect((await pool.instructionOf(1)).state).to.equal(0n);
    });
  });
});
