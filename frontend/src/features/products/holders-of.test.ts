import { describe, expect, it } from 'vitest';
import { holdersOf } from './holders-of.ts';

const address = (place: number) => `0x${place.toString(16).padStart(40, '0')}`;

describe('holdersOf', () => {
  it('takes one address a line and passes over empty ones', () => {
    expect(holdersOf('')).toEqual({ known: [], wrong: undefined });
    expect(holdersOf(`${address(1)}\n\n ${address(2)} \n`).known).toEqual([address(1), address(2)]);
  });

  it('names the first line that is no address or stands there twice, and takes nobody then', () => {
    expect(holdersOf(`${address(1)}\nbob`)).toEqual({ known: [], wrong: 2 });
    expect(holdersOf(`${address(1)}\n${address(1)}`)).toEqual({ known: [], wrong: 2 });
  });

  it('takes fifty and not one more', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, place) => address(place + 1)).join('\n');
    expect(holdersOf(lines(50)).known).toHaveLength(50);
    expect(holdersOf(lines(51))).toEqual({ known: [], wrong: 51 });
  });
});
