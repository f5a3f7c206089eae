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
export async function seatedOn(situation: Pick<PanelCase, 'panel' | 'people'>): Promise<HardhatEthersSigner[]> {
  const seats = await situation.panel.seatsOf(DISPUTE);
  return Promise.all(seats.map((_, place) => seatOf(situation, place)));
}

/** Who sits on a seat. */
export async function seatOf(
  { panel, people }: Pick<PanelCase, 'panel' | 'people'>,
  place: number,
): Promise<HardhatEthersSigner> {
  const { arbitrator } = present((await panel.seatsOf(DISPUTE))[place], 'a seat');
  const everybody = arbitrators.map((person) => people[person]);
  return present(
    everybody.find(({ address }) => address === arbitrator),
    `${arbitrator} is an arbitrator`,
  );
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
  for (const [place, choice] of choices.entries()) {
    if (choice === undefined) continue;
    const arbitrator = await seatOf(situation, place);
    const commitment = await situation.panel.voteHashOf(DISPUTE, place, arbitrator, choice, salt);
    await situation.panel.connect(arbitrator).commitVote(DISPUTE, commitment);
  }
}

/** Seats open these choices; `undefined` stays silent. */
export async function openVotes(
  situation: Pick<PanelCase, 'panel' | 'people'>,
  choices: readonly (number | undefined)[],
): Promise<void> {
  for (const [place, choice] of choices.entries()) {
    if (choice === undefined) continue;
    const arbitrator = await seatOf(situation, place);
    await situation.panel.connect(arbitrator).revealVote(DISPUTE, choice, salt, reasonsHash);
  }
}

/** Silent seats are drawn anew as often as there are rounds, and nobody new says a word. */
export async function passRounds(situation: Pick<PanelCase, 'panel' | 'network'>): Promise<void> {
  for (;;) {
    const { round, committed, commitEndsAt } = await situation.panel.disputeOf(DISPUTE);
    if (committed === panelRules.seatCount) return;
    await pass(situation, commitEndsAt);
    if (round === panelRules.roundLimit) return;
    await situation.panel.replaceSilent(DISPUTE);
  }
}

/** Seats vote so; whoever is `undefined` does not, nor who is drawn instead. Time is up afterwards unless all voted. */
export async function voteAll(situation: PanelCase, choices: readonly (number | undefined)[]): Promise<void> {
  await sealVotes(situation, choices);
  await passRounds(situation);
  await openVotes(situation, choices);
  if (choices.includes(undefined)) await pass(situation, (await situation.panel.disputeOf(DISPUTE)).revealEndsAt);
}
