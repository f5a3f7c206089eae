import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { signPermit } from '../../support/permit.ts';
import { loadQuoted } from '../../support/quote.ts';

describe('SalesDesk.buyQuotedWithPermit', () => {
  describe('given an offer and a permit', () => {
    it('sells in one transaction without a standing allowance', async () => {
      const { quote, signature, signer, salesDesk, ...deployment } = await loadQuoted();
      const { contracts, people, addresses } = deployment;
      await contracts.testDollar.connect(people.ana).approve(addresses.pools.PROPERTY, 0n);
      const permit = await signPermit(deployment, people.ana, dollars('77'));
      await expect(salesDesk.buyQuotedWithPermit(quote, signer, signature, permit))
        .to.emit(contracts.policyBook, 'Locked')
        .withArgs(1);
      expect(await contracts.testDollar.allowance(people.ana, addresses.pools.PROPERTY)).to.equal(0n);
    });
  });
});
