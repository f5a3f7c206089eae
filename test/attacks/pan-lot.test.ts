import { AbiCoder, encodeBytes32String } from 'ethers';

import { arbitrators } from '../../scripts/config/people.ts';
import { roles } from '../../scripts/config/roles.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { authority } from '../support/claim.ts';
import { defaults } from '../support/defaults.ts';
import { buildAppealed } from '../support/dispute.ts';
import { buildDrawn, buildPanel, buildTaken, DISPUTE, drawNow, panelCost, pass } from '../support/panel.ts';

const PANEL = { contract: 'contracts/adjudication/AppealPanel.sol' } as const;
const REGISTER = { contract: 'contracts/adjudication/ArbitratorRegister.sol' } as const;

const other = `0x${'07'.repeat(32)}`;

defineAttack({
  title: 'T12, PAN-2: a party is drawn to judge its own dispute',
  build: async () => {
    const situation = await buildTaken();
    for (const person of arbitrators.slice(0, 3)) await situation.arbitrable.bind(situation.people[person]);
    return situation;
  },
  address: ({ addresses }) => addresses.appealPanel,
  twin: [{ ...PANEL, take: 'return answered && !bound;', put: 'return answered || bound;' }],
  attack: async (situation) => {
    await drawNow(situation);
    for (const { arbitrator } of await situation.panel.seatsOf(DISPUTE)) {
      if (arbitrator !== defaults.nobody && (await situation.arbitrable.bound(arbitrator))) return 'a party sits';
    }
    return undefined;
  },
});

defineAttack({
  title: 'PAN-2: who calls the draw starves the question who is bound',
  build: buildPanel,
  address: ({ addresses }) => addresses.appealPanel,
  twin: [{ ...PANEL, take: 'require(left >= QUESTION_GAS, PanelGasTooLow(left, QUESTION_GAS));', put: '' }],
  attack: async ({ panel, arbitrable }) => {
    const opened = await succeeds(arbitrable.open(panel, 2, { value: panelCost, gasLimit: 480_000n }));
    return opened ? 'a dispute was opened with less gas than an honest answer may take' : undefined;
  },
});

defineAttack({
  title: 'T12, PAN-2: a former adjuster judges what their desk decided',
  build: async () => {
    const course = await buildAppealed();
    const { contracts, people } = course;
    await contracts.accessManager.grantRole(roles.ADJUSTER.id, people.arbitratorA, 0);
    const desk = contracts.adjusterDesk.connect(people.claimsManager);
    await desk.grantAuthority(people.arbitratorA, encodeBytes32String('PROPERTY'), authority);
    await contracts.accessManager.revokeRole(roles.ADJUSTER.id, people.arbitratorA);
    return course;
  },
  address: ({ addresses }) => addresses.disputeDesk,
  twin: [
    {
      contract: 'contracts/claims/DisputeDesk.sol',
      take: 'if (_hasServed(desks, person)) return true;',
      put: 'if (desks.length == type(uint256).max && _hasServed(desks, person)) return true;',
    },
  ],
  attack: async ({ disputeDesk, people, claimId }) => {
    const extraData = AbiCoder.defaultAbiCoder().encode(['uint64'], [claimId]);
    return (await disputeDesk.isBound(extraData, people.arbitratorA)) ? undefined : 'who was a colleague sits';
  },
});

defineAttack({
  title: 'T12, ACC-2: an adjuster sits as an arbitrator',
  build: async () => {
    const situation = await buildTaken();
    const { contracts, people } = situation;
    for (const person of arbitrators) await contracts.accessManager.grantRole(roles.ADJUSTER.id, people[person], 0);
    return situation;
  },
  address: ({ addresses }) => addresses.appealPanel,
  twin: [
    {
      ...PANEL,
      take: 'if (_placeOf[disputeId][candidate] != 0 || register.isStaff(candidate)) return false;',
      put: 'if (_placeOf[disputeId][candidate] != 0) return false;',
    },
  ],
  attack: async (situation) => {
    await drawNow(situation);
    return (await situation.panel.disputeOf(DISPUTE)).seated === 0n ? undefined : 'who decided judges the decision';
  },
});

defineAttack({
  title: 'T12: one person gets two of three seats by staying silent',
  build: async () => {
    const situation = await buildTaken();
    for (const person of arbitrators.slice(0, 4)) await situation.arbitrable.bind(situation.people[person]);
    await drawNow(situation);
    await pass(situation, (await situation.panel.disputeOf(DISPUTE)).revealEndsAt);
    return situation;
  },
  address: ({ addresses }) => addresses.appealPanel,
  twin: [
    {
      ...PANEL,
      take: 'if (_placeOf[disputeId][candidate] != 0 || register.isStaff(candidate)) return false;',
      put: 'if (register.isStaff(candidate)) return false;',
    },
  ],
  attack: async ({ panel }) => {
    await panel.replaceSilent(DISPUTE);
    return (await panel.disputeOf(DISPUTE)).seated === 0n ? undefined : 'who was silent is drawn again';
  },
});

defineAttack({
  title: 'PAN-2: the keeper of the seed swaps it once the dispute is known',
  build: buildTaken,
  address: ({ addresses }) => addresses.appealPanel,
  twin: [{ ...PANEL, take: 'require(right, PanelSeedWrong(disputeId));', put: '' }],
  attack: async ({ panel, people }) => {
    const swapped = await succeeds(panel.connect(people.auditor).revealSeed(DISPUTE, other));
    return swapped ? 'the seed was chosen after the dispute' : undefined;
  },
});

defineAttack({
  title: 'PAN-2: seats are drawn in the block of the seed, whose hash is nothing yet',
  build: buildTaken,
  address: ({ addresses }) => addresses.appealPanel,
  twin: [
    { ...PANEL, take: 'anchorBlock != 0 && block.number > anchorBlock;', put: 'block.number >= anchorBlock;' },
    { ...PANEL, take: 'if (hash == 0) {', put: 'if (hash != 0 && dispute.round > 0) {' },
  ],
  attack: async ({ panel }) => {
    return (await succeeds(panel.drawSeats(DISPUTE))) ? 'nothing but the seed decides who sits' : undefined;
  },
});

defineAttack({
  title: 'ACC-2: one person proposes and approves their own arbitrator',
  build: async () => {
    const situation = await buildDrawn();
    const { contracts, people } = situation;
    await contracts.accessManager.grantRole(roles.AUDITOR.id, people.adjudicationManager, 0);
    return situation;
  },
  address: ({ addresses }) => addresses.arbitratorRegister,
  twin: [
    {
      ...REGISTER,
      take: 'require(pending.proposer != msg.sender, RegisterNeedsSecondPerson(changeHash, msg.sender));',
      put: '',
    },
  ],
  attack: async ({ register, people }) => {
    const both = register.connect(people.adjudicationManager);
    const change = { act: 0, member: people.bo.address, feeAssets: 0n };
    await both.proposeChange(change);
    return (await succeeds(both.approveChange(change))) ? 'one person chose an arbitrator' : undefined;
  },
});

defineAttack({
  title: 'T18: the register changes under an open dispute',
  build: async () => {
    const situation = await buildDrawn();
    const { register, people } = situation;
    const change = { act: 1, member: people.arbitratorA.address, feeAssets: 0n };
    await register.connect(people.adjudicationManager).proposeChange(change);
    await register.connect(people.auditor).approveChange(change);
    return { ...situation, change };
  },
  address: ({ addresses }) => addresses.arbitratorRegister,
  twin: [
    {
      ...REGISTER,
      take: 'require(block.timestamp >= pending.enactableAt, RegisterChangeNotDue(changeHash, pending.enactableAt));',
      put: '',
    },
  ],
  attack: async ({ register, change }) => {
    return (await succeeds(register.enactChange(change))) ? 'an arbitrator was removed at once' : undefined;
  },
});
