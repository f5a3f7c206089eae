import type { ClaimAction, ClaimPhase } from './claim-types.ts';
import { claimActions } from './claim-types.ts';

/**
 * Every arrow of a claim's life: from where, by which act, to where. The mirror of contracts/claims/ClaimStates.sol;
 * nothing else in TypeScript may know an arrow. `test/parity` asks both about every pair (CLM-1).
 */
const arrows: { readonly [Action in ClaimAction]: { readonly [From in ClaimPhase]?: ClaimPhase } } = {
  File: { None: 'Filed' },
  Notify: { None: 'Filed' },
  Acknowledge: { Filed: 'Filed' },
  RecordNotice: { Filed: 'Filed' },
  AssignEvent: { Filed: 'Filed' },
  Extend: { Filed: 'Filed' },
  RequestDocuments: { Filed: 'AwaitingDocuments' },
  Supplement: { AwaitingDocuments: 'Filed' },
  Withdraw: { Filed: 'Closed', AwaitingDocuments: 'Closed' },
  Revise: { Filed: 'Filed', AwaitingDocuments: 'AwaitingDocuments' },
  Advance: { Filed: 'Filed' },
  DecideInPart: { Filed: 'Decided' },
  DecideInFull: { Filed: 'Closed' },
  Escalate: { Filed: 'Appealed' },
  SelfApprove: { Filed: 'Closed' },
  Accept: { Decided: 'Closed' },
  Appeal: { Decided: 'Appealed' },
  OpenDispute: { Appealed: 'Appealed' },
  Improve: { Appealed: 'Appealed' },
  Rule: { Appealed: 'Closed' },
  Resolve: { Appealed: 'Closed' },
  Finalize: { Decided: 'Closed' },
  SupplementLoss: { None: 'Filed', Closed: 'Closed' },
  Award: { Closed: 'Closed' },
  Recover: {
    Filed: 'Filed',
    AwaitingDocuments: 'AwaitingDocuments',
    Decided: 'Decided',
    Appealed: 'Appealed',
    Closed: 'Closed',
  },
  SettleTriggered: { None: 'Closed' },
  ReviseReserve: { Filed: 'Filed', AwaitingDocuments: 'AwaitingDocuments' },
  TopUp: {
    Filed: 'Filed',
    AwaitingDocuments: 'AwaitingDocuments',
    Decided: 'Decided',
    Appealed: 'Appealed',
  },
};

/** Where `action` leads from `phase`; `undefined` when there is no such arrow. */
export function nextPhase(phase: ClaimPhase, action: ClaimAction): ClaimPhase | undefined {
  return arrows[action][phase];
}

/** The acts that are possible in a phase, whoever may do them. */
export function actionsFrom(phase: ClaimPhase): readonly ClaimAction[] {
  return claimActions.filter((action) => nextPhase(phase, action) !== undefined);
}

/** Whether the claim is over. */
export function isOpen(phase: ClaimPhase): boolean {
  return phase !== 'None' && phase !== 'Closed';
}
