import { ErrorFragment, EventFragment } from 'ethers';

import { readArtifact } from '../../scripts/deploy/read-artifact.ts';
import { bookContracts } from './book-contracts.ts';
import { compareSnapshot } from './compare-snapshot.ts';

/* Events are what the index and every auditor read, errors what every screen explains: a change is a reviewed diff. */

describe('the signatures of events and errors', () => {
  it('of events equal the reviewed snapshot', () => {
    compareSnapshot(
      'events',
      signatures((fragment) => EventFragment.isFragment(fragment)),
    );
  });

  it('of errors equal the reviewed snapshot', () => {
    compareSnapshot(
      'errors',
      signatures((fragment) => ErrorFragment.isFragment(fragment)),
    );
  });
});

function signatures(isWanted: (fragment: unknown) => boolean): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    bookContracts.map((name) => {
      const { fragments } = readArtifact(name).contractInterface;
      return [
        name,
        fragments
          .filter(isWanted)
          .map((fragment) => fragment.format('full'))
          .sort(),
      ];
    }),
  );
}
