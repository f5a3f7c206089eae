import { AbiCoder, encodeBytes32String } from 'ethers';

import { arbitrators } from '../../scripts/config/people.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { buildAppealed } from '../support/dispute.ts';

defineAttack({
  title: 'T12, PAN-2: a claimant names as delegates all arbitrators but those she likes',
  build: buildAppealed,
  address: ({ addresses }) => addresses.disputeDesk,
  twin: [
    {
      contract: 'contracts/claims/DisputeDesk.sol',
      take: 'if (_hasServed(desks, person)) return true;',
      put: 'if (claimBook.isDelegate(claimant, person) || _hasServed(desks, person)) return true;',
    },
  ],
  attack: async ({ disputeDesk, contracts, people, claimId }) => {
    const extraData = AbiCoder.defaultAbiCoder().encode(['uint64'], [claimId]);
    const left = [];
    for (const person of arbitrators) {
      await contracts.claimBook.connect(people.ana).setDelegate(people[person], true);
      if (!(await disputeDesk.isBound(extraData, people[person]))) left.push(person);
    }
    return left.length === arbitrators.length ? undefined : 'nobody is left to judge but whom she leaves';
  },
});

defineAttack({
  title: 'T12, PAN-2: the claims manager strikes arbitrators by giving them an authority of nothing',
  build: buildAppealed,
  address: ({ addresses }) => addresses.adjusterDesk,
  twin: [
    {
      contract: 'contracts/adjudication/AdjusterDesk.sol',
      take: '_requireAdjuster(adjuster);\n        Seats.grant',
      put: 'Seats.grant',
    },
  ],
  attack: async ({ disputeDesk, contracts, people, claimId }) => {
    const extraData = AbiCoder.defaultAbiCoder().encode(['uint64'], [claimId]);
    const line = encodeBytes32String('NO-SUCH-LINE');
    const nothing = { payAssets: 0n, cutAssets: 0n, advanceAssets: 0n, improveAssets: 0n, reserveAssets: 0n };
    await succeeds(
      contracts.adjusterDesk.connect(people.claimsManager).grantAuthority(people.arbitratorA, line, nothing),
    );
    return (await disputeDesk.isBound(extraData, people.arbitratorA))
      ? 'the insurer chose who does not judge'
      : undefined;
  },
});
