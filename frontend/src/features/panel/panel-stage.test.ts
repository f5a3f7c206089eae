import { describe, expect, it } from 'vitest';
import { panelStage, stageWindow } from './panel-stage.ts';

const drawn = {
  ruling: undefined,
  round: 1,
  roundLimit: 3,
  sealed: 0,
  opened: 0,
  anchored: true,
  evidenceEndsAt: 100,
  commitEndsAt: 130,
  revealEndsAt: 150,
  seats: [1, 2, 3],
};

describe('panelStage', () => {
  it.each([
    ['evidence', { round: 0 }, 100],
    ['lot', { round: 0, anchored: false }, 101],
    ['drawing', { round: 0 }, 101],
    ['evidence', {}, 100],
    ['sealing', {}, 130],
    ['opening', { sealed: 3 }, 120],
    ['replacing', { sealed: 2 }, 131],
    ['opening', { sealed: 2, round: 3 }, 131],
    ['opening', { sealed: 3 }, 150],
    ['counting', { sealed: 3 }, 151],
    ['counting', { sealed: 3, opened: 3 }, 120],
    ['ruled', { ruling: 0 }, 120],
  ] as const)('is %s', (stage, changes, now) => {
    expect(panelStage({ ...drawn, ...changes }, now)).toBe(stage);
  });
});

describe('stageWindow', () => {
  it('is the window of the clock that runs, and nothing where none does', () => {
    const periods = { ...drawn, commitPeriod: 30, revealPeriod: 20, evidencePeriod: 60 };
    expect(stageWindow(periods, 'evidence')).toEqual({ startsAt: 40, endsAt: 100 });
    expect(stageWindow(periods, 'sealing')).toEqual({ startsAt: 100, endsAt: 130 });
    expect(stageWindow(periods, 'opening')).toEqual({ startsAt: 130, endsAt: 150 });
    expect(stageWindow(periods, 'replacing')).toBeUndefined();
  });
});
