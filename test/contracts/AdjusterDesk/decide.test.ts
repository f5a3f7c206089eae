import { expect } from 'chai';
import { encodeBytes32String } from 'ethers';

import { roles } from '../../../scripts/config/roles.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { buildRefusal } from '../../support/builders.ts';
import { limitsOf } from '../../support/authority.ts';
import { authority, decisionOn, figuresOf, inPart, loadNeighbours, phases, verdicts } from '../../support/claim.ts';
import { defaults } from '../../support/defaults.ts';
import { buyCover, fileClaim } from '../../support/actors.ts';

const { payableAssets } = defaults.screen;

/** Ana's filed claim and a decision in full whose seats are empty, as the desk wants it. */
async function load() {
  const situation = await loadNeighbours();
  const { contracts, claim, people } = situation;
  const decision = decisionOn(situation, claim, { decidedBy: defaults.nobody });
  const desk = contracts.adjusterDesk;
  return { ...situation, desk, adjuster: desk.connect(people.adjuster), claimId: claim.claimId, decision };
}

describe('AdjusterDesk.decide', () => {
  behavesAsRestricted(async () => {
    const { desk, people, claimId, claim, decision } = await load();
    return {
      contract: desk,
      caller: people.ana,
      send: () => desk.connect(people.ana).decide(claimId, claim.filed, decision),
    };
  });

  describe('given the role was taken away', () => {
    it('T12: reverts with AccessManagedUnauthorized at once', async () => {
      const { desk, adjuster, contracts, people, claimId, claim, decision } = await load();
      await contracts.accessManager.revokeRole(roles.ADJUSTER.id, people.adjuster);
      await expect(adjuster.decide(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(desk, 'AccessManagedUnauthorized')
        .withArgs(people.adjuster.address);
    });
  });

  describe('given the role has an execution delay', () => {
    it('reverts with AccessManagedUnauthorized, for nothing here can be scheduled', async () => {
      const { desk, adjuster, contracts, people, claimId, claim, decision } = await load();
      await contracts.accessManager.grantRole(roles.ADJUSTER.id, people.adjuster, 60);
      await expect(adjuster.decide(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(desk, 'AccessManagedUnauthorized')
        .withArgs(people.adjuster.address);
    });
  });

  describe('when a seat is filled in', () => {
    it('reverts with DecisionPersonsPreset', async () => {
      const { desk, adjuster, people, claimId, claim, decision } = await load();
      const { adjuster: one, bo: other } = people;
      await expect(adjuster.decide(claimId, claim.filed, { ...decision, decidedBy: one.address }))
        .to.be.revertedWithCustomError(desk, 'DecisionPersonsPreset')
        .withArgs(one.address, defaults.nobody);
      await expect(adjuster.decide(claimId, claim.filed, { ...decision, approvedBy: other.address }))
        .to.be.revertedWithCustomError(desk, 'DecisionPersonsPreset')
        .withArgs(defaults.nobody, other.address);
    });
  });

  describe('when the adjuster is a party', () => {
    it('ACC-2: reverts with AdjusterInConflict for the claimant', async () => {
      const { desk, contracts, people, claimId, claim, decision } = await load();
      await contracts.accessManager.grantRole(roles.ADJUSTER.id, people.ana, 0);
      await expect(desk.connect(people.ana).decide(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(desk, 'AdjusterInConflict')
        .withArgs(claimId, people.ana.address, people.ana.address);
    });
    it('ACC-2: reverts with AdjusterInConflict for a payee', async () => {
      const situation = await load();
      const { desk, adjuster, people, policyId } = situation;
      const payees = [
        { to: people.bo.address, shareBps: 9_999 },
        { to: people.adjuster.address, shareBps: 1 },
      ];
      const claim = await fileClaim(situation, people.ana, { policyId, payees });
      const decision = decisionOn(situation, claim, { decidedBy: defaults.nobody });
      await expect(adjuster.decide(claim.claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(desk, 'AdjusterInConflict')
        .withArgs(claim.claimId, people.adjuster.address, people.adjuster.address);
    });
    it('ACC-2: reverts with AdjusterInConflict for a declared interest in who filed it for the claimant', async () => {
      const situation = await load();
      const { desk, adjuster, contracts, people, policyId } = situation;
      await contracts.claimBook.connect(people.ana).setDelegate(people.chen, true);
      const claim = await fileClaim(situation, people.chen, { policyId });
      await adjuster.declareInterest(people.chen, true);
      const decision = decisionOn(situation, claim, { decidedBy: defaults.nobody });
      await expect(adjuster.decide(claim.claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(desk, 'AdjusterInConflict')
        .withArgs(claim.claimId, people.adjuster.address, people.chen.address);
    });
    it('ACC-2: reverts with AdjusterInConflict for a declared interest in a party, and no longer once it ended', async () => {
      const { desk, adjuster, people, claimId, claim, decision } = await load();
      await adjuster.declareInterest(people.ana, true);
      await expect(adjuster.decide(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(desk, 'AdjusterInConflict')
        .withArgs(claimId, people.adjuster.address, people.ana.address);
      await adjuster.declareInterest(people.ana, false);
      await adjuster.decide(claimId, claim.filed, decision);
    });
  });

  describe('when the decision reaches beyond the authority in the line', () => {
    it('reverts with AdjusterAuthorityExceeded for a payment one base unit above', async () => {
      const { desk, adjuster, contracts, people, claimId, claim, decision } = await load();
      const limits = { payAssets: payableAssets - 1n, cutAssets: 0n };
      await grant(contracts.adjusterDesk, people, limits);
      await expect(adjuster.decide(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(desk, 'AdjusterAuthorityExceeded')
        .withArgs(claimId, people.adjuster.address, payableAssets, limits.payAssets, 0n, 0n);
    });
    it('reverts with AdjusterAuthorityExceeded for a cut one base unit above', async () => {
      const { desk, adjuster, contracts, people, claimId, claim, decision } = await load();
      const limits = { payAssets: payableAssets, cutAssets: inPart.keptAssets - 1n };
      await grant(contracts.adjusterDesk, people, limits);
      await expect(adjuster.decide(claimId, claim.filed, { ...decision, assessments: [inPart.assessment] }))
        .to.be.revertedWithCustomError(desk, 'AdjusterAuthorityExceeded')
        .withArgs(
          claimId,
          people.adjuster.address,
          inPart.paidAssets,
          limits.payAssets,
          inPart.keptAssets,
          limits.cutAssets,
        );
    });
    it('does not count the authority of another line', async () => {
      const { desk, adjuster, contracts, people, claimId, claim, decision } = await load();
      await grant(contracts.adjusterDesk, people, { payAssets: 0n, cutAssets: 0n });
      await desk.connect(people.claimsManager).grantAuthority(people.adjuster, encodeBytes32String('MOTOR'), authority);
      await expect(adjuster.decide(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(desk, 'AdjusterAuthorityExceeded')
        .withArgs(claimId, people.adjuster.address, payableAssets, 0n, 0n, 0n);
    });
  });

  describe('when it is within the authority', () => {
    it('pays at once, exactly at the limit, and names the adjuster in the book', async () => {
      const situation = await load();
      const { adjuster, contracts, people, claimId, claim, decision, network } = situation;
      await grant(contracts.adjusterDesk, people, { payAssets: payableAssets, cutAssets: 0n });
      const sent = await adjuster.decide(claimId, claim.filed, decision);
      await expect(sent).to.changeTokenBalance(network.ethers, contracts.testDollar, people.ana, payableAssets);
      const [event] = await contracts.claimBook.queryFilter(contracts.claimBook.filters.ClaimDecided(claimId));
      expect([event?.args.decision.decidedBy, event?.args.decision.approvedBy]).to.deep.equal([
        people.adjuster.address,
        defaults.nobody,
      ]);
    });
    it('returns the payable', async () => {
      const { adjuster, claimId, claim, decision } = await load();
      expect(await adjuster.decide.staticCall(claimId, claim.filed, decision)).to.equal(payableAssets);
    });
    it('CLM-7: a person may refuse', async () => {
      const situation = await load();
      const { adjuster, claimId, claim, decision } = situation;
      await adjuster.decide(claimId, claim.filed, { ...decision, assessments: [buildRefusal()] });
      expect(await figuresOf(situation, claimId)).to.include({ phase: phases.Decided, verdict: verdicts.Denied });
    });
    it('takes no authority to refuse a claim outside the terms', async () => {
      const situation = await load();
      const { adjuster, contracts, people } = situation;
      await grant(contracts.adjusterDesk, people, { payAssets: 0n, cutAssets: 0n });
      const policyId = await buyCover(situation, people.ana);
      const { startAt } = await contracts.policyBook.policyOf(policyId);
      const claim = await fileClaim(situation, people.ana, { policyId, lossAt: startAt - 1n });
      const decision = decisionOn(situation, claim, { decidedBy: defaults.nobody, assessments: [buildRefusal()] });
      await adjuster.decide(claim.claimId, claim.filed, decision);
      expect((await figuresOf(situation, claim.claimId)).verdict).to.equal(verdicts.Denied);
    });
  });
});

/** Sets the adjuster's limits in the phone's line; the table of authority waits a day. */
async function grant(
  desk: Awaited<ReturnType<typeof load>>['desk'],
  people: Awaited<ReturnType<typeof load>>['people'],
  limits: { readonly payAssets: bigint; readonly cutAssets: bigint },
): Promise<void> {
  await desk
    .connect(people.claimsManager)
    .grantAuthority(people.adjuster, encodeBytes32String('PROPERTY'), limitsOf(limits));
}
