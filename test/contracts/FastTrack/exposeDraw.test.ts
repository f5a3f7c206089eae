import { expect } from 'chai';

import {
  assess,
  assessor,
  bring,
  drawAt,
  drawOf,
  loadAssessed,
  motor,
  motorLine,
  revealSecrets,
  secretOf,
  signAssessment,
  toDay,
} from '../../support/fast-track.ts';

describe('FastTrack.exposeDraw', () => {
  const said = drawAt(motor.drawBps + 7);

  describe('given the secret is not out', () => {
    it('reverts with DrawSecretUnknown', async () => {
      const situation = await loadAssessed();
      const { contracts, claim, firstDay } = situation;
      const assessment = await assess(situation, claim, { draw: said });
      await expect(contracts.fastTrack.exposeDraw(assessment, await signAssessment(situation, assessment)))
        .to.be.revertedWithCustomError(contracts.fastTrack, 'DrawSecretUnknown')
        .withArgs(firstDay);
    });
  });

  describe('given the secret is out', () => {
    it('reverts for a model that does not count, another signature, and a true draw', async () => {
      const situation = await loadOver();
      const { contracts, claim, people } = situation;
      const { fastTrack } = contracts;
      const lie = await assess(situation, claim, { draw: said });
      const other = { ...lie, modelHash: `0x${'d0'.repeat(32)}` };
      await expect(fastTrack.exposeDraw(other, await signAssessment(situation, other)))
        .to.be.revertedWithCustomError(fastTrack, 'AssessmentModelNotLive')
        .withArgs(motorLine, other.modelHash);
      await expect(fastTrack.exposeDraw(lie, await signAssessment(situation, lie, { signer: people.chen })))
        .to.be.revertedWithCustomError(fastTrack, 'AssessmentSignatureInvalid')
        .withArgs(claim.claimId, assessor().address);
      const truth = await assess(situation, claim);
      await expect(fastTrack.exposeDraw(truth, await signAssessment(situation, truth)))
        .to.be.revertedWithCustomError(fastTrack, 'DrawTrue')
        .withArgs(claim.claimId, drawOf(secretOf(0), claim.claimId));
    });
  });

  describe('given a claim was approved on a draw that the secret does not give', () => {
    it('halts the track, whoever shows it', async () => {
      const situation = await loadAssessed();
      const { contracts, claim, people, firstDay } = situation;
      const fastTrack = contracts.fastTrack.connect(people.bo);
      const lie = await assess(situation, claim, { draw: said });
      const signature = await signAssessment(situation, lie);
      await bring(situation, claim, lie);
      await toDay(situation, firstDay + 1, 60);
      await revealSecrets(situation, 1);
      await expect(fastTrack.exposeDraw(lie, signature))
        .to.emit(fastTrack, 'DrawExposed')
        .withArgs(
          claim.claimId,
          assessor().address,
          motorLine,
          motor.modelHash,
          said,
          drawOf(secretOf(0), claim.claimId),
          people.bo.address,
        );
      expect((await fastTrack.track()).halted).to.equal(true);
    });
  });
});

/** The day of the filing is over and its secret out. */
async function loadOver() {
  const situation = await loadAssessed();
  await toDay(situation, situation.firstDay + 1, 60);
  await revealSecrets(situation, 1);
  return situation;
}
