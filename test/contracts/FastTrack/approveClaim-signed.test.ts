import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { readFiledClaim } from '../../../scripts/deploy/filed-claims.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';
import { phases } from '../../support/claim.ts';
import {
  assess,
  assessor,
  bring,
  dent,
  fileDent,
  loadAssessed,
  loadMotored,
  modelWith,
  motor,
  motorLine,
  registerModel,
  revealSecrets,
  signAssessment,
  toDay,
  type Assessed,
} from '../../support/fast-track.ts';
import { expectRefused } from '../../support/fast-track-outcomes.ts';

const reasons = `0x${'7e'.repeat(32)}`;

describe('FastTrack.approveClaim', () => {
  describe('when the model does not count for the line', () => {
    it('reverts with AssessmentModelNotLive for an unknown one, one of another line, and a stopped one', async () => {
      const situation = await loadAssessed();
      const { contracts, people, claim } = situation;
      const { fastTrack } = contracts;
      const unknown = `0x${'d0'.repeat(32)}`;
      await expectRefused(situation, bring(situation, claim, { modelHash: unknown }), 'AssessmentModelNotLive', [
        motorLine,
        unknown,
      ]);
      await fastTrack.connect(people.adjudicationManager).stopModel(motorLine, motor.modelHash, reasons);
      await expectRefused(situation, bring(situation, claim), 'AssessmentModelNotLive', [motorLine, motor.modelHash]);
    });
  });

  describe('when it is signed by another, for another, or other than it says', () => {
    it('reverts with AssessmentSignatureInvalid', async () => {
      const situation = await loadAssessed();
      const { people, claim, addresses, contracts } = situation;
      const refusal = [claim.claimId, assessor().address];
      const invalid = 'AssessmentSignatureInvalid';
      await expectRefused(situation, bring(situation, claim, {}, { signer: people.chen }), invalid, refusal);
      await expectRefused(situation, bring(situation, claim, {}, { domain: { chainId: 1 } }), invalid, refusal);
      const verifyingContract = addresses.adjusterDesk;
      await expectRefused(situation, bring(situation, claim, {}, { domain: { verifyingContract } }), invalid, refusal);
      const assessment = await assess(situation, claim);
      const signature = await signAssessment(situation, { ...assessment, scoreBps: 1 });
      await expectRefused(
        situation,
        contracts.fastTrack.approveClaim(claim.filed, assessment, signature),
        invalid,
        refusal,
      );
      await expectRefused(situation, contracts.fastTrack.approveClaim(claim.filed, assessment, '0x'), invalid, refusal);
    });
  });

  describe('given the signer is a payee, filed it, or holds the policy', () => {
    for (const [title, partyOf, delegated] of [
      ['a payee', (people: Assessed['people']) => people.carrier, false],
      ['who filed', (people: Assessed['people']) => people.ana, false],
      ['who filed for the holder', (people: Assessed['people']) => people.bo, true],
      ['the holder', (people: Assessed['people']) => people.ana, true],
    ] as const) {
      it(`reverts with FastTrackOwnCause: ${title}`, async () => {
        const situation = await loadReregistered(partyOf);
        const { contracts, people, policyId } = situation;
        const payees = [
          { to: people.bo.address, shareBps: 4_000 },
          { to: people.carrier.address, shareBps: 6_000 },
        ];
        await contracts.claimBook.connect(people.ana).setDelegate(people.bo, true);
        const claim = delegated
          ? await fileDent(situation, policyId, {}, people.bo)
          : await fileDent(situation, policyId, { payees });
        const signer = partyOf(people);
        await expect(bring(situation, claim, {}, { signer }, 2))
          .to.be.revertedWithCustomError(contracts.fastTrack, 'FastTrackOwnCause')
          .withArgs(claim.claimId, signer.address);
      });
    }
  });

  describe('given the policy names the signer, and the filing nobody', () => {
    for (const [title, name] of [
      [
        'beneficiary',
        ({ contracts, people }: Pick<Assessed, 'contracts' | 'people'>, policyId: bigint) =>
          contracts.policyBook.connect(people.ana).nameBeneficiary(policyId, people.carrier),
      ],
      [
        'loss payee',
        ({ contracts, people }: Pick<Assessed, 'contracts' | 'people'>, policyId: bigint) =>
          contracts.policyBook.connect(people.ana).addLossPayee(policyId, people.carrier, 1),
      ],
    ] as const) {
      it(`ACC-2: reverts with FastTrackOwnCause for a ${title}`, async () => {
        const situation = await loadReregistered((people) => people.carrier);
        const { contracts, people, policyId } = situation;
        await name(situation, policyId);
        const claim = await fileDent(situation, policyId);
        await expect(bring(situation, claim, {}, { signer: people.carrier }, 2))
          .to.be.revertedWithCustomError(contracts.fastTrack, 'FastTrackOwnCause')
          .withArgs(claim.claimId, people.carrier.address);
      });
    }
  });

  describe('given a clean small claim', () => {
    it('pays everything it pays, closes it, and tells on what', async () => {
      const situation = await loadAssessed();
      const { contracts, people, claim, addresses } = situation;
      const { fastTrack, claimBook, testDollar } = contracts;
      const before = await testDollar.balanceOf(people.ana);
      const assessment = await assess(situation, claim);
      const signature = await signAssessment(situation, assessment);
      await expect(fastTrack.connect(people.chen).approveClaim(claim.filed, assessment, signature))
        .to.emit(fastTrack, 'ClaimFastTracked')
        .withArgs(
          claim.claimId,
          assessor().address,
          people.chen.address,
          motorLine,
          addresses.pools.MOTOR,
          Object.values(assessment),
          dent.payableAssets,
          dent.payableAssets,
        );
      expect(await testDollar.balanceOf(people.ana)).to.equal(before + dent.payableAssets);
      const after = await claimBook.standingOf(claim.claimId);
      expect([after.phase, after.assets]).to.deep.equal([BigInt(phases.Closed), dent.payableAssets]);
      const [decided] = await claimBook.queryFilter(claimBook.filters.ClaimDecided());
      expect(decided?.args.actor).to.equal(addresses.fastTrack);
      expect(decided?.args.decision.rationaleHash).to.equal(await fastTrack.digestOf(assessment));
      expect(decided?.args.decision.decidedBy).to.equal(`0x${'0'.repeat(40)}`);
    });

    it('takes one whose file grew before it was assessed', async () => {
      const situation = await loadAssessed();
      const { contracts, people, claim } = situation;
      await contracts.adjusterDesk.connect(people.adjuster).acknowledge(claim.claimId);
      const grown = await readFiledClaim(contracts.claimBook, claim.claimId);
      await bring(situation, grown);
      expect((await contracts.claimBook.standingOf(claim.claimId)).phase).to.equal(BigInt(phases.Closed));
    });

    it('takes the signature of a contract wallet', async () => {
      const situation = await loadReregistered(({ attestor }) => attestor, true);
      const claim = await fileDent(situation, situation.policyId);
      await bring(situation, claim, {}, { signer: situation.people.attestor }, 2);
      const { phase } = await situation.contracts.claimBook.standingOf(claim.claimId);
      expect(phase).to.equal(BigInt(phases.Closed));
    });
  });

  describe('given deciding is paused', () => {
    it('reverts with PauseActive', async () => {
      const situation = await loadAssessed();
      const { contracts, claim } = situation;
      const endsAt = await pauseFor(situation, pauseFlags.decide, 3_600);
      await expect(bring(situation, claim))
        .to.be.revertedWithCustomError(contracts.pauseControl, 'PauseActive')
        .withArgs(pauseFlags.decide, endsAt);
    });
  });
});

/** The motor model signs with somebody else's key, or with a contract wallet of theirs; Ana's car is covered. */
async function loadReregistered(
  signerOf: (people: Assessed['people']) => Assessed['people']['ana'],
  byWallet = false,
): Promise<Awaited<ReturnType<typeof loadMotored>>> {
  const situation = await loadMotored();
  const { people, network, firstDay } = situation;
  const owner = signerOf(people);
  const signer = byWallet ? await network.ethers.deployContract('SmartWallet', [owner]) : owner;
  await registerModel(situation, motorLine, motor.modelHash, modelWith({ signer: await signer.getAddress() }));
  await revealSecrets(situation, 2);
  await toDay(situation, firstDay + 2, DAY / 2 + 3_600);
  return situation;
}
