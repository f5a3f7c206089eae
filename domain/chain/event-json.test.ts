import { expect } from 'chai';
import { parseAbi } from 'viem';

import { reviveArgs, toJson } from './event-json.ts';

const [event] = parseAbi([
  'event Whole(uint64 indexed claimId, (uint8 coverage, uint96 assets, uint16[] days)[] items, bool late, int128 delta, string uri, uint40 at, uint256[2] words)',
]);
const args = {
  claimId: 786_433n,
  items: [{ coverage: 1, assets: 2n ** 95n, days: [1, 2] }],
  late: false,
  delta: -5n,
  uri: 'urn:x',
  at: 1_700_000_000,
  words: [1n, 2n ** 255n],
};

describe('event arguments as JSON', () => {
  it('come back as they were decoded', () => {
    const stored: unknown = JSON.parse(JSON.stringify(toJson(args)));
    expect(reviveArgs(event, stored)).to.deep.equal(args);
  });
  it('are refused when they do not fit the event', () => {
    const stored = { claimId: '786433', items: [], late: false, delta: '-5', uri: 'x', at: 1, words: ['1', '2'] };
    expect(() => reviveArgs(event, { ...stored, claimId: 5 })).to.throw('Whole.claimId is no decimal string');
    expect(() => reviveArgs(event, { ...stored, items: {} })).to.throw('Whole.items is no list');
    expect(() => reviveArgs(event, { ...stored, late: 'no' })).to.throw('Whole.late is no bool');
    expect(() => reviveArgs(event, { ...stored, at: 1.5 })).to.throw('Whole.at is no integer');
    expect(() => reviveArgs(event, null)).to.throw('no record');
    expect(() => toJson(undefined)).to.throw('undefined');
  });
});
