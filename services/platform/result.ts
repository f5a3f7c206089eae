import { refusal, success } from '../../domain/primitives/result.ts';
import type { Result as DomainResult } from '../../domain/primitives/result.ts';

/** A foreseen refusal: a code of the failure catalogue and the values a person needs to understand it. */
export interface ServiceFailure<Code extends string> {
  readonly code: Code;
  readonly details: Readonly<Record<string, string | number>>;
}

/** What a use case answers: the value, or why not. */
export type Result<Value, Code extends string> = DomainResult<Value, ServiceFailure<Code>>;

/** The use case did what was asked. */
export const done = success;

/** The use case refused, for a reason that was foreseen. */
export function refused<const Code extends string>(code: Code, details: ServiceFailure<Code>['details'] = {}) {
  return refusal<ServiceFailure<Code>>({ code, details });
}
