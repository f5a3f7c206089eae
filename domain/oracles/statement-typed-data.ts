import { observationDomain, observationMessage, observationTypes } from './observation-message.ts';
import { observationOf } from './signed-observation.ts';
import type { Statement } from './signed-observation.ts';

/** What an operator signs of a statement (EIP-712). */
export function statementTypedData(statement: Statement) {
  return {
    domain: observationDomain(statement.chainId, statement.feed),
    types: observationTypes,
    primaryType: 'Observation',
    message: { ...observationMessage(observationOf(statement)) },
  } as const;
}
