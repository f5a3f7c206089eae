/**
 * Functions anybody may call. Where only the holder, the claimant or the owner of something can have an effect, the contract
 * asks for exactly that; no role is involved and no role can close these doors.
 */
export const openFunctions: Readonly<Record<string, readonly string[]>> = {
  // What the AccessManager lets through is decided by the role behind each call, not by these doors.
  AccessManager: ['execute', 'schedule', 'cancel', 'consumeScheduledOp', 'renounceRole', 'multicall'],
  ERC2771Forwarder: ['execute', 'executeBatch'],
  SalesDesk: [
    'buy',
    'buyWithPermit',
    'buyMany',
    'buyInInstalments',
    'buyQuoted',
    'buyQuotedWithPermit',
    'cancelQuote',
    'renew',
  ],
  GroupDesk: ['issueGroup', 'certificateToPolicy', 'closeGroups', 'cancelGroupQuote'],
  ServiceDesk: ['coolOff', 'cancel', 'payInstalment'],
  TransferDesk: [
    'transfer',
    'cancelTransfer',
    'nameSuccessor',
    'requestSuccession',
    'takeOver',
    'completeRecovery',
    'veto',
  ],
  AuditDesk: ['respondToFinding'],
  PolicyBook: [
    'nameBeneficiary',
    'addLossPayee',
    'releaseLossPayee',
    'close',
    'approve',
    'setApprovalForAll',
    'transferFrom',
    'safeTransferFrom',
  ],
  ClaimBook: ['file', 'withdraw', 'accept', 'finalize'],
  AdjusterDesk: ['withdrawProposal', 'release', 'declareInterest'],
  ReservePool: [
    'deposit',
    'mint',
    'withdraw',
    'redeem',
    'transfer',
    'transferFrom',
    'approve',
    'accrue',
    'payDebts',
    'collectCredit',
    'requestExit',
    'cancelExit',
    'redeemExit',
  ],
};
