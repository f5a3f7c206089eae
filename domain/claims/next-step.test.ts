import { expect } from 'chai';

import { claimPhases, claimVerdicts } from './claim-types.ts';
import { nextStep, type ClaimForNextStep } from './next-step.ts';

const claim: ClaimForNextStep = {
  phase: 'Filed',
  verdict: 'None',
  flags: 0,
  decideBy: 1_000,
  appealBy: 2_000,
  profileLabel: 'CN-GEN',
};

describe('nextStep', () => {
  it('gives the insurer the ball until the claim is decided, with the article', () => {
    const step = nextStep(claim, 1_000);
    expect(step).to.include({ turn: 'insurer', by: 1_000, overdue: false });
    expect(step.basis?.cite.en).to.equal('Insurance Law Art. 23');
    expect(step.actions).to.deep.equal(['DecideInFull', 'DecideInPart']);
    expect(nextStep(claim, 1_001).overdue).to.equal(true);
  });
  it('gives the claimant the ball after a decision, and anyone after the window', () => {
    const decided = { ...claim, phase: 'Decided', verdict: 'Denied' } as const;
    expect(nextStep(decided, 2_000)).to.include({ turn: 'claimant', by: 2_000 });
    expect(nextStep(decided, 2_000).actions).to.deep.equal(['Accept']);
    expect(nextStep(decided, 2_001).turn).to.equal('anyone');
    expect(nextStep(decided, 2_001).actions).to.deep.equal(['Finalize']);
    expect(nextStep(decided, 0, new Set(['Accept', 'Appeal'])).actions).to.deep.equal(['Accept', 'Appeal']);
  });
  it('says it is over when it is over, and never offers an act there', () => {
    const closed = claimVerdicts.map((verdict) => nextStep({ ...claim, phase: 'Closed', verdict }, 0));
    expect(closed.map((step) => step.turn)).to.deep.equal(closed.map(() => 'nobody'));
    expect(new Set(closed.map((step) => step.words.en)).size).to.equal(closed.length);
  });
  it('has words in both languages for every phase', () => {
    for (const phase of claimPhases) {
      const { words } = nextStep({ ...claim, phase }, 0);
      expect(words['zh-CN'], phase).to.match(/[\u4e00-\u9fff]/);
    }
  });
});
