import { claimFailures } from './catalogue/claim-failures.ts';
import { evidenceFailures } from './catalogue/evidence-failures.ts';
import { observationFailures } from './catalogue/observation-failures.ts';
import { requestFailures } from './catalogue/request-failures.ts';

/** Everything the services may refuse with, in words. A code without an entry does not compile. */
export const failureCatalogue = {
  ...requestFailures,
  ...evidenceFailures,
  ...claimFailures,
  ...observationFailures,
} as const;

/** A code of the catalogue. */
export type FailureCode = keyof typeof failureCatalogue;
