import { defineAttack, succeeds } from '../support/attack.ts';
import { loadQuoted } from '../support/quote.ts';

const DESK = 'contracts/policies/SalesDesk.sol';

defineAttack({
  title: 'A30, T10: the same signed quote is used twice',
  build: () => loadQuoted(),
  address: ({ addresses }) => addresses.salesDesk,
  twin: [{ contract: DESK, take: '_useNonce(signer, quote.nonce);', put: '' }],
  attack: async ({ salesDesk, quote, signer, signature, contracts }) => {
    await salesDesk.buyQuoted(quote, signer, signature);
    await succeeds(salesDesk.buyQuoted(quote, signer, signature));
    const count = await contracts.policyBook.policyCount();
    return count === 1n ? undefined : `one offer sold ${count} policies`;
  },
});
