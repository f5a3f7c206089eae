import { type Address, getAddress, isAddress, zeroAddress } from 'viem';

/** What was typed as an address with its checksum; undefined when it is none, or nobody's. */
export function parseAddress(text: string): Address | undefined {
  const plain = text.trim();
  const address = isAddress(plain, { strict: false }) ? getAddress(plain) : undefined;
  return address === zeroAddress ? undefined : address;
}
