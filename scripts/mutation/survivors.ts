import { survivorsOfClaims } from './survivors-claims.ts';
import { survivorsOfDesks } from './survivors-desks.ts';

/** A mutant that lives because it is no fault: why nothing can be observed. */
export interface KnownSurvivor {
  readonly id: string;
  readonly reason: string;
}

export const knownSurvivors: readonly KnownSurvivor[] = [
  ...survivorsOfClaims,
  ...survivorsOfDesks,
  {
    id: '81c1a77e0c6b2e9c',
    reason: 'an account without code tells no decimals either, and is refused for that',
  },
  { id: '85ee9cbd42805f39', reason: 'the lesser of two is the same in either order' },
  { id: 'a6ba285622ac3498', reason: 'the lesser of two is the same in either order' },
  {
    id: '60382d1c35c30592',
    reason: 'the pool brings only amounts that differ: when they are equal it books them itself',
  },
  { id: '5c6a9f0c5bab2587', reason: 'to want nothing more than before changes nothing and tells nothing' },
  {
    id: '44bbda20b7599cdf',
    reason: 'an order that leaves nothing wanted, of a claim that wanted nothing, changes nothing and tells nothing',
  },
  { id: 'd03e8aaea176c5de', reason: 'a debt of nothing is booked for nobody: every payee’s part of it is left out' },
  { id: 'a78901f2fb8f991b', reason: 'the lesser of two is the same in either order' },
  { id: 'b28311ec8223ed42', reason: 'the lesser of two is the same in either order' },
  { id: 'f2907b888078e346', reason: 'nothing reads a place before the head again; emptying it only frees the slot' },
  { id: 'e28a28a86d91c259', reason: 'nothing reads a place before the head again; emptying it only frees the slot' },
  { id: '43c19e085836701a', reason: 'the two are equal there: either way the same is left' },
  { id: '5a173b22f962bca8', reason: 'the two are equal there: either way the same is left' },
  { id: 'c60429ac385af7f9', reason: 'the two are equal there: either way the same is left' },
  { id: '13caef1b6cf4989b', reason: 'the two are equal there: either way the same seconds are counted' },
  { id: 'a104873dad710418', reason: 'the two are equal there: either way the same is left' },
  { id: '6cdab6c6b4896373', reason: 'the lesser of two is the same in either order' },
  { id: 'aa7e3f2630a885c6', reason: 'the two are equal there: either way the same is left' },
  { id: '898f26f637a6f435', reason: 'the two are equal there: nothing less nothing is nothing' },
  { id: 'fdf897f9ab8647bd', reason: 'the lesser of two is the same in either order' },
  { id: 'c22a87e1171ab6c4', reason: 'the lesser of two is the same in either order' },
  { id: '52441d66826ad732', reason: 'the lesser of two is the same in either order' },
  { id: 'ed2117a9f82db5ca', reason: 'the lesser of two is the same in either order' },
  { id: '66ebbc6145742f36', reason: 'the lesser of two is the same in either order' },
  { id: '844aae7472b9096b', reason: 'the lesser of two is the same in either order' },
  { id: '46bad3f45892c3e0', reason: 'the two are equal there: either way the same is left' },
  { id: '6f56b945882f9a0a', reason: 'the two are equal there: either way the same is left' },
  { id: '3e5dfba2d310a3d8', reason: 'the two are equal there: either way the same is left' },
  {
    id: '05fe9ef34f5e2301',
    reason:
      'an item of which something is left has borne what was left of the deductible: more than all of it counts as all',
  },
  {
    id: '05fdd59802f9c464',
    reason: 'a restatement is never the first entry of a file: numbered 0 or 1, it leads to a head that no claim has',
  },
  {
    id: '6a6aa7f996bc63cc',
    reason: 'a restatement is never the first entry of a file: numbered 0 or 1, it leads to a head that no claim has',
  },
  {
    id: '84dde325437b6427',
    reason: 'in the very second from which interest runs none has run up: both ways tell nothing',
  },
  { id: '802baa97b12f55c4', reason: 'the two are equal there: either way the same is left' },
  { id: '6180df6af1658ff6', reason: 'a hold ends at an instant of this century or is none: 0, and never 1' },
  {
    id: '47eb6b0c0dd20d69',
    reason: 'an order that leaves nothing wanted, of a claim that wanted nothing, changes nothing and tells nothing',
  },
  { id: '3f2577b087d025ef', reason: 'a debt of nothing is booked for nobody: every payee’s part of it is left out' },
  { id: '667d4ac2ad0ec535', reason: 'the two are equal there: either way the same is left' },
  { id: 'aa7409e52f9cc939', reason: 'every order that goes the longer way is booked and told as on the shorter one' },
  { id: 'aa7409e52f9cc939-1', reason: 'every order that goes the longer way is booked and told as on the shorter one' },
  { id: 'a012939976999515', reason: 'every order that goes the longer way is booked and told as on the shorter one' },
  { id: '2158af9c27fefdc6', reason: 'every order that goes the longer way is booked and told as on the shorter one' },
  { id: '40edd434ba75f343', reason: 'the lesser of two is the same in either order' },
  { id: 'c472e9b45d6f797b', reason: 'the token is the first of the rails: a payment that names none has it already' },
  { id: 'c61e3cc45407ed1b', reason: 'every order that goes the longer way is booked and told as on the shorter one' },
  { id: '5c407dcd13125cd1', reason: 'every order that goes the longer way is booked and told as on the shorter one' },
  { id: '7a399dd94675805c', reason: 'every order that goes the longer way is booked and told as on the shorter one' },
  { id: '57da82d4ef11ea62', reason: 'every order that goes the longer way is booked and told as on the shorter one' },
  {
    id: '16adfc34151bee48',
    reason: 'the desk tells an instant to come, or zero: a hold until one second after 1970 began never comes',
  },
  { id: 'e52300c95d1dbc82', reason: 'every order that goes the longer way is booked and told as on the shorter one' },
  { id: 'a3355f452e564f43', reason: 'every order that goes the longer way is booked and told as on the shorter one' },
  { id: 'a53c971303607c73', reason: 'every order that goes the longer way is booked and told as on the shorter one' },
  {
    id: 'efa056f9e2220970',
    reason: 'the desk tells an instant to come, or zero: a hold until one second after 1970 began never comes',
  },
  {
    id: 'a43237499bf29b11',
    reason: 'the desk tells an instant to come, or zero: a hold until one second after 1970 began never comes',
  },
  { id: '4ac25d2d8bf76766', reason: 'every order that goes the longer way is booked and told as on the shorter one' },
  { id: 'feafb08ad2fc6c27', reason: 'both are taken off the premium and added to the fees: in either order' },
  { id: '6d34d7dac72320d5', reason: 'the token is the first of the rails: a payment that names none has it already' },
  { id: '64643ecd07c9255c', reason: 'to want nothing more than before changes nothing and tells nothing' },
  {
    id: '89d9604d2e64f496',
    reason: 'a page that takes the last unit of free capital is booked and told alike, order by order or at once',
  },
  { id: '715593e021474c72', reason: 'the two are equal there: either way the same is left' },
  { id: '461059b3b53375d7', reason: 'in the second in which cover ends no day is left, counted or not' },
  {
    id: 'c7bc3d7188690fd6-1',
    reason: 'of a code that is not one of these only that is read, and not whether it holds',
  },
  { id: 'e8ba6e24aca5428b', reason: 'seats are odd: ten are refused for being even' },
  { id: 'e79e02543e3951aa', reason: 'the greater of two equal instants is the same in either order' },
  {
    id: '9eb6b9161633bdae',
    reason: 'shares are never without assets: previewMint rounds up, and previewDeposit of nothing is no share',
  },
];
