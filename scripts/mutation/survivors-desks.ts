import type { KnownSurvivor } from './survivors.ts';

/** Those of contracts/adjudication, access, products and policies, beyond {@link knownSurvivors}'s own. */
export const survivorsOfDesks: readonly KnownSurvivor[] = [
  { id: '7a74d3aca4e033c4', reason: 'either way the window begins when the clock did' },
  { id: 'ca875486c377eeb7', reason: 'of a pause that begins in that second none is over yet' },
  { id: 'db432c197360646f', reason: 'the two are equal there: either way the same is asked for' },
  {
    id: '53407da664bff3da',
    reason: 'whoever declared no interest has none in anybody: asked or not, the answer is the same',
  },
  {
    id: '22832cbe265089fb-1',
    reason: 'of a code that is not one of these only that is read, and not whether it holds',
  },
  { id: '9aab84d8571c0ab7', reason: 'the cover of a second policy, which none has, is asked for and not read' },
  { id: '7cb2344a3f6999dc', reason: 'no cover begins in the first seconds of 1970: it begins later or is none' },
  ...['3f841eab703febdb', 'afa4b1fa018b4260'].map((id) => {
    return { id, reason: 'a distance is the same from either end, and of nothing it is nothing' };
  }),
  {
    id: '81bb6db94058d9c5',
    reason: 'a call as long as an address has no argument, and no function that asks who calls takes none',
  },
];
