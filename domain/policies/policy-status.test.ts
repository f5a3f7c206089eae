import { expect } from 'chai';

import { DAY } from '../primitives/time.ts';
import { isClosable, isWithinTerms, policyStatus } from './policy-status.ts';

const terms = { waitingDays: 30, tailDays: 60 };
const policy = { startAt: 1_000, endAt: 1_000 + 365 * DAY, closed: false };
const counts = 1_000 + 30 * DAY;
const tailEnd = policy.endAt + 60 * DAY;

describe('policyStatus', () => {
  it('changes on the second', () => {
    expect(policyStatus(policy, terms, counts - 1)).to.equal('Waiting');
    expect(policyStatus(policy, terms, counts)).to.equal('Active');
    expect(policyStatus(policy, terms, policy.endAt - 1)).to.equal('Active');
    expect(policyStatus(policy, terms, policy.endAt)).to.equal('Tail');
    expect(policyStatus(policy, terms, tailEnd - 1)).to.equal('Tail');
    expect(policyStatus(policy, terms, tailEnd)).to.equal('Closable');
  });
  it('POL-3: lets nobody close while a claim is open, nor twice', () => {
    const isFree = (openClaims: number, closed: boolean) =>
      isClosable({ ...policy, openClaims, closed }, terms, tailEnd);
    expect([isFree(0, false), isFree(1, false), isFree(0, true)]).to.deep.equal([true, false, false]);
    expect(isClosable({ ...policy, openClaims: 0 }, terms, tailEnd - 1)).to.equal(false);
    expect(policyStatus({ ...policy, closed: true }, terms, 0)).to.equal('Closed');
  });
});

describe('isWithinTerms', () => {
  it('needs the loss in cover after the waiting period and the report before the tail ends', () => {
    const within = (lossAt: number, now: number) => isWithinTerms(policy, terms, { lossAt, now });
    expect(within(counts - 1, counts)).to.equal(false);
    expect(within(counts, counts)).to.equal(true);
    expect(within(policy.endAt - 1, tailEnd - 1)).to.equal(true);
    expect(within(policy.endAt, policy.endAt)).to.equal(false);
    expect(within(policy.endAt - 1, tailEnd)).to.equal(false);
    const paused = { lossAt: counts, now: tailEnd, pausedSinceEnd: 1 };
    expect(isWithinTerms(policy, terms, paused)).to.equal(true);
    expect(isWithinTerms(policy, terms, { ...paused, now: tailEnd + 1 })).to.equal(false);
  });
});
