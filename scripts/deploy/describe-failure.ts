import { isError, type Interface } from 'ethers';

import { ensureError } from '../../domain/primitives/ensure-error.ts';
import { artifactNames, readArtifact } from './read-artifact.ts';

/** What went wrong, with a contract's own error spelled out. */
export function describeFailure(cause: unknown): string {
  const error = ensureError(cause);
  const data = revertDataOf(error);
  const spelled = data === undefined ? undefined : spellError(data);
  if (spelled !== undefined) return `The contract refused: ${spelled}`;
  const isUnreachable = isError(error, 'NETWORK_ERROR') || /ECONNREFUSED|^fetch failed$/.test(error.message);
  if (isUnreachable) return 'The node cannot be reached.';
  return error.message;
}

/** "VersionUnknown(7)": a custom error of any contract here, from its data. */
export function spellError(data: string): string | undefined {
  for (const { contractInterface } of knownInterfaces()) {
    const parsed = contractInterface.parseError(data);
    if (parsed !== null) return `${parsed.name}(${parsed.args.map(String).join(', ')})`;
  }
  return undefined;
}

function knownInterfaces(): readonly { readonly contractInterface: Interface }[] {
  return artifactNames().map((name) => readArtifact(name));
}

function revertDataOf(error: Error): string | undefined {
  if (isError(error, 'CALL_EXCEPTION')) return error.data ?? undefined;
  if ('data' in error && typeof error.data === 'string') return error.data;
  return undefined;
}
