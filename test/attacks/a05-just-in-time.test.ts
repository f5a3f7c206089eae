import { dollars } from '../../scripts/config/amounts.ts';
import { defineAttack } from '../support/attack.ts';
import { buildFundedPool, sell } from '../support/pool.ts';

const POOL = 'contracts/capital/ReservePool.sol';

defineAttack({
  title: 'A05: a deposit just before a sale shares a premium it did not carry',
  build: () => buildFundedPool(),
  address: ({ pool }) => pool.getAddress(),
  twin: [
    {
      contract: 'contracts/capital/Exits.sol',
      linkedTo: POOL,
      take: 'Ledger.equity(books.capital, books.claims, books.dues) +',
      put: 'Ledger.equity(books.capital, books.claims, books.dues) + books.income.unearnedAssets +',
    },
  ],
  attack: async (situation) => {
    const { pool, people } = situation;
    const deposit = dollars('10000');
    await pool.connect(people.bo).deposit(deposit, people.bo);
    await sell(situation);
    const worth = await pool.convertToAssets(await pool.balanceOf(people.bo));
    return worth <= deposit ? undefined : `Bo gained ${worth - deposit} in the moment of the sale`;
  },
});
