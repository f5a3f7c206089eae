/** Functions of the AccessManager that only its administrator may call. */
export const adminFunctions = [
  'labelRole',
  'grantRole',
  'revokeRole',
  'setRoleAdmin',
  'setRoleGuardian',
  'setGrantDelay',
  'setTargetFunctionRole',
  'setTargetAdminDelay',
  'setTargetClosed',
  'updateAuthority',
] as const;
