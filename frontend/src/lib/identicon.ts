import type { Address } from 'viem';

export interface Identicon {
  /** Five rows of five; true is filled. Left and right mirror each other. */
  readonly cells: readonly boolean[];
  readonly hue: number;
}

/** A picture of an address: the same address always looks the same, everywhere. */
export function identiconOf(address: Address): Identicon {
  const hex = address.toLowerCase().slice(2);
  const nibbles = [...hex].map((digit) => Number.parseInt(digit, 16));
  const cells: boolean[] = [];
  for (let row = 0; row < 5; row += 1) {
    for (let column = 0; column < 5; column += 1) {
      const mirrored = Math.min(column, 4 - column);
      cells.push((nibbles[row * 3 + mirrored] ?? 0) % 2 === 1);
    }
  }
  return { cells, hue: Number.parseInt(hex.slice(30, 36), 16) % 360 };
}
