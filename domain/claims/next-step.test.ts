import { expect } from 'chai';

import { DAY } from '../primitives/time.ts';
import { claimPhases, claimVerdicts } from './claim-types.ts';
import { nextStep, type ClaimForNextStep } from './next-step.ts';

const claim: ClaimForNextStep = {
  phase: 'Filed',
  verdict: 'None',
  flags: 0,
  filedAt: 100,
  phaseSince: 100,
  decideBy: 1_000,
  silentUntil: 1_050,
  determinedAssets: 0n,
  paidAssets: 0n,
  unreservedAssets: 0n,
  isDisputed: false,
  isImproved: false,
  isAgreed: false,
  isSupplemented: false,
  filingPauses: [],
  profileLabel: 'CN-GEN',
};
const decided = {
  ...claim,
  phase: 'Decided',
  verdict: 'Denied',
  appealBy: 2_000,
  decidedAt: 900,
  phaseSince: 900,
} as const;
const appealed = { ...claim, phase: 'Appealed', phaseSince: 1_500, evidenceClosesAt: 1_700, ruleBy: 3_000 } as const;

describe('nextStep', () => {
  it('gives the insurer the ball until the claim is decided, with the article', () => {
    const step = nextStep(claim, 1_000);
    expect(step).to.include({ turn: 'insurer', by: 1_000, overdue: false });
    expect(step.basis?.cite.en).to.equal('Insurance Law Art. 23');
    expect(step.actions).to.deep.equal(['DecideInFull', 'DecideInPart']);
    expect(nextStep(claim, 1_001)).to.include({ turn: 'insurer', overdue: true });
  });
  it('gives anyone the ball once the insurer’s silence may be used', () => {
    expect(nextStep(claim, 1_050).turn).to.equal('insurer');
    expect(nextStep(claim, 1_051)).to.deep.include({ turn: 'anyone', overdue: true, actions: ['Escalate'] });
  });
  it('waits for documents until their time is over, and then for the insurer by itself', () => {
    const awaiting = { ...claim, phase: 'AwaitingDocuments', supplementBy: 500 } as const;
    expect(nextStep(awaiting, 500)).to.deep.include({
      phase: 'AwaitingDocuments',
      turn: 'claimant',
      by: 500,
      actions: ['Supplement', 'Withdraw', 'Revise'],
    });
    expect(nextStep(awaiting, 501)).to.deep.include({ phase: 'Filed', turn: 'insurer', by: 1_000 });
    expect(nextStep(awaiting, 501).calls.map((call) => call.action)).to.deep.equal(['Withdraw', 'Revise', 'Escalate']);
  });
  it('gives the claimant the ball after a decision, and anyone after the window', () => {
    expect(nextStep(decided, 2_000)).to.deep.include({ turn: 'claimant', by: 2_000, actions: ['Accept', 'Appeal'] });
    expect(nextStep(decided, 2_001)).to.deep.include({ turn: 'anyone', actions: ['Finalize'] });
  });
  it('gives a dispute to whoever opens it, then to the arbitrator, then to anyone', () => {
    expect(nextStep(appealed, 1_500)).to.deep.include({ turn: 'anyone', by: 3_000, actions: ['OpenDispute'] });
    const disputed = { ...appealed, isDisputed: true };
    expect(nextStep(disputed, 3_000)).to.deep.include({ turn: 'arbitrator', actions: ['Rule'] });
    expect(nextStep(disputed, 3_001)).to.deep.include({ turn: 'anyone', actions: ['Resolve'] });
    expect(nextStep({ ...appealed, isAgreed: true }, 1_600).actions, 'agreed').to.include('Resolve');
    expect(nextStep(appealed, 3_001).actions, 'also when no dispute could be opened').to.deep.equal(['Resolve']);
  });
  it('names every call that needs no insurer, from when and until when', () => {
    const certain = { ...claim, interimFrom: 700, determinedAssets: 5n, unreservedAssets: 2n };
    expect(nextStep(certain, 200).calls).to.deep.equal([
      { action: 'Withdraw', who: 'claimant', from: 100 },
      { action: 'Revise', who: 'claimant', from: 100 },
      { action: 'Advance', who: 'anyone', from: 700 },
      { action: 'Escalate', who: 'anyone', from: 1_051 },
      { action: 'TopUp', who: 'anyone', from: 100 },
    ]);
    expect(nextStep({ ...certain, unreservedAssets: 0n }, 200).calls.map(({ action }) => action)).not.to.include(
      'TopUp',
    );
    expect(nextStep({ ...certain, paidAssets: 5n }, 200).calls.map(({ action }) => action)).not.to.include('Advance');
    expect(nextStep(appealed, 1_600).calls).to.deep.equal([
      { action: 'Improve', who: 'insurer', from: 1_500, until: 1_700 },
      { action: 'OpenDispute', who: 'anyone', from: 1_500, until: 3_000 },
      { action: 'Resolve', who: 'anyone', from: 3_001 },
    ]);
    const short = { unreservedAssets: 2n } as const;
    expect(nextStep({ ...decided, ...short }, 1_600).calls.map(({ action }) => action)).to.deep.equal([
      ...['Accept', 'Appeal', 'Finalize'],
      'TopUp',
    ]);
    expect(nextStep({ ...appealed, ...short }, 1_701).calls.map(({ action }) => action)).to.include('TopUp');
    expect(nextStep(appealed, 1_701).calls.map(({ action }) => action)).to.deep.equal(['OpenDispute', 'Resolve']);
  });
  it('leaves a closed claim to a further loss for two years, and never offers another act', () => {
    const closed = claimVerdicts.map((verdict) => nextStep({ ...decided, phase: 'Closed', verdict }, 1_000));
    expect(closed.map((step) => step.turn)).to.deep.equal(closed.map(() => 'nobody'));
    expect(closed.flatMap((step) => step.actions)).to.deep.equal([]);
    expect(new Set(closed.map((step) => step.words.en)).size).to.equal(closed.length);
    const granted = { ...decided, phase: 'Closed', verdict: 'Granted' } as const;
    const until = 900 + 730 * DAY;
    expect(nextStep(granted, until).calls).to.deep.equal([
      { action: 'SupplementLoss', who: 'claimant', from: 900, until },
    ]);
    expect(nextStep(granted, until + 1).calls).to.deep.equal([]);
    expect(nextStep({ ...granted, isSupplemented: true }, 1_000).calls).to.deep.equal([]);
    const filingPauses = [{ startsAt: until - 10, endsAt: until + 50 }];
    const paused = nextStep({ ...granted, filingPauses }, until + 60).calls.map((call) => call.until);
    expect(paused, 'CLM-6: paused seconds are given back').to.deep.equal([until + 60]);
  });
  it('has words in both languages for every phase', () => {
    for (const phase of claimPhases) {
      const { words } = nextStep({ ...claim, phase }, 0);
      expect(words['zh-CN'], phase).to.match(/[\u4e00-\u9fff]/);
    }
  });
});
