import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { bringCapital, buyCover, fileClaim, fillPurse } from '../../support/actors.ts';
import { clocks, decisionOn, figuresOf, inPart, phases, playDesk, usageOf } from '../../support/claim.ts';
import { defaults } from '../../support/defaults.ts';
import { groundsHash, soughtAssets } from '../../support/dispute.ts';
import { openFile } from '../../support/open-file.ts';
import { pauseFor } from '../../support/pause.ts';
import { hardhatContext, seatPeople } from '../../../scripts/deploy/open-hardhat.ts';
import { runDeployment } from '../../../scripts/deploy/run-deployment.ts';
import { network as hardhat } from 'hardhat';
import { courseProfile } from '../../support/course.ts';
import { sellTerms } from '../../support/terms.ts';

const { payableAssets } = defaults.screen;
const manners = { Proper: 0, Reverting: 1, BurningGas: 2 } as const;

/** A book on an asset that refuses Ana, whose claim has evidence or none. */
async function build(evidenceRoot: string) {
  const network = await hardhat.create();
  const asset = await network.ethers.deployContract('BlacklistToken', [6]);
  const changes = { asset: await asset.getAddress(), firstNonce: 'current' } as const;
  const { contracts, addresses, manifest } = await runDeployment(await hardhatContext(network, changes));
  const people = await seatPeople(network);
  const deployment = { network, contracts, addresses, people, versions: manifest.versions };
  await bringCapital(deployment);
  await fillPurse(deployment, people.ana);
  await contracts.lawBook.connect(people.lawEditor).publishProfile(courseProfile);
  const arbitrator = await network.ethers.deployContract('TestArbitrator');
  const versionId = await sellTerms(deployment, {
    profileId: await contracts.lawBook.profileCount(),
    arbitrator: await arbitrator.getAddress(),
  });
  const policyId = await buyCover(deployment, people.ana, { versionId });
  await network.networkHelpers.time.increase(40 * DAY);
  const { claimId } = await fileClaim(deployment, people.ana, { policyId, evidenceRoot });
  await asset.blacklist(people.ana, true);
  return { ...deployment, asset, arbitrator, policyId, claimId, book: contracts.claimBook.connect(people.chen) };
}

type World = Awaited<ReturnType<typeof build>>;

/** From here on nobody at the insurer does anything, the arbitrator behaves as told, and every flag is up as long as it may. */
async function abandon(world: World, manner: number): Promise<void> {
  await world.arbitrator.behave(manner);
  for (const flag of [0, 1, 2, 3, 4]) await pauseFor(world, flag, 7 * DAY - 1);
}

async function pass({ network }: World, instant: number | bigint): Promise<void> {
  await network.networkHelpers.time.setNextBlockTimestamp(Number(instant) + 1);
}

/** What a stranger calls, one phase after the other, until the claim is over; the phases it went through. */
async function endByStrangers(world: World): Promise<readonly number[]> {
  const { book, claimId, contracts, people, network } = world;
  const seen: number[] = [];
  for (let step = 0; step < 4; step += 1) {
    const { phase } = await book.claimOf(claimId);
    seen.push(Number(phase));
    if (Number(phase) === phases.Closed) return seen;
    if (Number(phase) === phases.AwaitingDocuments) {
      await network.networkHelpers.time.increaseTo(Number(await book.deadlineOf(claimId, clocks.Supplement)) + 1);
    } else if (Number(phase) === phases.Filed) {
      const { filed } = await openFile(world, claimId);
      await pass(world, await book.silentUntilOf(claimId));
      await book.escalate(claimId, filed);
    } else if (Number(phase) === phases.Decided) {
      await pass(world, await book.deadlineOf(claimId, clocks.Appeal));
      await book.finalize(claimId);
    } else {
      const desk = contracts.disputeDesk.connect(people.chen);
      await desk.openDispute(claimId, { gasLimit: 2_000_000n }).catch(() => undefined);
      await pass(world, await book.deadlineOf(claimId, clocks.Ruling));
      await book.resolve(claimId);
    }
  }
  throw new Error(`claim ${claimId} is still open`);
}

/** What each situation begins with, on top of a filed claim. */
const beginnings: readonly (readonly [
  words: string,
  evidenceRoot: string,
  begin: (world: World) => Promise<unknown>,
])[] = [
  ['filed, small and clean', defaults.evidenceRoot, () => Promise.resolve()],
  ['filed, for the arbitrator', defaults.nothing, () => Promise.resolve()],
  [
    'waiting for documents',
    defaults.nothing,
    async (world) => {
      const desk = await playDesk(world);
      const now = await world.network.networkHelpers.time.latest();
      await world.book.connect(desk).requestDocuments(world.claimId, world.people.adjuster, defaults.reason, now);
    },
  ],
  ['decided in part', defaults.evidenceRoot, (world) => decide(world)],
  [
    'appealed',
    defaults.evidenceRoot,
    async (world) => {
      await decide(world);
      await world.book
        .connect(world.people.ana)
        .appeal(world.claimId, (await openFile(world, world.claimId)).filed, soughtAssets, groundsHash);
    },
  ],
];

async function decide(world: World): Promise<void> {
  const { filed, caseHead } = await openFile(world, world.claimId);
  const desk = await playDesk(world);
  const record = { claimId: world.claimId, transaction: '', caseHead, filed: { ...filed, later: [] } };
  const decision = { ...decisionOn(world, asRecord(record), { assessments: [inPart.assessment] }) };
  await world.book.connect(desk).decide(world.claimId, filed, decision);
}

/** A decision in part names its own assessments, so the items of the record are not looked at. */
function asRecord({ claimId, caseHead }: { readonly claimId: bigint; readonly caseHead: string }) {
  const filing = { policyId: 0n, lossAt: 0n, items: [], payees: [], evidenceRoot: defaults.nothing };
  const filed = { filing, filedBy: defaults.nobody, flags: 0n, expectedAssets: 0n, reservedAssets: 0n, later: [] };
  return { claimId, transaction: '', caseHead, filed };
}

describe('ClaimBook.resolve', () => {
  for (const [words, evidenceRoot, begin] of beginnings) {
    for (const [name, manner] of Object.entries(manners)) {
      describe(`given a claim that is ${words}, and an arbitrator that is ${name}`, () => {
        it('CLM-5: is closed by strangers, everything paused and the token hostile, and what it pays waits for ever', async () => {
          const world = await build(evidenceRoot);
          await begin(world);
          await abandon(world, manner);
          await endByStrangers(world);
          const { paidAssets, reservedAssets } = await figuresOf(world, world.claimId);
          expect(reservedAssets).to.equal(0n);
          expect(await usageOf(world, world.policyId)).to.deep.equal([paidAssets, 0n]);

          const pool = world.contracts.pools.PROPERTY;
          const credit = await pool.creditOf(world.people.ana);
          const isDecided = words.startsWith('decided') || words === 'appealed';
          expect(credit).to.be.greaterThanOrEqual(isDecided ? inPart.paidAssets : payableAssets);
          await pool.connect(world.people.ana).collectCredit(world.people.ana, world.people.bo);
          expect(await world.asset.balanceOf(world.people.bo)).to.equal(credit);
        });
      });
    }
  }
});
