import { FunctionFragment } from 'ethers';

import { readArtifact } from '../../scripts/deploy/read-artifact.ts';
import type { ChangingFunctions } from './classify-functions.ts';

/** Contracts of a deployment, in the order of a policy's life. The asset is not one of ours. */
export const bookContracts = [
  'AccessManager',
  'ERC2771Forwarder',
  'PauseControl',
  'LawBook',
  'ProductBook',
  'PolicyBook',
  'SalesDesk',
  'GroupDesk',
  'ServiceDesk',
  'TransferDesk',
  'ReservePool',
  'TreasuryDesk',
  'EligibilityDesk',
  'ClaimBook',
  'ClaimOffice',
  'DisputeDesk',
  'AdjusterDesk',
  'ArbitratorRegister',
  'AppealPanel',
  'SourceRegister',
  'ObservationFeed',
  'ParametricTrigger',
  'FastTrack',
  'AuditDesk',
  'Lens',
  'PolicyDescriptor',
] as const;

/** Signatures of all functions that are neither view nor pure. */
export function changingFunctions(): ChangingFunctions {
  return Object.fromEntries(bookContracts.map((name) => [name, changingOf(name)]));
}

function changingOf(name: string): readonly string[] {
  return readArtifact(name)
    .contractInterface.fragments.filter((fragment) => FunctionFragment.isFragment(fragment))
    .filter(({ constant }) => !constant)
    .map((fragment) => fragment.format('sighash'))
    .sort();
}
