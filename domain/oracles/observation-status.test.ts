import { expect } from 'chai';

import { observationStatusAt, seatsOf, type WrittenWord } from './observation-status.ts';

const reported: WrittenWord = { status: 'Reported', finals: 0, disputableUntil: 100, answerableUntil: null };
const disputed: WrittenWord = { ...reported, status: 'Disputed', answerableUntil: 200 };

describe('observationStatusAt', () => {
  it('lets a report be final in the first second in which nobody may dispute it', () => {
    expect([99, 100, 101].map((at) => observationStatusAt(reported, at))).to.deep.equal(['Reported', 'Final', 'Final']);
  });

  it('leaves a dispute that nobody answered without a word, or with the one before it', () => {
    expect([200, 201].map((at) => observationStatusAt(disputed, at))).to.deep.equal(['Disputed', 'Unresolved']);
    expect(observationStatusAt({ ...disputed, finals: 1 }, 201)).to.equal('Final');
  });

  it('changes nothing of what was written down for good', () => {
    for (const status of ['Awaited', 'Final', 'Unresolved'] as const) {
      expect(observationStatusAt({ ...disputed, status }, 10_000)).to.equal(status);
    }
  });
});

describe('seatsOf', () => {
  it('reads bit n as seat n', () => {
    expect(seatsOf(0n)).to.deep.equal([]);
    expect(seatsOf(0b10110n)).to.deep.equal([1, 2, 4]);
    expect(seatsOf(1n << 255n)).to.deep.equal([255]);
  });
});
