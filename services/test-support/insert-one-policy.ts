import { lawProfile } from '../../indexer/ponder.schema.ts';
import { now } from './now.ts';
import { people } from './people.ts';
import { grantRole, insertPolicy, insertPool, insertVersion } from './rows.ts';
import type { TestIndex } from './test-index.ts';

/** Empties the index and fills it again: one version, ana's policy under it, an adjuster, a pool with other claims in it. */
export async function insertOnePolicy(index: TestIndex): Promise<void> {
  index.set('up');
  index.moveTo(100n, now);
  await index.clear();
  await grantRole(index, 'adjuster', people.adjuster.address);
  await insertVersion(index);
  await index.db.insert(lawProfile).values({ id: 1, label: 'CN-GEN', profile: {}, publishedAt: now });
  await insertPolicy(index, { id: 1, holder: people.ana.address, usedAssets: 300_000_000n });
  await insertPool(index, {
    lockedAssets: 500_000_000n,
    reservedAssets: 300_000_000n,
    freeAssets: 900_000_000n,
    paidAssets: 20n,
  });
}
