import { expect } from 'chai';

import { readArtifact } from '../../scripts/deploy/read-artifact.ts';
import { bookContracts } from './book-contracts.ts';
import { compareSnapshot } from './compare-snapshot.ts';
import { readLayout } from './read-layout.ts';

describe('the storage of the core', () => {
  const ours = bookContracts.filter((name) => name !== 'AccessManager');
  const layouts = Object.fromEntries(ours.map((name) => [name, readLayout(readArtifact(name).sourceName, name)]));

  it('equals the reviewed snapshot', () => {
    compareSnapshot('storage-layout', layouts);
  });

  it('keeps nothing in the contract that only reads', () => {
    expect(layouts['Lens']).to.deep.equal({ '': [] });
  });
});
