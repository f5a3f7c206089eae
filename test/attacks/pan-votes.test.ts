import { present } from '../../domain/primitives/assert.ts';
import { panelRules } from '../../scripts/config/parameters.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import {
  buildVoting,
  DISPUTE,
  openVotes,
  pass,
  reasonsHash,
  salt,
  seatedOn,
  seatOf,
  sealVotes,
  voteAll,
} from '../support/panel.ts';

const PANEL = { contract: 'contracts/adjudication/AppealPanel.sol' } as const;

const other = `0x${'07'.repeat(32)}`;

defineAttack({
  title: 'T12: somebody votes whom the register removed',
  build: buildVoting,
  address: ({ addresses }) => addresses.appealPanel,
  twin: [{ ...PANEL, take: 'require(seated && register.isMember(msg.sender), ', put: 'require(seated, ' }],
  attack: async (situation) => {
    const first = present((await seatedOn(situation))[0], 'a seat');
    await situation.register.connect(first).resign();
    const voted = await succeeds(situation.panel.connect(first).commitVote(DISPUTE, other));
    return voted ? 'a vote of nobody' : undefined;
  },
});

defineAttack({
  title: 'T12: a seat changes its vote after the others are open',
  build: buildVoting,
  address: ({ addresses }) => addresses.appealPanel,
  twin: [{ ...PANEL, take: 'require(same, PanelVoteOther(disputeId, place));', put: '' }],
  attack: async (situation) => {
    await sealVotes(situation, [1, 1, 1]);
    await openVotes(situation, [undefined, 1, 1]);
    const first = present((await seatedOn(situation))[0], 'a seat');
    const changed = await succeeds(situation.panel.connect(first).revealVote(DISPUTE, 2, salt, reasonsHash));
    return changed ? 'a sealed vote for 1 was opened as 2' : undefined;
  },
});

defineAttack({
  title: 'PAN-3: votes are opened while others can still seal theirs',
  build: async () => {
    const situation = await buildVoting();
    await sealVotes(situation, [1, 1, undefined]);
    for (let round = 1n; round < panelRules.roundLimit; ++round) {
      await pass(situation, (await situation.panel.disputeOf(DISPUTE)).commitEndsAt);
      await situation.panel.replaceSilent(DISPUTE);
    }
    return situation;
  },
  address: ({ addresses }) => addresses.appealPanel,
  twin: [
    {
      ...PANEL,
      take: 'require(silent == 0 || block.timestamp > commitEndsAt, PanelWindowOpen(disputeId, commitEndsAt));',
      put: '',
    },
  ],
  attack: async (situation) => {
    const first = present((await seatedOn(situation))[0], 'a seat');
    const opened = await succeeds(situation.panel.connect(first).revealVote(DISPUTE, 1, salt, reasonsHash));
    return opened ? 'the last seat knows the vote of the first' : undefined;
  },
});

defineAttack({
  title: 'PAN-3: votes are opened before the last seat is drawn, who then knows them',
  build: async () => {
    const situation = await buildVoting();
    await sealVotes(situation, [1, 2, undefined]);
    await pass(situation, (await situation.panel.disputeOf(DISPUTE)).commitEndsAt);
    return situation;
  },
  address: ({ addresses }) => addresses.appealPanel,
  twin: [
    {
      ...PANEL,
      take: `PanelWindowOpen(disputeId, commitEndsAt));
        require(_isSealed(dispute), PanelSeatsSilent(disputeId, silent));`,
      put: 'PanelWindowOpen(disputeId, commitEndsAt));',
    },
  ],
  attack: async (situation) => {
    const first = await seatOf(situation, 0);
    if (!(await succeeds(situation.panel.connect(first).revealVote(DISPUTE, 1, salt, reasonsHash)))) return undefined;
    await situation.panel.replaceSilent(DISPUTE);
    return 'who is drawn now knows what turns the scale';
  },
});

defineAttack({
  title: 'PAN-3: a seat that sealed is drawn anew, and its vote is lost',
  build: async () => {
    const situation = await buildVoting();
    await sealVotes(situation, [2, 2, undefined]);
    await pass(situation, (await situation.panel.disputeOf(DISPUTE)).commitEndsAt);
    return situation;
  },
  address: ({ addresses }) => addresses.appealPanel,
  twin: [{ ...PANEL, take: 'if (_seats[disputeId][place].commitment != 0) continue;', put: '' }],
  attack: async (situation) => {
    const before = await seatOf(situation, 0);
    await situation.panel.replaceSilent(DISPUTE);
    return (await seatOf(situation, 0)) === before ? undefined : 'a sealed vote was thrown away';
  },
});

defineAttack({
  title: 'PAN-4: an arbitrable that reverts keeps the ruling from being given',
  build: async () => {
    const situation = await buildVoting();
    await voteAll(situation, [2, 2, 2]);
    await situation.arbitrable.behave(1);
    return situation;
  },
  address: ({ addresses }) => addresses.appealPanel,
  twin: [{ ...PANEL, take: 'dispute.delivered = taken;', put: 'require(taken); dispute.delivered = taken;' }],
  attack: async ({ panel }) => {
    return (await succeeds(panel.giveRuling(DISPUTE))) ? undefined : 'no ruling, and no refund';
  },
});

defineAttack({
  title: 'T34, PAN-3: a single vote rules',
  build: async () => {
    const situation = await buildVoting();
    await voteAll(situation, [2, undefined, undefined]);
    return situation;
  },
  address: ({ addresses }) => addresses.appealPanel,
  twin: [
    {
      ...PANEL,
      take: 'if (votes[choice] * 2 > _seatCount) return choice;',
      put: 'if (votes[choice] > 0) return choice;',
    },
  ],
  attack: async ({ panel }) => {
    await panel.giveRuling(DISPUTE);
    return (await panel.currentRuling(DISPUTE)) === 2n ? 'one of three decided alone' : undefined;
  },
});

defineAttack({
  title: 'T25, PAN-1: fees are collected twice',
  build: async () => {
    const situation = await buildVoting();
    await voteAll(situation, [2, 2, 2]);
    return situation;
  },
  address: ({ addresses }) => addresses.appealPanel,
  twin: [{ ...PANEL, take: '_credits[to] = 0;', put: '' }],
  attack: async (situation) => {
    const first = present((await seatedOn(situation))[0], 'a seat');
    await situation.panel.collect(first);
    return (await succeeds(situation.panel.collect(first))) ? "the others' fees are gone" : undefined;
  },
});

defineAttack({
  title: 'T22: a ruling is given twice, and refunds twice',
  build: async () => {
    const situation = await buildVoting();
    await voteAll(situation, [2, 2, undefined]);
    await situation.panel.giveRuling(DISPUTE);
    return situation;
  },
  address: ({ addresses }) => addresses.appealPanel,
  twin: [{ ...PANEL, take: 'require(!dispute.ruled, PanelRuledAlready(disputeId));', put: '' }],
  attack: async ({ panel }) => {
    return (await succeeds(panel.giveRuling(DISPUTE))) ? 'the arbitrable was told again' : undefined;
  },
});
