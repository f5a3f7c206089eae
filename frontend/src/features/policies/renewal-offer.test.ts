import { describe, expect, it } from 'vitest';
import { isUndoable, renewalOffer, waitingGoesOn } from './renewal-offer.ts';

const DAY = 86_400;
const holder = '0x1111111111111111111111111111111111111111';
const other = '0x2222222222222222222222222222222222222222';
const END = 400 * DAY;
const policy: Parameters<typeof renewalOffer>[0] = {
  policyId: 7,
  versionId: 3,
  holder,
  insured: null,
  limitAssets: 1_000n,
  startAt: 35 * DAY,
  endAt: END,
  coolingOffUntil: null,
  marks: [],
  objectKey: null,
  suspended: false,
  cancelled: null,
  renewedBy: null,
  status: 'active',
};
const alone = { isLatestOnObject: false, followableUntil: END };
const last = { ...alone, isLatestOnObject: true };
const choice = { versionId: 3, limitAssets: 1_000n, startsAt: END };

describe('renewalOffer', () => {
  it('opens 90 days before the end, and not a second earlier', () => {
    expect(renewalOffer(policy, END - 90 * DAY - 1)).toEqual({ kind: 'later', from: END - 90 * DAY });
    expect(renewalOffer(policy, END - 90 * DAY)).toEqual({ kind: 'now', startsAt: END, gap: false });
  });

  it('begins now, with a gap, once cover has ended', () => {
    expect(renewalOffer(policy, END + 5)).toEqual({ kind: 'now', startsAt: END + 5, gap: true });
  });

  it('says what followed already', () => {
    expect(renewalOffer({ ...policy, renewedBy: 9 }, END)).toEqual({ kind: 'renewed', by: 9 });
  });

  it('offers nothing on what was cancelled or came out of a group', () => {
    expect(renewalOffer({ ...policy, cancelled: { at: 5 } }, END)).toEqual({ kind: 'none' });
    expect(renewalOffer({ ...policy, marks: ['Certificate'] }, END)).toEqual({ kind: 'none' });
  });
});

describe('waitingGoesOn', () => {
  it('goes on for the same promise without a gap', () => {
    expect(waitingGoesOn(policy, choice, alone, END - DAY)).toBe(true);
    expect(waitingGoesOn({ ...policy, insured: other }, choice, alone, END - DAY)).toBe(true);
  });

  it('begins again with a higher limit, another version, a gap or suspended cover', () => {
    expect(waitingGoesOn(policy, { ...choice, limitAssets: 1_001n }, alone, END - DAY)).toBe(false);
    expect(waitingGoesOn(policy, { ...choice, versionId: 4 }, alone, END - DAY)).toBe(false);
    expect(waitingGoesOn(policy, { ...choice, startsAt: END + 1 }, alone, END - DAY)).toBe(false);
    expect(waitingGoesOn({ ...policy, suspended: true }, choice, alone, END - DAY)).toBe(false);
  });

  it('goes on at once after a pause of sales, as long as it took', () => {
    const paused = { ...alone, followableUntil: END + 60 };
    const after = (now: number) => waitingGoesOn(policy, { ...choice, startsAt: now }, paused, now);
    expect([END + 60, END + 61].map(after)).toEqual([true, false]);
  });

  it('begins again while the policy may still be undone', () => {
    const cooling = { ...policy, coolingOffUntil: END - DAY };
    expect([END - DAY, END - DAY + 1].map((now) => isUndoable(cooling, now))).toEqual([true, false]);
    expect(waitingGoesOn(cooling, choice, alone, END - DAY)).toBe(false);
    expect(waitingGoesOn(cooling, choice, alone, END - DAY + 1)).toBe(true);
  });

  it('asks for the last place on the object where there is one', () => {
    const onObject: typeof policy = { ...policy, marks: ['OnObject'], objectKey: '0x01' };
    expect(waitingGoesOn(onObject, choice, last, END - DAY)).toBe(true);
    expect(waitingGoesOn(onObject, choice, alone, END - DAY)).toBe(false);
  });
});
