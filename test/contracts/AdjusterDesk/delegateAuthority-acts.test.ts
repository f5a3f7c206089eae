import { expect } from 'chai';
import { encodeBytes32String } from 'ethers';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { limitsOf } from '../../support/authority.ts';
import { figuresOf } from '../../support/claim.ts';
import { buildCourse } from '../../support/course.ts';
import { defineSituation } from '../../support/define-situation.ts';
import { appealNow, decideNow } from '../../support/dispute.ts';

const line = encodeBytes32String('PROPERTY');
const own = dollars('99');

/** The adjuster may advance $99, the senior adjuster $200; the senior adjuster lends that for a week. */
const loadLent = defineSituation(async () => {
  const course = await buildCourse();
  const { contracts, people, network } = course;
  const { adjuster, seniorAdjuster, claimsManager } = people;
  const desk = contracts.adjusterDesk;
  const limits = { payAssets: dollars('1000'), advanceAssets: dollars('200') };
  await desk.connect(claimsManager).grantAuthority(adjuster, line, limitsOf({ ...limits, advanceAssets: own }));
  await desk.connect(claimsManager).grantAuthority(seniorAdjuster, line, limitsOf(limits));
  const untilAt = (await network.networkHelpers.time.latest()) + 7 * DAY;
  await desk.connect(seniorAdjuster).delegateAuthority(adjuster, 0, untilAt);
  const advance = async (assets: bigint) =>
    desk.connect(adjuster).advance(course.claimId, (await course.opened()).filed, assets);
  return { ...course, advance };
});

/** Ana's claim pays Bo a part; it is granted in part, and she appealed. */
const loadShared = defineSituation(async () => {
  const deployment = await buildCourse();
  const { people, claim, claimId, asAna } = deployment;
  const payees = [
    { to: people.ana.address, shareBps: 6_000 },
    { to: people.bo.address, shareBps: 4_000 },
  ];
  await asAna.revise(claimId, claim.filed, { ...claim.filed.filing, payees });
  await decideNow(deployment);
  await appealNow(deployment);
  return deployment;
});

describe('AdjusterDesk.delegateAuthority', () => {
  describe('given the act is above the adjuster’s own authority', () => {
    it('takes what was lent for it, tells whose, and asks for nothing below', async () => {
      const course = await loadLent();
      const { contracts, people, claimId, advance } = course;
      await expect(advance(own)).not.to.emit(contracts.adjusterDesk, 'DelegatedAuthorityUsed');
      await expect(advance(1n))
        .to.emit(contracts.adjusterDesk, 'DelegatedAuthorityUsed')
        .withArgs(claimId, people.adjuster.address, people.seniorAdjuster.address);
      expect(await figuresOf(course, claimId)).to.include({ paidAssets: own + 1n });
    });

    it('ACC-2: lends nothing on a claim of whom the delegator declared an interest in', async () => {
      const { contracts, people, claimId, advance } = await loadLent();
      await contracts.adjusterDesk.connect(people.seniorAdjuster).declareInterest(people.ana, true);
      await expect(advance(own + 1n))
        .to.be.revertedWithCustomError(contracts.adjusterDesk, 'AdjusterInConflict')
        .withArgs(claimId, people.seniorAdjuster.address, people.ana.address);
      await advance(own);
    });
  });
});

describe('AdjusterDesk.improve', () => {
  describe('given the claim pays somebody else a part', () => {
    it('ACC-2: reverts with AdjusterInConflict for who is that payee, or declared an interest in them', async () => {
      const { contracts, people, claimId } = await loadShared();
      const desk = contracts.adjusterDesk.connect(people.adjuster);
      await desk.declareInterest(people.bo, true);
      await expect(desk.improve(claimId, dollars('240')))
        .to.be.revertedWithCustomError(desk, 'AdjusterInConflict')
        .withArgs(claimId, people.adjuster.address, people.bo.address);
      await desk.declareInterest(people.bo, false);
      await desk.improve(claimId, dollars('240'));
    });
  });
});
