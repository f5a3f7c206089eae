import { expect } from 'chai';

import { expectPayment } from './expected-payment.ts';

const row = {
  policy_bind_date: '3/14/2012',
  incident_date: '1/20/2015',
  policy_csl: '5/10',
  policy_deductable: '500',
  injury_claim: '1200.50',
  property_claim: '800',
  vehicle_claim: '0.000001',
};

describe('what the file says must be paid', () => {
  it('is the sum less the deductible', () => {
    expect(expectPayment(row)).to.deep.equal({ base: 1_500_500_001n, because: 'PAID' });
  });

  it('is at most the limit', () => {
    expect(expectPayment({ ...row, injury_claim: '12,000' }).base).to.equal(10_000_000_000n);
  });

  it('is nothing up to the deductible', () => {
    const small = { ...row, injury_claim: '0', property_claim: '500', vehicle_claim: '0' };
    expect(expectPayment(small)).to.deep.equal({ base: 0n, because: 'BELOW_DEDUCTIBLE' });
    expect(expectPayment({ ...small, vehicle_claim: '0.01' }).base).to.equal(10_000n);
  });

  it('is nothing before the policy was bound, whatever the spelling of the date', () => {
    const early = { ...row, incident_date: '3/13/2012' };
    expect(expectPayment(early)).to.deep.equal({ base: 0n, because: 'NOT_IN_FORCE' });
    expect(expectPayment({ ...early, incident_date: '13-03-2012' }).because).to.equal('NOT_IN_FORCE');
    expect(expectPayment({ ...early, incident_date: '2012-03-14' }).because).to.equal('PAID');
  });
});
