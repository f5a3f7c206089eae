import { expect } from 'chai';
import { DAY } from '../../../domain/primitives/time.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { loadDeployment } from '../../support/fixtures.ts';
import { defaults } from '../../support/defaults.ts';
import {
  assessor,
  bring,
  loadAssessed,
  modelWith,
  motor,
  motorLine,
  today,
  toDay,
  commitSecrets,
} from '../../support/fast-track.ts';

const DELAY = 2 * DAY;
const WEEK = 7 * DAY;
const reasons = `0x${'7e'.repeat(32)}`;
const hash = `0x${'d1'.repeat(32)}`;
const line = defaults.propertyLine;
const model = modelWith({ minAgeDays: 7, maxYearClaims: 2, drawBps: 1_000 });
const label = (text: string) => `0x${Buffer.from(text).toString('hex').padEnd(64, '0')}`;
const modelValues = [model.signer, model.minAgeDays, model.maxYearClaims, model.drawBps, model.state];

describe('FastTrack.proposeModel', () => {
  describe('when a figure of it cannot be', () => {
    for (const [field, changed, changes] of [
      ['line', { line: defaults.nothing }, {}],
      ['modelHash', { hash: defaults.nothing }, {}],
      ['signer', {}, { signer: defaults.nobody }],
      ['maxYearClaims', {}, { maxYearClaims: 0 }],
      ['drawBps', {}, { drawBps: 0 }],
      ['drawBps', {}, { drawBps: 10_001 }],
      ['state', {}, { state: 2 }],
    ] as const) {
      it(`reverts with ModelInvalid: ${field} ${JSON.stringify(changes)}`, async () => {
        const { contracts, people } = await loadDeployment();
        const fastTrack = contracts.fastTrack.connect(people.adjudicationManager);
        const asked = { ...{ line, hash }, ...changed };
        await expect(fastTrack.proposeModel(asked.line, asked.hash, { ...model, ...changes }))
          .to.be.revertedWithCustomError(fastTrack, 'ModelInvalid')
          .withArgs(asked.line, asked.hash, label(field));
      });
    }
  });

  describe('when the manager calls in somebody’s name', () => {
    it('reverts with TrackCallerIsManager', async () => {
      const { contracts, people, addresses } = await loadDeployment();
      const { fastTrack, accessManager } = contracts;
      const data = fastTrack.interface.encodeFunctionData('proposeModel', [line, hash, model]);
      await expect(accessManager.connect(people.adjudicationManager).execute(addresses.fastTrack, data))
        .to.be.revertedWithCustomError(fastTrack, 'TrackCallerIsManager')
        .withArgs(addresses.accessManager);
    });
  });

  describe('when it is sound', () => {
    it('tells it, and changes nothing yet', async () => {
      const { contracts, people, network } = await loadDeployment();
      const fastTrack = contracts.fastTrack.connect(people.adjudicationManager);
      await expect(fastTrack.proposeModel(motorLine, motor.modelHash, model)).to.emit(fastTrack, 'ModelProposed');
      const [told] = await fastTrack.queryFilter(fastTrack.filters.ModelProposed());
      const at = BigInt(await network.networkHelpers.time.latest()) + BigInt(DELAY);
      expect([told?.args.proposer, told?.args.fromAt, told?.args.untilAt]).to.deep.equal([
        people.adjudicationManager.address,
        at,
        at + BigInt(WEEK),
      ]);
      expect((await fastTrack.modelOf(motorLine, motor.modelHash)).drawBps).to.equal(BigInt(motor.drawBps));
    });
  });
});

describe('FastTrack.approveModel', () => {
  describe('given it was proposed', () => {
    it('registers it with its thresholds, also where it was stopped', async () => {
      const { contracts, people, network } = await loadDeployment();
      const { fastTrack } = contracts;
      await fastTrack.connect(people.adjudicationManager).stopModel(motorLine, motor.modelHash, reasons);
      await fastTrack.connect(people.adjudicationManager).proposeModel(motorLine, motor.modelHash, model);
      await network.networkHelpers.time.increase(DELAY);
      await expect(fastTrack.connect(people.actuary).approveModel(motorLine, motor.modelHash, model))
        .to.emit(fastTrack, 'ModelRegistered')
        .withArgs(motorLine, motor.modelHash, modelValues, people.adjudicationManager.address, people.actuary.address);
      expect(await fastTrack.modelOf(motorLine, motor.modelHash)).to.deep.equal([
        assessor().address,
        7n,
        2n,
        1_000n,
        1n,
      ]);
    });
  });
});

describe('FastTrack.stopModel', () => {
  behavesAsRestricted(async () => {
    const { contracts, people } = await loadDeployment();
    const contract = contracts.fastTrack;
    const caller = people.adjuster;
    return { contract, caller, send: () => contract.connect(caller).stopModel(motorLine, motor.modelHash, reasons) };
  });

  describe('given it does not count', () => {
    it('reverts with AssessmentModelNotLive', async () => {
      const { contracts, people } = await loadDeployment();
      const fastTrack = contracts.fastTrack.connect(people.adjudicationManager);
      await expect(fastTrack.stopModel(line, motor.modelHash, reasons))
        .to.be.revertedWithCustomError(fastTrack, 'AssessmentModelNotLive')
        .withArgs(line, motor.modelHash);
    });
  });

  describe('when no reasons are named', () => {
    it('reverts with TrackReasonsMissing', async () => {
      const { contracts, people } = await loadDeployment();
      const fastTrack = contracts.fastTrack.connect(people.adjudicationManager);
      const call = fastTrack.stopModel(motorLine, motor.modelHash, defaults.nothing);
      await expect(call).to.be.revertedWithCustomError(fastTrack, 'TrackReasonsMissing').withArgs();
    });
  });

  describe('given it counts', () => {
    it('stops it at once, and tells who', async () => {
      const { contracts, people } = await loadDeployment();
      const fastTrack = contracts.fastTrack.connect(people.adjudicationManager);
      await expect(fastTrack.stopModel(motorLine, motor.modelHash, reasons))
        .to.emit(fastTrack, 'ModelStopped')
        .withArgs(motorLine, motor.modelHash, people.adjudicationManager.address, reasons);
      expect((await fastTrack.modelOf(motorLine, motor.modelHash)).state).to.equal(2n);
    });
  });
});

describe('FastTrack.haltTrack', () => {
  behavesAsRestricted(async () => {
    const { contracts, people } = await loadDeployment();
    const contract = contracts.fastTrack;
    const caller = people.adjuster;
    return { contract, caller, send: () => contract.connect(caller).haltTrack(reasons) };
  });

  describe('given it is halted, or without reasons', () => {
    it('reverts with FastTrackHalted and TrackReasonsMissing', async () => {
      const { contracts, people } = await loadDeployment();
      const fastTrack = contracts.fastTrack.connect(people.auditor);
      await expect(fastTrack.haltTrack(defaults.nothing))
        .to.be.revertedWithCustomError(fastTrack, 'TrackReasonsMissing')
        .withArgs();
      await expect(fastTrack.haltTrack(reasons))
        .to.emit(fastTrack, 'TrackHalted')
        .withArgs(people.auditor.address, reasons);
      await expect(fastTrack.haltTrack(reasons)).to.be.revertedWithCustomError(fastTrack, 'FastTrackHalted').withArgs();
    });
  });
});

describe('FastTrack.proposeRestart', () => {
  describe('when no reasons are named', () => {
    it('reverts with TrackReasonsMissing', async () => {
      const { contracts, people } = await loadDeployment();
      const fastTrack = contracts.fastTrack.connect(people.adjudicationManager);
      await expect(fastTrack.proposeRestart(defaults.nothing))
        .to.be.revertedWithCustomError(fastTrack, 'TrackReasonsMissing')
        .withArgs();
    });
  });
});

describe('FastTrack.approveRestart', () => {
  describe('given a secret was lost', () => {
    it('runs again with the secrets committed from then on; claims filed before wait for people', async () => {
      const situation = await loadAssessed();
      const { contracts, people, claim, firstDay } = situation;
      const { fastTrack } = contracts;
      await fastTrack.connect(people.adjudicationManager).proposeRestart(reasons);
      await toDay(situation, firstDay + 3, 60);
      await expect(fastTrack.connect(people.auditor).approveRestart(reasons))
        .to.emit(fastTrack, 'TrackRestarted')
        .withArgs(reasons, firstDay + 4, people.adjudicationManager.address, people.auditor.address);
      expect([...(await fastTrack.track())].map(Number)).to.deep.equal([0, firstDay + 4, firstDay + 3, firstDay + 4]);
      await expect(bring(situation, claim))
        .to.be.revertedWithCustomError(fastTrack, 'FastTrackDayNotCommitted')
        .withArgs(claim.claimId, firstDay);
      await commitSecrets(situation, 50, 2);
      expect((await fastTrack.track()).untilDay).to.equal(BigInt(await today(situation)) + 2n);
    });
  });
});
