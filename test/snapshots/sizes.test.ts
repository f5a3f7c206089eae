import { expect } from 'chai';

import { readArtifact } from '../../scripts/deploy/read-artifact.ts';
import { bookContracts } from './book-contracts.ts';
import { compareSnapshot } from './compare-snapshot.ts';

/** EIP-170: bytes of code a contract may have. */
const LIMIT = 24_576;

describe('the size of each contract', () => {
  const sizes = Object.fromEntries(
    bookContracts.map((name) => [name, (readArtifact(name).deployedBytecode.length - 2) / 2]),
  );

  it('is below the limit of the chain', () => {
    for (const [name, size] of Object.entries(sizes)) expect(size, name).to.be.at.most(LIMIT);
  });

  it('equals the reviewed snapshot', () => {
    compareSnapshot('sizes', sizes);
  });
});
