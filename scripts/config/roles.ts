import type { Staff } from './people.ts';

/*
 * The one table of who may do what as staff. The deployment writes it into the AccessManager; a test compares the two and
 * asserts that every function that changes something is here, in core-functions.ts or in open-functions.ts, and in one only.
 */

/** AccessManager's own role: administers roles and targets. */
export const ADMIN_ROLE = 0n;
export const ADMIN_LABEL = 'ADMIN';

/**
 * One role.
 * @property id as in contracts/access/Roles.sol
 * @property members who hold it after deployment
 * @property delayDays wait between announcing and doing an act of the role, where the network has delays
 * @property guardian role that may cancel an announced act
 */
export interface RoleRow {
  readonly id: bigint;
  readonly members: readonly Staff[];
  readonly delayDays: number;
  readonly guardian: RoleName | null;
}

export type RoleName =
  | 'PRODUCT_MANAGER'
  | 'ACTUARY'
  | 'ADJUDICATION_MANAGER'
  | 'UNDERWRITER'
  | 'CLAIMS_MANAGER'
  | 'ADJUSTER'
  | 'SENIOR_ADJUSTER'
  | 'TREASURER'
  | 'AUDITOR'
  | 'PAUSE_OFFICER'
  | 'LAW_EDITOR'
  | 'ATTESTOR'
  | 'RECOVERY_OFFICER';

/** The admin grants every role; nobody else can. Terms already wait for the public delay, so few roles wait again. */
export const roles: Readonly<Record<RoleName, RoleRow>> = {
  PRODUCT_MANAGER: { id: 1n, members: ['productManager'], delayDays: 0, guardian: null },
  ACTUARY: { id: 2n, members: ['actuary'], delayDays: 0, guardian: null },
  ADJUDICATION_MANAGER: { id: 3n, members: ['adjudicationManager'], delayDays: 0, guardian: null },
  UNDERWRITER: { id: 4n, members: ['underwriter'], delayDays: 0, guardian: null },
  CLAIMS_MANAGER: { id: 5n, members: ['claimsManager'], delayDays: 1, guardian: 'AUDITOR' },
  ADJUSTER: { id: 6n, members: ['adjuster', 'seniorAdjuster'], delayDays: 0, guardian: null },
  SENIOR_ADJUSTER: { id: 7n, members: ['seniorAdjuster'], delayDays: 0, guardian: null },
  TREASURER: { id: 8n, members: ['carrier'], delayDays: 1, guardian: 'AUDITOR' },
  AUDITOR: { id: 9n, members: ['auditor'], delayDays: 0, guardian: null },
  PAUSE_OFFICER: { id: 10n, members: ['pauseOfficerA', 'pauseOfficerB'], delayDays: 0, guardian: null },
  LAW_EDITOR: { id: 11n, members: ['lawEditor'], delayDays: 2, guardian: 'AUDITOR' },
  ATTESTOR: { id: 12n, members: ['attestor'], delayDays: 0, guardian: null },
  RECOVERY_OFFICER: { id: 13n, members: ['recoveryOfficerA', 'recoveryOfficerB'], delayDays: 0, guardian: 'AUDITOR' },
};

/**
 * Contract → function → role: each checked by the contract's `restricted`, but for those of {@link rolesInCode}, which name
 * their role themselves.
 */
export const staffFunctions: Readonly<Record<string, Readonly<Record<string, RoleName>>>> = {
  LawBook: {
    publishProfile: 'LAW_EDITOR',
    publishHolidays: 'LAW_EDITOR',
  },
  ProductBook: {
    publishVersion: 'PRODUCT_MANAGER',
    setCap: 'ACTUARY',
    pinAdjudicators: 'ADJUDICATION_MANAGER',
    retireVersion: 'PRODUCT_MANAGER',
  },
  ClaimOffice: {
    notify: 'ADJUSTER',
    proposeAward: 'SENIOR_ADJUSTER',
    approveAward: 'CLAIMS_MANAGER',
    recordRecovery: 'TREASURER',
  },
  DisputeDesk: { withdrawPot: 'TREASURER' },
  AdjusterDesk: {
    assign: 'ADJUSTER',
    acknowledge: 'ADJUSTER',
    recordNotice: 'ADJUSTER',
    assignEvent: 'ADJUSTER',
    extend: 'ADJUSTER',
    requestDocuments: 'ADJUSTER',
    requestDocumentsMany: 'ADJUSTER',
    recordKnowledge: 'ADJUSTER',
    attestRequest: 'ATTESTOR',
    reviseReserve: 'SENIOR_ADJUSTER',
    advance: 'ADJUSTER',
    decide: 'ADJUSTER',
    propose: 'ADJUSTER',
    approve: 'SENIOR_ADJUSTER',
    improve: 'ADJUSTER',
    submitEvidence: 'ADJUSTER',
    delegateAuthority: 'ADJUSTER',
    grantAuthority: 'CLAIMS_MANAGER',
  },
  ArbitratorRegister: {
    proposeChange: 'ADJUDICATION_MANAGER',
    approveChange: 'AUDITOR',
    cancelChange: 'AUDITOR',
  },
  AppealPanel: { commitSeeds: 'AUDITOR' },
  ServiceDesk: {
    giveCancelNotice: 'UNDERWRITER',
    withdrawCancelNotice: 'UNDERWRITER',
    cancelByInsurer: 'UNDERWRITER',
    giveInstalmentNotice: 'UNDERWRITER',
  },
  TransferDesk: {
    proposeRecovery: 'RECOVERY_OFFICER',
    approveRecovery: 'RECOVERY_OFFICER',
  },
  AuditDesk: {
    anchorAccessLog: 'ATTESTOR',
    anchorReport: 'AUDITOR',
    openFinding: 'AUDITOR',
    closeFinding: 'AUDITOR',
  },
  TreasuryDesk: {
    withdrawFees: 'TREASURER',
    withdrawDeposit: 'TREASURER',
    attestSettlement: 'ATTESTOR',
    attestRejection: 'ATTESTOR',
    setZoneCap: 'ACTUARY',
  },
  EligibilityDesk: {
    attest: 'ATTESTOR',
    placeHold: 'ATTESTOR',
    proposeRenewal: 'ATTESTOR',
    approveRenewal: 'RECOVERY_OFFICER',
    liftHold: 'ATTESTOR',
  },
  SourceRegister: {
    proposeSigner: 'ADJUDICATION_MANAGER',
    approveSigner: 'ACTUARY',
    dropSigner: 'ADJUDICATION_MANAGER',
    proposeSource: 'ADJUDICATION_MANAGER',
    approveSource: 'ACTUARY',
  },
  ParametricTrigger: {
    raiseEventCap: 'CLAIMS_MANAGER',
  },
  FastTrack: {
    commitDraws: 'ATTESTOR',
    proposeModel: 'ADJUDICATION_MANAGER',
    approveModel: 'ACTUARY',
    stopModel: 'ADJUDICATION_MANAGER',
    proposeDailyCap: 'ADJUDICATION_MANAGER',
    approveDailyCap: 'ACTUARY',
    haltTrack: 'AUDITOR',
    proposeRestart: 'ADJUDICATION_MANAGER',
    approveRestart: 'AUDITOR',
  },
  PauseControl: {
    proposePause: 'PAUSE_OFFICER',
    approvePause: 'PAUSE_OFFICER',
    liftPause: 'PAUSE_OFFICER',
  },
};

/**
 * Functions whose role stands in the code (`restrictedTo`) and not in the AccessManager alone: they ask the manager once
 * whether the caller is a member. The table above is written to the manager for them too, so that whoever asks it hears the
 * same; another role for one of them takes a new contract.
 */
export const rolesInCode: Readonly<Record<string, readonly string[]>> = {
  AdjusterDesk: [
    'assign',
    'acknowledge',
    'recordNotice',
    'assignEvent',
    'extend',
    'requestDocuments',
    'requestDocumentsMany',
    'recordKnowledge',
    'attestRequest',
    'reviseReserve',
    'advance',
    'decide',
    'propose',
    'approve',
    'improve',
    'submitEvidence',
    'delegateAuthority',
  ],
};

export function isRoleName(name: string): name is RoleName {
  return Object.hasOwn(roles, name);
}

/** Every role with its name, in the order of the ids. */
export function everyRole(): readonly (RoleRow & { readonly name: RoleName })[] {
  return Object.keys(roles)
    .filter(isRoleName)
    .map((name) => ({ name, ...roles[name] }));
}
