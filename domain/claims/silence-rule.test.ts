import { expect } from 'chai';

import { DAY } from '../primitives/time.ts';
import { silenceObstacles, type SilentClaim } from './silence-rule.ts';

const clean: SilentClaim = {
  flags: 2,
  startAt: 1_000,
  filedAt: 1_000 + 30 * DAY + 1,
  payableAssets: 100n,
  dueAssets: 90n,
  premiumAssets: 10n,
  silenceLimitAssets: 100n,
  isUsed: false,
  dayLeftAssets: 90n,
};

describe('the silence rule', () => {
  it('pays a small clean claim', () => {
    expect(silenceObstacles(clean)).to.deep.equal([]);
  });
  it('names each obstacle at its edge', () => {
    expect(silenceObstacles({ ...clean, flags: 0 })).to.deep.equal(['NO_EVIDENCE']);
    expect(silenceObstacles({ ...clean, flags: 3 })).to.deep.equal(['OUT_OF_TERMS']);
    expect(silenceObstacles({ ...clean, filedAt: 1_000 + 30 * DAY })).to.deep.equal(['POLICY_TOO_YOUNG']);
    expect(silenceObstacles({ ...clean, isUsed: true })).to.deep.equal(['USED_ALREADY']);
    expect(silenceObstacles({ ...clean, silenceLimitAssets: 99n })).to.deep.equal(['TOO_LARGE']);
    expect(silenceObstacles({ ...clean, premiumAssets: 9n })).to.deep.equal(['TOO_LARGE']);
    expect(silenceObstacles({ ...clean, dayLeftAssets: 89n })).to.deep.equal(['DAY_USED_UP']);
  });
});
