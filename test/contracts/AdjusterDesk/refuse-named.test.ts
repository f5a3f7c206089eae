import { expect } from 'chai';
import { encodeBytes32String } from 'ethers';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { roles } from '../../../scripts/config/roles.ts';
import { fileClaim } from '../../support/actors.ts';
import { limitsOf } from '../../support/authority.ts';
import { buildAssessment, buildItem, buildRefusal } from '../../support/builders.ts';
import { decisionOn, figuresOf, phases, verdicts } from '../../support/claim.ts';
import { defaults } from '../../support/defaults.ts';
import { loadCovered } from '../../support/fixtures.ts';
import { hashOf } from '../../support/proposal.ts';
import { signByTwo } from '../../support/seat-signature.ts';

const { reason, clause, nobody: decidedBy } = defaults;
const refused = { decidedBy, assessments: [buildRefusal()] };

/** Ana's policy has run for two days. */
async function loadRunning() {
  const situation = await loadCovered();
  await situation.network.networkHelpers.time.increase(2 * DAY);
  return situation;
}

/** Ana's claim names both people who may decide it. */
async function load() {
  const situation = await loadRunning();
  const { contracts, people, policyId } = situation;
  const { ana, adjuster, seniorAdjuster } = people;
  const payees = [
    { to: ana.address, shareBps: 9_998 },
    { to: adjuster.address, shareBps: 1 },
    { to: seniorAdjuster.address, shareBps: 1 },
  ];
  const claim = await fileClaim(situation, ana, { policyId, payees });
  const desk = contracts.adjusterDesk;
  return {
    ...{ ...situation, claim, claimId: claim.claimId, adjuster, seniorAdjuster, desk },
    ...{ asAdjuster: desk.connect(adjuster), asSenior: desk.connect(seniorAdjuster) },
    refusal: decisionOn(situation, claim, refused),
  };
}

const denied = { phase: phases.Decided, verdict: verdicts.Denied, paidAssets: 0n };

describe('AdjusterDesk.decide', () => {
  describe('given the claim names everybody who may decide it', () => {
    it('ACC-2: lets one of them refuse it in full, which pays nobody', async () => {
      const situation = await load();
      const { asAdjuster, claim, claimId, refusal } = situation;
      await asAdjuster.decide(claimId, claim.filed, refusal);
      expect(await figuresOf(situation, claimId)).to.include(denied);
    });
    it('ACC-2: reverts with AdjusterInConflict for a base unit more than nothing', async () => {
      const situation = await load();
      const { desk, asAdjuster, adjuster, claim, claimId } = situation;
      const upTo = (assessedAssets: bigint) =>
        decisionOn(situation, claim, {
          decidedBy,
          assessments: [buildAssessment(buildItem(), { assessedAssets, reason, clause })],
        });
      const borne = dollars('29');
      await expect(asAdjuster.decide(claimId, claim.filed, upTo(borne + 1n)))
        .to.be.revertedWithCustomError(desk, 'AdjusterInConflict')
        .withArgs(claimId, adjuster.address, adjuster.address);
      await asAdjuster.decide(claimId, claim.filed, upTo(borne));
      expect(await figuresOf(situation, claimId)).to.include(denied);
    });
    it('ACC-2: reverts with AdjusterInConflict for the claimant and for an interest in them, of a refusal too', async () => {
      const { contracts, people, desk, asAdjuster, adjuster, claim, claimId, refusal } = await load();
      await contracts.accessManager.grantRole(roles.ADJUSTER.id, people.ana, 0);
      await expect(desk.connect(people.ana).decide(claimId, claim.filed, refusal))
        .to.be.revertedWithCustomError(desk, 'AdjusterInConflict')
        .withArgs(claimId, people.ana.address, people.ana.address);
      await asAdjuster.declareInterest(people.ana, true);
      await expect(asAdjuster.decide(claimId, claim.filed, refusal))
        .to.be.revertedWithCustomError(desk, 'AdjusterInConflict')
        .withArgs(claimId, adjuster.address, people.ana.address);
    });
    it('ACC-2: reverts with AdjusterInConflict for an interest in who filed it, of a refusal too', async () => {
      const situation = await loadRunning();
      const { contracts, people, policyId } = situation;
      await contracts.claimBook.connect(people.ana).setDelegate(people.chen, true);
      const claim = await fileClaim(situation, people.chen, { policyId });
      const desk = contracts.adjusterDesk.connect(people.adjuster);
      await desk.declareInterest(people.chen, true);
      await expect(desk.decide(claim.claimId, claim.filed, decisionOn(situation, claim, refused)))
        .to.be.revertedWithCustomError(desk, 'AdjusterInConflict')
        .withArgs(claim.claimId, people.adjuster.address, people.chen.address);
    });
  });

  describe('given the policy names everybody who may decide, and the filing nobody', () => {
    it('ACC-2: lets one of them refuse it in full', async () => {
      const situation = await loadRunning();
      const { contracts, people, policyId } = situation;
      const claim = await fileClaim(situation, people.ana, { policyId });
      const book = contracts.policyBook.connect(people.ana);
      await book.nameBeneficiary(policyId, people.adjuster);
      await book.addLossPayee(policyId, people.seniorAdjuster, 1);
      const desk = contracts.adjusterDesk.connect(people.seniorAdjuster);
      await desk.decide(claim.claimId, claim.filed, decisionOn(situation, claim, refused));
      expect(await figuresOf(situation, claim.claimId)).to.include(denied);
    });
  });

  describe('given a cut beyond the adjuster’s own authority, and the claim names who lends theirs', () => {
    it('ACC-2: refuses on what was lent, and pays nothing on it', async () => {
      const situation = await load();
      const { desk, people, asAdjuster, asSenior, adjuster, seniorAdjuster, claim, claimId, network } = situation;
      const line = encodeBytes32String('PROPERTY');
      await desk.connect(people.claimsManager).grantAuthority(adjuster, line, limitsOf({}));
      await asSenior.delegateAuthority(adjuster, 0, (await network.networkHelpers.time.latest()) + 7 * DAY);
      const grant = decisionOn(situation, claim, { decidedBy });
      await expect(asAdjuster.decide(claimId, claim.filed, grant))
        .to.be.revertedWithCustomError(desk, 'AdjusterInConflict')
        .withArgs(claimId, adjuster.address, adjuster.address);
      await expect(asAdjuster.decide(claimId, claim.filed, situation.refusal))
        .to.emit(desk, 'DelegatedAuthorityUsed')
        .withArgs(claimId, adjuster.address, seniorAdjuster.address);
      expect(await figuresOf(situation, claimId)).to.include(denied);
    });
  });
});

describe('AdjusterDesk.approve', () => {
  describe('given the claim names both people', () => {
    it('ACC-2: lets them propose and approve a refusal in full', async () => {
      const situation = await load();
      const { desk, asAdjuster, asSenior, adjuster, claim, claimId, refusal } = situation;
      await expect(asAdjuster.propose(claimId, claim.filed, refusal))
        .to.emit(desk, 'DecisionProposed')
        .withArgs(claimId, adjuster.address, hashOf(claimId, refusal), (told: unknown) => told !== undefined, 0n);
      await asSenior.approve(claimId, claim.filed, refusal);
      expect(await figuresOf(situation, claimId)).to.include(denied);
    });
  });

  describe('given what was proposed paid nothing then, and pays the proposer now', () => {
    it('ACC-2: reverts with AdjusterInConflict for the first seat', async () => {
      const covered = await loadRunning();
      const { contracts, people, policyId } = covered;
      const { limitAssets } = await contracts.policyBook.policyOf(policyId);
      const items = [buildItem({ claimedAssets: limitAssets + dollars('29') })];
      const whole = await fileClaim(covered, people.ana, { policyId, items });
      const payees = [
        { to: people.ana.address, shareBps: 9_999 },
        { to: people.adjuster.address, shareBps: 1 },
      ];
      const claim = await fileClaim(covered, people.ana, { policyId, payees });
      const decision = decisionOn(covered, claim, { decidedBy });
      const { adjusterDesk } = contracts;
      await adjusterDesk.connect(people.adjuster).propose(claim.claimId, claim.filed, decision);
      await contracts.claimBook.connect(people.ana).withdraw(whole.claimId);
      const senior = adjusterDesk.connect(people.seniorAdjuster);
      await expect(senior.approve(claim.claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(adjusterDesk, 'AdjusterInConflict')
        .withArgs(claim.claimId, people.adjuster.address, people.adjuster.address);
    });
  });
});

describe('AdjusterDesk.decideSigned', () => {
  describe('given the claim names both people', () => {
    it('ACC-2: takes the refusal in full that both signed', async () => {
      const situation = await load();
      const { desk, people, claim, claimId, refusal } = situation;
      const { first, second } = await signByTwo(situation, claimId, refusal);
      await desk.connect(people.chen).decideSigned(claimId, claim.filed, refusal, first, second);
      expect(await figuresOf(situation, claimId)).to.include(denied);
    });
    it('ACC-2: reverts with AdjusterInConflict for a payment both signed', async () => {
      const situation = await load();
      const { desk, people, seniorAdjuster, claim, claimId } = situation;
      const grant = decisionOn(situation, claim, { decidedBy });
      const { first, second } = await signByTwo(situation, claimId, grant);
      await expect(desk.connect(people.chen).decideSigned(claimId, claim.filed, grant, first, second))
        .to.be.revertedWithCustomError(desk, 'AdjusterInConflict')
        .withArgs(claimId, seniorAdjuster.address, seniorAdjuster.address);
    });
  });
});
