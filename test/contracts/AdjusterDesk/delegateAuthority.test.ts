import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { roles } from '../../../scripts/config/roles.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { limitsOf } from '../../support/authority.ts';
import { figuresOf, phases } from '../../support/claim.ts';
import { defaults } from '../../support/defaults.ts';
import { loadLarge } from '../../support/proposal.ts';

/** A claim above the adjuster's limits; the senior adjuster goes on holiday. Bo and Chen are adjusters here too. */
async function load() {
  const situation = await loadLarge();
  const { contracts, people, network, claim, claimId, decision } = situation;
  const { adjuster, seniorAdjuster, bo } = people;
  await contracts.accessManager.grantRole(roles.ADJUSTER.id, bo, 0);
  const { time } = network.networkHelpers;
  const desk = contracts.adjusterDesk;
  const now = await time.latest();
  return {
    ...situation,
    desk,
    time,
    now,
    adjuster,
    bo,
    seniorAdjuster,
    asAdjuster: desk.connect(adjuster),
    asSenior: desk.connect(seniorAdjuster),
    asBo: desk.connect(bo),
    decide: () => desk.connect(adjuster).decide(claimId, claim.filed, decision),
  };
}

describe('AdjusterDesk.delegateAuthority', () => {
  behavesAsRestricted(async () => {
    const { desk, people, adjuster } = await load();
    return {
      contract: desk,
      caller: people.chen,
      send: () => desk.connect(people.chen).delegateAuthority(adjuster, 0, 2n ** 40n - 1n),
    };
  });

  describe('when it is given to somebody who is no adjuster', () => {
    it('reverts with AccessManagedUnauthorized', async () => {
      const { desk, asSenior, people, now } = await load();
      await expect(asSenior.delegateAuthority(people.chen, 0, now + DAY))
        .to.be.revertedWithCustomError(desk, 'AccessManagedUnauthorized')
        .withArgs(people.chen.address);
    });
  });

  describe('when the days or the person cannot be', () => {
    it('reverts with DelegationInvalid for oneself, no time, the past and more than 90 days', async () => {
      const { desk, asSenior, seniorAdjuster, adjuster, now } = await load();
      const from = now + DAY;
      for (const [to, untilAt] of [
        [seniorAdjuster, from + DAY],
        [adjuster, from],
        [adjuster, now - 1],
        [adjuster, from + 90 * DAY + 1],
      ] as const) {
        await expect(asSenior.delegateAuthority(to, from, untilAt))
          .to.be.revertedWithCustomError(desk, 'DelegationInvalid')
          .withArgs(seniorAdjuster.address, to.address, from, untilAt);
      }
      await asSenior.delegateAuthority(adjuster, from, from + 90 * DAY);
    });
  });

  describe('given one of the two is tied to somebody else', () => {
    it('reverts with DelegationChained when what was lent would be lent on', async () => {
      const { desk, asSenior, asAdjuster, asBo, seniorAdjuster, adjuster, bo, now } = await load();
      await asSenior.delegateAuthority(adjuster, 0, now + 9 * DAY);
      await expect(asAdjuster.delegateAuthority(bo, 0, now + DAY))
        .to.be.revertedWithCustomError(desk, 'DelegationChained')
        .withArgs(adjuster.address, bo.address);
      await expect(asBo.delegateAuthority(seniorAdjuster, 0, now + DAY))
        .to.be.revertedWithCustomError(desk, 'DelegationChained')
        .withArgs(bo.address, seniorAdjuster.address);
    });
    it('reverts with DelegationTaken for a second one on either side', async () => {
      const { desk, asSenior, asBo, seniorAdjuster, adjuster, bo, now } = await load();
      await asSenior.delegateAuthority(adjuster, 0, now + 9 * DAY);
      await expect(asSenior.delegateAuthority(bo, 0, now + DAY))
        .to.be.revertedWithCustomError(desk, 'DelegationTaken')
        .withArgs(seniorAdjuster.address, bo.address);
      await expect(asBo.delegateAuthority(adjuster, 0, now + DAY))
        .to.be.revertedWithCustomError(desk, 'DelegationTaken')
        .withArgs(bo.address, adjuster.address);
    });
  });

  describe('given it was made', () => {
    it('emits AuthorityDelegated and lends the limits in those days only', async () => {
      const situation = await load();
      const { desk, asSenior, seniorAdjuster, adjuster, decide, now, time, claimId } = situation;
      const [from, until] = [now + DAY, now + 2 * DAY];
      await expect(asSenior.delegateAuthority(adjuster, from, until))
        .to.emit(desk, 'AuthorityDelegated')
        .withArgs(seniorAdjuster.address, adjuster.address, from, until);
      expect([...(await desk.delegationOf(seniorAdjuster, adjuster))]).to.deep.equal([BigInt(from), BigInt(until)]);
      for (const instant of [from - 1, until]) {
        const back = await situation.network.networkHelpers.takeSnapshot();
        await time.setNextBlockTimestamp(instant);
        await expect(decide()).to.be.revertedWithCustomError(desk, 'AdjusterAuthorityExceeded');
        await back.restore();
      }
      await time.setNextBlockTimestamp(until - 1);
      await expect(decide())
        .to.emit(desk, 'DelegatedAuthorityUsed')
        .withArgs(claimId, adjuster.address, seniorAdjuster.address);
      expect(await figuresOf(situation, claimId)).to.include({ phase: phases.Closed });
    });
    it('lends no more than the delegator has', async () => {
      const { desk, asSenior, people, adjuster, seniorAdjuster, decide, now, claimId, payableAssets } = await load();
      await asSenior.delegateAuthority(adjuster, 0, now + DAY);
      const limits = limitsOf({ payAssets: payableAssets - 1n });
      await desk.connect(people.claimsManager).grantAuthority(seniorAdjuster, defaults.propertyLine, limits);
      const own = await desk.authorityOf(adjuster, defaults.propertyLine);
      await expect(decide())
        .to.be.revertedWithCustomError(desk, 'AdjusterAuthorityExceeded')
        .withArgs(claimId, adjuster.address, payableAssets, own.payAssets, 0n, own.cutAssets);
    });
    it('T12: lends nothing once the delegator lost the role', async () => {
      const { desk, asSenior, contracts, adjuster, seniorAdjuster, decide, now } = await load();
      await asSenior.delegateAuthority(adjuster, 0, now + DAY);
      await contracts.accessManager.revokeRole(roles.ADJUSTER.id, seniorAdjuster);
      await expect(decide()).to.be.revertedWithCustomError(desk, 'AdjusterAuthorityExceeded');
    });
    it('ACC-2: lends nothing on a claim in which the delegator has an interest', async () => {
      const { desk, asSenior, people, adjuster, seniorAdjuster, decide, now, claimId } = await load();
      await asSenior.delegateAuthority(adjuster, 0, now + DAY);
      await asSenior.declareInterest(people.ana, true);
      await expect(decide())
        .to.be.revertedWithCustomError(desk, 'AdjusterInConflict')
        .withArgs(claimId, seniorAdjuster.address, people.ana.address);
    });
    it('lends no role: a second seat stays a senior’s', async () => {
      const { desk, asSenior, asBo, asAdjuster, adjuster, now, claim, claimId, decision } = await load();
      await asSenior.delegateAuthority(adjuster, 0, now + DAY);
      await asBo.propose(claimId, claim.filed, decision);
      await expect(asAdjuster.approve(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(desk, 'AccessManagedUnauthorized')
        .withArgs(adjuster.address);
    });
    it('lets the one who stands in hand on and release what is on the desk', async () => {
      const { desk, asSenior, asAdjuster, adjuster, seniorAdjuster, bo, now, claimId } = await load();
      await asSenior.assign(claimId, seniorAdjuster);
      await asSenior.delegateAuthority(adjuster, 0, now + DAY);
      await expect(asAdjuster.release(claimId))
        .to.emit(desk, 'ClaimReleased')
        .withArgs(claimId, seniorAdjuster.address, adjuster.address);
      await asSenior.assign(claimId, seniorAdjuster);
      await asAdjuster.assign(claimId, bo);
      expect(await desk.assigneeOf(claimId)).to.equal(bo.address);
    });
  });
});

describe('AdjusterDesk.endDelegation', () => {
  describe('given nothing of the kind, or to somebody else', () => {
    it('reverts with DelegationUnknown', async () => {
      const { desk, asSenior, asBo, adjuster, seniorAdjuster, now } = await load();
      await expect(asSenior.endDelegation(seniorAdjuster, adjuster))
        .to.be.revertedWithCustomError(desk, 'DelegationUnknown')
        .withArgs(seniorAdjuster.address, adjuster.address);
      await asSenior.delegateAuthority(adjuster, 0, now + DAY);
      await expect(asBo.endDelegation(seniorAdjuster, adjuster))
        .to.be.revertedWithCustomError(desk, 'DelegationUnknown')
        .withArgs(seniorAdjuster.address, adjuster.address);
    });
  });

  describe('when one of the two ends it', () => {
    it('lends nothing from then on, and either may lend anew', async () => {
      const { desk, asSenior, asAdjuster, asBo, adjuster, seniorAdjuster, bo, decide, now } = await load();
      await asSenior.delegateAuthority(adjuster, 0, now + DAY);
      await expect(asAdjuster.endDelegation(seniorAdjuster, adjuster))
        .to.emit(desk, 'DelegationEnded')
        .withArgs(seniorAdjuster.address, adjuster.address, adjuster.address);
      await expect(decide()).to.be.revertedWithCustomError(desk, 'AdjusterAuthorityExceeded');
      await asSenior.delegateAuthority(bo, 0, now + DAY);
      await asBo.endDelegation(seniorAdjuster, bo);
      await asAdjuster.delegateAuthority(bo, 0, now + DAY);
    });
  });
});
