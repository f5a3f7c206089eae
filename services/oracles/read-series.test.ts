import { expect } from 'chai';
import { readOracleEnv } from './oracle-env.ts';
import { dayOfPeriod, parseSeries } from './read-series.ts';

const hour = 3_600;

describe('parseSeries', () => {
  it('reads CSV with a head, and JSON of either form, as text', () => {
    const days = new Map([
      ['2006-11-20', '0.0'],
      ['2006-11-21', '12.30'],
    ]);
    expect(parseSeries('date,mm\r\n2006-11-20,0.0\n2006-11-21,12.30\n')).to.deep.equal(days);
    expect(parseSeries('{"2006-11-20":"0.0","2006-11-21":"12.30"}')).to.deep.equal(days);
    expect(parseSeries('[{"date":"2006-11-20","value":"0.0"},{"date":"2006-11-21","value":"12.30"}]')).to.deep.equal(
      days,
    );
  });
  it('says nothing of a day that is missing, empty or stands twice with two values', () => {
    const text = 'date,mm\n2006-11-20,\nnonsense,5\n2006-11-21,1\n2006-11-21,2\n2006-11-22,3\n2006-11-22,3';
    expect([...parseSeries(text)]).to.deep.equal([['2006-11-22', '3']]);
  });
  it('refuses what is no series', () => {
    for (const wrong of ['', 'rain\n1', '<html></html>', '{"2006-11-20":5}', '[1]', '{']) {
      expect(() => parseSeries(wrong), wrong).to.throw();
    }
  });
});

describe('dayOfPeriod', () => {
  it('names the day as people there do, on both sides of Greenwich', () => {
    const midnight = Date.UTC(2026, 10, 22) / 1_000;
    expect(dayOfPeriod(midnight, 0)).to.equal('2026-11-22');
    expect(dayOfPeriod(midnight - 8 * hour, 16 * hour)).to.equal('2026-11-22');
    expect(dayOfPeriod(midnight + 5 * hour, 5 * hour)).to.equal('2026-11-22');
  });
  it('goes back whole years for an old series', () => {
    expect(dayOfPeriod(Date.UTC(2026, 10, 22) / 1_000, 0, 20)).to.equal('2006-11-22');
  });
});

describe('readOracleEnv', () => {
  it('takes the keys of the development phrase on the local chain only', () => {
    const local = readOracleEnv({ MAKEWHOLE_SERIES: 'rain.csv', MAKEWHOLE_OPERATOR_SEAT: '2' });
    const first = readOracleEnv({ MAKEWHOLE_SERIES: 'rain.csv' });
    expect(local.operator.address).not.to.equal(first.operator.address);
    expect(local.observed).to.deep.equal({ product: 'rain', source: 'HKO-RAIN-DAY', region: 852 });
    expect(() => readOracleEnv({ MAKEWHOLE_SERIES: 'rain.csv', MAKEWHOLE_CHAIN_ID: '1' })).to.throw(
      'MAKEWHOLE_OPERATOR_KEY',
    );
    const key = `0x${'11'.repeat(32)}`;
    const elsewhere = readOracleEnv({
      MAKEWHOLE_SERIES: 'rain.csv',
      MAKEWHOLE_CHAIN_ID: '1',
      MAKEWHOLE_OPERATOR_KEY: key,
      MAKEWHOLE_ORACLE_PEERS: 'http://one.example:1, http://two.example:2',
    });
    expect(elsewhere.relay).to.equal(undefined);
    expect(elsewhere.peers).to.have.length(2);
  });
  it('refuses a source that is not named whole, and no series', () => {
    expect(() => readOracleEnv({})).to.throw();
    for (const wrong of ['rain', 'rain:X', 'rain:X:y']) {
      expect(() => readOracleEnv({ MAKEWHOLE_SERIES: 'x', MAKEWHOLE_OBSERVED: wrong }), wrong).to.throw();
    }
  });
});
