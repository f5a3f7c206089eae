import { describe, expect, it } from 'vitest';
import { type PauseEvent, standingOf } from './pause-board.ts';

const a = '0x1111111111111111111111111111111111111111';
const b = '0x2222222222222222222222222222222222222222';
const proposed: PauseEvent = { flag: 'sell', kind: 'proposed', by: a, endsAt: 9_000, at: 1_000 };
const set: PauseEvent = { flag: 'sell', kind: 'set', proposer: a, by: b, at: 2_000, endsAt: 9_000 };

describe('standingOf', () => {
  describe('given nobody touched the flag', () => {
    it('runs', () => {
      expect(standingOf('file', [proposed, set], 3_000)).toEqual({ state: 'running' });
    });
  });
  describe('given one person proposed a pause', () => {
    it('waits for the second seat until the pause would be over', () => {
      expect(standingOf('sell', [proposed], 9_000)).toEqual({ state: 'proposed', by: a, endsAt: 9_000, until: 9_000 });
      expect(standingOf('sell', [proposed], 9_001)).toEqual({ state: 'running' });
    });
    it('is stale after a day', () => {
      const long: PauseEvent = { ...proposed, endsAt: 500_000 };
      expect(standingOf('sell', [long], 87_400).state).toBe('proposed');
      expect(standingOf('sell', [long], 87_401).state).toBe('running');
    });
  });
  describe('given two people set a pause', () => {
    it('is paused until it ends by itself', () => {
      expect(standingOf('sell', [proposed, set], 8_999)).toMatchObject({ state: 'paused', proposer: a, approver: b });
      expect(standingOf('sell', [proposed, set], 9_000).state).toBe('running');
    });
    it('runs again when one of them lifts it', () => {
      const lifted: PauseEvent = { flag: 'sell', kind: 'lifted', by: a, at: 3_000 };
      expect(standingOf('sell', [proposed, set, lifted], 3_001).state).toBe('running');
    });
  });
});
