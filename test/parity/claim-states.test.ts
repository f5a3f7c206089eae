import { expect } from 'chai';

import { nextPhase } from '../../domain/claims/claim-states.ts';
import { claimActions, claimPhases } from '../../domain/claims/claim-types.ts';
import { loadHarness } from './load-harness.ts';

describe('parity of ClaimStates', () => {
  it('CLM-1: gives the same answer for every phase and action', async () => {
    const harness = await loadHarness();
    const differing: string[] = [];
    let arrows = 0;
    for (const [from, phase] of claimPhases.entries()) {
      for (const [act, action] of claimActions.entries()) {
        const there = Number(await harness.next(from, act));
        const here = claimPhases.indexOf(nextPhase(phase, action) ?? 'None');
        if (there !== 0) arrows += 1;
        if (there !== here)
          differing.push(`${phase} × ${action}: ${claimPhases[there]} on chain, ${claimPhases[here]} here`);
      }
    }
    expect(differing).to.deep.equal([]);
    expect(arrows, 'arrows on chain').to.be.greaterThan(30);
  });
  it('knows as many phases and actions as the contracts, and not one more', async () => {
    const harness = await loadHarness();
    const isRefused = async (phase: number, action: number) => {
      return harness.next(phase, action).then(
        () => false,
        () => true,
      );
    };
    expect(await isRefused(0, claimActions.length), 'one action more').to.equal(true);
    expect(await isRefused(claimPhases.length, 0), 'one phase more').to.equal(true);
    expect(await isRefused(claimPhases.length - 1, claimActions.length - 1), 'the last of both').to.equal(false);
  });
});
