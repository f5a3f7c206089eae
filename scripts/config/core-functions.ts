/**
 * Functions that only another contract of the deployment may call, and who that is. Each contract checks its caller against
 * the address it was built with; ClaimBook.decide against the adjudicators pinned to the policy's version.
 * `setAuthority` of AccessManaged contracts answers to the AccessManager alone.
 */
export const coreFunctions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ReservePool: {
    bookSale: 'SalesDesk, GroupDesk, ServiceDesk',
    refundPremium: 'ServiceDesk',
    releaseLock: 'PolicyBook, GroupDesk',
    reserve: 'ClaimBook',
    topUp: 'ClaimBook',
    useSilence: 'ClaimBook',
    settle: 'ClaimBook',
    bookRecovery: 'ClaimBook',
    moveCredit: 'TransferDesk',
    setHold: 'EligibilityDesk',
    setEligible: 'EligibilityDesk',
    closeInstruction: 'TreasuryDesk',
    withdrawFees: 'TreasuryDesk',
    withdrawDeposit: 'TreasuryDesk',
    setZoneCap: 'TreasuryDesk',
    pauseExits: 'PauseControl',
  },
  PolicyBook: {
    writePolicy: 'SalesDesk, GroupDesk',
    markRenewed: 'SalesDesk',
    countClaim: 'ClaimBook',
    useCover: 'ClaimBook',
    endCover: 'ServiceDesk',
    voidCover: 'ServiceDesk',
    suspendCover: 'ServiceDesk',
    resumeCover: 'ServiceDesk',
    move: 'TransferDesk',
    rekey: 'TransferDesk',
  },
  ServiceDesk: {
    openPlan: 'SalesDesk',
    setAuthority: 'AccessManager',
  },
  ClaimBook: {
    decide: 'AdjusterDesk',
  },
  TransferDesk: { setAuthority: 'AccessManager' },
  AuditDesk: { setAuthority: 'AccessManager' },
  LawBook: { setAuthority: 'AccessManager' },
  ProductBook: { setAuthority: 'AccessManager' },
  AdjusterDesk: { setAuthority: 'AccessManager' },
  PauseControl: { setAuthority: 'AccessManager' },
  TreasuryDesk: { setAuthority: 'AccessManager' },
  EligibilityDesk: { setAuthority: 'AccessManager' },
};
