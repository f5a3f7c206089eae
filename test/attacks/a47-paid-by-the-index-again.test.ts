import { buyCover, decideClaim } from '../support/actors.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { buildFinal, type Rained } from '../support/observe.ts';
import { clauses } from '../support/trigger.ts';

const TRIGGER = 'contracts/adjudication/ParametricTrigger.sol';
const BOOK = 'contracts/claims/ClaimBook.sol';
const BOOK_PART = 'contracts/claims/Triggered.sol';
const placeOf = ({ addresses }: Rained, contract: string): string =>
  contract === TRIGGER ? addresses.parametricTrigger : addresses.claimBook;

defineAttack({
  title: 'ORA-1, A47: the same policy stands twice on a page',
  build: buildFinal,
  address: placeOf,
  twin: [
    {
      contract: TRIGGER,
      take: 'if (page.marks & _bitOf(policyId) != 0) return (SkipReason.SettledAlready, 0, 0);',
      put: '',
    },
    {
      contract: BOOK_PART,
      linkedTo: BOOK,
      take: 'return ITriggeredClaims.ClaimTriggerRepeated.selector;',
      put: 'item.dueAssets *= 1;',
    },
  ],
  attack: async (rained) => {
    const { testDollar } = rained.contracts;
    const before = await testDollar.balanceOf(rained.people.ana);
    await clauses.settle(rained, [rained.policies.ana, rained.policies.ana]);
    const gained = (await testDollar.balanceOf(rained.people.ana)) - before;
    return gained === 500_000_000n ? undefined : `half of $1,000 was ${gained}`;
  },
});

defineAttack({
  title: 'A21: cover bought after the rain',
  build: buildFinal,
  address: placeOf,
  twin: [
    {
      contract: TRIGGER,
      take: 'if (!covered) return (SkipReason.NotCovered, 0, 0);',
      put: '',
    },
    {
      contract: BOOK_PART,
      linkedTo: BOOK,
      take: 'if (ClaimCost.isOutOfTerms(basis, page.lossAt, books.pauseControl)) {',
      put: 'if (basis.terms.pool == address(0)) {',
    },
  ],
  attack: async (rained) => {
    const late = await buyCover(rained, rained.people.bo, { versionId: rained.versionId, zone: rained.ref.region });
    const { testDollar } = rained.contracts;
    const before = await testDollar.balanceOf(rained.people.bo);
    await succeeds(clauses.settle(rained, [late]));
    const gained = (await testDollar.balanceOf(rained.people.bo)) - before;
    return gained === 0n ? undefined : `rain of yesterday paid ${gained}`;
  },
});

defineAttack({
  title: 'ORA-1: paid by hand for the day, and by the index again',
  build: buildFinal,
  address: placeOf,
  twin: [
    {
      contract: BOOK_PART,
      linkedTo: BOOK,
      take: 'Settlement.lessOf(item.dueAssets, _paidInPeriod(store, page, item.policyId, basis));',
      put: 'item.dueAssets;',
    },
  ],
  attack: async (rained) => {
    const { testDollar } = rained.contracts;
    const before = await testDollar.balanceOf(rained.people.ana);
    await decideClaim(rained, await clauses.fileByHand(rained));
    await clauses.settle(rained, [rained.policies.ana]);
    const gained = (await testDollar.balanceOf(rained.people.ana)) - before;
    return gained === 500_000_000n ? undefined : `half of $1,000 was ${gained}`;
  },
});
