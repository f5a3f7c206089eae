import { ZeroHash } from 'ethers';

import { DAY } from '../../domain/primitives/time.ts';
import { dollars } from '../../scripts/config/amounts.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { buildFundedPool, payOrder, poolDefaults, sell, type PoolSituation } from '../support/pool.ts';

const POOL = 'contracts/capital/ReservePool.sol';
const PAYOUTS = { contract: 'contracts/capital/Payouts.sol', linkedTo: POOL } as const;
const EXITS = { contract: 'contracts/capital/Exits.sol', linkedTo: POOL } as const;
const TREASURY = { contract: 'contracts/capital/Treasury.sol', linkedTo: POOL } as const;
const { exitNotice } = poolDefaults;

/** Bo asks to leave with $1,000. */
async function buildLeaving(): Promise<PoolSituation> {
  const situation = await buildFundedPool();
  const { pool, people } = situation;
  await pool.connect(people.bo).deposit(dollars('1000'), people.bo);
  await pool.connect(people.bo).requestExit(await pool.balanceOf(people.bo));
  return situation;
}

defineAttack({
  title: 'CLM-8: a hold that nobody renews never ends',
  build: async () => {
    const situation = await buildFundedPool();
    const { pool, claimBook, eligibilityDesk, people, network } = situation;
    const until = (await network.networkHelpers.time.latest()) + 30 * DAY;
    await pool.connect(eligibilityDesk).setHold(people.ana, until);
    await pool.connect(claimBook).settle(payOrder(situation, { assets: dollars('300') }));
    return situation;
  },
  address: ({ pool }) => pool.getAddress(),
  twin: [
    {
      ...PAYOUTS,
      file: 'contracts/capital/Paying.sol',
      take: 'return block.timestamp <= credit.heldUntil;',
      put: 'return credit.heldUntil > 0;',
    },
  ],
  attack: async ({ pool, token, people, network }) => {
    await network.networkHelpers.time.increase(31 * DAY);
    const before = await token.balanceOf(people.ana.address);
    await succeeds(pool.connect(people.ana).collectCredit(people.ana, people.ana));
    const got = (await token.balanceOf(people.ana.address)) - before;
    return got === dollars('300') ? undefined : `after thirty days Ana could collect ${got}`;
  },
});

defineAttack({
  title: 'CLM-8: the bank never says whether it paid, and the money waits for ever',
  build: async () => {
    const situation = await buildFundedPool();
    await situation.pool.connect(situation.claimBook).settle(payOrder(situation, { assets: dollars('300'), rail: 1 }));
    return situation;
  },
  address: ({ pool }) => pool.getAddress(),
  twin: [{ ...PAYOUTS, take: 'block.timestamp > returnsAt', put: 'false' }],
  attack: async ({ pool, people, network }) => {
    await network.networkHelpers.time.increase(11 * DAY);
    await succeeds(pool.connect(people.chen).returnInstruction(1));
    const credit = await pool.creditOf(people.ana);
    return credit === dollars('300') ? undefined : `Ana's credit is ${credit}`;
  },
});

defineAttack({
  title: 'T22: a bank payment is returned, and settled all the same',
  build: async () => {
    const situation = await buildFundedPool();
    const { pool, claimBook, network } = situation;
    // A second one, so that the bucket of what is payable does not stop the theft by accident.
    for (let time = 0; time < 2; time += 1) {
      await pool.connect(claimBook).settle(payOrder(situation, { assets: dollars('300'), rail: 1 }));
    }
    await network.networkHelpers.time.increase(11 * DAY);
    await pool.returnInstruction(1);
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
  attack: async ({ pool, token, treasuryDesk, payingAgent }) => {
    const before = await token.balanceOf(payingAgent.address);
    await succeeds(pool.connect(treasuryDesk).closeInstruction(1, true, ZeroHash));
    const got = (await token.balanceOf(payingAgent.address)) - before;
    return got === 0n ? undefined : `the agent was given ${got} for a payment that became a credit`;
  },
});

defineAttack({
  title: 'CAP-5: a provider leaves with capital that a filed claim still lacks',
  build: buildLeaving,
  address: ({ pool }) => pool.getAddress(),
  twin: [
    {
      ...EXITS,
      file: 'contracts/capital/Ledger.sol',
      take: 'return lessOrZero(freeAssets, dues.unreservedAssets);',
      put: 'return freeAssets;',
    },
  ],
  attack: async (situation) => {
    const { pool, claimBook, people, network } = situation;
    await sell(situation);
    const { freeAssets } = await pool.buckets();
    await pool.connect(claimBook).reserve(poolDefaults.claimId, freeAssets + dollars('400'), 0n);
    await network.networkHelpers.time.increase(exitNotice);
    await pool.connect(situation.people.capitalProvider).recapitalise(dollars('100'));
    const left = await succeeds(pool.connect(people.bo).redeemExit(people.bo, 0n));
    return left ? 'capital left that a claimant waits for' : undefined;
  },
});

defineAttack({
  title: 'A37, T6: leaving is paused for the whole window, and the request lapses',
  build: buildLeaving,
  address: ({ pool }) => pool.getAddress(),
  twin: [{ ...EXITS, take: ' + uint40(pausedSince)', put: '' }],
  attack: async ({ pool, people, pauseControl, network }) => {
    const { time } = network.networkHelpers;
    const { matureAt } = await pool.exitOf(people.bo);
    await time.increaseTo(matureAt - 60n);
    await pool.connect(pauseControl).pauseExits((await time.latest()) + 7 * DAY);
    await time.increase(7 * DAY + 3600);
    const left = await succeeds(pool.connect(people.bo).redeemExit(people.bo, 0n));
    return left ? undefined : 'the pause ate the window';
  },
});

defineAttack({
  title: 'A37, T6: leaving is paused and let go on at once, so that a later pause is not given back',
  build: () => buildFundedPool(),
  address: ({ pool }) => pool.getAddress(),
  twin: [{ ...EXITS, take: '_pausedUntil(books.exitPause, uint40(block.timestamp));', put: '_pausedSeconds(books);' }],
  attack: async ({ pool, people, pauseControl, network }) => {
    const { time } = network.networkHelpers;
    await pool.connect(people.bo).deposit(dollars('1000'), people.bo);
    const pauser = pool.connect(pauseControl);
    await pauser.pauseExits((await time.latest()) + 7 * DAY);
    await pool.connect(people.bo).requestExit(await pool.balanceOf(people.bo));
    await pauser.pauseExits(0);
    const { matureAt } = await pool.exitOf(people.bo);
    await time.increaseTo(matureAt - 60n);
    await pauser.pauseExits((await time.latest()) + 7 * DAY);
    await time.increase(7 * DAY + 3600);
    const left = await succeeds(pool.connect(people.bo).redeemExit(people.bo, 0n));
    return left ? undefined : 'the pause that was lifted ate the window';
  },
});

defineAttack({
  title: 'T32, T35: the carrier takes out fees that a cooling-off may still want back',
  build: async () => {
    const situation = await buildFundedPool();
    await sell(situation);
    return situation;
  },
  address: ({ pool }) => pool.getAddress(),
  twin: [
    {
      ...TREASURY,
      take: 'require(assets <= mostAssets, IReservePool.PoolRefundsUncovered(assets, mostAssets));\n\n        (books',
      put: '(books',
    },
    {
      ...TREASURY,
      file: 'contracts/capital/Ledger.sol',
      take: 'require(assets <= carrier.ripeAssets, PoolBucketShort("ripe", assets, carrier.ripeAssets));',
      put: 'if (carrier.ripeAssets < assets) carrier.ripeAssets = assets;',
    },
  ],
  attack: async ({ pool, treasuryDesk, people }) => {
    const taken = await succeeds(pool.connect(treasuryDesk).withdrawFees(people.carrier, dollars('25'), 0));
    return taken ? 'the fees of a sale of today left' : undefined;
  },
});
