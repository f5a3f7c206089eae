/**
 * Everybody the deployment knows. On the local chain a person is an account of the phrase every development node
 * publishes; on other networks a person is an address and, where this machine may sign for them, a key (networks.ts).
 */
export const DEVELOPMENT_PHRASE = 'test test test test test test test test test test test junk';

/** `index` is the account of the development phrase. */
export const people = {
  admin: { index: 0, title: 'Administrator' },
  carrier: { index: 1, title: 'Carrier (treasurer)' },
  productManager: { index: 2, title: 'Product manager' },
  actuary: { index: 3, title: 'Actuary' },
  adjudicationManager: { index: 4, title: 'Adjudication manager' },
  adjuster: { index: 5, title: 'Adjuster' },
  seniorAdjuster: { index: 6, title: 'Senior adjuster' },
  auditor: { index: 7, title: 'Auditor' },
  capitalProvider: { index: 8, title: 'Capital provider' },
  ana: { index: 9, title: 'Holder Ana' },
  bo: { index: 10, title: 'Holder Bo' },
  chen: { index: 11, title: 'Holder Chen' },
  pauseOfficerA: { index: 12, title: 'Pause officer A' },
  pauseOfficerB: { index: 13, title: 'Pause officer B' },
  attestor: { index: 14, title: 'Attestor' },
  underwriter: { index: 15, title: 'Underwriter' },
  claimsManager: { index: 16, title: 'Claims manager' },
  lawEditor: { index: 17, title: 'Law editor' },
  recoveryOfficerA: { index: 18, title: 'Recovery officer A' },
  recoveryOfficerB: { index: 19, title: 'Recovery officer B' },
  arbitratorA: { index: 20, title: 'Arbitrator A' },
  arbitratorB: { index: 21, title: 'Arbitrator B' },
  arbitratorC: { index: 22, title: 'Arbitrator C' },
  arbitratorD: { index: 23, title: 'Arbitrator D' },
  arbitratorE: { index: 24, title: 'Arbitrator E' },
} as const;

export type Person = keyof typeof people;

/** Every person, in the order of their accounts. */
export function everyPerson(): readonly Person[] {
  return Object.keys(people).filter(isPerson);
}

export function isPerson(name: string): name is Person {
  return Object.hasOwn(people, name);
}

/** People who hold staff or admin roles; the others are customers and capital of the demo. */
export const staff = [
  'admin',
  'carrier',
  'productManager',
  'actuary',
  'adjudicationManager',
  'adjuster',
  'seniorAdjuster',
  'auditor',
  'pauseOfficerA',
  'pauseOfficerB',
  'attestor',
  'underwriter',
  'claimsManager',
  'lawEditor',
  'recoveryOfficerA',
  'recoveryOfficerB',
] as const satisfies readonly Person[];

/** First members of the register of arbitrators: bound to nobody, and in no role. */
export const arbitrators = [
  'arbitratorA',
  'arbitratorB',
  'arbitratorC',
  'arbitratorD',
  'arbitratorE',
] as const satisfies readonly Person[];

export type Staff = (typeof staff)[number];

/** Whom a deployment has to know by address. */
export type Seated = Staff | (typeof arbitrators)[number];
