/** Role ids in the AccessManager, as in contracts/access/Roles.sol. Zero is OpenZeppelin's own admin role. */
export const roleIds = {
  admin: 0,
  'product-manager': 1,
  actuary: 2,
  'adjudication-manager': 3,
  underwriter: 4,
  'claims-manager': 5,
  adjuster: 6,
  'senior-adjuster': 7,
  treasurer: 8,
  auditor: 9,
  'pause-officer': 10,
  'law-editor': 11,
  attestor: 12,
  'recovery-officer': 13,
} as const;

/** A role a wallet may hold on the chain. */
export type Role = keyof typeof roleIds;

/** Every role, in the order of their ids. */
export const roles = [
  'admin',
  'product-manager',
  'actuary',
  'adjudication-manager',
  'underwriter',
  'claims-manager',
  'adjuster',
  'senior-adjuster',
  'treasurer',
  'auditor',
  'pause-officer',
  'law-editor',
  'attestor',
  'recovery-officer',
] as const satisfies readonly Role[];

/** The role of an id, if it is one of ours. */
export function roleOf(id: number | bigint | string): Role | undefined {
  return roles.find((role) => roleIds[role] === Number(id));
}

/** Who sees claims, evidence and notes as staff; whose desk it is comes first. */
export const claimStaff: readonly Role[] = ['adjuster', 'senior-adjuster', 'claims-manager', 'auditor'];

/** Who follows the trail of every claim; whose seat it is comes first. */
export const trailStaff: readonly Role[] = ['auditor', 'claims-manager', 'senior-adjuster', 'adjuster'];

/** Who writes casework notes. An auditor reads and never writes. */
export const noteWriters: readonly Role[] = ['claims-manager', 'adjuster', 'senior-adjuster'];

/** Who sees how the fast track is run: those who propose, approve, commit and halt, and those it takes claims from. */
export const trackStaff: readonly Role[] = [
  'adjudication-manager',
  'actuary',
  'auditor',
  'attestor',
  'claims-manager',
  'pause-officer',
];

/** Who finds something to do or to see among the switches of the book. */
export const operationStaff: readonly Role[] = [
  'pause-officer',
  'auditor',
  'claims-manager',
  'treasurer',
  'underwriter',
  'recovery-officer',
  'adjudication-manager',
  'actuary',
  'attestor',
];

/** Whether one of the held roles is among those asked for. */
export function holdsOneOf(held: readonly string[], asked: readonly Role[]): boolean {
  return asked.some((role) => held.includes(role));
}
