import { expect } from 'chai';

import { flightZone, zones, zonesOf } from './zones.ts';

describe('flightZone', () => {
  it('numbers a flight by its airline and its own number', () => {
    expect(flightZone('CX 450')).to.equal((2 * 26 + 23) * 10_000 + 450);
    expect(flightZone('AA1')).to.equal(1);
    expect(flightZone('ZZ9999')).to.equal(6_759_999);
  });

  it('refuses what is no flight number', () => {
    for (const wrong of ['', 'C450', 'CX', 'CX45000', 'cx450']) {
      expect(() => flightZone(wrong), wrong).to.throw('is no flight number');
    }
  });
});

describe('zonesOf', () => {
  it('gives each zone once, and never number zero, which means none', () => {
    const numbers = zones.map(({ zone }) => zone);
    expect(new Set(numbers).size).to.equal(numbers.length);
    expect(numbers).not.to.include(0);
  });

  it('gives where a product is sold', () => {
    expect(zonesOf('rain').map(({ zone }) => zone)).to.deep.equal([852]);
    expect(zonesOf('flight-delay').map(({ flight }) => flight)).to.deep.equal(['CX 450', 'CX 520', 'KA 900']);
    expect(zonesOf('phone')).to.deep.equal([]);
  });
});
