/** The people of the local chain a visitor may be; `index` is the account of the development phrase. */
export const demoPeople = [
  { id: 'holderAna', index: 9 },
  { id: 'adjuster', index: 5 },
  { id: 'seniorAdjuster', index: 6 },
  { id: 'auditor', index: 7 },
  { id: 'capitalProvider', index: 8 },
  { id: 'holderBo', index: 10 },
  { id: 'holderChen', index: 11 },
  { id: 'actuary', index: 3 },
  { id: 'adjudicationManager', index: 4 },
  { id: 'pauseOfficerA', index: 12 },
  { id: 'pauseOfficerB', index: 13 },
  { id: 'underwriter', index: 15 },
  { id: 'claimsManager', index: 16 },
  { id: 'recoveryOfficerA', index: 18 },
  { id: 'recoveryOfficerB', index: 19 },
  { id: 'arbitratorA', index: 20 },
  { id: 'arbitratorB', index: 21 },
  { id: 'arbitratorC', index: 22 },
  { id: 'arbitratorD', index: 23 },
  { id: 'arbitratorE', index: 24 },
  { id: 'observer1', index: 25 },
  { id: 'observer2', index: 26 },
  { id: 'observer3', index: 27 },
  { id: 'observer4', index: 28 },
  { id: 'observer5', index: 29 },
] as const;

export type DemoPerson = (typeof demoPeople)[number];

export function isDemoPerson(index: number): boolean {
  return demoPeople.some((person) => person.index === index);
}
