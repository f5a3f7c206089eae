import { encodeBytes32String } from 'ethers';

import { DAY } from '../../domain/primitives/time.ts';
import { dollars } from '../../scripts/config/amounts.ts';
import { decideClaim, fileClaim } from '../support/actors.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { roles } from '../../scripts/config/roles.ts';
import { limitsOf } from '../support/authority.ts';
import { buildFiled } from '../support/fixtures.ts';
import { buildDecision } from '../support/builders.ts';

const DESK = 'contracts/adjudication/AdjusterDesk.sol';

defineAttack({
  title: 'T12, ACC-2: one person sits on both seats',
  build: buildFiled,
  address: ({ addresses }) => addresses.adjusterDesk,
  twin: [
    {
      contract: DESK,
      take: 'require(proposer != msg.sender, AdjusterNeedsSecondPerson(claimId, msg.sender));',
      put: '',
    },
  ],
  attack: async ({ contracts, people, claim }) => {
    const desk = contracts.adjusterDesk.connect(people.seniorAdjuster);
    const decision = buildDecision({ items: claim.filed.filing.items, seenHead: claim.caseHead });
    await desk.propose(claim.claimId, claim.filed, decision);
    const decided = await succeeds(desk.approve(claim.claimId, claim.filed, decision));
    return decided ? 'the senior adjuster approved their own proposal' : undefined;
  },
});

defineAttack({
  title: "T11, T12: a proposal outlives the proposer's role",
  build: buildFiled,
  address: ({ addresses }) => addresses.adjusterDesk,
  twin: [
    { contract: DESK, take: 'since != 0 && since <= proposal.proposedAt', put: 'proposal.proposer != address(0)' },
  ],
  attack: async ({ contracts, people, claim }) => {
    const { accessManager, adjusterDesk } = contracts;
    const decision = buildDecision({ items: claim.filed.filing.items, seenHead: claim.caseHead });
    await adjusterDesk.connect(people.adjuster).propose(claim.claimId, claim.filed, decision);
    await accessManager.connect(people.admin).revokeRole(roles.ADJUSTER.id, people.adjuster);
    const decided = await succeeds(
      adjusterDesk.connect(people.seniorAdjuster).approve(claim.claimId, claim.filed, decision),
    );
    return decided ? 'the word of somebody dismissed decided the claim' : undefined;
  },
});

defineAttack({
  title: 'T12, ACC-2: an adjuster decides a claim that pays the adjuster',
  build: async () => {
    const situation = await buildFiled();
    const { people, policyId } = situation;
    const payees = [{ to: people.adjuster.address, shareBps: 10_000 }];
    return { ...situation, own: await fileClaim(situation, people.ana, { policyId, payees }) };
  },
  address: ({ addresses }) => addresses.adjusterDesk,
  twin: [
    {
      contract: DESK,
      file: 'contracts/adjudication/Conflicts.sol',
      take: 'bool free = adjuster != party && ',
      put: 'bool free = ',
    },
  ],
  attack: async (situation) => {
    const { contracts, people, own } = situation;
    await succeeds(decideClaim(situation, own));
    const got = await contracts.testDollar.balanceOf(people.adjuster);
    return got === 0n ? undefined : `the adjuster was paid ${got}`;
  },
});

defineAttack({
  title: 'T12, ACC-2: an adjuster decides a claim whose money the policy itself sends to the adjuster',
  build: async () => {
    const situation = await buildFiled();
    const { contracts, people, policyId } = situation;
    await contracts.policyBook.connect(people.ana).nameBeneficiary(policyId, people.adjuster);
    return situation;
  },
  address: ({ addresses }) => addresses.adjusterDesk,
  twin: [
    {
      contract: DESK,
      take: 'if (filed.filing.payees.length == 0) _store.requireUnnamed(policyBook, claimId, claimant, adjuster);',
      put: '',
    },
  ],
  attack: async (situation) => {
    const { contracts, people, claim } = situation;
    await succeeds(decideClaim(situation, claim));
    const got = await contracts.testDollar.balanceOf(people.adjuster);
    return got === 0n ? undefined : `the adjuster was paid ${got}`;
  },
});

defineAttack({
  title: 'A51: the administrator closes the desk, and no claim is decided any more',
  build: buildFiled,
  address: ({ addresses }) => addresses.adjusterDesk,
  twin: [
    {
      contract: DESK,
      take: '_manager.hasRole(role, msg.sender);',
      put: '_manager.canCall(msg.sender, address(this), msg.sig);',
    },
  ],
  attack: async (situation) => {
    const { contracts, people, addresses, claim } = situation;
    await contracts.accessManager.connect(people.admin).setTargetClosed(addresses.adjusterDesk, true);
    return (await succeeds(decideClaim(situation, claim))) ? undefined : 'one administrator stopped the payment';
  },
});

defineAttack({
  title: 'T12, ACC-2: an adjuster advances money to a colleague, on what that colleague lends for it',
  build: async () => {
    const situation = await buildFiled();
    const { contracts, people, policyId, network } = situation;
    const line = encodeBytes32String('PROPERTY');
    const [payAssets, advanceAssets] = [dollars('1000'), dollars('200')];
    const manager = contracts.adjusterDesk.connect(people.claimsManager);
    await manager.grantAuthority(people.adjuster, line, limitsOf({ payAssets }));
    await manager.grantAuthority(people.seniorAdjuster, line, limitsOf({ payAssets, advanceAssets }));
    const untilAt = (await network.networkHelpers.time.latest()) + 7 * DAY;
    await contracts.adjusterDesk.connect(people.seniorAdjuster).delegateAuthority(people.adjuster, 0, untilAt);
    await contracts.policyBook.connect(people.ana).nameBeneficiary(policyId, people.seniorAdjuster);
    return situation;
  },
  address: ({ addresses }) => addresses.adjusterDesk,
  twin: [{ contract: DESK, take: 'if (lender != address(0)) _requireFreeNow(claimId, filed, lender);', put: '' }],
  attack: async ({ contracts, people, claim }) => {
    const desk = contracts.adjusterDesk.connect(people.adjuster);
    await succeeds(desk.advance(claim.claimId, claim.filed, dollars('100')));
    const got = await contracts.testDollar.balanceOf(people.seniorAdjuster);
    return got === 0n ? undefined : `who lent the authority was paid ${got}`;
  },
});
