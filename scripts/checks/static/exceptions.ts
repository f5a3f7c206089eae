/** A finding that stands, and why. One that no longer finds anything is a fault itself. */
export interface StaticException {
  readonly rule: string;
  /** `Contract.function`. */
  readonly place: string;
  readonly reason: string;
}

const pinned =
  'pool and register are pinned, move no asset there and call nobody, and the entry tells what they answered';
const shared =
  'one library hears several doors, and the rule follows all its ways: the late write is that of topUp or of a self-approval';
const rekeyed =
  'the register is pinned and calls nobody when it re-keys; only afterwards it is known whether the owner has a policy left';
const guarded =
  'only the call tells how it ended; every door that could see the state between is guarded by nonReentrant';
const countersigned = 'a policy changes hands at most 32 times, and each took a countersignature';
const served = 'the book is pinned; that a person served is marked once and for good, by a decision that stands';
const told =
  'only whether the ruling was taken is written afterwards; nothing here can be entered again, and a second telling is harmless';

export const staticExceptions: readonly StaticException[] = [
  { rule: 'write-after-call', place: 'ReservePool.settle', reason: `a refused transfer turns credit: ${guarded}` },
  { rule: 'write-after-call', place: 'ReservePool.settlePage', reason: `a refused transfer turns credit: ${guarded}` },
  { rule: 'write-after-call', place: 'ReservePool.payDebts', reason: `one debt after the other: ${guarded}` },
  { rule: 'write-after-call', place: 'AdjusterDesk.approve', reason: served },
  { rule: 'write-after-call', place: 'AdjusterDesk.decideSigned', reason: served },
  { rule: 'write-after-call', place: 'PoolShares.deposit', reason: `shares come after the assets: ${guarded}` },
  { rule: 'write-after-call', place: 'PoolShares.mint', reason: `shares come after the assets: ${guarded}` },
  {
    rule: 'write-after-call',
    place: 'ClaimBook.file',
    reason: 'the entry tells what could be reserved; pool and register are pinned, and neither calls anybody there',
  },
  {
    rule: 'write-after-call',
    place: 'PolicyBook.close',
    reason:
      'the pool is told once for each version in a batch; releaseLock calls nobody, and each policy is marked first',
  },
  {
    rule: 'write-after-call',
    place: 'SalesDesk.buyQuotedWithPermit',
    reason:
      "the permit comes first by nature; the asset is the pool's, and the quote is used up before anything is sold",
  },
  {
    rule: 'unbounded-loop',
    place: 'PauseControl._pausedBefore',
    reason: 'a binary search: thirty-two rounds find a pause among four thousand million',
  },
  {
    rule: 'unbounded-loop',
    place: 'Seats._countInterests',
    reason: 'one round for each line of business in which the claims manager gave authority',
  },
  {
    rule: 'unbounded-loop',
    place: 'PauseControl.endWithPauses',
    reason: 'a binary search: thirty-two rounds find a pause among four thousand million',
  },
  {
    rule: 'unbounded-loop',
    place: 'VersionStore.readTerms',
    reason: 'a version has as many coverages as it was published with, at most 255, and none is added',
  },
  {
    rule: 'write-after-call',
    place: 'GroupDesk.closeGroups',
    reason: 'the pool is told once for each group; releaseLock calls nobody, and each group is marked first',
  },
  { rule: 'unbounded-loop', place: 'Holders.heldAt', reason: countersigned },
  { rule: 'unbounded-loop', place: 'Holders.holdingAt', reason: countersigned },
  { rule: 'unbounded-loop', place: 'Holders.rekey', reason: countersigned },
  { rule: 'unbounded-loop', place: 'LawBook._countOf', reason: 'one round for each bit of a word that is set' },
  {
    rule: 'unchecked-block',
    place: 'PolicyBook.numberClaim',
    reason: 'the count is asked first, and no more are open',
  },
  { rule: 'write-after-call', place: 'PolicyBook.voidCover', reason: 'the book of products is pinned and only read' },
  { rule: 'unbounded-loop', place: 'NamedPayees.add', reason: 'a policy names at most three loss payees' },
  { rule: 'unbounded-loop', place: 'NamedPayees.remove', reason: 'a policy names at most three loss payees' },
  { rule: 'unbounded-loop', place: 'NamedPayees.passOn', reason: 'a policy names at most three loss payees' },
  { rule: 'unbounded-loop', place: 'NamedPayees.split', reason: 'a policy names at most three loss payees' },
  {
    rule: 'unbounded-loop',
    place: 'ServiceDesk._stretchesOf',
    reason: 'one round for each part of a premium, of which there are at most 255',
  },
  {
    rule: 'unbounded-loop',
    place: 'Suspensions.covers',
    reason: 'one round for each part of a premium that was paid after a notice, at most 255',
  },
  {
    rule: 'missing-zero-check',
    place: 'TransferDesk.nameSuccessor',
    reason: 'zero takes the last word back: nobody succeeds then',
  },
  {
    rule: 'unchecked-block',
    place: 'Intake.take',
    reason: 'the register refuses the claim whose number would not fit',
  },
  {
    rule: 'divide-before-multiply',
    place: 'CivilCalendar.yearAndDayOf',
    reason: 'whole eras and whole years are what is wanted: the rest is the day within them',
  },
  {
    rule: 'write-after-call',
    place: 'ReservePool.refundPremium',
    reason: `a refused refund becomes a credit: ${guarded}`,
  },
  {
    rule: 'write-after-call',
    place: 'ReservePool.bookRecovery',
    reason: `the holder's part may be refused: ${guarded}`,
  },
  { rule: 'write-after-call', place: 'ReservePool.closeInstruction', reason: `the agent may be refused: ${guarded}` },
  {
    rule: 'unbounded-loop',
    place: 'EligibilityDesk.attest',
    reason: 'one round for each pool of the deployment, named when it was built',
  },
  {
    rule: 'unbounded-loop',
    place: 'EligibilityDesk._hold',
    reason: 'one round for each pool of the deployment, named when it was built',
  },
  {
    rule: 'unbounded-loop',
    place: 'PauseControl._tell',
    reason: 'one round for each pool of the deployment, named when it was built',
  },
  {
    rule: 'unbounded-loop',
    place: 'WantQueue.pass',
    reason: 'up to the head just found, at most 64 places on',
  },
  {
    rule: 'missing-zero-check',
    place: 'ReservePool.setHold',
    reason: 'a hold gives nothing: nobody is never paid, so a hold on nobody holds nothing',
  },
  {
    rule: 'missing-zero-check',
    place: 'TreasuryDesk.withdrawFees',
    reason: 'the pool asks before anything leaves',
  },
  {
    rule: 'missing-zero-check',
    place: 'TreasuryDesk.withdrawDeposit',
    reason: 'the pool asks before anything leaves',
  },
  { rule: 'write-after-call', place: 'ClaimBook.withdraw', reason: shared },
  { rule: 'write-after-call', place: 'ClaimBook.acknowledge', reason: shared },
  { rule: 'write-after-call', place: 'ClaimBook.recordNotice', reason: shared },
  { rule: 'write-after-call', place: 'ClaimBook.assignEvent', reason: shared },
  { rule: 'write-after-call', place: 'ClaimBook.extend', reason: shared },
  { rule: 'write-after-call', place: 'ClaimBook.requestDocuments', reason: shared },
  { rule: 'write-after-call', place: 'ClaimBook.supplement', reason: shared },
  { rule: 'write-after-call', place: 'ClaimBook.advance', reason: shared },
  { rule: 'write-after-call', place: 'ClaimBook.payDetermined', reason: shared },
  { rule: 'write-after-call', place: 'ClaimBook.award', reason: shared },
  { rule: 'write-after-call', place: 'ClaimBook.topUp', reason: pinned },
  { rule: 'write-after-call', place: 'ClaimBook.recover', reason: pinned },
  { rule: 'write-after-call', place: 'TransferDesk.takeOver', reason: rekeyed },
  { rule: 'write-after-call', place: 'TransferDesk.completeRecovery', reason: rekeyed },
  { rule: 'write-after-call', place: 'ClaimBook.notify', reason: pinned },
  { rule: 'write-after-call', place: 'ClaimBook.supplementLoss', reason: pinned },
  { rule: 'write-after-call', place: 'ClaimBook.revise', reason: pinned },
  { rule: 'write-after-call', place: 'ClaimBook.reviseReserve', reason: pinned },
  {
    rule: 'write-after-call',
    place: 'ClaimBook.escalate',
    reason: `the day's allowance of silence is asked first: ${pinned}`,
  },
  {
    rule: 'write-after-call',
    place: 'ParametricTrigger.settle',
    reason: `each policy is marked before the book is asked, and unmarked when it is left out: ${guarded}`,
  },
  {
    rule: 'write-after-call',
    place: 'ParametricTrigger.raiseEventCap',
    reason: 'the feed is pinned and calls nobody but the pinned registers',
  },
  {
    rule: 'write-after-call',
    place: 'DisputeDesk.openDispute',
    reason:
      'only the arbitrator can number the dispute; it cannot come back through nonReentrant, nor rule on what is not entered',
  },
  { rule: 'write-after-call', place: 'AppealPanel.giveRuling', reason: told },
  { rule: 'write-after-call', place: 'AppealPanel.tellRuling', reason: told },
];
