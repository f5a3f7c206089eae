import { readFileSync } from 'node:fs';

import { expect } from 'chai';

import { planReplay } from './plan-replay.ts';
import { readClaimsFile } from './read-claims-file.ts';

const DAY = 86_400;
const { records } = readClaimsFile(readFileSync(new URL('sample-claims.csv', import.meta.url), 'utf8'));

describe('the plan of a replay', () => {
  const plan = planReplay(records, 0);

  it('goes forward in time and forgets nobody', () => {
    const instants = plan.moments.map(({ at }) => at);
    expect(instants).to.deep.equal([...instants].sort((left, right) => left - right));
    for (const kind of ['sell', 'file'] as const) {
      const indexes = plan.moments
        .filter((one) => one.kind === kind)
        .flatMap(({ claims }) => claims.map(({ index }) => index));
      expect(indexes.sort((left, right) => left - right)).to.deep.equal(records.map((_, index) => index));
    }
  });

  it('sells before the cover begins, at most 90 days ahead, and files after the loss', () => {
    for (const { kind, at, claims } of plan.moments) {
      for (const { year } of claims) {
        if (kind === 'sell') expect(year.startAt - at).to.be.within(1, 90 * DAY);
        else expect(at).to.be.above(Math.max(year.lossAt, year.startAt));
      }
    }
  });

  it('moves every date by the same whole days when the chain is later', () => {
    const later = Date.UTC(2026, 0, 1) / 1_000;
    const moved = planReplay(records, later);
    expect(moved.moments[0]?.at).to.be.at.least(later);
    for (const [index, { year }] of moved.claims.entries()) {
      const before = plan.claims[index]?.year;
      expect(year.startAt - (before?.startAt ?? 0)).to.equal(moved.shiftDays * DAY);
      expect(year.lossAt - (before?.lossAt ?? 0)).to.equal(moved.shiftDays * DAY);
    }
  });
});
