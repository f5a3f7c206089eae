import { ZeroHash } from 'ethers';

import { DAY } from '../../domain/primitives/time.ts';
import { dollars } from '../../scripts/config/amounts.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { buildFundedPool, payOrder, type PoolSituation } from '../support/pool.ts';

const PAYOUTS = {
  contract: 'contracts/capital/Payouts.sol',
  linkedTo: 'contracts/capital/ReservePool.sol',
} as const;

/** The carrier's deposit, and $300 for Ana at the bank, on which interest runs from now on. */
async function buildLateAtBank(): Promise<PoolSituation> {
  const situation = await buildFundedPool();
  const { pool, claimBook, people, network } = situation;
  await pool.connect(people.bo).fundDeposit(dollars('100'));
  const lateFrom = await network.networkHelpers.time.latest();
  const order = payOrder(situation, { assets: dollars('300'), rail: 1, lateFrom, lateBps: 1_800 });
  await pool.connect(claimBook).settle(order);
  return situation;
}

defineAttack({
  title: 'T22, CAP-25: the insurer has its attestation delayed, and the delay costs it nothing',
  build: buildLateAtBank,
  address: ({ pool }) => pool.getAddress(),
  twin: [{ ...PAYOUTS, take: '_payInterest(books, asset, instructionId, instruction);', put: '' }],
  attack: async ({ pool, treasuryDesk, network }) => {
    await network.networkHelpers.time.increase(365 * DAY);
    await succeeds(pool.connect(treasuryDesk).closeInstruction(1, true, ZeroHash));
    const { assets } = await pool.instructionOf(2);
    return assets >= dollars('54') ? undefined : `a year at the bank brought Ana ${assets}`;
  },
});

defineAttack({
  title: 'T22, CAP-25: the settlement of an instruction is attested again to draw its interest twice',
  build: async () => {
    const situation = await buildLateAtBank();
    const { pool, treasuryDesk, network } = situation;
    // A second one, so that the bucket of what is payable does not stop the theft by accident.
    await pool.connect(situation.claimBook).settle(payOrder(situation, { assets: dollars('300'), rail: 1 }));
    await network.networkHelpers.time.increase(30 * DAY);
    await pool.connect(treasuryDesk).closeInstruction(1, true, ZeroHash);
    return situation;
  },
  address: ({ pool }) => pool.getAddress(),
  twin: [
    {
      ...PAYOUTS,
      take: 'require(open, IReservePool.PoolInstructionNotOpen(instructionId, instruction.state));',
      put: '',
    },
  ],
  attack: async ({ pool, treasuryDesk }) => {
    const { depositAssets: before } = await pool.buckets();
    await succeeds(pool.connect(treasuryDesk).closeInstruction(1, true, ZeroHash));
    const { depositAssets: after } = await pool.buckets();
    return after === before ? undefined : `${before - after} of interest was drawn a second time`;
  },
});
