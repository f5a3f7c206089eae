import { expect } from 'chai';
import { encodeBytes32String } from 'ethers';

import { dollars } from '../../../scripts/config/amounts.ts';
import { limitsOf } from '../../support/authority.ts';
import { loadAppealed } from '../../support/dispute.ts';
import { loadLarge } from '../../support/proposal.ts';
import { passOn } from '../../support/transfer.ts';

describe('AdjusterDesk.decide', () => {
  describe('given who bought the policy since names the adjuster', () => {
    it('ACC-2: decides: a loss before the purchase pays nobody named after it', async () => {
      const situation = await loadLarge();
      const { contracts, people, claimId, claim, decision, payableAssets, network } = situation;
      const { policyBook, adjusterDesk, testDollar } = contracts;
      const policyId = claimId >> 16n;
      await passOn({ ...situation, policyId }, people.ana, people.bo);
      await policyBook.connect(people.bo).addLossPayee(policyId, people.seniorAdjuster, 5_000);
      await policyBook.connect(people.bo).nameBeneficiary(policyId, people.seniorAdjuster);
      const sent = await adjusterDesk.connect(people.seniorAdjuster).decide(claimId, claim.filed, decision);
      await expect(sent).to.changeTokenBalance(network.ethers, testDollar, people.ana, payableAssets);
    });
  });

  describe('given who bought the policy since shares with a loss payee named before, the adjuster', () => {
    it('ACC-2: reverts with AdjusterInConflict', async () => {
      const situation = await loadLarge();
      const { contracts, people, claimId, claim, decision } = situation;
      const policyId = claimId >> 16n;
      await contracts.policyBook.connect(people.ana).addLossPayee(policyId, people.seniorAdjuster, 1);
      await passOn({ ...situation, policyId }, people.ana, people.bo);
      const desk = contracts.adjusterDesk.connect(people.seniorAdjuster);
      await expect(desk.decide(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(desk, 'AdjusterInConflict')
        .withArgs(claimId, people.seniorAdjuster.address, people.seniorAdjuster.address);
    });
  });

  describe('given loss payees take the whole, and the beneficiary is the adjuster', () => {
    it('ACC-2: decides: nothing is left for the beneficiary', async () => {
      const situation = await loadLarge();
      const { contracts, people, claimId, claim, decision, payableAssets, network } = situation;
      const policyBook = contracts.policyBook.connect(people.ana);
      await policyBook.nameBeneficiary(claimId >> 16n, people.seniorAdjuster);
      await policyBook.addLossPayee(claimId >> 16n, people.chen, 10_000);
      const sent = await contracts.adjusterDesk.connect(people.seniorAdjuster).decide(claimId, claim.filed, decision);
      await expect(sent).to.changeTokenBalance(network.ethers, contracts.testDollar, people.chen, payableAssets);
    });
  });
});

describe('AdjusterDesk.improve', () => {
  describe('given who bought the policy since names the adjuster', () => {
    it('ACC-2: improves', async () => {
      const course = await loadAppealed();
      const { contracts, people, claimId } = course;
      const limit = limitsOf({ payAssets: dollars('1000'), improveAssets: dollars('240') });
      const line = encodeBytes32String('PROPERTY');
      await contracts.adjusterDesk.connect(people.claimsManager).grantAuthority(people.adjuster, line, limit);
      await passOn({ ...course, policyId: claimId >> 16n }, people.ana, people.bo);
      await contracts.policyBook.connect(people.bo).nameBeneficiary(claimId >> 16n, people.adjuster);
      await expect(contracts.adjusterDesk.connect(people.adjuster).improve(claimId, dollars('240'))).to.emit(
        contracts.claimBook,
        'ClaimImproved',
      );
    });
  });
});
