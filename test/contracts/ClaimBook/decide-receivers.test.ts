import { expect } from 'chai';
import { id } from 'ethers';

import { DAY } from '../../../domain/primitives/time.ts';
import { fileClaim } from '../../support/actors.ts';
import { decisionOn, playDesk } from '../../support/claim.ts';
import { defaults } from '../../support/defaults.ts';
import { loadCovered, type Filed } from '../../support/fixtures.ts';
import { actAt } from '../../support/service.ts';
import { passOn } from '../../support/transfer.ts';

const { payableAssets } = defaults.screen;

/** Grants the claim in full; what each of these people gets. */
async function grant(situation: Filed) {
  const { contracts, claim } = situation;
  const asDesk = contracts.claimBook.connect(await playDesk(situation));
  return asDesk.decide(claim.claimId, claim.filed, decisionOn(situation, claim));
}

describe('ClaimBook.decide', () => {
  describe('given the holder was re-keyed after the filing', () => {
    it('pays the new key, and the lost one nothing', async () => {
      const situation = await loadCovered();
      const { contracts, people, policyId, network } = situation;
      const { ana, chen, recoveryOfficerA, recoveryOfficerB } = people;
      const document = id('certificate of inheritance 12/2026');
      await contracts.transferDesk.connect(recoveryOfficerA).proposeRecovery(ana, chen, document);
      await contracts.transferDesk.connect(recoveryOfficerB).approveRecovery(ana, chen, document);
      const maturesAt = (await network.networkHelpers.time.latest()) + 30 * DAY;
      await network.networkHelpers.time.increase(29 * DAY);
      const claim = await fileClaim(situation, ana, { policyId });
      await actAt(situation, maturesAt);
      await contracts.transferDesk.completeRecovery(ana, [policyId], []);
      await expect(grant({ ...situation, claim })).to.changeTokenBalances(
        network.ethers,
        contracts.testDollar,
        [ana, chen, contracts.pools.PROPERTY],
        [0n, payableAssets, -payableAssets],
      );
    });
  });

  describe('given the policy passed on after the filing', () => {
    it('pays the holder at the time of loss', async () => {
      const situation = await loadCovered();
      const { contracts, people, policyId, network } = situation;
      await network.networkHelpers.time.increase(2 * DAY);
      const claim = await fileClaim(situation, people.ana, { policyId });
      await passOn(situation, people.ana, people.bo);
      await expect(grant({ ...situation, claim })).to.changeTokenBalances(
        network.ethers,
        contracts.testDollar,
        [people.ana, people.bo],
        [payableAssets, 0n],
      );
    });
  });

  describe('given the policy names a lender and a beneficiary', () => {
    it('pays the lender its share and the beneficiary the rest', async () => {
      const situation = await loadCovered();
      const { contracts, people, policyId, network } = situation;
      const policyBook = contracts.policyBook.connect(people.ana);
      await policyBook.addLossPayee(policyId, people.bo, 4_000);
      await policyBook.nameBeneficiary(policyId, people.chen);
      await network.networkHelpers.time.increase(2 * DAY);
      const claim = await fileClaim(situation, people.ana, { policyId });
      const toLender = (payableAssets * 4_000n) / 10_000n;
      await expect(grant({ ...situation, claim })).to.changeTokenBalances(
        network.ethers,
        contracts.testDollar,
        [people.ana, people.bo, people.chen, contracts.pools.PROPERTY],
        [0n, toLender, payableAssets - toLender, -payableAssets],
      );
    });
  });

  describe('given the policy names a lender only', () => {
    it('pays the rest to the holder', async () => {
      const situation = await loadCovered();
      const { contracts, people, policyId, network } = situation;
      await contracts.policyBook.connect(people.ana).addLossPayee(policyId, people.bo, 2_500);
      await network.networkHelpers.time.increase(2 * DAY);
      const claim = await fileClaim(situation, people.ana, { policyId });
      const toLender = payableAssets / 4n;
      await expect(grant({ ...situation, claim })).to.changeTokenBalances(
        network.ethers,
        contracts.testDollar,
        [people.ana, people.bo],
        [payableAssets - toLender, toLender],
      );
    });
  });
});
