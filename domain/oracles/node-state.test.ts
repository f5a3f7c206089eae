import { expect } from 'chai';

import { nodeHealthAt, SILENT_AFTER } from './node-state.ts';

describe('nodeHealthAt', () => {
  const now = 10_000;
  const cases = [
    { lookedAt: now, fault: null, health: 'works' },
    { lookedAt: now - SILENT_AFTER, fault: null, health: 'works' },
    { lookedAt: now - SILENT_AFTER - 1, fault: null, health: 'silent' },
    { lookedAt: null, fault: null, health: 'silent' },
    { lookedAt: now, fault: 'The series answered 500.', health: 'faulty' },
  ] as const;
  for (const { lookedAt, fault, health } of cases) {
    it(`is ${health} when it looked ${lookedAt === null ? 'never' : `${now - lookedAt} s ago`} and ${fault === null ? 'nothing' : 'something'} went wrong`, () => {
      expect(nodeHealthAt({ lookedAt, fault }, now)).to.equal(health);
    });
  }
});
