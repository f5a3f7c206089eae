import type { KnownSurvivor } from './survivors.ts';

const EITHER_ORDER = 'the lesser of two is the same in either order';
const EQUAL = 'the two are equal there: either way the same is left';
const LAW_IN_VAIN =
  'the law is asked also where it must say that there is no delay; the answer counts, not the question';
const NOTHING_MOVES = 'an order of nothing moves nothing, pays nobody and tells nothing';
const NOTHING_PAID = 'nothing is paid before there is a second entry: what is read then is nothing';

const OF_NOTHING = 'a reserve of nothing, all of it out of the lock, moves nothing and tells nothing';
const ONLY_ONE = 'the last of the payees is paid what is left: of one alone the share is not read';
const lawAskedInVain = [
  ...['5cb224f55f7bbee1', '4d19e23e515538c9', '049d17ca57227521'],
  ...['22514b7acb10e0e4', 'fa27c2f003c79d5c', '23f8f9b07c3da405'],
];

/** Those of contracts/claims, beyond {@link knownSurvivors}'s own. */
export const survivorsOfClaims: readonly KnownSurvivor[] = [
  ...[
    '9c0e47e68920826a',
    '21fa73fd8772bbf7',
    '87d6853fc4967e57',
    '4f2d8bbae1d12cf2',
    'd591e553fb469228',
    'a0567126bb629e29',
  ].map((id) => {
    return { id, reason: EITHER_ORDER };
  }),
  ...['146f6157a3ac79ca', '504bdf1556aaaefd'].map((id) => ({ id, reason: EQUAL })),
  { id: 'd988204efd8cb374', reason: 'a clock that stood for no second stood for none' },
  ...lawAskedInVain.map((id) => ({ id, reason: LAW_IN_VAIN })),
  { id: '7d0453f78af9850a', reason: 'in its last second a decision is late by no second, and no interest is due' },
  { id: 'cc124fb9a96f3577', reason: 'they are multiplied: the product is the same in either order' },
  ...['9b4ca6233387c9b7', 'dc0ea0a1e89958ce'].map((id) => ({ id, reason: NOTHING_PAID })),
  ...['3c37fa1f3c922e4c', '3c37fa1f3c922e4c-1', '3c37fa1f3c922e4c-2'].map((id) => ({ id, reason: NOTHING_MOVES })),
  { id: '6f5faae6124f73ee', reason: 'of an order that pays nothing it does not matter whom' },
  {
    id: 'f5818f661b4df140',
    reason: 'where nothing was paid nothing is stated either, and to keep that changes nothing',
  },
  { id: 'bb7107cae84a205d', reason: 'no window ends in the first second of 1970, so the loop begins all the same' },
  { id: 'da8c9ecf1d736ecf', reason: 'whoever tells of a loss by telephone names nobody: that is refused before' },
  { id: '7658acba6ba5a7c9', reason: 'a claim is decided once, so that there is nothing to clear' },
  { id: '779ccc8675cda7bc', reason: 'two sets of marks have the same in common in either order' },
  ...['b9243523003706a1', '6b088d9982e93e26'].map((id) => ({ id, reason: ONLY_ONE })),
  ...['2297343e40994888', 'b056641408a956d9'].map((id) => ({ id, reason: OF_NOTHING })),
  {
    id: 'a8cf57bf99c904f7',
    reason:
      'while the lock gives something, the limit leaves more than any claim wants: then what is wanted is not cut',
  },
  ...['319ac06cc2f119c3', '7e9931e3c6b14fbf'].map((id) => {
    return { id, reason: 'a door is the first four bytes of five too, and each of these brings something with it' };
  }),
  { id: '8c165e9076cf955b', reason: 'one bit of the count less: 32,767 entries are beyond every case file' },
];
