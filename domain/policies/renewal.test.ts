import { expect } from 'chai';

import { zeroAddress, zeroBytes32 } from '../primitives/label.ts';
import { policyMarks } from './policy-marks.ts';
import { mayBeUndone, renewalStartsAt, takesOverWaiting, type NextCover, type PreviousPolicy } from './renewal.ts';

const ana = `0x${'a'.repeat(40)}` as const;
const key = `0x${'1'.repeat(64)}` as const;

const previous: PreviousPolicy = {
  versionId: 1,
  holder: ana,
  insured: ana,
  limitAssets: 1_000n,
  startAt: 1_000,
  endAt: 5_000,
  followableUntil: 5_000,
  coolingOffUntil: null,
  marks: policyMarks.OnObject,
  objectKey: key,
  isLatestOnObject: true,
  suspendedAtEnd: false,
};
const next: NextCover = { versionId: 1, insured: zeroAddress, limitAssets: 1_000n, startAt: 5_000, objectKey: key };
const NOW = 4_999;

describe('a renewal', () => {
  it('begins when the old cover ends, or now if that is past', () => {
    expect([renewalStartsAt(previous, 4_999), renewalStartsAt(previous, 5_001)]).to.deep.equal([5_000, 5_001]);
  });

  it('T8: takes waiting over for the same promise about the same risk', () => {
    expect(takesOverWaiting(previous, next, NOW)).to.equal(true);
    expect(takesOverWaiting(previous, { ...next, limitAssets: 1n, insured: ana }, NOW)).to.equal(true);
    expect(
      takesOverWaiting({ ...previous, marks: 0, objectKey: zeroBytes32 }, { ...next, objectKey: zeroBytes32 }, NOW),
    ).to.equal(true);
  });

  it('T8: takes nothing over for anything more, another, or after a gap', () => {
    const nexts: readonly Partial<NextCover>[] = [
      { versionId: 2 },
      { limitAssets: 1_001n },
      { startAt: 5_001 },
      { insured: `0x${'b'.repeat(40)}` },
      { objectKey: zeroBytes32 },
    ];
    expect(nexts.map((change) => takesOverWaiting(previous, { ...next, ...change }, NOW))).to.deep.equal(
      nexts.map(() => false),
    );
    const before: readonly Partial<PreviousPolicy>[] = [
      { marks: policyMarks.OnObject | policyMarks.Cancelled },
      { isLatestOnObject: false },
      { suspendedAtEnd: true },
    ];
    expect(before.map((change) => takesOverWaiting({ ...previous, ...change }, next, NOW))).to.deep.equal([
      false,
      false,
      false,
    ]);
  });

  it('A37, T8: takes waiting over at once after a pause of sales, as long as it took', () => {
    const paused = { ...previous, followableUntil: 5_010 };
    const late = [5_001, 5_010, 5_011].map((now) => takesOverWaiting(paused, { ...next, startAt: now }, now));
    expect(late).to.deep.equal([true, true, false]);
    expect(takesOverWaiting(paused, { ...next, startAt: 5_002 }, 5_001), 'not at once').to.equal(false);
    expect(takesOverWaiting(paused, { ...next, startAt: 4_999 }, 4_999), 'before the end').to.equal(false);
  });

  it('T8: takes nothing over from what may still be undone', () => {
    const cooling = { ...previous, coolingOffUntil: 3_000 };
    expect([2_999, 3_000, 3_001].map((now) => takesOverWaiting(cooling, next, now))).to.deep.equal([
      false,
      false,
      true,
    ]);
    expect([1_000, 1_001].map((now) => mayBeUndone(previous, now))).to.deep.equal([true, false]);
    const short = { ...previous, coolingOffUntil: 9_000 };
    expect([4_999, 5_000].map((now) => mayBeUndone(short, now))).to.deep.equal([true, false]);
    expect(mayBeUndone({ ...cooling, marks: policyMarks.Certificate }, 0)).to.equal(false);
  });
});
