import { linkCode } from './link-code.ts';
import type { Artifact } from './read-artifact.ts';

/** The compiler ends the code with a hash of the sources, comments included, which changes nothing that runs. */
const SOURCE_HASH = /a264697066735822[0-9a-f]{68}64736f6c6343[0-9a-f]{6}0033/g;

/** A library begins with its own address, by which it refuses to be called otherwise than from a contract that links it. */
const OWN_ADDRESS = /^73[0-9a-f]{40}30146080/;

/** Whether the code on the chain is another than the compiled one; what a constructor fills in may differ. */
export function codeDiffers(
  artifact: Artifact,
  libraries: Readonly<Record<string, string>>,
  codeOnChain: string,
): boolean {
  const bare = (code: string): string => blank(code, artifact).replace(OWN_ADDRESS, '').replaceAll(SOURCE_HASH, '');
  return bare(codeOnChain) !== bare(linkCode(artifact.deployedBytecode, artifact.deployedLinks, libraries));
}

function blank(code: string, artifact: Artifact): string {
  let bytes = code.slice(2).toLowerCase();
  for (const { start, length } of artifact.immutables) {
    bytes = bytes.slice(0, start * 2) + '0'.repeat(length * 2) + bytes.slice((start + length) * 2);
  }
  return bytes;
}
