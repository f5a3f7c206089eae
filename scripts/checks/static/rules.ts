import { divideBeforeMultiply, packedDynamic, timestampEquality, uncheckedBlock } from './arithmetic.ts';
import { delegateCall, selfDestruct, txOrigin, uncheckedCall } from './calls.ts';
import { missingGuard, missingZeroCheck } from './doors.ts';
import { unboundedLoop } from './loops.ts';
import type { StaticRule } from './rule.ts';
import { writeAfterCall } from './write-after-call.ts';

/** Every question that is asked of every contract. */
export const staticRules: readonly StaticRule[] = [
  writeAfterCall,
  missingGuard,
  missingZeroCheck,
  unboundedLoop,
  packedDynamic,
  divideBeforeMultiply,
  uncheckedCall,
  uncheckedBlock,
  txOrigin,
  timestampEquality,
  delegateCall,
  selfDestruct,
];
