/** Lines of business: each has a reserve pool of its own. The order is the order of deployment. */
export const lines = ['PROPERTY', 'MOTOR', 'HEALTH', 'TRAVEL'] as const;

export type Line = (typeof lines)[number];

/** Name and symbol of the pool's shares. */
export const poolNames: Readonly<Record<Line, { readonly name: string; readonly symbol: string }>> = {
  PROPERTY: { name: 'Makewhole Property Reserve', symbol: 'mwPROPERTY' },
  MOTOR: { name: 'Makewhole Motor Reserve', symbol: 'mwMOTOR' },
  HEALTH: { name: 'Makewhole Health Reserve', symbol: 'mwHEALTH' },
  TRAVEL: { name: 'Makewhole Travel Reserve', symbol: 'mwTRAVEL' },
};

export function isLine(word: string): word is Line {
  return lines.some((line) => line === word);
}
