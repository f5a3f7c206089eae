import { ErrorFragment } from 'ethers';

import { readArtifact } from '../deploy/read-artifact.ts';
import { GENERATED_MARK, type GeneratedFile } from './generated-file.ts';

type AbiEntry = Readonly<Record<string, unknown>>;

/** Contracts whose ABI the other parts use. */
export const publicContracts = [
  'AccessManager',
  'AdjusterDesk',
  'AppealPanel',
  'ArbitratorRegister',
  'AuditDesk',
  'ClaimBook',
  'ClaimOffice',
  'DisputeDesk',
  'FastTrack',
  'GroupDesk',
  'EligibilityDesk',
  'LawBook',
  'Lens',
  'ObservationFeed',
  'ParametricTrigger',
  'PauseControl',
  'PolicyBook',
  'PolicyDescriptor',
  'ProductBook',
  'ReservePool',
  'SalesDesk',
  'ServiceDesk',
  'SourceRegister',
  'TestDollar',
  'TransferDesk',
  'TreasuryDesk',
] as const;

/** One file per contract, and one with every error that any of them can throw: a caller sees the errors of the called too. */
export function writeAbis(): readonly GeneratedFile[] {
  const files = publicContracts.map((name) => ({
    path: `domain/chain/abi/${name}.ts`,
    text: abiText(`${name.charAt(0).toLowerCase()}${name.slice(1)}Abi`, readArtifact(name).abi.map(clean)),
  }));
  return [...files, { path: 'domain/chain/abi/errors.ts', text: abiText('errorsAbi', mergeErrors()) }];
}

function abiText(constant: string, entries: readonly AbiEntry[]): string {
  const lines = entries.map((entry) => `  ${JSON.stringify(entry)},`);
  return [GENERATED_MARK, '', `export const ${constant} = [`, ...lines, '] as const;', ''].join('\n');
}

/** Every error once, by name. Two of the same selector are the same error. */
function mergeErrors(): readonly AbiEntry[] {
  const bySelector = new Map<string, AbiEntry>();
  for (const name of publicContracts) {
    for (const entry of readArtifact(name).abi.filter(({ type }) => type === 'error')) {
      bySelector.set(ErrorFragment.from(entry).selector, clean(entry));
    }
  }
  const nameOf = (entry: AbiEntry): string => String(entry['name']);
  return [...bySelector.values()].sort((left, right) => (nameOf(left) < nameOf(right) ? -1 : 1));
}

/** Source-level type names help nobody who reads the ABI, and change when only a library is renamed. */
function clean(entry: AbiEntry): AbiEntry {
  return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, cleanValue(key, value)]));
}

function cleanValue(key: string, value: unknown): unknown {
  if (!['inputs', 'outputs', 'components'].includes(key) || !Array.isArray(value)) return value;
  return value.map((part: unknown) => (isEntry(part) ? clean(part) : part));
}

function isEntry(value: unknown): value is AbiEntry {
  return typeof value === 'object' && value !== null;
}
