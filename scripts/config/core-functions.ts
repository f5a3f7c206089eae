/**
 * Functions that only another contract of the deployment may call, and who that is. Each contract checks its caller against
 * the address it was built with; ClaimBook.decide against the adjudicators pinned to the policy's version.
 * `setAuthority` of AccessManaged contracts answers to the AccessManager alone.
 */
export const coreFunctions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ReservePool: {
    bookSale: 'SalesDesk',
    reserve: 'ClaimBook',
    settle: 'ClaimBook',
    releaseLock: 'PolicyBook',
  },
  PolicyBook: {
    issue: 'SalesDesk',
    openClaim: 'ClaimBook',
    useCover: 'ClaimBook',
  },
  ClaimBook: {
    decide: 'AdjusterDesk',
  },
  LawBook: { setAuthority: 'AccessManager' },
  ProductBook: { setAuthority: 'AccessManager' },
  AdjusterDesk: { setAuthority: 'AccessManager' },
  PauseControl: { setAuthority: 'AccessManager' },
};
