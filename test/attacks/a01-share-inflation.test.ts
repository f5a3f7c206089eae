import { dollars } from '../../scripts/config/amounts.ts';
import { defineAttack } from '../support/attack.ts';
import { buildFundedPool, buildPool } from '../support/pool.ts';

const POOL = 'contracts/capital/ReservePool.sol';
const SHARES = 'contracts/capital/PoolShares.sol';
const byBalance = {
  contract: POOL,
  file: SHARES,
  take: 'return Exits.equity(_books);',
  put: 'return IERC20(asset()).balanceOf(address(this));',
} as const;

defineAttack({
  title: 'A01, T15: the first depositor donates, and the second loses the deposit to rounding',
  build: () => buildPool(),
  address: ({ pool }) => pool.getAddress(),
  twin: [byBalance, { contract: POOL, file: SHARES, take: 'return 6;', put: 'return 0;' }],
  attack: async ({ pool, token, people }) => {
    const { bo: thief, ana: victim } = people;
    const deposit = dollars('999');
    await pool.connect(thief).deposit(1n, thief);
    await token.contract
      .connect(thief)
      .getFunction('transfer')
      .send(await pool.getAddress(), dollars('1000'));
    await pool.connect(victim).deposit(deposit, victim);
    const left = await pool.convertToAssets(await pool.balanceOf(victim));
    return deposit - left <= 1n ? undefined : `the victim lost ${deposit - left} of ${deposit}`;
  },
});

defineAttack({
  title: 'A02: a donation moves the price or unlocks capital',
  build: () => buildFundedPool(),
  address: ({ pool }) => pool.getAddress(),
  twin: [byBalance],
  attack: async ({ pool, token, people }) => {
    const look = async (): Promise<string> => {
      const { freeAssets, lockedAssets } = await pool.buckets();
      const share = 10n ** 12n;
      const prices = [await pool.totalAssets(), await pool.convertToAssets(share), await pool.previewRedeem(share)];
      return [freeAssets, lockedAssets, ...prices].join(', ');
    };
    const before = await look();
    await token.contract
      .connect(people.bo)
      .getFunction('transfer')
      .send(await pool.getAddress(), dollars('5000'));
    const after = await look();
    return before === after ? undefined : `free, locked and prices went from ${before} to ${after}`;
  },
});
