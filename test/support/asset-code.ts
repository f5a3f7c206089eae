import { concat, toBeHex, toUtf8Bytes } from 'ethers';

const ASK_DECIMALS = '0x313ce567';

/** Code that answers `decimals` with a word and everything else with given bytes. */
export function assetCode(places: bigint, rest: string): string {
  const length = toBeHex((rest.length - 2) / 2, 2);
  // CALLDATALOAD(0) >> 224 == decimals() ? jump : CODECOPY the rest and return it; then the word.
  const asks = concat(['0x60003560e01c63', ASK_DECIMALS, '0x14601d57']);
  const answers = concat(['0x61', length, '0x604760003961', length, '0x6000f3']);
  return concat([asks, answers, '0x5b7f', toBeHex(places, 32), '0x60005260206000f3', rest]);
}

/** A string as a contract answers with it. */
export function stringAnswer(words: string, length = toUtf8Bytes(words).length): string {
  const bytes = toUtf8Bytes(words);
  const padded = new Uint8Array(Math.max(32, Math.ceil(bytes.length / 32) * 32));
  padded.set(bytes);
  return concat([toBeHex(32, 32), toBeHex(length, 32), padded]);
}
