import { expect } from 'chai';

import { policyYearOf } from './policy-year.ts';

const DAY = 86_400;
const day = (text: string) => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return { year, month, day: date };
};
const instant = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 1_000;

describe('the policy year of an incident', () => {
  const cases: readonly (readonly [bind: string, incident: string, start: string, days: number])[] = [
    ['2012-03-14', '2015-01-20', '2014-03-14', 365],
    ['2012-03-14', '2015-03-13', '2014-03-14', 365],
    ['2012-03-14', '2015-03-14', '2015-03-14', 366],
    ['2015-01-20', '2015-01-20', '2015-01-20', 365],
    ['2015-02-22', '2015-02-02', '2015-02-22', 365],
    ['2015-02-22', '2013-12-31', '2015-02-22', 365],
    ['2004-02-29', '2015-02-28', '2014-03-01', 365],
    ['2004-02-29', '2015-03-01', '2015-03-01', 365],
    ['2004-02-29', '2016-02-29', '2016-02-29', 366],
  ];
  for (const [bind, incident, start, days] of cases) {
    it(`begins on ${start} and has ${days} days for a bind date of ${bind} and an incident on ${incident}`, () => {
      const year = policyYearOf({ bindDay: day(bind), incidentDay: day(incident), incidentHour: 0 });
      expect(year.startAt).to.equal(instant(start));
      expect(year.termDays).to.equal(days);
      const isBefore = incident < bind;
      expect(year.lossAt >= year.startAt, 'the year holds the incident').to.equal(!isBefore);
      expect(year.lossAt < year.startAt + days * DAY).to.equal(true);
    });
  }
});
