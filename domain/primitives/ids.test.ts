import { expect } from 'chai';
import fc from 'fast-check';

import {
  claimIdFrom,
  claimIdOf,
  formatClaimNumber,
  numberOfClaim,
  parseClaimNumber,
  parsePolicyNumber,
  policyIdOf,
  policyOfClaim,
} from './ids.ts';

describe('claim ids', () => {
  it('join policy and place, and part again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 48 - 1 }), fc.integer({ min: 1, max: 65_535 }), (policy, number) => {
        const claimId = claimIdOf(policyIdOf(policy), number);
        expect(policyOfClaim(claimId)).to.equal(policy);
        expect(numberOfClaim(claimId)).to.equal(number);
        expect(claimIdFrom(claimId.toString())).to.equal(claimId);
        expect(parseClaimNumber(formatClaimNumber(claimId))).to.deep.equal({ ok: true, value: claimId });
        expect(parseClaimNumber(claimId.toString())).to.deep.equal({ ok: true, value: claimId });
      }),
    );
  });
  it('are written as "12-1"', () => {
    expect(claimIdOf(policyIdOf(12), 1)).to.equal(786_433n);
    expect(formatClaimNumber(claimIdOf(policyIdOf(12), 1))).to.equal('12-1');
  });
  it('refuse what is no claim number, and repeat it', () => {
    for (const offered of ['', '12', '12-0', '0-1', '12-65536', '-1', '12-1-1', 'a-1', '1e3', '99999999999999999999']) {
      expect(parseClaimNumber(offered), offered).to.deep.equal({ ok: false, failure: { code: 'ID_INVALID', offered } });
    }
  });
});

describe('policy ids', () => {
  it('are whole numbers from 1', () => {
    expect(parsePolicyNumber(' 12 ')).to.deep.equal({ ok: true, value: 12 });
    for (const offered of ['0', '-1', '1.5', 'x', '281474976710656'])
      expect(parsePolicyNumber(offered).ok).to.equal(false);
    expect(() => policyIdOf(0)).to.throw('no policy id');
  });
});
