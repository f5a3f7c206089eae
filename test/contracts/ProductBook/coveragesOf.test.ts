import { expect } from 'chai';

import { present } from '../../../domain/primitives/assert.ts';
import { bytes32ToLabel } from '../../../domain/primitives/label.ts';
import { phone } from '../../../scripts/config/products/phone.ts';
import { loadDeployment } from '../../support/fixtures.ts';

describe('ProductBook.coveragesOf', () => {
  describe('when a place has no coverage', () => {
    it('reverts with TermsCoverageInvalid, one by one and together', async () => {
      const { contracts } = await loadDeployment();
      const count = phone.coverages.length;
      await expect(contracts.productBook.coverageOf(1, count))
        .to.be.revertedWithCustomError(contracts.productBook, 'TermsCoverageInvalid')
        .withArgs(count);
      for (const places of [
        [0, count],
        [count, 0],
      ]) {
        await expect(contracts.productBook.coveragesOf(1, places))
          .to.be.revertedWithCustomError(contracts.productBook, 'TermsCoverageInvalid')
          .withArgs(count);
      }
    });
  });

  describe('given the places asked for', () => {
    it('tells them in that order, repeated ones too', async () => {
      const { contracts } = await loadDeployment();
      const found = await contracts.productBook.coveragesOf(1, [3, 0, 3]);
      expect(found.map(({ deductibleAssets }) => deductibleAssets)).to.deep.equal(
        [3, 0, 3].map((place) => phone.coverages[place]?.deductibleAssets),
      );
    });
  });

  describe('when a filing asks for a place without a coverage', () => {
    it('gives an empty one, whose code is zero, with the terms of the claim', async () => {
      const { contracts, addresses } = await loadDeployment();
      const [terms, coverages] = await contracts.productBook.filingTermsOf(1, [0, phone.coverages.length, 16, 255]);
      expect(coverages.map(({ code }) => bytes32ToLabel(`0x${code.slice(2)}`))).to.deep.equal([
        present(phone.coverages[0], 'the phone has coverages').code,
        '',
        '',
        '',
      ]);
      expect([terms.pool, terms.collateralBps, terms.tailDays]).to.deep.equal([
        addresses.pools.PROPERTY,
        BigInt(phone.collateralBps),
        BigInt(phone.tailDays),
      ]);
    });
  });

  describe('when a decision asks', () => {
    it('also tells the line and whether the caller is pinned', async () => {
      const { contracts, addresses } = await loadDeployment();
      const { productBook } = contracts;
      const [, , line, pinned] = await productBook.decisionTermsOf(1, [0], addresses.adjusterDesk);
      expect([bytes32ToLabel(`0x${line.slice(2)}`), pinned]).to.deep.equal([phone.line, true]);
      const [, , , stranger] = await productBook.decisionTermsOf(1, [0], addresses.lens);
      expect(stranger).to.equal(false);
    });
  });
});
