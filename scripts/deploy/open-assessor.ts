import { getAddress } from 'ethers';

import { ASSESSOR_INDEX } from '../config/assessments.ts';
import { operatorWallet } from './open-operators.ts';

/** Who signs assessments on the local chain. */
export function phraseAssessor(): string {
  return operatorWallet(ASSESSOR_INDEX).address;
}

/** MAKEWHOLE_ASSESSOR_ADDRESS. @throws Error when it is missing. */
export function environmentAssessor(env: Readonly<Record<string, string | undefined>>): string {
  const address = env['MAKEWHOLE_ASSESSOR_ADDRESS'];
  if (address === undefined || address === '') {
    throw new Error('Set MAKEWHOLE_ASSESSOR_ADDRESS to the key that signs assessments.');
  }
  return getAddress(address);
}
