import { expect } from 'chai';

import { claimActions, claimPhases, type ClaimAction, type ClaimPhase } from '../../../domain/claims/claim-types.ts';
import { loadHarness } from '../../parity/load-harness.ts';

/**
 * Every arrow, as the design's table draws it; written out here a second time, so that a slip in the contract's table or in
 * the mirror is a failure and not a change of the rule.
 */
const arrows: Readonly<Record<ClaimPhase, Readonly<Partial<Record<ClaimAction, ClaimPhase>>>>> = {
  None: { File: 'Filed', Notify: 'Filed', SupplementLoss: 'Filed', SettleTriggered: 'Closed' },
  Filed: {
    Acknowledge: 'Filed',
    RecordNotice: 'Filed',
    AssignEvent: 'Filed',
    Extend: 'Filed',
    RequestDocuments: 'AwaitingDocuments',
    Withdraw: 'Closed',
    Revise: 'Filed',
    Advance: 'Filed',
    DecideInPart: 'Decided',
    DecideInFull: 'Closed',
    Escalate: 'Appealed',
    SelfApprove: 'Closed',
    Recover: 'Filed',
    ReviseReserve: 'Filed',
    TopUp: 'Filed',
  },
  AwaitingDocuments: {
    Supplement: 'Filed',
    Withdraw: 'Closed',
    Revise: 'AwaitingDocuments',
    Recover: 'AwaitingDocuments',
    ReviseReserve: 'AwaitingDocuments',
    TopUp: 'AwaitingDocuments',
  },
  Decided: { Accept: 'Closed', Appeal: 'Appealed', Finalize: 'Closed', Recover: 'Decided', TopUp: 'Decided' },
  Appealed: {
    OpenDispute: 'Appealed',
    Improve: 'Appealed',
    Rule: 'Closed',
    Resolve: 'Closed',
    Recover: 'Appealed',
    TopUp: 'Appealed',
  },
  Closed: { SupplementLoss: 'Closed', Award: 'Closed', Recover: 'Closed' },
};

describe('ClaimStates.next', () => {
  for (const [from, phase] of claimPhases.entries()) {
    describe(`given a claim at ${phase}`, () => {
      it(`CLM-1: allows ${Object.keys(arrows[phase]).length} of ${claimActions.length} actions, each to one phase`, async () => {
        const harness = await loadHarness();
        for (const [place, action] of claimActions.entries()) {
          const to = claimPhases.indexOf(arrows[phase][action] ?? 'None');
          expect(await harness.next(from, place), `${phase} → ${action}`).to.equal(to);
        }
      });
    });
  }
});
