import { describe, expect, it } from 'vitest';
import { civilDate, lossInstant } from './loss-instant.ts';

const timeZone = 'Asia/Shanghai';
const at = (iso: string): number => Date.parse(iso) / 1_000;
const now = at('2026-11-22T15:00:00+08:00');
const cover = at('2026-10-01T09:00:00+08:00');

describe('lossInstant', () => {
  describe('given only the day is known', () => {
    it('takes the last moment of a past day', () => {
      const moment = { date: '2026-11-15', time: '', timeZone, now, coverStartsAt: cover };
      expect(lossInstant(moment)).toEqual({ ok: true, at: at('2026-11-15T23:59:59+08:00') });
    });
    it('takes a moment just past for today', () => {
      const moment = { date: '2026-11-22', time: '', timeZone, now, coverStartsAt: cover };
      expect(lossInstant(moment)).toEqual({ ok: true, at: now - 2 });
    });
    it('never lies before cover on the day cover began', () => {
      const moment = { date: '2026-11-22', time: '', timeZone, now, coverStartsAt: now - 1 };
      expect(lossInstant(moment)).toEqual({ ok: true, at: now - 1 });
    });
  });
  describe('given the hour is known too', () => {
    it('reads it in the zone of the reader', () => {
      const moment = { date: '2026-11-15', time: '14:30', timeZone, now, coverStartsAt: cover };
      expect(lossInstant(moment)).toEqual({ ok: true, at: at('2026-11-15T14:30:00+08:00') });
    });
    it('refuses an hour that has not come', () => {
      const moment = { date: '2026-11-22', time: '16:00', timeZone, now, coverStartsAt: cover };
      expect(lossInstant(moment)).toEqual({ ok: false, code: 'future' });
    });
  });
  it('refuses tomorrow and what is no day', () => {
    const day = (date: string) => lossInstant({ date, time: '', timeZone, now, coverStartsAt: cover });
    expect(day('2026-11-23')).toEqual({ ok: false, code: 'future' });
    expect(day('')).toEqual({ ok: false, code: 'missing' });
    expect(day('2026-13-40')).toEqual({ ok: false, code: 'missing' });
  });
});

describe('civilDate', () => {
  it('is the day of the reader, not of Greenwich', () => {
    expect(civilDate(at('2026-11-21T23:30:00Z'), timeZone)).toBe('2026-11-22');
  });
});
