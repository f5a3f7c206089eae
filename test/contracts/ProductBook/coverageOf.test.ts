import { expect } from 'chai';

import { bytes32ToLabel } from '../../../domain/primitives/label.ts';
import { phone } from '../../../scripts/config/products/phone.ts';
import { loadDeployment } from '../../support/fixtures.ts';

describe('ProductBook.coverageOf', () => {
  describe('given a place with a coverage', () => {
    it('tells the coverage as it was published', async () => {
      const { contracts } = await loadDeployment();
      for (const [place, { code, deductibleAssets }] of phone.coverages.entries()) {
        const found = await contracts.productBook.coverageOf(1, place);
        const told = [bytes32ToLabel(`0x${found.code.slice(2)}`), found.deductibleAssets];
        expect(told).to.deep.equal([code, deductibleAssets]);
      }
    });
  });
});
