import { expect } from 'chai';
import { encodeBytes32String, hexlify, toUtf8Bytes } from 'ethers';

import { phone } from '../../../scripts/config/products/phone.ts';
import { loadDeployment } from '../../support/fixtures.ts';
import { buildTerms, publishTerms } from '../../support/terms.ts';

const THIRTY_ONE = encodeBytes32String('A'.repeat(31));
const THIRTY_TWO = hexlify(toUtf8Bytes('A'.repeat(32)));

describe('ProductBook.publishVersion', () => {
  describe('when product, line or observable has a label of 32 bytes', () => {
    it('reverts with TermsLabelTooLong instead of cutting it', async () => {
      const deployment = await loadDeployment();
      const { contracts, people } = deployment;
      const productBook = contracts.productBook.connect(people.productManager);
      for (const field of ['productId', 'line', 'observable'] as const) {
        await expect(productBook.publishVersion(buildTerms(deployment, { [field]: THIRTY_TWO })))
          .to.be.revertedWithCustomError(productBook, 'TermsLabelTooLong')
          .withArgs(encodeBytes32String(field), THIRTY_TWO, 31);
      }
    });
  });

  describe('when the label has 31 bytes', () => {
    it('is kept whole, also where a decision reads it', async () => {
      const deployment = await loadDeployment();
      const { productBook } = deployment.contracts;
      const versionId = await publishTerms(deployment, { line: THIRTY_ONE });
      const { line } = await productBook.decisionTermsOf(versionId, [0], deployment.addresses.adjusterDesk);
      expect([line, await productBook.lineOf(versionId)]).to.deep.equal([`${THIRTY_ONE.slice(0, -2)}00`, THIRTY_ONE]);
    });
  });

  describe('when cooling-off is longer than the pool keeps fees', () => {
    it('reverts with TermsCoolingOffTooLong at 31 days, and not at 30', async () => {
      const deployment = await loadDeployment();
      const { contracts, people } = deployment;
      const productBook = contracts.productBook.connect(people.productManager);
      await expect(productBook.publishVersion(buildTerms(deployment, { coolingOffDays: 31 })))
        .to.be.revertedWithCustomError(productBook, 'TermsCoolingOffTooLong')
        .withArgs(31, 30);
      await productBook.publishVersion(buildTerms(deployment, { coolingOffDays: 30 }));
    });
  });

  describe('when it may be paid in parts and gives no grace', () => {
    it('reverts with TermsGraceMissing from two parts on', async () => {
      const deployment = await loadDeployment();
      const { contracts, people } = deployment;
      const productBook = contracts.productBook.connect(people.productManager);
      const terms = buildTerms(deployment, { graceDays: 0 });
      await expect(productBook.publishVersion(terms))
        .to.be.revertedWithCustomError(productBook, 'TermsGraceMissing')
        .withArgs(phone.maxInstalments);
      const { tariff } = terms;
      await productBook.publishVersion({ ...terms, tariff: { ...tariff, maxInstalments: 1 } });
    });
  });
});
