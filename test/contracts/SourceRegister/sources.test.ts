import { expect } from 'chai';

import { labelToBytes32 } from '../../../domain/primitives/label.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { CHANGE_DELAY_DAYS } from '../../../scripts/config/observations.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { loadDeployment } from '../../support/fixtures.ts';
import { rainSource } from '../../support/observe.ts';
import { registerOf } from '../../support/register.ts';

const { label: known, ...figures } = rainSource;
const FRESH = labelToBytes32('HKO-RAIN-HOUR');
const delay = CHANGE_DELAY_DAYS * DAY;
const isHash = (hash: unknown): boolean => /^0x[0-9a-f]{64}$/.test(String(hash));

describe('SourceRegister.proposeSource', () => {
  behavesAsRestricted(async () => {
    const { contracts, people } = await loadDeployment();
    const contract = contracts.sourceRegister;
    return { contract, caller: people.bo, send: () => contract.connect(people.bo).proposeSource(FRESH, figures) };
  });

  describe('when the label is taken, or a figure is not sound', () => {
    it('A45: reverts with SourceKnownAlready and SourceInvalid', async () => {
      const { register, proposer } = registerOf(await loadDeployment());
      const taken = labelToBytes32(known);
      await expect(proposer.proposeSource(taken, figures))
        .to.be.revertedWithCustomError(register, 'SourceKnownAlready')
        .withArgs(taken);
      const wrong = [
        ['unit', { unit: 0 }],
        ['quorum', { quorum: 1 }],
        ['signerDailyLimit', { signerDailyLimit: 0 }],
        ['minValue', { minValue: figures.maxValue }],
        ['periodSeconds', { periodSeconds: 0, offsetSeconds: 0 }],
        ['offsetSeconds', { offsetSeconds: figures.periodSeconds }],
        ['heartbeat', { heartbeat: 0 }],
        ['disputePeriod', { disputePeriod: 0 }],
        ['revisionPeriod', { revisionPeriod: figures.heartbeat - 1 }],
        ['eventCapAssets', { eventCapAssets: 0n }],
      ] as const;
      const nameless = labelToBytes32('');
      await expect(proposer.proposeSource(nameless, figures))
        .to.be.revertedWithCustomError(register, 'SourceInvalid')
        .withArgs(nameless, labelToBytes32('label'));
      for (const [field, change] of wrong) {
        await expect(proposer.proposeSource(FRESH, { ...figures, ...change }))
          .to.be.revertedWithCustomError(register, 'SourceInvalid')
          .withArgs(FRESH, labelToBytes32(field));
      }
    });
  });
});

describe('SourceRegister.approveSource', () => {
  behavesAsRestricted(async () => {
    const { contracts, people } = await loadDeployment();
    const contract = contracts.sourceRegister;
    return { contract, caller: people.bo, send: () => contract.connect(people.bo).approveSource(FRESH, figures) };
  });

  describe('when other figures were proposed', () => {
    it('reverts with RegisterNotProposed', async () => {
      const deployment = await loadDeployment();
      const { register, proposer, approver } = registerOf(deployment);
      await proposer.proposeSource(FRESH, figures);
      await deployment.network.networkHelpers.time.increase(delay);
      await expect(approver.approveSource(FRESH, { ...figures, maxValue: 1 }))
        .to.be.revertedWithCustomError(register, 'RegisterNotProposed')
        .withArgs(FRESH, isHash);
    });
  });

  describe('when two people and the delay agree', () => {
    it('registers it for good', async () => {
      const deployment = await loadDeployment();
      const { network } = deployment;
      const { register, proposer, approver } = registerOf(deployment);
      await proposer.proposeSource(FRESH, figures);
      await network.networkHelpers.time.increase(delay);
      await expect(approver.approveSource(FRESH, figures)).to.emit(register, 'SourceRegistered');
      expect((await register.sourceOf(FRESH)).maxValue).to.equal(BigInt(figures.maxValue));
      await expect(proposer.proposeSource(FRESH, figures))
        .to.be.revertedWithCustomError(register, 'SourceKnownAlready')
        .withArgs(FRESH);
    });
  });
});
