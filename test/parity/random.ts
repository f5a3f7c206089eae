/** Numbers that look random and are the same in every run: a failure can be repeated from its seed. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number;
  /** An amount of at most `bits` bits; small and large ones are equally likely, and so are the bounds. */
  readonly amount: (bits: number) => bigint;
  readonly bool: () => boolean;
  readonly bytes32: () => `0x${string}`;
  readonly address: () => `0x${string}`;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  // Mulberry32.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let word = state;
    word = Math.imul(word ^ (word >>> 15), word | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return (word ^ (word >>> 14)) >>> 0;
  };
  const whole = (least: number, most: number): number => least + (next() % (most - least + 1));
  const hex = (bytes: number): `0x${string}` =>
    `0x${Array.from({ length: bytes }, () => whole(0, 255).toString(16).padStart(2, '0')).join('')}`;
  const amount = (bits: number): bigint => {
    const width = whole(0, bits);
    if (width === 0) return 0n;
    return whole(0, 9) === 0 ? 2n ** BigInt(width) - 1n : BigInt(hex(16)) % 2n ** BigInt(width);
  };
  return { whole, amount, bool: () => whole(0, 1) === 1, bytes32: () => hex(32), address: () => hex(20) };
}
