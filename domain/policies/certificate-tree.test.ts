import { expect } from 'chai';

import { zeroAddress, zeroBytes32 } from '../primitives/label.ts';
import {
  buildCertificateTree,
  depthOf,
  leafOf,
  parentOf,
  proofOf,
  rootFrom,
  type Certificate,
} from './certificate-tree.ts';

const certificateAt = (index: number): Certificate => ({
  index,
  holder: `0x${(index + 1).toString(16).padStart(40, '0')}`,
  insured: zeroAddress,
  limitAssets: 1_000n + BigInt(index),
  startAt: 1_900_000_000,
  termDays: 365,
  objectKey: zeroBytes32,
});

const certificatesFor = (count: number): readonly Certificate[] =>
  Array.from({ length: count }, (_, index) => certificateAt(index));

describe('the tree of a group', () => {
  it('POL-6: proves every leaf of every size up to 17, and sums them', () => {
    for (let count = 1; count <= 17; count += 1) {
      const certificates = certificatesFor(count);
      const tree = buildCertificateTree(certificates);
      expect(tree.root.assets).to.equal(certificates.reduce((sum, { limitAssets }) => sum + limitAssets, 0n));
      for (const certificate of certificates) {
        const proof = proofOf(tree, certificate.index);
        expect(proof).to.have.length(depthOf(count));
        expect(rootFrom(certificate, proof)).to.deep.equal(tree.root);
      }
    }
  });

  it('has as many levels as halvings', () => {
    expect([1, 2, 3, 1_000, 1_024, 1_025, 1_000_000].map(depthOf)).to.deep.equal([0, 1, 2, 10, 10, 11, 20]);
  });

  it('POL-6: leads elsewhere when two children trade a unit', () => {
    const [left, right] = [leafOf(certificateAt(0)), leafOf(certificateAt(1))];
    const traded = parentOf({ ...left, assets: left.assets + 1n }, { ...right, assets: right.assets - 1n });
    expect(traded.assets).to.equal(parentOf(left, right).assets);
    expect(traded.hash).not.to.equal(parentOf(left, right).hash);
  });

  it('refuses a group of nobody', () => {
    expect(() => buildCertificateTree([])).to.throw('a group has a certificate');
  });
});
