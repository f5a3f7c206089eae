import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { roles } from '../../../scripts/config/roles.ts';
import { defaults } from '../../support/defaults.ts';
import { loadLarge } from '../../support/proposal.ts';
import { signDecision } from '../../support/seat-signature.ts';

/** A claim for two seats; Bo and Chen are adjusters without any authority. */
async function load() {
  const situation = await loadLarge();
  const { contracts, people, network } = situation;
  for (const person of [people.bo, people.chen]) {
    await contracts.accessManager.grantRole(roles.ADJUSTER.id, person, 0);
  }
  return { ...situation, desk: contracts.adjusterDesk, now: await network.networkHelpers.time.latest() };
}

describe('AdjusterDesk.hasServed', () => {
  describe('given a role and nothing else', () => {
    it('is false', async () => {
      const { desk, people } = await load();
      expect(await desk.hasServed(people.bo)).to.equal(false);
      expect(await desk.hasServed(defaults.nobody)).to.equal(false);
    });
  });

  describe('given authority', () => {
    it('stays true when the role is taken away', async () => {
      const { desk, people, contracts } = await load();
      expect(await desk.hasServed(people.adjuster)).to.equal(true);
      await contracts.accessManager.revokeRole(roles.ADJUSTER.id, people.adjuster);
      expect(await desk.hasServed(people.adjuster)).to.equal(true);
    });
  });

  describe('given authority that was lent', () => {
    it('is true for both, also when it ended', async () => {
      const { desk, people, now } = await load();
      await desk.connect(people.bo).delegateAuthority(people.chen, 0, now + DAY);
      await desk.connect(people.chen).endDelegation(people.bo, people.chen);
      expect([await desk.hasServed(people.bo), await desk.hasServed(people.chen)]).to.deep.equal([true, true]);
    });
  });

  describe('given a first seat that had no authority of its own', () => {
    it('is true once the decision is made, on chain or by signature', async () => {
      const { desk, people, claim, claimId, decision } = await load();
      await desk.connect(people.bo).propose(claimId, claim.filed, decision);
      expect(await desk.hasServed(people.bo)).to.equal(false);
      await desk.connect(people.seniorAdjuster).approve(claimId, claim.filed, decision);
      expect(await desk.hasServed(people.bo)).to.equal(true);
    });

    it('is true for words brought by somebody else', async () => {
      const situation = await load();
      const { desk, people, claim, claimId, decision } = situation;
      const first = await signDecision(situation, people.chen, claimId, decision);
      const second = await signDecision(situation, people.seniorAdjuster, claimId, decision, {
        role: 'SENIOR_ADJUSTER',
      });
      await desk.connect(people.ana).decideSigned(claimId, claim.filed, decision, first, second);
      expect([await desk.hasServed(people.chen), await desk.hasServed(people.ana)]).to.deep.equal([true, false]);
    });
  });
});
