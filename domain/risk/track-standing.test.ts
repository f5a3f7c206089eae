import { expect } from 'chai';

import { DAY } from '../primitives/time.ts';
import { isDayCommitted, revealByOf, trackStanding } from './track-standing.ts';

const track = { halted: false, fromDay: 10, untilDay: 12, dueDay: 11 };

describe('trackStanding', () => {
  describe('given a secret is due', () => {
    it('runs until twelve hours after its day, and not a second longer', () => {
      const last = 12 * DAY + DAY / 2;
      expect(revealByOf(11)).to.equal(last);
      expect([trackStanding(track, last), trackStanding(track, last + 1)]).to.deep.equal(['running', 'overdue']);
    });
  });
  describe('given all secrets are out', () => {
    it('runs however late it is', () => {
      expect(trackStanding({ ...track, dueDay: 13 }, 400 * DAY)).to.equal('running');
    });
  });
  describe('given somebody halted it', () => {
    it('is halted, whatever else is missing', () => {
      expect(trackStanding({ ...track, halted: true }, 400 * DAY)).to.equal('halted');
    });
  });
});

describe('isDayCommitted', () => {
  describe('given the first and the last day', () => {
    it('counts both and no day beside them', () => {
      expect([9, 10, 12, 13].map((day) => isDayCommitted(track, day))).to.deep.equal([false, true, true, false]);
    });
  });
});
