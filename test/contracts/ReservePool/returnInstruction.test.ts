import { ZeroHash } from 'ethers';
import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import type { PayOrderStruct } from '../../../types/ethers-contracts/contracts/capital/ReservePool.ts';
import { loadFundedPool, NOON, payOrder, poolDefaults, type PoolSituation } from '../../support/pool.ts';

const { claimId } = poolDefaults;
const paidAt = NOON + 600;
const returnsAt = paidAt + 10 * DAY;

async function loadInstructed(changes: Partial<PayOrderStruct> = {}): Promise<PoolSituation> {
  const situation = await loadFundedPool();
  const { pool, claimBook, network } = situation;
  await network.networkHelpers.time.setNextBlockTimestamp(paidAt);
  await pool.connect(claimBook).settle(payOrder(situation, { assets: dollars('300'), rail: 1, ...changes }));
  return situation;
}

describe('ReservePool.returnInstruction', () => {
  describe('given the bank has time', () => {
    it('reverts with PoolInstructionNotOverdue to the last second', async () => {
      const { pool, network } = await loadInstructed();
      await network.networkHelpers.time.setNextBlockTimestamp(returnsAt);
      await expect(pool.returnInstruction(1))
        .to.be.revertedWithCustomError(pool, 'PoolInstructionNotOverdue')
        .withArgs(1, returnsAt);
    });
  });

  describe('given nobody said in time that the bank has paid', () => {
    it('CLM-8: makes it the payee’s credit, whoever calls, and nobody can settle it any more', async () => {
      const { pool, people, treasuryDesk, network } = await loadInstructed();
      await network.networkHelpers.time.setNextBlockTimestamp(returnsAt + 1);
      await expect(pool.connect(people.chen).returnInstruction(1))
        .to.emit(pool, 'InstructionReturned')
        .withArgs(1, claimId, people.ana.address, dollars('300'), ZeroHash);
      expect(await pool.creditOf(people.ana)).to.equal(dollars('300'));
      await expect(pool.connect(treasuryDesk).closeInstruction(1, true, ZeroHash))
        .to.be.revertedWithCustomError(pool, 'PoolInstructionNotOpen')
        .withArgs(1, 3);
    });
  });

  describe('given the time to decide is over by then', () => {
    it('CAP-25: adds late interest until the money can be collected, and none afterwards', async () => {
      const [lateFrom, lateBps] = [returnsAt + 1 - DAY, 1_800];
      const { pool, people, network } = await loadInstructed({ lateFrom, lateBps });
      await pool.connect(people.bo).fundDeposit(dollars('10'));
      await network.networkHelpers.time.setNextBlockTimestamp(returnsAt + 1);
      await expect(pool.connect(people.chen).returnInstruction(1))
        .to.emit(pool, 'InstructionLate')
        .withArgs(1, claimId, people.ana.address, dollars('300'), lateFrom, lateBps, 0n, 147_946n, 0n);
      await network.networkHelpers.time.increase(100 * DAY);
      expect(await pool.creditOf(people.ana)).to.equal(dollars('300') + 147_946n);
    });
  });
});
