import { expect } from 'chai';

import { DAY, NEVER } from '../primitives/time.ts';
import { claimClocks, type ClaimClock } from './claim-types.ts';
import {
  appealByOf,
  decideByAt,
  evidenceByOf,
  ruleByOf,
  pausedUpTo,
  silentUntilAt,
  stoppedSecondsAt,
  supplementByOf,
  type ClaimLaw,
  type ClockCourse,
} from './clocks.ts';

function lawWith(seconds: Partial<Readonly<Record<ClaimClock, number>>>): ClaimLaw {
  const profile = {
    label: 'TEST',
    utcOffset: 0,
    calendar: 0,
    maxClockStops: 1,
    maxExtensions: 2,
    lateBpsPerYear: 0,
    effectiveAt: 0,
    periods: claimClocks.map((clock) => ({ amount: seconds[clock] ?? 0, unit: 0 })),
    basisURI: '',
  };
  return { profile, isHoliday: () => false };
}

const law = lawWith({ Decide: 100, Extend: 30, Supplement: 40, Appeal: 50, EvidenceClose: 20, Ruling: 60 });
const silent = lawWith({});
const course: ClockCourse = { clockFrom: 1_000, stoppedSeconds: 0, pausedSeconds: 0, extensions: 0 };
const paused = [{ startsAt: 1_010, endsAt: 1_017 }];

describe('the decision clock', () => {
  it('runs from the filing, or from the last restatement', () => {
    expect(decideByAt(law, course, 1_001)).to.equal(1_100);
    expect(decideByAt(law, { ...course, clockFrom: 1_050 }, 1_051)).to.equal(1_150);
  });
  it('stands while documents are awaited, and runs again by itself when their time is over', () => {
    const standing = { ...course, stopAt: 1_020, stopEndsAt: 1_060 };
    expect(decideByAt(law, standing, 1_020)).to.equal(1_100);
    expect(decideByAt(law, standing, 1_030)).to.equal(1_110);
    expect(decideByAt(law, standing, 1_060)).to.equal(1_140);
    expect(decideByAt(law, standing, 9_999)).to.equal(1_140);
    expect(decideByAt(law, standing, NEVER)).to.equal(1_140);
    expect(stoppedSecondsAt({ ...standing, stoppedSeconds: 5 }, 1_030)).to.equal(15);
  });
  it('is lengthened by each extension from where the time before it ends', () => {
    expect(decideByAt(law, { ...course, extensions: 2 }, 1_001)).to.equal(1_160);
  });
  it('never ends where the law does not say, and silence then lasts sixty days', () => {
    expect(decideByAt(silent, { ...course, extensions: 1 }, 1_001)).to.equal(NEVER);
    expect(silentUntilAt(silent, course, { pauses: [], at: 1_001 })).to.equal(1_000 + 60 * DAY);
  });
  it('CLM-6: pauses while it stands put silence off by the stop alone, and those before it once', () => {
    const pauses = [
      { startsAt: 1_010, endsAt: 1_025 },
      { startsAt: 1_055, endsAt: 1_065 },
    ];
    const standing = { ...course, stopAt: 1_020, stopEndsAt: 1_060, pausedSeconds: pausedUpTo(course, pauses, 1_020) };
    expect(standing.pausedSeconds).to.equal(10);
    expect(silentUntilAt(law, standing, { pauses, at: 1_200 })).to.equal(1_140 + 10 + 5);
    expect(pausedUpTo(standing, pauses, 1_100), 'up to another stop').to.equal(15);
    expect(silentUntilAt(law, standing, { pauses, at: 1_057 }), 'as if they came then').to.equal(1_137 + 10 + 8);
  });
  it('CLM-6: a pause puts off the use of silence, never the breach', () => {
    expect(silentUntilAt(law, course, { pauses: paused, at: 1_200 })).to.equal(1_107);
    expect(decideByAt(law, course, 1_200)).to.equal(1_100);
  });
});

describe('the claimant’s windows', () => {
  it('are the law’s, with the seconds of a pause given back', () => {
    expect(supplementByOf(law, 1_000)).to.equal(1_040);
    expect(appealByOf(law, 1_000, paused)).to.equal(1_057);
    expect(evidenceByOf(law, 1_000, paused)).to.equal(1_027);
    expect(ruleByOf(law, 1_000, paused)).to.equal(1_060);
  });
  it('have a length where the law is silent', () => {
    expect(supplementByOf(silent, 0)).to.equal(30 * DAY);
    expect(appealByOf(silent, 0, [])).to.equal(30 * DAY);
    expect(evidenceByOf(silent, 0, [])).to.equal(10 * DAY);
    expect(ruleByOf(silent, 0, [])).to.equal(30 * DAY);
  });
  it('never let the ruling end before the evidence', () => {
    expect(ruleByOf(lawWith({ EvidenceClose: 90, Ruling: 60 }), 0, [])).to.equal(90);
  });
});
