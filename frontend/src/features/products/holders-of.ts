import type { Address } from 'viem';
import { parseAddress } from '@/lib/parse-address.ts';

const MAX_BATCH = 50;

export interface Holders {
  readonly known: readonly Address[];
  /** First line that is no address, or there already, or one too many; counted from one. */
  readonly wrong: number | undefined;
}

/** People to be covered, one address a line; nobody while any line is wrong. */
export function holdersOf(typed: string): Holders {
  const lines = typed.split('\n').map((line) => line.trim());
  const known: Address[] = [];
  for (const [place, line] of lines.entries()) {
    if (line === '') continue;
    const address = parseAddress(line);
    if (address === undefined || known.includes(address) || known.length === MAX_BATCH)
      return { known: [], wrong: place + 1 };
    known.push(address);
  }
  return { known, wrong: undefined };
}
