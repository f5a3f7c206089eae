import type { HardhatEthersSigner } from '@nomicfoundation/hardhat-ethers/types';

import { present } from '../../domain/primitives/assert.ts';
import { arbitrators } from '../../scripts/config/people.ts';
import { panelRules, seatFeeWei } from '../../scripts/config/parameters.ts';
import type { AppealPanel, ArbitratorRegister, TestArbitrable } from '../../types/ethers-contracts/index.ts';
import { defineSituation } from './define-situation.ts';
import { buildDeployment } from './fixtures.ts';
import type { TestDeployment } from './test-deployment.ts';

/** What all seats of a dispute cost. */
export const panelCost = seatFeeWei * panelRules.seatCount;
export const seed = `0x${'5e'.repeat(32)}`;
export const salt = `0x${'a1'.repeat(32)}`;
export const reasonsHash = `0x${'4e'.repeat(32)}`;
export const DISPUTE = 1n;

/** The panel of a deployment, and a contract that brings it disputes. */
export interface PanelCase extends TestDeployment {
  readonly panel: AppealPanel;
  readonly register: ArbitratorRegister;
  readonly arbitrable: TestArbitrable;
}

export async function buildPanel(): Promise<PanelCase> {
  const deployment = await buildDeployment();
  const arbitrable = await deployment.network.ethers.deployContract('TestArbitrable');
  const { appealPanel: panel, arbitratorRegister: register } = deployment.contracts;
  return { ...deployment, panel, register, arbitrable };
}

/** {@link buildPanel}; the auditor committed to a seed, and dispute 1 is open. */
export async function buildTaken(): Promise<PanelCase> {
  const situation = await buildPanel();
  await commitSeed(situation);
  await openCase(situation);
  return situation;
}

/** {@link buildTaken}; the seed is revealed and the seats are drawn, while evidence is still taken. */
export async function buildDrawn(): Promise<PanelCase> {
  const situation = await buildTaken();
  await drawNow(situation);
  return situation;
}

/** {@link buildDrawn}, and evidence is over. */
export async function buildVoting(): Promise<PanelCase> {
  const situation = await buildDrawn();
  await pass(situation, (await situation.panel.disputeOf(DISPUTE)).evidenceEndsAt);
  return situation;
}

export const loadPanel: () => Promise<PanelCase> = defineSituation(buildPanel);
export const loadTaken: () => Promise<PanelCase> = defineSituation(buildTaken);
export const loadDrawn: () => Promise<PanelCase> = defineSituation(buildDrawn);
export const loadVoting: () => Promise<PanelCase> = defineSituation(buildVoting);

export async function commitSeed({ panel, people }: PanelCase, disputeId = DISPUTE): Promise<void> {
  await panel.connect(people.auditor).commitSeeds([await panel.seedHashOf(disputeId, seed)]);
}

export async function openCase({ panel, arbitrable }: PanelCase): Promise<void> {
  await arbitrable.open(panel, 2, { value: panelCost });
}

export async function drawNow({ panel, people }: Pick<PanelCase, 'panel' | 'people'>): Promise<void> {
  await panel.connect(people.auditor).revealSeed(DISPUTE, seed);
  await panel.connect(people.chen).drawSeats(DISPUTE);
}

/** The chain is past this instant. */
export async function pass({ network }: Pick<PanelCase, 'network'>, instant: bigint): Promise<void> {
  const { time } = network.networkHelpers;
  if ((await time.latest()) <= instant) await time.increaseTo(instant + 1n);
}

/** Who sits, in the order of the seats. */
export async function seatedOn({ panel, people }: Pick<PanelCase, 'panel' | 'people'>): Promise<HardhatEthersSigner[]> {
  const everybody = arbitrators.map((person) => people[person]);
  const seats = await panel.seatsOf(DISPUTE);
  return seats.map(({ arbitrator }) => {
    return present(
      everybody.find(({ address }) => address === arbitrator),
      `${arbitrator} is an arbitrator`,
    );
  });
}

/** Who is on the register and does not sit. */
export async function standbyOf(situation: Pick<PanelCase, 'panel' | 'people'>): Promise<HardhatEthersSigner[]> {
  const seated = await seatedOn(situation);
  return arbitrators.map((person) => situation.people[person]).filter((person) => !seated.includes(person));
}

/** Seats seal these choices, in their order; `undefined` stays silent. */
export async function sealVotes(
  situation: Pick<PanelCase, 'panel' | 'people'>,
  choices: readonly (number | undefined)[],
): Promise<void> {
  const seated = await seatedOn(situation);
  for (const [place, choice] of choices.entries()) {
    if (choice === undefined) continue;
    const arbitrator = present(seated[place], 'a seat');
    const commitment = await situation.panel.voteHashOf(DISPUTE, place, arbitrator, choice, salt);
    await situation.panel.connect(arbitrator).commitVote(DISPUTE, commitment);
  }
}

/** Seats open these choices; `undefined` stays silent. */
export async function openVotes(
  situation: Pick<PanelCase, 'panel' | 'people'>,
  choices: readonly (number | undefined)[],
): Promise<void> {
  const seated = await seatedOn(situation);
  for (const [place, choice] of choices.entries()) {
    if (choice === undefined) continue;
    const arbitrator = present(seated[place], 'a seat');
    await situation.panel.connect(arbitrator).revealVote(DISPUTE, choice, salt, reasonsHash);
  }
}

/** A round in which seats vote so; whoever is `undefined` does not. The round is over afterwards unless all voted. */
export async function voteAll(situation: PanelCase, choices: readonly (number | undefined)[]): Promise<void> {
  await sealVotes(situation, choices);
  const { commitEndsAt, revealEndsAt } = await situation.panel.disputeOf(DISPUTE);
  if (choices.includes(undefined)) await pass(situation, commitEndsAt);
  await openVotes(situation, choices);
  if (choices.includes(undefined)) await pass(situation, revealEndsAt);
}
