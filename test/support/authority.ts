import type { AuthorityRow } from '../../scripts/config/parameters.ts';

/** No authority but what is given. */
export const limitsOf = (limits: Partial<AuthorityRow>): AuthorityRow => ({
  payAssets: 0n,
  cutAssets: 0n,
  advanceAssets: 0n,
  improveAssets: 0n,
  reserveAssets: 0n,
  ...limits,
});
