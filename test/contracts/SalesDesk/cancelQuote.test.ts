import { expect } from 'chai';

import { loadQuoted } from '../../support/quote.ts';

describe('SalesDesk.cancelQuote', () => {
  describe('given the number is used', () => {
    it('reverts with QuoteUsed', async () => {
      const { contracts, people } = await loadQuoted();
      const salesDesk = contracts.salesDesk.connect(people.underwriter);
      await salesDesk.cancelQuote(1);
      await expect(salesDesk.cancelQuote(1))
        .to.be.revertedWithCustomError(salesDesk, 'QuoteUsed')
        .withArgs(people.underwriter.address, 1);
    });
  });

  describe('given the offer was not taken', () => {
    it('withdraws it for its signer only', async () => {
      const { quote, signature, signer, salesDesk, contracts, people } = await loadQuoted();
      await contracts.salesDesk.connect(people.bo).cancelQuote(1);
      await expect(contracts.salesDesk.connect(people.underwriter).cancelQuote(1))
        .to.emit(contracts.salesDesk, 'QuoteCancelled')
        .withArgs(signer, 1);
      await expect(salesDesk.buyQuoted(quote, signer, signature))
        .to.be.revertedWithCustomError(salesDesk, 'QuoteUsed')
        .withArgs(signer, 1);
    });
  });
});
