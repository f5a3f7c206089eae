import { expect } from 'chai';

import { makeRainSeries } from './make-rain-series.ts';

const FIRST = 20_780;
const YEARS = 10;

describe('makeRainSeries', () => {
  const lines = makeRainSeries(FIRST, YEARS * 365)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const dateOf = (since: number) => new Date((FIRST + since) * 86_400_000).toISOString().slice(0, 10);

  it('begins ten days before, has every day once, and says the same when made again', () => {
    expect(lines.map(([date]) => date)).to.deep.equal(
      Array.from({ length: YEARS * 365 + 10 }, (_, place) => dateOf(place - 10)),
    );
    expect(makeRainSeries(FIRST, 30)).to.equal(makeRainSeries(FIRST, 30));
    const later = new Map(
      makeRainSeries(FIRST + 7, 30)
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(','))
        .map(([date, mm]) => [date, mm]),
    );
    expect(later.get(dateOf(3))).to.equal(lines[13]?.[1]);
  });
  it('pours on the third, the seventh and the thirtieth day', () => {
    for (const since of [2, 6, 29]) expect(Number(lines[since + 10]?.[1])).to.be.greaterThan(150);
  });
  it('rains in a year about as much as in Hong Kong, most of it in summer, and in amounts a source believes', () => {
    const sum = (of: typeof lines) => of.reduce((mm, [, value]) => mm + Number(value), 0);
    const summer = lines.filter(([date = '']) => ['06', '07', '08'].includes(date.slice(5, 7)));
    expect(sum(lines) / YEARS).to.be.within(1_900, 2_900);
    expect(sum(summer)).to.be.greaterThan(sum(lines) / 3);
    for (const [, value = ''] of lines) expect(value).to.match(/^\d{1,3}\.\d$/);
  });
});
