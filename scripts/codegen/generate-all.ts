import { errorsDocument } from '../../domain/chain/errors-document.ts';
import type { GeneratedFile } from './generated-file.ts';
import { writeAbis } from './write-abis.ts';
import { writeAddresses } from './write-addresses.ts';
import { writePermissions } from './write-permissions.ts';
import { writeStates } from './write-states.ts';

/** Everything that is generated, in memory. */
export function generateAll(): readonly GeneratedFile[] {
  return [
    ...writeAbis(),
    writeAddresses(),
    writeStates(),
    writePermissions(),
    { path: 'docs/reference/errors.md', text: errorsDocument() },
  ];
}
