import { expect } from 'chai';
import { AbiCoder, keccak256, type ContractTransactionResponse } from 'ethers';

import { DAY } from '../../../domain/primitives/time.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { fastTrackPerDay } from '../../../scripts/config/assessments.ts';
import { lines } from '../../../scripts/config/lines.ts';
import { loadDeployment } from '../../support/fixtures.ts';
import { defaults } from '../../support/defaults.ts';
import { modelWith, motor, motorLine, nextAt } from '../../support/fast-track.ts';

const DELAY = 2 * DAY;
const WEEK = 7 * DAY;
const reasons = `0x${'7e'.repeat(32)}`;
const hash = `0x${'d1'.repeat(32)}`;
const line = defaults.propertyLine;
const model = modelWith({ minAgeDays: 7, maxYearClaims: 2, drawBps: 1_000 });
const coder = AbiCoder.defaultAbiCoder();
const MODEL = 'tuple(address,uint16,uint8,uint16,uint8)';
const modelValues = [model.signer, model.minAgeDays, model.maxYearClaims, model.drawBps, model.state];

/** A change two people make: how it is proposed and approved, by whom, and by what it is known. */
interface Change {
  readonly name: string;
  readonly propose: (people: People, track: Track) => Promise<ContractTransactionResponse>;
  readonly approve: (people: People, track: Track) => Promise<ContractTransactionResponse>;
  readonly hash: (pool: string) => string;
}
type Deployment = Awaited<ReturnType<typeof loadDeployment>>;
type People = Deployment['people'];
type Track = Deployment['contracts']['fastTrack'];

function changesOf({ addresses }: Deployment): readonly Change[] {
  const pool = addresses.pools.PROPERTY;
  return [
    {
      name: 'Model',
      propose: (people, track) => track.connect(people.adjudicationManager).proposeModel(line, hash, model),
      approve: (people, track) => track.connect(people.actuary).approveModel(line, hash, model),
      hash: () => keccak256(coder.encode(['string', 'bytes32', 'bytes32', MODEL], ['model', line, hash, modelValues])),
    },
    {
      name: 'DailyCap',
      propose: (people, track) => track.connect(people.adjudicationManager).proposeDailyCap(pool, 7n),
      approve: (people, track) => track.connect(people.actuary).approveDailyCap(pool, 7n),
      hash: (of) => keccak256(coder.encode(['string', 'address', 'uint96'], ['cap', of, 7n])),
    },
    {
      name: 'Restart',
      propose: (people, track) => track.connect(people.adjudicationManager).proposeRestart(reasons),
      approve: (people, track) => track.connect(people.auditor).approveRestart(reasons),
      hash: () => keccak256(coder.encode(['string', 'bytes32'], ['restart', reasons])),
    },
  ];
}

for (const [place, name] of ['Model', 'DailyCap', 'Restart'].entries()) {
  const changeOf = (deployment: Deployment): Change => {
    const change = changesOf(deployment)[place];
    if (change === undefined) throw new Error(name);
    return change;
  };

  describe(`FastTrack.propose${name}`, () => {
    behavesAsRestricted(async () => {
      const deployment = await loadDeployment();
      const contract = deployment.contracts.fastTrack;
      const caller = deployment.people.chen;
      const people = { ...deployment.people, adjudicationManager: caller };
      return { contract, caller, send: () => changeOf(deployment).propose(people, contract) };
    });
  });

  describe(`FastTrack.approve${name}`, () => {
    behavesAsRestricted(async () => {
      const deployment = await loadDeployment();
      const contract = deployment.contracts.fastTrack;
      const caller = deployment.people.chen;
      const people = { ...deployment.people, actuary: caller, auditor: caller };
      return { contract, caller, send: () => changeOf(deployment).approve(people, contract) };
    });

    describe('given it was never proposed', () => {
      it('reverts with TrackChangeNotProposed', async () => {
        const deployment = await loadDeployment();
        const { contracts, people, addresses } = deployment;
        const change = changeOf(deployment);
        await expect(change.approve(people, contracts.fastTrack))
          .to.be.revertedWithCustomError(contracts.fastTrack, 'TrackChangeNotProposed')
          .withArgs(change.hash(addresses.pools.PROPERTY));
      });
    });

    describe('given it was proposed', () => {
      // What an error carries beside the change: instants, by the seconds after the proposal.
      for (const { seconds, error, args } of [
        { seconds: DELAY - 1, error: 'TrackChangeTooEarly', args: [DELAY] },
        { seconds: DELAY, error: undefined, args: [] },
        { seconds: DELAY + WEEK, error: undefined, args: [] },
        { seconds: DELAY + WEEK + 1, error: 'TrackChangeNotProposed', args: [] },
      ]) {
        it(`${error === undefined ? 'takes it' : `reverts with ${error}`} ${seconds} seconds later`, async () => {
          const deployment = await loadDeployment();
          const { contracts, people, addresses, network } = deployment;
          const { fastTrack } = contracts;
          const change = changeOf(deployment);
          await change.propose(people, fastTrack);
          const proposedAt = await network.networkHelpers.time.latest();
          await nextAt(deployment, proposedAt + seconds);
          const call = change.approve(people, fastTrack);
          if (error === undefined) return void (await call);
          const known = change.hash(addresses.pools.PROPERTY);
          await expect(call)
            .to.be.revertedWithCustomError(fastTrack, error)
            .withArgs(known, ...args.map((away) => proposedAt + away));
        });
      }

      it('reverts with TrackNeedsTwoPeople for who proposed it (ACC-2), and is used up by one approval', async () => {
        const deployment = await loadDeployment();
        const { contracts, people, network, addresses } = deployment;
        const { fastTrack, accessManager } = contracts;
        const change = changeOf(deployment);
        for (const role of [2n, 9n]) {
          await accessManager.connect(people.admin).grantRole(role, people.adjudicationManager, 0);
        }
        await change.propose(people, fastTrack);
        await network.networkHelpers.time.increase(DELAY);
        const both = { ...people, actuary: people.adjudicationManager, auditor: people.adjudicationManager };
        await expect(change.approve(both, fastTrack))
          .to.be.revertedWithCustomError(fastTrack, 'TrackNeedsTwoPeople')
          .withArgs(people.adjudicationManager.address);
        await change.approve(people, fastTrack);
        await expect(change.approve(people, fastTrack))
          .to.be.revertedWithCustomError(fastTrack, 'TrackChangeNotProposed')
          .withArgs(change.hash(addresses.pools.PROPERTY));
      });
    });
  });
}

describe('FastTrack.approveDailyCap', () => {
  describe('when one person proposes it and another approves it', () => {
    it('tells both, and sets the cap', async () => {
      const { contracts, people, network, addresses } = await loadDeployment();
      const { fastTrack } = contracts;
      const pool = addresses.pools.PROPERTY;
      const { adjudicationManager: proposer, actuary } = people;
      const at = (await network.networkHelpers.time.latest()) + 10;
      await network.networkHelpers.time.setNextBlockTimestamp(at);
      await expect(fastTrack.connect(proposer).proposeDailyCap(pool, 7n))
        .to.emit(fastTrack, 'DailyCapProposed')
        .withArgs(pool, 7n, proposer.address, at + DELAY, at + DELAY + WEEK);
      await network.networkHelpers.time.increase(DELAY);
      await expect(fastTrack.connect(actuary).approveDailyCap(pool, 7n))
        .to.emit(fastTrack, 'DailyCapSet')
        .withArgs(pool, 7n, proposer.address, actuary.address);
      expect((await fastTrack.purseOf(pool)).capAssets).to.equal(7n);
    });
  });
});

describe('FastTrack.constructor', () => {
  describe('given models and caps it is deployed with', () => {
    it('tells each of them, proposed and approved by nobody', async () => {
      const { contracts, addresses } = await loadDeployment();
      const { fastTrack } = contracts;
      const caps = await fastTrack.queryFilter(fastTrack.filters.DailyCapSet());
      expect(caps.map(({ args }) => [...args])).to.deep.equal(
        lines.map((one) => {
          return [addresses.pools[one], fastTrackPerDay[one], defaults.nobody, defaults.nobody];
        }),
      );
      const models = await fastTrack.queryFilter(fastTrack.filters.ModelRegistered());
      expect(models.map(({ args }) => [args.line, args.modelHash, args.proposer, args.approver])).to.deep.equal([
        [motorLine, motor.modelHash, defaults.nobody, defaults.nobody],
      ]);
    });
  });
});
