import { expect } from 'chai';

import { plant } from '../checks/plant.ts';
import { campaignOf, countProperties } from './campaign.ts';

const root = new URL('../..', import.meta.url).pathname;
const callsOf = (kind: 'default' | 'deep', properties: number): number => {
  const { runs, depth } = campaignOf(kind, properties).invariant;
  return runs * depth * properties;
};

describe('what is tried at random', () => {
  it('is at least 30,000 calls and 1,000 runs in npm test, 500,000 and 10,000 in depth, as many properties as there are', () => {
    for (const properties of [1, 17, countProperties(root), 60]) {
      expect(callsOf('default', properties)).to.be.at.least(30_000);
      expect(callsOf('deep', properties)).to.be.at.least(500_000);
    }
    expect([campaignOf('default', 17).fuzz.runs, campaignOf('deep', 17).fuzz.runs]).to.deep.equal([1_000, 10_000]);
  });
  it('never leaves a property with less than eight lives', () => {
    expect(campaignOf('default', 1_000).invariant.runs).to.equal(8);
  });
  it('counts the properties of every test', () => {
    const planted = plant({
      'test/a/One.t.sol': 'function invariant_A() {}\n  function invariant_B() {}\n// function invariant_C\n',
      'test/Two.sol': '    function invariant_D() {}\n',
    });
    try {
      expect(countProperties(planted.root)).to.equal(3);
    } finally {
      planted.remove();
    }
    expect(countProperties(root)).to.be.at.least(57);
  });
});
