import { present } from '../../domain/primitives/assert.ts';
import type { LinkPlace } from './read-artifact.ts';

const ADDRESS_BYTES = 20;

/** A contract's code with the addresses of its libraries. @throws Error when one of them has no address. */
export function linkCode(
  code: string,
  links: readonly LinkPlace[],
  addresses: Readonly<Record<string, string>>,
): string {
  return links.reduce((linked, { library, start }) => {
    const address = present(addresses[library], `the library ${library} has an address`);
    return putBytes(linked, start, address.slice(2).toLowerCase());
  }, code);
}

/** `code` as hexadecimal with 0x; `bytes` without. */
function putBytes(code: string, start: number, bytes: string): string {
  const from = 2 + start * 2;
  return code.slice(0, from) + bytes + code.slice(from + ADDRESS_BYTES * 2);
}
