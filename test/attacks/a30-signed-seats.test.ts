import { encodeBytes32String } from 'ethers';

import { DAY } from '../../domain/primitives/time.ts';
import { roles } from '../../scripts/config/roles.ts';
import { decideClaim, fileClaim } from '../support/actors.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { decisionOn } from '../support/claim.ts';
import { defaults } from '../support/defaults.ts';
import { buildFiled } from '../support/fixtures.ts';
import { buildLarge } from '../support/proposal.ts';
import { signByTwo, signDecision } from '../support/seat-signature.ts';
import { buildRefusal } from '../support/builders.ts';

const DESK = 'contracts/adjudication/AdjusterDesk.sol';
const SIGNING = 'contracts/adjudication/SeatSigning.sol';
const DELEGATIONS = 'contracts/adjudication/Delegations.sol';
const REASONS = 'contracts/adjudication/ReasonRules.sol';

defineAttack({
  title: 'A30, T10: two words on one claim decide another of the same loss',
  build: async () => {
    const situation = await buildFiled();
    const { people, policyId, claim } = situation;
    const again = await fileClaim(situation, people.ana, { policyId, lossAt: claim.filed.filing.lossAt });
    return { ...situation, again };
  },
  address: ({ addresses }) => addresses.adjusterDesk,
  twin: [
    {
      contract: SIGNING,
      linkedTo: DESK,
      take: 'abi.encode(APPROVAL_TYPEHASH, claimId, signed.seat,',
      put: 'abi.encode(APPROVAL_TYPEHASH, uint64(0), signed.seat,',
    },
  ],
  attack: async (situation) => {
    const { contracts, people, claim, again } = situation;
    const decision = decisionOn(situation, again, { decidedBy: defaults.nobody });
    const words = (claimId: bigint) => signByTwo(situation, claimId, decision);
    const bring = async (claimId: bigint) => {
      const { first, second } = await words(claimId);
      return contracts.adjusterDesk
        .connect(people.chen)
        .decideSigned(again.claimId, again.filed, decision, first, second);
    };
    // The second is what a desk that forgets the claim would take for any.
    const decided = (await succeeds(bring(claim.claimId))) || (await succeeds(bring(0n)));
    return decided ? 'words on another claim decided this one' : undefined;
  },
});

defineAttack({
  title: 'T12: what somebody signed outlives their dismissal',
  build: buildLarge,
  address: ({ addresses }) => addresses.adjusterDesk,
  twin: [
    {
      contract: SIGNING,
      linkedTo: DESK,
      take: 'since != 0 && since <= block.timestamp && delay == 0',
      put: 'since <= block.timestamp && delay == 0',
    },
  ],
  attack: async (situation) => {
    const { contracts, people, claim, claimId, decision } = situation;
    const { accessManager, adjusterDesk } = contracts;
    await accessManager.connect(people.admin).revokeRole(roles.ADJUSTER.id, people.adjuster);
    const { first, second } = await signByTwo(situation, claimId, decision);
    const decided = await succeeds(adjusterDesk.decideSigned(claimId, claim.filed, decision, first, second));
    return decided ? 'the word of somebody dismissed decided the claim' : undefined;
  },
});

defineAttack({
  title: 'A50: stolen words are used long after they were given',
  build: buildLarge,
  address: ({ addresses }) => addresses.adjusterDesk,
  twin: [
    {
      contract: SIGNING,
      linkedTo: DESK,
      take: 'block.timestamp <= expiresAt && expiresAt <= latest',
      put: 'latest != 0',
    },
  ],
  attack: async (situation) => {
    const { contracts, people, claim, claimId, decision, network } = situation;
    const first = await signDecision(situation, people.adjuster, claimId, decision);
    const second = await signDecision(situation, people.seniorAdjuster, claimId, decision, {
      role: 'SENIOR_ADJUSTER',
    });
    await network.networkHelpers.time.increase(300 * DAY);
    const decided = await succeeds(contracts.adjusterDesk.decideSigned(claimId, claim.filed, decision, first, second));
    return decided ? 'words ten months old decided the claim' : undefined;
  },
});

defineAttack({
  title: 'ACC-2: a person and who stands in for them are four eyes',
  build: buildLarge,
  address: ({ addresses }) => addresses.adjusterDesk,
  twin: [
    {
      contract: DELEGATIONS,
      linkedTo: DESK,
      take: 'require(apart, IAdjusterDesk.AdjusterNeedsSecondPerson(claimId, other));',
      put: 'require(apart || true, IAdjusterDesk.AdjusterNeedsSecondPerson(claimId, other));',
    },
  ],
  attack: async ({ contracts, people, claim, claimId, decision, network }) => {
    const desk = contracts.adjusterDesk;
    const untilAt = (await network.networkHelpers.time.latest()) + DAY;
    await desk.connect(people.seniorAdjuster).delegateAuthority(people.adjuster, 0, untilAt);
    await desk.connect(people.adjuster).propose(claimId, claim.filed, decision);
    await desk.connect(people.seniorAdjuster).endDelegation(people.seniorAdjuster, people.adjuster);
    const decided = await succeeds(desk.connect(people.seniorAdjuster).approve(claimId, claim.filed, decision));
    return decided ? 'the senior adjuster approved what their own stand-in proposed' : undefined;
  },
});

defineAttack({
  title: 'ACC-2: limits lent for a holiday are used after it',
  build: buildLarge,
  address: ({ addresses }) => addresses.adjusterDesk,
  twin: [
    {
      contract: DELEGATIONS,
      linkedTo: DESK,
      take: 'bool runs = lent.fromAt <= block.timestamp && block.timestamp < lent.untilAt;',
      put: 'bool runs = lent.fromAt <= block.timestamp;',
    },
  ],
  attack: async ({ contracts, people, claim, claimId, decision, network }) => {
    const desk = contracts.adjusterDesk;
    const untilAt = (await network.networkHelpers.time.latest()) + DAY;
    await desk.connect(people.seniorAdjuster).delegateAuthority(people.adjuster, 0, untilAt);
    await network.networkHelpers.time.increaseTo(untilAt);
    const decided = await succeeds(desk.connect(people.adjuster).decide(claimId, claim.filed, decision));
    return decided ? 'the adjuster paid beyond their limits after the holiday' : undefined;
  },
});

defineAttack({
  title: 'CLM-7: a policy is contested on a ground nobody knew in time',
  build: buildFiled,
  address: ({ addresses }) => addresses.adjusterDesk,
  twin: [
    {
      contract: REASONS,
      linkedTo: DESK,
      take: 'return (true, inTime && facts.knownAt != 0);',
      put: 'return (true, true);',
    },
  ],
  attack: async (situation) => {
    const { claim } = situation;
    const reason = encodeBytes32String('MISREP');
    const refused = await succeeds(decideClaim(situation, claim, { assessments: [buildRefusal({ reason })] }));
    return refused ? 'the claim was refused for a misrepresentation nobody had recorded' : undefined;
  },
});
