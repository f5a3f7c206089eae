import { expect } from 'chai';

import { loadDeployment } from '../../support/fixtures.ts';
import { buildTerms, publishTerms } from '../../support/terms.ts';

const BINARY = 1;
const STEP = 2;
const point = (value: number, payoutBps: number) => ({ value, payoutBps });

describe('ProductBook.publishVersion', () => {
  describe('when a curve goes one way, and a binary one has one point that pays', () => {
    it('takes it', async () => {
      const deployment = await loadDeployment();
      for (const [curveKind, curve] of [
        [BINARY, [point(1, 10_000)]],
        [BINARY, [point(1, 0), point(2, 10_000)]],
        [BINARY, [point(1, 10_000), point(2, 0)]],
        [STEP, [point(1, 5_000), point(2, 5_000), point(3, 6_000)]],
        [STEP, [point(1, 6_000), point(2, 5_000), point(3, 5_000)]],
      ] as const) {
        const versionId = await publishTerms(deployment, { curveKind, curve: [...curve] });
        expect((await deployment.contracts.productBook.termsOf(versionId)).curve.length).to.equal(curve.length);
      }
    });
  });

  describe('when a binary curve has two points that pay, or none', () => {
    it('reverts with TermsCurveInvalid', async () => {
      const deployment = await loadDeployment();
      const productBook = deployment.contracts.productBook.connect(deployment.people.productManager);
      for (const curve of [[point(1, 5_000), point(2, 10_000)], [point(1, 0)], [point(1, 0), point(2, 0)]]) {
        await expect(productBook.publishVersion(buildTerms(deployment, { curveKind: BINARY, curve })))
          .to.be.revertedWithCustomError(productBook, 'TermsCurveInvalid')
          .withArgs(curve.length);
      }
    });
  });
});
